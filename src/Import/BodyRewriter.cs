using System.Text.RegularExpressions;

namespace Advocate.Import;

/// <summary>A text as it is to be written, before its links to headings are mended.</summary>
/// <param name="Title">Its first heading, where that is its title; null where the fields give one or there is none.</param>
/// <param name="Anchors">The names that headings were given, each with the words of the heading.</param>
internal sealed record RewrittenBody(string Markdown, string? Title, IReadOnlyList<(string Anchor, string Words)> Anchors);

/// <summary>Leads one text through the steps that make Markdown of this program of it.</summary>
internal sealed partial class BodyRewriter(ImportedText text, OldSite site, SiteMap map, OwnShortcodes own, ImportLog log)
{
    private readonly CodeMask _mask = new();
    private readonly List<(string Anchor, string Words)> _anchors = [];

    public RewrittenBody Rewrite(string? title)
    {
        var isMarkdown = text.Format == TextFormat.Markdown;
        var markdown = Private().Replace(text.Body, "");
        markdown = isMarkdown ? _mask.HideCode(markdown) : markdown;
        markdown = new ShortcodeRewriter(text, site, own, _mask, log).Rewrite(markdown);
        markdown = isMarkdown ? _mask.HideCode(markdown) : markdown;
        markdown = new HtmlToMarkdown(text, _mask, log, isMarkdown).Convert(markdown);
        markdown = WithoutAttributes(Remarks(markdown));
        markdown = isMarkdown ? References.Resolve(MarkdownDialect.Rewrite(markdown)) : markdown;
        markdown = Headings(markdown, title, out var heading);
        markdown = new LinkRewriter(text, map, _mask, log).Rewrite(markdown);
        markdown = BareAddress().Replace(markdown, match => new LinkRewriter(text, map, _mask, log).Bare(match.Value) ?? match.Value);
        markdown = AtSign().Replace(markdown, "[\\@");
        markdown = _mask.Show(
            HtmlToMarkdown.WithDetails(markdown),
            part => site.Syntax is { } syntax && part.StartsWith('`') || part.StartsWith('~') ? site.Syntax?.InCode(part) ?? part : part);
        return new(EmptyLines().Replace(markdown.Trim('\n', ' '), "\n\n") + "\n", heading, _anchors);
    }

    /// <summary>Remarks between lines of colons, as several generators write them.</summary>
    private static string Remarks(string markdown) => markdown.Contains(":::", StringComparison.Ordinal)
        ? Colons().Replace(markdown, match =>
        {
            var title = match.Groups["title"].Value.Trim().Trim('[', ']');
            var kind = ShortcodeTable.KindOf(match.Groups["kind"].Value) ?? "NOTE";
            var words = match.Groups["words"].Value.Trim('\n');
            return $"\n> [!{kind}]\n" + string.Join(
                '\n', $"{(title == "" ? "" : $"**{title}**\n\n")}{words}".Split('\n').Select(line => $"> {line}".TrimEnd())) + "\n";
        })
        : markdown;

    /// <summary>Classes, names and targets in braces: a heading's name is kept for the links that lead to it.</summary>
    private string WithoutAttributes(string markdown)
    {
        markdown = TableOfContents().Replace(markdown, "");
        markdown = NamedHeading().Replace(markdown, match =>
        {
            _anchors.Add((match.Groups["anchor"].Value, match.Groups["words"].Value.Trim()));
            return match.Groups["heading"].Value.TrimEnd();
        });
        return Attributes().Replace(markdown, "");
    }

    /// <summary>The page's title is its first heading: headings of the text begin one level below.</summary>
    private static string Headings(string markdown, string? title, out string? heading)
    {
        heading = null;
        markdown = Underlined().Replace(markdown, "# ${words}");
        if (FirstHeading().Match(markdown) is { Success: true } first && first.Groups["level"].Value.Length == 1
            && (title is null || Same(title, first.Groups["words"].Value)))
        {
            heading = FieldRewriter.Plain(first.Groups["words"].Value);
            heading = heading == "" ? null : heading;
            markdown = markdown[(first.Index + first.Length)..];
        }

        return TopHeading().IsMatch(markdown)
            ? AnyHeading().Replace(markdown, match => match.Value.Length < 6 ? $"#{match.Value}" : match.Value)
            : markdown;
    }

    private static bool Same(string title, string heading) =>
        Advocate.Text.Slug.From(FieldRewriter.Plain(heading)) == Advocate.Text.Slug.From(title);

    [GeneratedRegex("[\uE000-\uE00F\u0000-\u0008\u000B\u000C\u000E-\u001F]")]
    private static partial Regex Private();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex EmptyLines();

    [GeneratedRegex(
        @"^:::+[ \t]*\{?\.?(?<kind>[\w-]+)\}?(?<title>[^\n]*)\n(?<words>(?:(?!^:::)[\s\S])*?)^:::+[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex Colons();

    [GeneratedRegex(
        @"^(?:[*+-]|\d+\.)[ \t].*\n\{:\s*toc\b[^}\n]*\}[ \t]*$|^\[\[?_?toc_?\]\]?[ \t]*$|^\$\{toc\}[ \t]*$",
        RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex TableOfContents();

    [GeneratedRegex(
        @"^(?<heading>[ ]{0,3}#{1,6}[ \t]+(?<words>[^\n]*?))[ \t]*#*[ \t]*\{:?[ \t]*#(?<anchor>[^\s}]+)[^}\n]*\}[ \t]*$",
        RegexOptions.Multiline)]
    private static partial Regex NamedHeading();

    [GeneratedRegex(
        @"\{::?[^{}\n]*\}|(?<=[\])*_`\uE001])\{[^{}\n]*[.#=][^{}\n]*\}|(?<=\S)[ \t]+\{[.#][\w-][^{}\n]*\}[ \t]*$|^[ \t]*\{[.#][\w-][^{}\n]*\}[ \t]*$",
        RegexOptions.Multiline)]
    private static partial Regex Attributes();

    [GeneratedRegex(@"^(?<words>[^\s#>|*+-][^\n]*)\n=+[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex Underlined();

    [GeneratedRegex(@"\A\s*(?<level>#{1,6})[ \t]+(?<words>[^\n]*?)[ \t]*#*[ \t]*(\n|\z)", RegexOptions.ExplicitCapture)]
    private static partial Regex FirstHeading();

    [GeneratedRegex(@"^#[ \t]+\S", RegexOptions.Multiline)]
    private static partial Regex TopHeading();

    [GeneratedRegex(@"^#{1,6}(?=[ \t])", RegexOptions.Multiline)]
    private static partial Regex AnyHeading();

    /// <summary>An address that is written as it is, and becomes a link by itself.</summary>
    [GeneratedRegex(@"(?<![\w(<""'=/\[\uE000])(?<!\]:\s*)https?://[^\s<>)\]\|\uE000*]+(?<![.,;:!?])")]
    private static partial Regex BareAddress();

    [GeneratedRegex(@"(?<!\\)\[@")]
    private static partial Regex AtSign();
}
