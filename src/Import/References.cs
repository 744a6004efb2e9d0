using System.Text.RegularExpressions;

namespace Advocate.Import;

/// <summary>
/// Links whose addresses are on lines of their own. Those of pictures, and those whose names are addresses themselves, get their address
/// in round brackets; those that nothing defines lose their brackets.
/// </summary>
internal static partial class References
{
    /// <param name="markdown">Its code is hidden.</param>
    public static string Resolve(string markdown)
    {
        var targets = new Dictionary<string, (string Target, string Title)>(StringComparer.OrdinalIgnoreCase);
        foreach (Match definition in Definition().Matches(markdown))
        {
            targets.TryAdd(
                Label(definition.Groups["label"].Value), (definition.Groups["target"].Value, definition.Groups["title"].Value.Trim()));
        }

        if (targets.Count == 0 && !markdown.Contains("][", StringComparison.Ordinal))
        {
            return markdown;
        }

        markdown = Picture().Replace(markdown, match =>
            targets.TryGetValue(
                Label(match.Groups["label"] is { Success: true, Length: > 0 } label ? label.Value : match.Groups["words"].Value),
                out var found)
                ? $"![{match.Groups["words"].Value}]({found.Target}{(found.Title == "" ? "" : $" {found.Title}")})"
                : match.Value);
        markdown = Shortcut().Replace(markdown, match =>
            targets.TryGetValue(Label(match.Groups["words"].Value), out var found)
                ? $"[{match.Groups["words"].Value.Replace("@", "\\@", StringComparison.Ordinal).Replace("www.", "", StringComparison.Ordinal).Replace("https://", "", StringComparison.Ordinal).Replace("http://", "", StringComparison.Ordinal)}]({found.Target})"
                : match.Value);
        markdown = Full().Replace(markdown, match =>
            targets.ContainsKey(Label(match.Groups["label"].Length > 0 ? match.Groups["label"].Value : match.Groups["words"].Value))
                ? match.Value : match.Groups["words"].Value);
        return Definition().Replace(markdown, match => IsUsed(markdown, match.Groups["label"].Value) ? match.Value : "");
    }

    private static bool IsUsed(string markdown, string label)
    {
        for (var at = markdown.IndexOf($"[{label}]", StringComparison.OrdinalIgnoreCase); at >= 0; at = markdown.IndexOf($"[{label}]", at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + label.Length + 2;
            if (end >= markdown.Length || markdown[end] != ':' || (at > 0 && markdown[at - 1] is not ('\n' or ' ')))
            {
                return true;
            }
        }

        // Its name may be broken over two lines where it is used.
        return label.Contains(' ', StringComparison.Ordinal) && Regex
            .IsMatch(
                markdown, $@"\[{Regex.Escape(label).Replace("\\ ", "\\s+", StringComparison.Ordinal)}\](?!:)", RegexOptions.IgnoreCase);
    }

    private static string Label(string written) => Spaces().Replace(written.Trim(), " ");

    [GeneratedRegex("""^[ ]{0,3}\[(?<label>(?![\^@])[^\]\n]+)\]:[ \t]*\n?[ \t]*<?(?<target>[^\s>]+)>?(?<title>[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?[ \t]*$""", RegexOptions.Multiline)]
    private static partial Regex Definition();

    [GeneratedRegex(@"!\[(?<words>[^\]\[]*)\](?:\[(?<label>[^\]\[]*)\]|(?![\[(:]))")]
    private static partial Regex Picture();

    [GeneratedRegex(@"(?<![!\]\\])\[(?<words>[^\]\[\s]*(?:@|www\.|://)[^\]\[\s]*)\](?:\[\])?(?![\[(:])")]
    private static partial Regex Shortcut();

    [GeneratedRegex(@"(?<![!\\\]])\[(?<words>[^\]\[]+)\]\[(?<label>(?![\^@])[^\]\[]*)\]")]
    private static partial Regex Full();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
