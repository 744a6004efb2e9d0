using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Markdown;

namespace Advocate.Import;

/// <summary>What an import is told besides the old site.</summary>
/// <param name="Languages">The languages that the theme speaks.</param>
internal sealed record ImportOptions(DateOrder Dates, OwnShortcodes Own, ImmutableArray<string> Languages, string Name);

/// <summary>A file that an import makes: its text, or the bytes of a file of the old site.</summary>
/// <param name="Path">Below the content folder.</param>
internal sealed record ImportedFile(string Path, Func<byte[]> Bytes);

/// <summary>The way from an old site to the files of a new one, and to the report of it.</summary>
internal sealed partial class SiteImport(OldSite site, ImportOptions options, List<ImportNote> notes)
{
    private readonly MarkdownReader _reader = new();

    private sealed record Draft(ImportedText Text, ImportLog Log, FieldRewriter Fields, RewrittenBody Body, string Title)
    {
        public AnchorMap Anchors { get; set; } = null!;
    }

    public (ImmutableArray<ImportedFile> Files, ImportReport Report) Run()
    {
        var languages = LanguagesOf();
        var texts = new TargetPlan(site.Settings, languages, notes).Assign(site.Texts);
        var map = new SiteMap(site.Settings, texts, site.Files);
        var redirects = TargetPlan.Redirects(texts);
        var drafts = texts.AsParallel().AsOrdered().Select(text => Begin(text, map)).ToList();
        var byTarget = drafts.ToDictionary(d => d.Text.Target, StringComparer.Ordinal);
        var files = drafts.AsParallel().AsOrdered().Select(draft => End(draft, byTarget, map, redirects[draft.Text.Target])).ToList();
        var used = drafts.SelectMany(d => d.Log.UsedFiles).DistinctBy(f => f.Value).ToImmutableArray();
        files.AddRange(used.Select(file => new ImportedFile(file.Value, () => site.ReadBytes(file.Key))));
        files.Add(Text(SiteSettings.Path, Settings(languages)));
        var left = site.Files.Select(f => f.Source)
            .Distinct()
            .Except(used.Select(f => f.Key))
            .Where(path => !path.StartsWith('.'))
            .ToImmutableArray();
        return ([.. files], new ImportReport(
            [.. drafts.Select(d => d.Text)],
            [.. used.Select(f => f.Value)],
            left,
            [.. notes, .. drafts.SelectMany(d => d.Log.Notes)],
            [
                .. drafts.SelectMany(
                    d => d.Log.LeftFields.Select(field => new LeftField(field.Name, field.Value, field.Location, d.Text.Target)))],
            [.. drafts.SelectMany(d => d.Log.Met)],
            [.. redirects.SelectMany(r => r.Value)]));
    }

    private static ImportedFile Text(string path, string text) => new(path, () => new UTF8Encoding(false).GetBytes(text));

    /// <summary>The languages of texts that the theme speaks too, the site's own first.</summary>
    private ImmutableArray<string> LanguagesOf()
    {
        var own = options.Languages.Contains(site.Settings.Language) ? site.Settings.Language : "en";
        var others = site.Texts.Select(t => t.Language).OfType<string>().Distinct().Where(l => l != site.Settings.Language).ToList();
        foreach (var language in others.Where(l => !options.Languages.Contains(l)))
        {
            var first = site.Texts.First(t => t.Language == language);
            notes.Add(new(NoteKind.Language, first.Start, $"The theme has no words in '{language}'; its "
                + $"{site.Texts.Count(t => t.Language == language)} texts are pages of their own."));
        }

        return [own, .. others.Where(options.Languages.Contains).Order(StringComparer.Ordinal)];
    }

    private Draft Begin(ImportedText text, SiteMap map)
    {
        var log = new ImportLog();
        var fields = new FieldRewriter(text, options.Dates, log);
        var given = fields.Title();
        var body = new BodyRewriter(text, site, map, options.Own, log).Rewrite(given);
        var title = given ?? body.Title ?? FromName(text);
        if (given is null && body.Title is null && text.Kind != ImportedKind.Response)
        {
            log.Notes.Add(new(NoteKind.Title, text.Start, $"There is no title; the file's name serves: '{title}'."));
        }

        return new Draft(
            text,
            log,
            fields,
            body,
            Short(title, 120, text, log))
        { Anchors = new AnchorMap(Read(body.Markdown, text.Target), body.Anchors) };
    }

    private MarkdownBody Read(string markdown, string path) =>
        _reader.Read(new SourceText(new SourceFile(path, path), markdown), 0, new DiagnosticBag());

    private static string FromName(ImportedText text)
    {
        var name = text.Addresses is [var address, ..] && SiteMap.Normalized(address) is { Length: > 0 } own ? SiteMap
            .NameOf(own) : SiteMap
            .NameOf(text.Source);
        name = name.Replace('-', ' ').Replace('_', ' ').Trim();
        return name == "" ? "Untitled" : $"{char.ToUpperInvariant(name[0])}{name[1..]}";
    }

