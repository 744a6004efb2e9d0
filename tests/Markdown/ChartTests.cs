using System.Text.RegularExpressions;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Markdown;

/// <summary>Numbers of a text that readers see as a chart, hear as a table, and can trace to a source.</summary>
public sealed class ChartTests
{
    private const string Source = "report: {title: A report, publisher: An office, kind: official}";

    [Fact]
    public async Task Each_number_has_a_bar_as_long_as_its_share_of_the_largest()
    {
        var page = await PageAsync("Year, Cases\n2024, 50\n2025, \"1,000\"");

        Assert.Contains("<th scope=\"row\">2024</th>", page, StringComparison.Ordinal);
        Assert.Matches("width=\"5%\"", page);
        Assert.Matches("width=\"100%\" height=\"14\"/>", page);
        Assert.Contains(">1,000</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<pre>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_is_not_known_is_said_to_be_unknown_and_has_no_bar()
    {
        var page = await PageAsync("Year, Cases\n2024, 50\n2025,");

        Assert.Contains("<small>not known</small>", page, StringComparison.Ordinal);
        Assert.Single(Count(page, "<rect"));
    }

    [Fact]
    public async Task Its_source_has_a_number_in_the_pages_list_like_any_citation()
    {
        var page = await PageAsync("Year, Cases\n2024, 50", "source: A count of an office [@report, p. 3]");

        Assert.Contains("Source: A count of an office<sup class=\"citation\"><a id=\"cite-1", page, StringComparison.Ordinal);
        Assert.Contains(": p. 3</sup>", page, StringComparison.Ordinal);
        Assert.Contains("A report", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_of_a_whole_follow_each_other_in_one_bar()
    {
        var page = await PageAsync("Year, Open, Closed\n2024, 30, 50\n2025, 40, 60", "kind: stacked\nsource: An office");

        Assert.Matches("x=\"30%\" y=\"0\" width=\"50%\"", page);
        Assert.Matches("x=\"40%\" y=\"0\" width=\"60%\"", page);
    }

    [Fact]
    public async Task Lines_are_as_far_apart_as_their_years_and_break_where_a_number_is_not_known()
    {
        var page = await PageAsync("Year, Cases\n2010, 10\n2011, 20\n2012,\n2020, 40", "kind: lines\nsource: An office");

        Assert.Single(Count(page, "<line class=\"series-1\""));
        Assert.Contains("cx=\"14.8%\"", page, StringComparison.Ordinal);
        Assert.Contains("<details><summary>The numbers</summary>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_words_are_escaped_and_their_quotation_marks_are_those_of_the_language()
    {
        var page = await PageAsync("Year, <b>Cases\n2024 \"\"so called\"\", 50");

        Assert.Contains("&lt;b&gt;Cases", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Cases", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_has_its_numbers_as_a_table()
    {
        var site = await BuildAsync("Year, Cases\n2024, 50", "source: An office");
        var feed = site.Text("feed.xml");

        Assert.Contains("2024", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("svg", feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_page_with_a_chart_loads_styles_for_charts()
    {
        var site = await BuildAsync("Year, Cases\n2024, 50", "source: An office");

        Assert.Contains("/charts.", site.Text("articles/one/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("/charts.", site.Text("articles/index.html"), StringComparison.Ordinal);
    }

    private static Match[] Count(string page, string what) => Regex.Matches(page, Regex.Escape(what)).ToArray();

    private static async Task<string> PageAsync(string rows, string settings = "source: An office [@report]") =>
        (await BuildAsync(rows, settings)).Text("articles/one/index.html");

    private static async Task<SmallSite> BuildAsync(string rows, string settings)
    {
        var site = await SmallSite.BuildAsync($"""
            -- data/sources.yml --
            {Source}
            -- articles/one.md --
            ---
            title: A new law
            summary: What the new law changes for children, told in one plain sentence.
            published: 2026-11-24
            ---
            The law is new. [@report]

            ```chart
            title: Cases by year
            {settings.Replace("\n", "\n            ", StringComparison.Ordinal)}

            {rows.Replace("\n", "\n            ", StringComparison.Ordinal)}
            ```
            """);
        Assert.Empty(site.Diagnostics);
        return site;
    }
}
