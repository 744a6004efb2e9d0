using System.Text.RegularExpressions;
using Advocate.Content;
using Advocate.Markdown;

namespace Advocate.Import;

/// <summary>Leads the links and pictures of one text to where their targets are now.</summary>
internal sealed partial class LinkRewriter(ImportedText text, SiteMap map, CodeMask mask, ImportLog log)
{
    private static readonly string[] ShownPictures = [".jpg", ".jpeg", ".png", ".webp", ".avif", ".tif", ".tiff"];

    private readonly string _folder = text.Source.LastIndexOf('/') is > 0 and var slash ? text.Source[..slash] : "";

    public string Rewrite(string markdown) => LinkScanner.Rewrite(markdown, Replace);

    /// <summary>The new path of a picture of the front matter, relative to the new file; null where it cannot be shown.</summary>
    public string? Picture(string target) => FileOf(target) is { } file && IsShown(file.Source) ? Use(file, "images") : null;

    private static bool IsShown(string path) => ShownPictures.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>An address that is written as it is: of a page of this site, of a machine that readers cannot reach.</summary>
    /// <returns>Null where it stays.</returns>
    public string? Bare(string address) =>
        map.OnSite(address) is { } own && own != address
            ? Resolve(address) is { } target && target != "/" ? $"[{own.TrimEnd('/')}]({target})"
            : Resolve(address) is null ? mask.Hide($"`{address}`")
            : null
            : External(address) is null ? mask.Hide($"`{address}`")
            : null;

    private string? Replace(WrittenLink link)
    {
        if (link.IsPicture)
        {
            return Picture(link);
        }

        var isDefinition = link.Words == "\0";
        var target = Resolve(link.Target);
        return isDefinition
            ? target ?? Definition(link.Target)
            : target is null
            ? WordsAlone(link)
            : WithoutLinks(link) is { } words && words != link.Words ? words == "" ? ""
            : $"[{words}]({HtmlToMarkdown.Target(target)})"
            : target == link.Target && !link.Target.Contains(' ', StringComparison.Ordinal) ? null
            : $"[{link.Words}]({HtmlToMarkdown.Target(target)}{(link.Title == "" ? "" : $" {link.Title}")})";
    }

    /// <summary>A link holds no other link, and has words: where a picture that cannot be shown was all of it, those of its
    /// address.</summary>
    private string WithoutLinks(WrittenLink link)
    {
        var words = Inner().Replace(link.Words, "${words}");
        var shown = Comment().Replace(mask.Show(words), "").Trim();
        return shown != "" ? words
            : link.Words.Trim() == "" ? ""
            : $"{(Uri.TryCreate(link.Target, UriKind.Absolute, out var address) && address.Host != "" ? address.Host : SiteMap.NameOf(link.Target))}{words}";
    }

    [GeneratedRegex(@"(?<!!)\[(?<words>[^\[\]]*)\]\([^()\s]*\)")]
    private static partial Regex Inner();

