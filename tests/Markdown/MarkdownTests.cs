using Advocate.Markdown;
using AngleSharp.Html.Parser;
using Xunit;

namespace Advocate.Tests.Markdown;

/// <summary>What writers can write, and what readers get of it.</summary>
public sealed class MarkdownTests
{
    [Theory]
    [InlineData("She said \"no\".", "<p>She said “no”.</p>")]
    [InlineData("It's the '90s law.", "<p>It’s the ’90s law.</p>")]
    [InlineData("Pages 3--5 --- and on...", "<p>Pages 3–5 — and on…</p>")]
    [InlineData("`\"code\"` is left alone", "<p><code>&quot;code&quot;</code> is left alone</p>")]
    public void Quotes_dashes_and_dots_are_set_as_in_a_book(string written, string published) =>
        Assert.Equal(published, MarkdownText.Read(written).Html.Trim());

    [Fact]
    public void A_table_scrolls_in_a_box_that_a_keyboard_reaches()
    {
        var html = MarkdownText.Read("""
            | Year | Law |
            | ---- | --: |
            | 2017 | SB 1322 |
            """).Html;

        var table = new HtmlParser().ParseDocument(html).QuerySelector(".table-scroll[tabindex='0'] > table")!;
        Assert.Equal(["Year", "Law"], table.QuerySelectorAll("thead th").Select(cell => cell.TextContent));
        Assert.Equal("SB 1322", table.QuerySelector("tbody td:last-child")!.TextContent);
    }

    [Theory]
    [InlineData("| :-: | --: |")]
    [InlineData("| :---: | ---: |")]
    [InlineData("|:--:|--:|")]
    public void A_table_aligns_its_columns_by_class_since_pages_allow_no_inline_style(string rule)
    {
        var page = new HtmlParser().ParseDocument(MarkdownText.Read($"| a | b |\n{rule}\n| 1 | 2 |").Html);

        Assert.Equal(["center", "number"], page.QuerySelectorAll("td").Select(cell => cell.ClassName));
        Assert.Empty(page.QuerySelectorAll("[style]"));
    }

    [Fact]
    public void A_footnote_and_its_mark_lead_to_each_other()
    {
        var page = new HtmlParser().ParseDocument(MarkdownText.Read("""
            A word[^why] and another[^why].

            [^why]: Because.
            """).Html);

        var marks = page.QuerySelectorAll("sup.footnote-mark a");
        Assert.Equal(2, marks.Length);
        Assert.All(marks, mark => Assert.Equal("a", mark.TextContent));
        Assert.All(page.QuerySelectorAll("a[href]"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.Contains("Because.", page.GetElementById(marks[0].GetAttribute("href")![1..])!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_are_numbered_by_their_first_citation_and_each_citation_can_be_led_back_to()
    {
        var text = MarkdownText.Read("One [@b; @a]. Two [@a].");
        var page = new HtmlParser().ParseDocument(text.Html);

        Assert.Empty(text.Findings);
        Assert.Equal(["b", "a"], text.Body.References);
        Assert.Equal(["1", "2", "2"], page.QuerySelectorAll("sup.citation a").Select(link => link.TextContent));
        Assert.Equal(["#ref-1", "#ref-2", "#ref-2"], page.QuerySelectorAll("sup.citation a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["cite-1", "cite-2", "cite-2-2"], page.QuerySelectorAll("sup.citation a").Select(link => link.Id));
    }

    [Fact]
    public void Every_heading_has_an_anchor_of_its_own_and_leads_to_itself()
    {
        var text = MarkdownText.Read("""
            ## What's new

            ## What's new

            ### What's new 2

            ## ???
            """);

        Assert.Equal(["whats-new", "whats-new-2", "whats-new-2-2", "section"], text.Body.Headings.Select(heading => heading.Id));
        Assert.Equal("What’s new", text.Body.Headings[0].Text);
        Assert.Contains("<h2 id=\"whats-new\"><a href=\"#whats-new\">What’s new</a></h2>", text.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_headings_anchor_never_takes_one_that_citations_and_footnotes_use()
    {
        var text = MarkdownText.Read("""
            ## Ref 1

            ## Note 1

            A fact [@a] and a word[^why].

            [^why]: Because.
            """);

        var ids = new HtmlParser().ParseDocument(text.Html + "<ol><li id=\"ref-1\"></ol>")
            .QuerySelectorAll("[id]")
            .Select(element => element.Id);
        Assert.Distinct(ids);
    }

    [Theory]
    [InlineData("History [@one]")]
    [InlineData("See <https://a.example>")]
    [InlineData("Note[^1]")]
    [InlineData("The *[law](law.md)*")]
    public void A_heading_that_holds_a_link_does_not_lead_to_itself_since_no_link_holds_another(string heading)
    {
        var text = MarkdownText.Read($"## {heading}\n\nA word[^1].\n\n[^1]: Because.");

        Assert.StartsWith($"<h2 id=\"{text.Body.Headings[0].Id}\">{heading[0]}", text.Html, StringComparison.Ordinal);
        Assert.Empty(text.Findings);
    }

    [Fact]
    public void What_readers_see_of_entities_and_addresses_is_in_openings_and_headings_and_anchors()
    {
        var text = MarkdownText.Read("""
            The rights&nbsp;of children &mdash; and Q&amp;A at <https://a.example>.

            ## Q&amp;A

            ## See <https://a.example>
            """);

        Assert.Equal("The rights\u00a0of children — and Q&A at https://a.example.", text.Body.Opening);
        Assert.Equal(["Q&A", "See https://a.example"], text.Body.Headings.Select(heading => heading.Text));
        Assert.Equal(["q-a", "see-https-a-example"], text.Body.Headings.Select(heading => heading.Id));
    }

    [Fact]
    public void An_opening_that_is_cut_keeps_its_last_character_whole_and_skips_nothing()
    {
        var text = MarkdownText.Read($"{new string('a', MarkdownBody.MaxOpeningLength - 1)}\U0001F600 *b*");

        Assert.Equal(new string('a', MarkdownBody.MaxOpeningLength - 1), text.Body.Opening);
    }

    [Fact]
    public void A_question_in_quotation_marks_is_a_question()
    {
        Assert.All(
            MarkdownText.Read("## \"And then what?\"\n\n## 'And then (what?)'").Html.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            heading => Assert.Contains(" class=\"question\"", heading, StringComparison.Ordinal));
    }

    [Fact]
    public void Comments_are_for_writers_and_stay_behind()
    {
        var text = MarkdownText.Read("A <!-- to be checked --> word.\n\n<!--\nA longer note.\n-->\n\nMore.");

        Assert.Empty(text.Findings);
        Assert.DoesNotContain("checked", text.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("note", text.Html, StringComparison.Ordinal);
    }
}
