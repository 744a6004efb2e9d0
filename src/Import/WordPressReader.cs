using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using Advocate.Diagnostics;

namespace Advocate.Import;

/// <summary>Reads what WordPress exports under Tools, Export: its posts, pages and comments in one file of XML (WXR).</summary>
internal static class WordPressReader
{
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/", Creator = "http://purl.org/dc/elements/1.1/";

    public static OldSite? Read(string path, List<ImportNote> notes, DiagnosticBag found)
    {
        var file = Location.Shown(path);
        XDocument document;
        try
        {
            using var reader = XmlReader.Create(
                path, new XmlReaderSettings { CheckCharacters = false, DtdProcessing = DtdProcessing.Ignore });
            document = XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace);
        }
        catch (XmlException exception)
        {
            found.Add(
                ImportRules.Unreadable.At(
                    new Location(file, exception.LineNumber, Math.Max(1, exception.LinePosition)),
                    $"This is not XML: {exception.Message}"));
            return null;
        }

        var channel = document.Root?.Element("channel");
        if (channel is null)
        {
            found.Add(ImportRules.Unreadable.At(new Location(file, 1, 1), "This is no export of WordPress: it has no <channel>."));
            return null;
        }

        var texts = ImmutableArray.CreateBuilder<ImportedText>();
        foreach (var item in channel.Elements("item"))
        {
            var (type, status, at) = (Of(item, "post_type"), Of(item, "status"), new Location(file, LineOf(item), 1));
            if (status is "trash" or "auto-draft" || type is not ("post" or "page"))
            {
                if (type is not ("attachment" or "nav_menu_item" or "revision" or "") && status is not "trash")
                {
                    notes.Add(new(NoteKind.Template, at, $"A '{type}', which is neither a post nor a page: "
                        + $"'{item.Element("title")?.Value}'."));
                }

                continue;
            }

            var text = Post(item, type, status, file);
            texts.Add(text);
            texts.AddRange(Comments(item, text, type == "post", file, notes));
        }

        var (files, read) = ExportReader.Beside(path, "uploads=wp-content/uploads", "wp-content/uploads=wp-content/uploads");
        return new OldSite(
            ExportReader.Settings(
                file,
                channel.Element("title")?.Value,
                channel.Element("link")?.Value ?? Of(channel, "base_site_url"),
                channel.Element("description")?.Value,
                channel.Element("language")?.Value),
            texts.ToImmutable(), files, read)
        {
            Syntax = ShortcodeSyntax.WordPress,
        };
    }

    private static ImportedText Post(XElement item, string type, string status, string file)
    {
        var body = item.Element(Content + "encoded");
        var date = Of(item, "post_date") is var own && own.StartsWith("0000", StringComparison.Ordinal) ? "" : own;
        var name = Of(item, "post_name") is { Length: > 0 } slug ? Uri.UnescapeDataString(slug) : Text.Slug
            .From(item.Element("title")?.Value ?? "");
        var address = item.Element("link")?.Value is { } link && Uri
            .TryCreate(link, UriKind.Absolute, out var at) && at.Query == "" ? at.AbsolutePath : $"/{name}/";
        var excerpt = item.Elements().FirstOrDefault(e => e.Name.LocalName == "encoded" && e.Name.Namespace != Content)?.Value;
        return ExportReader.Text(
            $"{type}s/{(name == "" ? Of(item, "post_id") : name)}",
            file,
            body is null ? LineOf(item) : LineOf(body),
            ExportReader.Paragraphs(body?.Value ?? ""),
            ("title", item.Element("title")?.Value),
            ("summary", excerpt),
            ("published", type == "post" ? date is "" ? item.Element("pubDate")?.Value : date : null),
            ("author", item.Element(Creator + "creator")?.Value),
            ("status", status is "draft" or "pending" or "private" ? "draft" : null))
            .With(
                "topics",
                item.Elements("category")
                    .Where(
                        c => c.Attribute("domain")?.Value is "category" or "post_tag" && c.Attribute("nicename")?.Value != "uncategorized")
                    .Select(c => c.Value)) with
        {
            Kind = type == "post" && (date != "" || item.Element("pubDate") is not null) ? ImportedKind.Article : ImportedKind.Page,
            Addresses = [address],
        };
    }

    private static IEnumerable<ImportedText> Comments(XElement item, ImportedText text, bool isPost, string file, List<ImportNote> notes)
    {
        foreach (var comment in item.Elements().Where(e => e.Name.LocalName == "comment"))
        {
            var (approved, type, at) =
                (Of(comment, "comment_approved"), Of(comment, "comment_type"), new Location(file, LineOf(comment), 1));
            if (approved is "spam" or "trash" || type is "pingback" or "trackback")
            {
                continue;
            }

            if (!isPost)
            {
                notes.Add(
                    new(NoteKind.Comment, at, $"A comment on the page '{text.Words("title")}', which takes no responses; it was left."));
                continue;
            }

            var id = Of(comment, "comment_id");
            var answer = ExportReader.Text(
                $"comments/{SiteMap.NameOf(text.Source)}-{id}",
                file,
                LineOf(comment),
                ExportReader.Paragraphs(Of(comment, "comment_content")),
                ("name", Of(comment, "comment_author")),
                ("date", Of(comment, "comment_date"))) with
            {
                Kind = ImportedKind.Response,
                AnswersTo = text.Addresses[0],
                Addresses = [$"/{SiteMap.NameOf(text.Source)}-{id}/"],
            };
            yield return answer;
        }
    }

    private static string Of(XElement element, string name) =>
        element.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value.Trim() ?? "";

    private static int LineOf(XElement element) => element is IXmlLineInfo line && line.HasLineInfo() ? line.LineNumber : 1;
}
