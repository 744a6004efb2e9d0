using System.Net;
using System.Text.RegularExpressions;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Markdown;

/// <summary>
/// The examples of the specifications of CommonMark and of GitHub's Markdown, each as the specification shows it or for a reason named
/// here.
/// They are under a license of their own and no part of this repository: <c>npm pack commonmark-spec@0.31.2</c>, unpacked in
/// <c>artifacts/commonmark-spec/</c>, has the one, and <c>test/spec.txt</c> of <c>github/cmark-gfm</c>, put in <c>artifacts/gfm-spec/</c>,
/// is the other.
/// </summary>
public sealed partial class SpecificationTests
{
    private const string CommonMark = "commonmark-spec/package/spec.txt", GitHub = "gfm-spec/spec.txt";

    /// <summary>The examples of CommonMark that are shown in another way, by their numbers, and why.</summary>
    private static readonly Dictionary<int, string> OthersOfCommonMark = new()
    {
        [166] = "a tag that is allowed starts a paragraph",
        [177] = "words after a comment are Markdown",
        [540] = "the library takes ẞ and ss for two letters",
        [602] = "a bare address is a link",
        [608] = "a bare address is a link",
        [611] = "a bare address is a link",
        [612] = "a bare address is a link",
    };

    private static readonly Dictionary<int, string> OthersOfGitHub = new()
    {
        [136] = "a tag that is allowed starts a paragraph",
        [146] = "words after a comment are Markdown",
        [610] = "a bare address is a link",
        [616] = "a bare address is a link",
        [619] = "a bare address is a link, as GitHub shows it",
        [620] = "a bare address is a link, as GitHub shows it",
        [645] = "a comment may hold two hyphens since CommonMark 0.31",
        [646] = "a comment may be empty since CommonMark 0.31",
    };

    /// <summary>The same in other words: cells are set by classes, tables scroll in a box of their own, and a task is a label.</summary>
    private static readonly (string Ours, string Theirs)[] Forms =
    [
        ("<div class=\"table-scroll\" tabindex=\"0\">", ""),
        ("</table></div>", "</table>"),
        ("</table>\n</div>", "</table>"),
        (" scope=\"col\"", ""),
        ("class=\"center\"", "align=\"center\""),
        ("class=\"number\"", "align=\"right\""),
        ("<label>", ""),
        ("</label>", ""),
        ("<input type=\"checkbox\" disabled checked>", "<input checked=\"\" disabled=\"\" type=\"checkbox\">"),
        ("<input type=\"checkbox\" disabled>", "<input disabled=\"\" type=\"checkbox\">"),
    ];

    /// <summary>Findings on markup that no text may have: an example with one is not published.</summary>
    private static readonly string[] Refused = ["ADV200", "ADV211", "ADV217"];

    [Theory]
    [InlineData(CommonMark)]
    [InlineData(GitHub)]
    public void Every_example_is_shown_as_the_specification_says(string specification)
    {
        var path = Path.Combine(Repository.Root, "artifacts", specification);
        Assert.SkipUnless(File.Exists(path), $"The specification is not in {path}.");

        var others = specification == GitHub ? OthersOfGitHub : OthersOfCommonMark;
        var wrong = new List<string>();
        var examples = Example().Matches(File.ReadAllText(path).ReplaceLineEndings("\n"));
        for (var number = 1; number <= examples.Count; number++)
        {
            var (written, shown) = (Text(examples[number - 1].Groups[1]), Text(examples[number - 1].Groups[2]));
            var read = MarkdownText.Read(written);
            if (!others.ContainsKey(number)
                && !read.Findings.Any(finding => Refused.Contains(finding.Code))
                && Normalized(shown) != Normalized(WithPictures(read)))
            {
                wrong.Add($"{number}: {written}\n{Normalized(shown)}\n{Normalized(WithPictures(read))}\n");
            }
        }

        Assert.True(examples.Count > 600);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string Text(Group group) => group.Value.Replace('→', '\t');

    private static string WithPictures(MarkdownText read) => read.HtmlWith(image =>
        $"<img src=\"{image.Target}\" alt=\"{WebUtility.HtmlEncode(image.Alt)}\"{(image.Caption is { Length: > 0 } title ? $" title=\"{WebUtility.HtmlEncode(title)}\"" : "")}>");

    /// <summary>Without what this site adds: anchors, the box around a table, the first level of headings, and typography.</summary>
    private static string Normalized(string html)
    {
        html = Heading().Replace(html, "<h$1>$2</h$1>").Replace("<h1>", "<h2>", StringComparison.Ordinal).Replace(
            "</h1>", "</h2>", StringComparison.Ordinal);
        foreach (var (ours, theirs) in Forms)
        {
            html = html.Replace(ours, theirs, StringComparison.Ordinal);
        }

        html = Comment().Replace(html, "");
        html = Picture().Replace(html.Replace(" />", ">", StringComparison.Ordinal), "$1");
        html = WebUtility.HtmlDecode(Uri.UnescapeDataString(html));
        foreach (var (set, typed) in (ReadOnlySpan<(string, string)>)[("“", "\""), ("”", "\""), ("‘", "'"), ("’", "'"), ("–", "--"), ("—", "---"), ("…", "...")])
        {
            html = html.Replace(set, typed, StringComparison.Ordinal);
        }

        return Space().Replace(html, "").Trim();
    }

    [GeneratedRegex("^`{32} example[^\n]*\n([\\s\\S]*?)^\\.\n([\\s\\S]*?)^`{32}$", RegexOptions.Multiline)]
    private static partial Regex Example();

    [GeneratedRegex("<h([1-6])(?: [^>]*)?>(?:<a href=\"#[^\"]*\">)?(.*?)(?:</a>)?</h\\1>", RegexOptions.Singleline)]
    private static partial Regex Heading();

    [GeneratedRegex("<!---?>|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("<p>(<img [^>]*>)</p>")]
    private static partial Regex Picture();

    [GeneratedRegex("\\s+(?=<)|(?<=>)\\s+|(?<=\n) +| +(?=\n)")]
    private static partial Regex Space();
}
