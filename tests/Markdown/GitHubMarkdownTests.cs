using AngleSharp.Html.Parser;
using Xunit;

namespace Advocate.Tests.Markdown;

/// <summary>What GitHub's preview shows a writer is what readers see: tables, addresses, tasks, remarks and tags.</summary>
public sealed class GitHubMarkdownTests
{
    [Theory]
    [InlineData("~~a~~ ~b~", "<p><del>a</del> <del>b</del></p>")]
    [InlineData("a ~~~b~~~", "<p>a ~~~b~~~</p>")]
    [InlineData("a www.b.example/c_d_e. f", "<p>a <a href=\"http://www.b.example/c_d_e\">www.b.example/c_d_e</a>. f</p>")]
    [InlineData("(https://a.example/b(c))", "<p>(<a href=\"https://a.example/b(c)\">https://a.example/b(c)</a>)</p>")]
    [InlineData("https://a.example/?b=c&amp;", "<p><a href=\"https://a.example/?b=c\">https://a.example/?b=c</a>&amp;</p>")]
    [InlineData("https://a.example/b--c...", "<p><a href=\"https://a.example/b--c\">https://a.example/b--c</a>…</p>")]
    [InlineData("a.b-c+d@e.example.", "<p><a href=\"mailto:a.b-c+d@e.example\">a.b-c+d@e.example</a>.</p>")]
    [InlineData("mailto:a@b.example", "<p><a href=\"mailto:a@b.example\">mailto:a@b.example</a></p>")]
    [InlineData("[https://a.example](b.md)", "<p><a href=\"b.md\">https://a.example</a></p>")]
    [InlineData("`https://a.example`", "<p><code>https://a.example</code></p>")]
    [InlineData("a@b xhttps://a.example_", "<p>a@b xhttps://a.example_</p>")]
    [InlineData("https://a.example[^1]\n\n[^1]: b", "<p><a href=\"https://a.example\">https://a.example</a><sup")]
    [InlineData("[a](b.md \"c\") [d](https://e.example \"f\")", "<p><a href=\"b.md\" title=\"c\">a</a> <a href=\"https://e.example\" "
        + "title=\"f\">d</a></p>")]
    [InlineData("[@jane](https://e.example/jane) wrote", "<p><a href=\"https://e.example/jane\">@jane</a> wrote</p>")]
    [InlineData("[@jane][j]\n\n[j]: https://e.example/jane", "<p><a href=\"https://e.example/jane\">@jane</a></p>")]
    [InlineData("a [@jane]\n\n[@jane]: https://e.example/jane", "<p>a <a href=\"https://e.example/jane\">@jane</a></p>")]
    [InlineData("H<sub>2</sub>O<br/>2<SUP>3</SUP>", "<p>H<sub>2</sub>O<br>2<sup>3</sup></p>")]
    [InlineData("<kbd>A *b*</kbd>", "<p><kbd>A <em>b</em></kbd></p>")]
    [InlineData("<abbr title='a &amp; \"b'>AB</abbr>", "<p><abbr title=\"a &amp; &quot;b\">AB</abbr></p>")]
    [InlineData("<del>a</del> <ins>b</ins> <mark>c</mark> <q>d</q>", "<p><del>a</del> <ins>b</ins> <mark>c</mark> <q>d</q></p>")]
    public void A_line_is_shown_as_on_GitHub(string written, string shown) =>
        Assert.StartsWith(shown, MarkdownText.Read(written).Html, StringComparison.Ordinal);

    [Theory]
    [InlineData("| a | b |\n| - | - |\n| c | d |\nwords", "a b / c d / words _")]
    [InlineData("| a | b |\n| - | - |\n| c | d | e |", "a b / c d")]
    [InlineData("a | b\n:-- | --:\nc", "a b / c _")]
    [InlineData("words\n| a | b |\n| - | - |\n| c | d |", "a b / c d")]
    [InlineData("| a |\n| - |\n| `b\\|c` \\| d |", "a / b|c | d")]
    [InlineData("| a |\n| - |\n> quote", "a")]
    [InlineData("| a |\n| - |\n- item", "a")]
    [InlineData("> | a |\n> | - |\n> | b |", "a / b")]
    [InlineData("- | a |\n  | - |\n  | b |", "a / b")]
    public void A_table_has_the_rows_that_GitHub_gives_it(string written, string rows)
    {
        var page = new HtmlParser().ParseDocument(MarkdownText.Read(written).Html);
        var shown = page.QuerySelectorAll("tr").Select(
            row => string.Join(' ', row.Children.Select(cell => cell.TextContent is "" ? "_" : cell.TextContent)));
        Assert.Equal(rows, string.Join(" / ", shown));
    }

