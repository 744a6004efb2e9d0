using System.Text.RegularExpressions;
using Advocate.Diagnostics;
using Advocate.Markdown;
using AngleSharp.Html.Parser;

namespace Advocate.Tests.Markdown;

/// <summary>Compares the words of a <see cref="MangledText"/> with those of its page.</summary>
internal static partial class WordsOfPage
{
    /// <summary>Faults that take words along from lines below their own.</summary>
    private static readonly string[] FaultsOfManyLines = ["ADV200", "ADV207", "ADV211", "ADV213", "ADV216", "ADV217", "ADV220"];

    /// <returns>The words that readers do not see although no finding is on their line.</returns>
    public static IReadOnlyList<string> Lost(string text, string html, MarkdownBody body, IReadOnlyCollection<Diagnostic> findings)
    {
        var page = new HtmlParser().ParseDocument(html);
        var seen = page.Body!.TextContent
            + string.Concat(page.QuerySelectorAll("[title]").Select(element => $" {element.GetAttribute("title")}"))
            + string.Concat(body.Images.Select(image => $" {image.Alt} {image.Caption} {image.Credit}"))
            + string.Concat(Comment().Matches(text).Select(comment => comment.Value))
            + string.Concat(body.Links.Select(link => $" {link.Target}"))
            + string.Concat(page.QuerySelectorAll("code[class]").Select(element => $" {element.ClassName}"));
        var words = Word().Matches(seen).Select(match => match.Value).ToHashSet();
        var lines = text.Split('\n');
        return
        [
            .. from number in Enumerable.Range(1, lines.Length)
               from match in Word().Matches(lines[number - 1])
               where !words.Contains(match.Value)
                   && !findings.Any(f => f.Location.Line == number || (f.Location.Line < number && FaultsOfManyLines.Contains(f.Code)))
               select match.Value,
        ];
    }

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("w[0-9]+w")]
    private static partial Regex Word();
}
