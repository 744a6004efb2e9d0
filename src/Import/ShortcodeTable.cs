using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Advocate.Import;

/// <summary>A command of the old site, whole.</summary>
/// <param name="Inner">What is between its start and its end, with the commands in it replaced; null where it has no end.</param>
internal sealed record Shortcode(string Name, ShortcodeArguments Arguments, string? Inner, string Written, CodeMask Mask)
{
    /// <summary>The named value, or the one at a place where values have no names.</summary>
    public string? Value(string name, int index, params ReadOnlySpan<string> more) =>
        Arguments[[name, .. more]] ?? (Arguments.Named.IsEmpty ? Arguments.At(index) : null);
}

/// <summary>What the usual commands become, by the names that they have in several generators.</summary>
internal static partial class ShortcodeTable
{
    private static readonly FrozenDictionary<string, Func<Shortcode, string?>> Usual = All().SelectMany(entry =>
        entry.Names.Split(' ')
            .Select(name => (name, entry.Make))).DistinctBy(e => e.name, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(e => e.name, e => e.Make, StringComparer.OrdinalIgnoreCase);

    /// <returns>Null for a command that is not among the usual ones.</returns>
    public static string? Replace(Shortcode shortcode) =>
        Usual.GetValueOrDefault(shortcode.Name)?.Invoke(shortcode);

    private static IEnumerable<(string Names, Func<Shortcode, string?> Make)> All() =>
    [
        ("figure image img imgproc picture img-right img-left img-flexible legacy-img legacy-img-right asset-img Figure", Figure),
        ("youtube youtubeEmbed YouTube lite-youtube", code => Video(code, "https://www.youtube.com/watch?v=")),
        ("vimeo Vimeo", code => Video(code, "https://vimeo.com/")),
        ("gist Gist", Gist),
        ("highlight code sourcecode code-toggle", Code),
        ("note info notice callout alert admonition hint warning tip caution danger important success error box quote-box", Callout),
        ("blockquote quote quote-block pullquote", code => code.Inner is { } words ? Block(Prefixed(words, "> ")) : null),
        ("details accordion expand collapse spoiler", Details),
        (
            "tab tabitem",
            code => code.Inner is { } words
                ? Block(code.Value("name", 0, "title", "header", "label") is { } name ? $"**{name}**\n\n{words.Trim()}" : words)
                : null),
        (
            "tabs tabpane tabgroup row column columns center div section ring nocompile Raw raw markdown md wrapper card cards grid",
            code => code.Inner),
        ("details-end toc tableofcontents seo feed_meta TOC", _ => ""),
        ("button btn link", code => code.Value("href", 0, "url", "link", "to", "relref") is { } to
            ? $"[{code.Arguments["text", "label", "title", "name"] ?? code.Inner?.Trim() ?? code.Arguments.At(1) ?? to}]({to})" : null),
        ("ref relref Link", code => code.Value("path", 0) ),
        ("twitter tweet x Twitter", Tweet),
        ("instagram", code => code.Value("id", 0) is { } id ? Link("Instagram", $"https://www.instagram.com/p/{id}/") : null),
        ("giphy Giphy", code => code.Arguments.At(0) is { } id ? Link("Giphy", $"https://giphy.com/gifs/{id}") : null),
        ("mermaid math katex", code => code.Inner is { } inner ? Fence(code, inner, code.Name.ToLowerInvariant()) : null),
        (
            "sub sup kbd mark",
            code => code.Inner is { } inner ? $"<{code.Name.ToLowerInvariant()}>{inner.Trim()}</{code.Name.ToLowerInvariant()}>" : null),
        ("comment", _ => ""),
        ("caption embed", code => code.Inner),
    ];

    private static string Block(string markdown) => $"\n\n{markdown.Trim('\n')}\n\n";

    private static string Prefixed(string words, string prefix) =>
        string.Join('\n', words.Trim().Split('\n').Select(line => $"{prefix}{line.Trim('\r')}".TrimEnd()));

    private static string Link(string words, string address) => $"[{words}]({address})";

    private static string? Figure(Shortcode code)
    {
        if (code.Value("src", 0, "url", "path", "image", "file", "href", "name") is not { } source)
        {
            return null;
        }

        var caption =
            code.Arguments["caption", "title", "attr"]
                ?? code.Inner?.Trim()
                ?? (code.Arguments.Named.IsEmpty ? code.Arguments.At(2) : null);
        var picture =
            $"![{(code.Arguments["alt", "description"] ?? (code.Arguments.Named.IsEmpty ? code.Arguments.At(1) : null) ?? "").Replace("]", "", StringComparison.Ordinal).Replace("[", "", StringComparison.Ordinal)}]({Target(source)})";
        return caption is { Length: > 0 } ? Block($"{picture}\n\n*{caption.Trim('*')}*") : picture;
    }

    private static string Target(string source) => source.Contains(' ', StringComparison.Ordinal) ? $"<{source}>" : source;

    private static string? Video(Shortcode code, string site)
    {
        var id = code.Value("id", 0, "slug", "video", "src", "link", "url");
        var title = code.Arguments["title", "caption", "text"] ?? code.Arguments.At(1) ?? code.Inner?.Trim();
        return id is null ? null : Link(
            title is { Length: > 0 } ? title : site.Contains("vimeo", StringComparison.Ordinal) ? "Video on Vimeo" : "Video on YouTube",
            id.Contains("://", StringComparison.Ordinal) ? id : site + id);
    }

    private static string? Gist(Shortcode code)
    {
        var (first, second) = (code.Arguments.At(0), code.Arguments.At(1));
        return first is null ? null : Link(
            "Code on GitHub",
            $"https://gist.github.com/{(second is null || first.Contains('/', StringComparison.Ordinal) ? first : $"{first}/{second}")}");
    }

    private static string? Tweet(Shortcode code) => (code.Arguments["user"], code.Value("id", 0)) switch
    {
        (_, null) => null,
        ({ } user, { } id) => Link($"A post of @{user}", $"https://twitter.com/{user}/status/{id}"),
        (_, { } id) => Link("A post on Twitter", id.Contains("://", StringComparison.Ordinal) ? id : $"https://twitter.com/i/status/{id}"),
    };

    private static string? Code(Shortcode code) =>
        code.Inner is not { } inner ? null : Fence(code, inner, code.Value("lang", 0, "language") ?? "");

    internal static string Fence(Shortcode code, string inner, string language)
    {
        var text = code.Mask.Show(inner).Trim('\n', '\r').TrimEnd();
        var fence = text.Contains("```", StringComparison.Ordinal) ? "````" : "```";
        var name = Language().Match(language).Value;
        return Block(code.Mask.Hide($"{fence}{name}\n{text}\n{fence}"));
    }

    private static string? Callout(Shortcode code)
    {
        var words = code.Inner ?? code.Arguments["text", "content", "body", "message"];
        if (words is null || words.Trim() == "")
        {
            return words;
        }

        var kind = KindOf(code.Value("type", 0, "color", "level", "class", "context", "kind") ?? "") ?? KindOf(code.Name) ?? "NOTE";
        var title = code.Arguments["title", "heading", "header"];
        return Block($"> [!{kind}]\n{Prefixed($"{(title is null ? "" : $"**{title}**\n\n")}{words.Trim()}", "> ")}");
    }

    internal static string? KindOf(string name) => name.Trim().ToLowerInvariant() switch
    {
        "note" or "info" or "primary" or "secondary" or "notice" => "NOTE",
        "tip" or "success" or "hint" => "TIP",
        "important" => "IMPORTANT",
        "warn" or "warning" or "alert" => "WARNING",
        "caution" or "danger" or "error" => "CAUTION",
        _ => null,
    };

    private static string? Details(Shortcode code) => code.Inner is not { } inner ? null
        : Block(
            $"<details>\n<summary>{(code.Value("title", 0, "summary", "header", "name", "label") ?? "More").Replace("\n", " ", StringComparison.Ordinal)}</summary>\n\n{inner.Trim()}\n\n</details>");

    [GeneratedRegex(@"[\w+#.-]*")]
    private static partial Regex Language();
}