    [Theory]
    [InlineData("| a | b |\n| - |\n| c | d |")]
    [InlineData("a | b\n\nc | d")]
    [InlineData("a\n---")]
    public void Lines_that_GitHub_makes_no_table_of_are_none(string written) =>
        Assert.DoesNotContain("<table>", MarkdownText.Read(written).Html, StringComparison.Ordinal);

    [Fact]
    public void A_task_is_a_box_whose_label_are_its_words()
    {
        var page = new HtmlParser().ParseDocument(MarkdownText.Read("- [ ] one *two*\n- [x] three\n- [x](a.md)\n- a [x] b").Html);
        var boxes = page.QuerySelectorAll("li > label > input[type=checkbox][disabled]");
        Assert.Equal(["one two", "three"], boxes.Select(box => box.ParentElement!.TextContent.Trim()));
        Assert.Equal([false, true], boxes.Select(box => box.HasAttribute("checked")));
    }

    [Theory]
    [InlineData("> [!NOTE]\n> words", "note")]
    [InlineData("> [!tip]  \n> words", "tip")]
    [InlineData("> [!WARNING]\n>\n> words", "warning")]
    public void A_quotation_that_starts_with_a_kind_is_a_remark(string written, string kind)
    {
        var read = MarkdownText.Read(written);
        var remark = new HtmlParser().ParseDocument(read.Html).QuerySelector($"div.remark.{kind}[role=note]")!;
        Assert.Equal("words", remark.Children[1].TextContent);
        Assert.Empty(remark.QuerySelectorAll("p:empty:not(.remark-title)"));
        Assert.Empty(read.Findings);
    }

    [Fact]
    public void Details_hold_Markdown_and_other_details()
    {
        var read = MarkdownText.Read("""
            <details>
            <summary>One *two*</summary>

            - three

            <details open><summary>four</summary>five</details>

            </details>

            six
            """);
        var page = new HtmlParser().ParseDocument(read.Html);

        Assert.Equal("One two", page.QuerySelector("details > summary")!.TextContent);
        Assert.Equal("three", page.QuerySelector("details > ul > li")!.TextContent);
        Assert.Equal("five", page.QuerySelector("details > details[open] > p")!.TextContent);
        Assert.Equal("six", page.QuerySelector("body > p")!.TextContent);
        Assert.Empty(read.Findings);
    }

    [Theory]
    [InlineData("a <sub>b", "ADV217", 3)]
    [InlineData("a b</sub>", "ADV217", 4)]
    [InlineData("*a <sub>b* c</sub>", "ADV217", 4)]
    [InlineData("<details>\n<summary>a</summary>\n\nb", "ADV217", 1)]
    [InlineData("<details>\na\n</details>", "ADV217", 1)]
    [InlineData("<br>", "ADV218", 1)]
    [InlineData("a<br>", "ADV218", 2)]
    [InlineData("a<br><br>b", "ADV218", 2)]
    [InlineData("a <b>c</b>", "ADV200", 3)]
    [InlineData("<sub class=\"x\">a</sub>", "ADV200", 1)]
    [InlineData("</details>", "ADV200", 1)]
    public void A_tag_out_of_place_is_found(string written, string code, int column) =>
        Assert.Contains(
            MarkdownText.Read(written).Findings,
            finding => finding.Code == code && finding.Location is { Line: 1 } place && place.Column == column);

    [Theory]
    [InlineData("<b>a</b>", "**words**")]
    [InlineData("<i>a</i>", "*words*")]
    [InlineData("<a href=\"b\">c</a>", "[words](address)")]
    [InlineData("<img src=\"a.jpg\">", "![what it shows]")]
    [InlineData("<h3>a</h3>", "###")]
    [InlineData("<ul>\n<li>a</li>\n</ul>", "'- '")]
    [InlineData("<p>a</p>", "empty line")]
    [InlineData("<iframe src=\"https://a.example\"></iframe>", "[words](address)")]
    [InlineData("<table><tr><td>a</td></tr></table>", "| --- |")]
    [InlineData("<center>a</center>", "Delete")]
    public void A_tag_that_no_text_may_have_is_answered_with_what_to_write(string written, string advice) =>
        Assert.Contains(
            advice, MarkdownText.Read(written).Findings.First(finding => finding.Code == "ADV200").Help, StringComparison.Ordinal);
}