    private static string Short(string title, int longest, ImportedText text, ImportLog log)
    {
        if (title.Length <= longest)
        {
            return title;
        }

        log.Notes.Add(new(NoteKind.Title, text.Start, $"The title is longer than {longest} characters and was cut: '{title}'."));
        return Cut(title, longest);
    }

    private static string Cut(string words, int longest) =>
        words.Length <= longest
            ? words
            : $"{words[..(words.LastIndexOf(' ', longest - 1) is > 20 and var space ? space : longest - 1)].TrimEnd(',', ' ')}…";

    private ImportedFile End(Draft draft, Dictionary<string, Draft> byTarget, SiteMap map, ImmutableArray<string> redirects)
    {
        var (text, log) = (draft.Text, draft.Log);
        var (markdown, signs) = SignEscaper.Escape(_reader, WithAnchors(draft, byTarget), text.Target);
        if (signs > 0)
        {
            log.Notes.Add(new(NoteKind.Text, text.Start, $"{signs} signs of emphasis or code without a partner; readers see them, as "
                + $"they did before."));
        }

        var pictures = new LinkRewriter(text, map, new CodeMask(), log);
        var summary = draft.Fields.Summary() ?? (Read(markdown, text.Target).Opening == "" ? FirstWords(markdown, draft.Title) : null);
        return Text(
            text.Target,
            draft.Fields.Write(
                draft.Title,
                summary is null ? null : Cut(summary, 200),
                pictures.Picture,
                redirects,
                text.AnswersTo is { } address && map.ByAddress(address) is { } article ? article.Target[..^3] : "") + markdown);
    }

    /// <summary>Where no paragraph starts a text, its first words are its summary, whatever they are in.</summary>
    private static string FirstWords(string markdown, string title)
    {
        var words = new StringBuilder();
        foreach (var line in Code()
            .Replace(Comments().Replace(markdown, ""), "")
            .Split('\n')
            .Where(l => !l.StartsWith("| ---", StringComparison.Ordinal) && !l.StartsWith("> [!", StringComparison.Ordinal)))
        {
            words.Append(' ').Append(FieldRewriter.Plain(line).Trim('#', '>', '-', '*', '+', '|', ' '));
            if (words.Length > 60)
            {
                break;
            }
        }

        var found = Regex.Replace(words.ToString(), @"\s+", " ").Trim();
        return found.Length >= 10 ? found : title;
    }

    /// <summary>Links to headings, by the anchors that headings have here.</summary>
    private static string WithAnchors(Draft draft, Dictionary<string, Draft> byTarget)
    {
        var (text, log) = (draft.Text, draft.Log);
        var mask = new CodeMask();
        var markdown = LinkScanner.Rewrite(mask.HideCode(draft.Body.Markdown), link =>
        {
            if (link.IsPicture
                || link.Target.IndexOf('#', StringComparison.Ordinal) is not (>= 0 and var hash)
                || LinkTarget.IsExternal(link.Target))
            {
                return null;
            }

            var (file, anchor) = (link.Target[..hash], link.Target[(hash + 1)..]);
            var folder = text.Target[..text.Target.LastIndexOf('/')];
            var page = file == "" ? draft : byTarget.GetValueOrDefault(SiteMap.Joined(folder, Uri.UnescapeDataString(file)));
            if (page is null)
            {
                return null;
            }

            var found = page.Anchors.Find(anchor);
            if (found is null)
            {
                log.Add(NoteKind.Link, text, $"#{anchor}", $"{page.Text.Target} has no heading '#{anchor}'; the link leads to the page.");
            }

            var target = found is null ? file : $"{file}#{Uri.EscapeDataString(found)}";
            return link.Words == "\0" ? target == "" ? SiteMap.Relative(text.Target, text.Target) : target
                : target == "" ? link.Words : $"[{link.Words}]({target}{(link.Title == "" ? "" : $" {link.Title}")})";
        });
        return mask.Show(markdown);
    }

    private string Settings(ImmutableArray<string> languages)
    {
        var (settings, yaml) = (site.Settings, new StringBuilder("# Made by an import. docs/writing/reference.md lists what else a site "
            + "can say of itself.\n"));
        yaml.Append(
            CultureInfo.InvariantCulture, $"title: {YamlText.Scalar(Cut(FieldRewriter.Plain(settings.Title ?? options.Name), 80))}\n");
        yaml.Append(CultureInfo.InvariantCulture, $"url: {settings.Address?.AbsoluteUri ?? "https://example.org/"}\n");
        if (settings.Description is { } description
            && FieldRewriter.Plain(description) is { Length: >= Document.MinSummaryLength and <= Document.MaxSummaryLength } summary)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"summary: {YamlText.Quoted(summary)}\n");
        }

        yaml.Append(CultureInfo.InvariantCulture, $"languages: [{string.Join(", ", languages)}]\n");
        return yaml.Append("# Delete the line when every picture says what it shows, who made it and whom it depicts.\npictures: later\n")
            .ToString();
    }

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"<!--.*?-->|</?(details|summary)[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Comments();
}
