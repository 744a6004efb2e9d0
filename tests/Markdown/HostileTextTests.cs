using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Xunit;
using Xunit;

namespace Advocate.Tests.Markdown;

/// <summary>
/// Whoever can open a pull request can write anything: nothing written runs in a reader's browser or stops the generator.
/// </summary>
public sealed class HostileTextTests
{
    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JavaScript:alert(1))")]
    [InlineData("[x](<java\tscript:alert(1)>)")]
    [InlineData("[x](java&#x0A;script:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](javascript&colon;alert(1))")]
    [InlineData("[x](&#1;javascript:alert(1))")]
    [InlineData("[x](< javascript:alert(1)>)")]
    [InlineData("[x](&#x200B;javascript:alert(1))")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("[x](data:text/html,<script>alert(1)</script>)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("[x](blob:https://small.example/x)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x][y]\n\n[y]: javascript:alert(1)")]
    [InlineData("![x](javascript:alert(1)){credit=a depicts=no-people}")]
    public void A_link_that_could_harm_is_refused_in_every_disguise(string text) =>
        Assert.Contains(MarkdownText.Read(text).Findings, finding => finding.Code is "ADV201" or "ADV008" or "ADV300");

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a <img src=x onerror=alert(1)> b")]
    [InlineData("<iframe src=\"https://evil.example/\"></iframe>")]
    [InlineData("a <b onclick=\"x\">b</b>")]
    [InlineData("<style>body { display: none }</style>")]
    [InlineData("<!DOCTYPE html>")]
    [InlineData("<?php x ?>")]
    [InlineData("<![CDATA[x]]>")]
    [InlineData("| a |\n| - |\n| <b>x</b> |")]
    [InlineData("[^1]\n\n[^1]: <b>x</b>")]
    public void Raw_HTML_is_refused_wherever_it_stands(string text) =>
        Assert.Contains(MarkdownText.Read(text).Findings, finding => finding.Code == "ADV200");

    [Theory]
    [InlineData("![\" onerror=\"alert(1)](a.jpg \"\\\" onload=\\\"x\"){credit=\"<b>\" depicts=no-people}")]
    [InlineData("[a](\" onclick=\"alert(1) \"x\" onclick=\"y\")")]
    [InlineData("[term \" onclick=x]{.as-quoted}")]
    [InlineData("## a\" onclick=\"x")]
    [InlineData("[@a\"onclick=x]")]
    [InlineData("a <svg/onload=alert(1)> b")]
    [InlineData("`<script>`")]
    [InlineData("    <script>alert(1)</script>")]
    [InlineData("```\" onclick=\"x\n<script>\n```")]
    [InlineData("<https://example.org/\"onclick=\"x>")]
    public void Text_stays_text(string text) => AssertNothingRuns(MarkdownText.Read(text).Html);

    [Property(MaxTest = 300, QuietOnSuccess = true)]
    public void No_text_stops_the_reader_or_runs_in_a_browser(NonNull<string> text) => AssertNothingRuns(MarkdownText.Read(text.Get).Html);

    [Property(MaxTest = 3000, QuietOnSuccess = true)]
    public void Nor_does_any_pile_of_marks_that_mean_something(byte[] choices)
    {
        string[] marks =
        [
            "[", "]", "(", ")", "![", "](", "[@", "[^", "]: ", "{", "}", "*", "**", "_", "`", "```", "\n", "\n\n", "> ", "- ", "1. ",
            "    ", "#", "|", "---",
            "<", ">", "<a ", "<!--", "-->", "&#106;", "javascript:", "onclick=", "\"", "'", "\\", "=", ";", "@", "a", "é", "\t",
            "{.as-quoted}", "=\"x\"",
        ];
        AssertNothingRuns(MarkdownText.Read(string.Concat(choices.Select(choice => marks[choice % marks.Length]))).Html);
    }

    [Theory]
    [InlineData(">", 50_000)]
    [InlineData("> ", 5_000)]
    [InlineData("- ", 5_000)]
    [InlineData("1. ", 5_000)]
    [InlineData("[", 5_000)]
    [InlineData("![", 5_000)]
    [InlineData("[a](", 5_000)]
    [InlineData("**a ", 5_000)]
    [InlineData("*a_", 5_000)]
    [InlineData("`a``", 5_000)]
    [InlineData("[@", 5_000)]
    [InlineData("[@a]", 5_000)]
    [InlineData("[^a]", 5_000)]
    [InlineData("![a]{", 5_000)]
    [InlineData("'", 100_000)]
    [InlineData("\"'", 50_000)]
    [InlineData("...", 50_000)]
    [InlineData("-", 100_000)]
    [InlineData("a--", 50_000)]
    [InlineData("[a](b c)\n", 20_000)]
    [InlineData("[^a\n", 50_000)]
    [InlineData("[a](\n", 50_000)]
    [InlineData("[a]: b\n\n", 50_000)]
    [InlineData("{% a\n", 50_000)]
    [InlineData("<details>\n", 50_000)]
    [InlineData("http://", 50_000)]
    [InlineData("a@", 50_000)]
    [InlineData("*a _b ", 50_000)]
    [InlineData("<", 50_000)]
    [InlineData("<a ", 5_000)]
    [InlineData("<!--", 5_000)]
    [InlineData("|", 5_000)]
    [InlineData("a|", 5_000)]
    [InlineData("## a\n", 5_000)]
    [InlineData("[a]: b\n", 5_000)]
    [InlineData("[a](b.md)\n", 5_000)]
    public async Task Piles_of_one_mark_are_read_before_a_writer_loses_patience(string mark, int times)
    {
        var text = string.Concat(Enumerable.Repeat(mark, times));
        var reading = Task.Run(() => MarkdownText.Read(text), TestContext.Current.CancellationToken);

        // A minute stands for never: reading takes well under a second, and takes hours where a pile makes it slow.
        AssertNothingRuns((await reading.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken)).Html);
    }

    private static void AssertNothingRuns(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        Assert.Empty(page.QuerySelectorAll("script, style, iframe, object, embed, svg, form, link, meta, base"));
        foreach (var element in page.All)
        {
            Assert.DoesNotContain(
                element.Attributes,
                attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name == "style");
        }
    }
}