    [GeneratedRegex(@"<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    /// <summary>A definition needs an address; that of the page itself changes nothing for readers.</summary>
    private string Definition(string target)
    {
        log.Add(NoteKind.Link, text, target, $"'{target}' is not among what was imported; the link leads to the top of its own page now.");
        return "#";
    }

    private string WordsAlone(WrittenLink link)
    {
        log.Add(NoteKind.Link, text, link.Target, $"'{link.Target}' is not among what was imported; its words stay without the link.");
        return link.Target.Contains('\uE000', StringComparison.Ordinal) ? $"{link.Words} {link.Target}" : link.Words;
    }

    /// <returns>The target as it is to be written; null where it leads nowhere.</returns>
    private string? Resolve(string target)
    {
        target = target.Trim();
        if (target == "" || target == "#")
        {
            return null;
        }

        if (target.StartsWith('#'))
        {
            return target;
        }

        if (target.StartsWith("xref:", StringComparison.OrdinalIgnoreCase))
        {
            var (name, anchor) = Split(target[5..]);
            return map.ByXref(name) is { } named ? To(named, anchor) : null;
        }

        if (target.StartsWith(ShortcodeRewriter.SourcePrefix, StringComparison.Ordinal))
        {
            var (path, anchor) = Split(target[ShortcodeRewriter.SourcePrefix.Length..]);
            return map.BySource(path) is { } at ? To(at, anchor) : map.File(path) is { } file ? Offered(file) : null;
        }

        if (target.StartsWith('@') && target.StartsWith("@/", StringComparison.Ordinal))
        {
            var (path, anchor) = Split(target[2..]);
            return map.BySource($"content/{path}") is { } at ? To(at, anchor) : null;
        }

        if (map.OnSite(target) is not { } own)
        {
            return target.StartsWith("//", StringComparison.Ordinal) ? $"https:{target}" : External(target);
        }

        if (LinkTarget.SchemeOf(own) is { } scheme && !own.StartsWith('/'))
        {
            return LinkTarget.IsSafe(scheme) ? External(own) : null;
        }

        var (place, fragment) = Split(own);
        place = place.Split('?')[0];
        return Find(place) is { } found ? To(found, fragment)
            : FileOf(place) is { } old ? Offered(old)
            : place is "/" or "" ? "/" : null;
    }

    /// <summary>Other sites' addresses stay, as far as a browser can follow them.</summary>
    private static string? External(string target)
    {
        if (target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            var mail = LinkTarget.MailOf(target.Split('?')[0]);
            return mail is not null && LinkTarget.IsMailAddress(mail) ? target : null;
        }

        return !target.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? target
            : Uri.TryCreate(target.Replace(" ", "%20", StringComparison.Ordinal), UriKind.Absolute, out var address)
            && address.Host != ""
            && Text.WebHost.FaultOf(target) is null ? target
            : null;
    }

    private ImportedText? Find(string place)
    {
        var page = text.Addresses is [var address, ..] ? address : "/";
        var pageFolder = page.EndsWith('/') ? page : page[..(page.LastIndexOf('/') + 1)];
        if (place.StartsWith('/'))
        {
            return map.ByAddress(place) ?? map
                .BySource(place) ?? (place.Contains('.', StringComparison.Ordinal) ? null : map.BySource($"content{place}"));
        }

        return map.BySource(SiteMap.Joined(_folder, place)) ?? map.ByAddress(SiteMap.Joined(pageFolder, place)) ?? map.ByAddress(place)
            ?? map.ByAddress(SiteMap.Joined($"{pageFolder}..", place)) ?? map.BySource(place) ?? map.ByName(place);
    }

    private OldFile? FileOf(string place)
    {
        if (map.OnSite(place) is not { } own || LinkTarget.SchemeOf(own) is not null)
        {
            return null;
        }

        own = own.Split('?', '#')[0];
        var page = text.Addresses is [var address, ..] ? address : "/";
        return own.StartsWith('/') ? map.File(own)
            : map.File(SiteMap.Joined(_folder, own)) ?? map.File(SiteMap.Joined(page, own)) ?? map.File(SiteMap.Joined($"{page}/..", own))
                ?? map.File(SiteMap.Joined(_folder, Uri.UnescapeDataString(own)))
                ?? map.File(own)
                ?? map.File($"images/{own}")
                ?? map.File($"img/{own}");
    }

    private string To(ImportedText target, string anchor) =>
        (
            target == text && anchor != ""
                ? ""
                : HtmlToMarkdown.Target(SiteMap.Relative(text.Target, target.Target))) + (anchor == "" ? "" : $"#{anchor}");

    private static (string Path, string Anchor) Split(string target) =>
        target.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? (target[..hash], target[(hash + 1)..]) : (target, "");

    /// <summary>A file that readers save, where it is of a kind that is offered; a picture that they open has no address of its own
    /// here.</summary>
    private string? Offered(OldFile file) => DownloadFormat.Of(file.Source) is null ? null : Use(file, "files");

    private string Use(OldFile file, string folder)
    {
        var names = file.Address.Split('/')
            .Select(name => Name(name))
            .Where(name => name is not ("images" or "files" or "") || name == "")
            .ToList();
        var target = $"{folder}/{string.Join('/', names)}";
        log.UsedFiles[file.Source] = target;
        return SiteMap.Relative(text.Target, target);
    }

    /// <summary>A name that is a safe address on every system.</summary>
    private static string Name(string name)
    {
        var extension = Path.GetExtension(name);
        var slug = Text.Slug.From(Path.GetFileNameWithoutExtension(name));
        return slug == "" ? $"file{extension.ToLowerInvariant()}" : $"{slug}{extension.ToLowerInvariant()}";
    }

    private string Picture(WrittenLink link)
    {
        var words = link.Words.Trim();
        if (FileOf(link.Target) is { } file)
        {
            if (IsShown(file.Source))
            {
                log.Add(NoteKind.Picture, text, link.Target, $"'{link.Target}' needs {(words == "" ? "a description, " : "")}credit and "
                    + $"'depicts'.");
                return $"![{words}]({HtmlToMarkdown.Target(Use(file, "images"))}{(link.Title == "" ? "" : $" {link.Title}")})";
            }

            log.Add(NoteKind.Picture, text, link.Target, $"'{link.Target}' is of a kind that is not shown; save it as PNG or JPEG. Its "
                + $"words stay.");
            return Stand(words, link.Target);
        }

        if (map.OnSite(link.Target) is null && link.Target.Contains("://", StringComparison.Ordinal) && External(link.Target) is not null)
        {
            log.Add(NoteKind.Picture, text, link.Target, "A picture from another site, which a page would not load; it is a link now.");
            return words == "" ? Stand("", link.Target) : $"[{words}]({HtmlToMarkdown.Target(link.Target)})";
        }

        log.Add(NoteKind.Picture, text, link.Target, $"There is no picture '{link.Target}'. Its words stay.");
        return Stand(words, link.Target);
    }

    private string Stand(string words, string target) =>
        $"{words}{(words == "" ? "" : " ")}{mask.Hide($"<!-- picture: {target.Replace("--", "- -", StringComparison.Ordinal)} -->")}";
}
