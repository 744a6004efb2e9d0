using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Laws;

/// <summary>What the law was in any year, and what changed when.</summary>
public sealed class LawTimeTests
{
    private const string Site = """
        -- data/statuses.yml --
        capped: {label: Rent is capped, letter: C, pattern: dots, protective: true, meaning: The law sets a limit to what a rent may rise.}
        free: {label: Rent is free, letter: F, pattern: solid, meaning: No law that was read limits what a rent may rise.}
        -- data/places.yml --
        OH: {name: Ohio, column: 1, row: 0}
        PA: {name: Pennsylvania, column: 2, row: 0}
        UT: {name: Utah, column: 0, row: 0}
        -- data/questions.yml --
        courts: {label: Courts, question: May a court waive its fees?}
        -- laws/ohio.md --
        ---
        place: OH
        approach: A board sets by how much the rent of a flat may rise in one year
        answers:
          status:
            - {value: free, from: 2001, until: 2011-12-31}
            - {value: capped, from: 2012}
        asOf: 2026
        reviewed: 2026-11-01
        history:
          - {date: 2001, change: The first cap ends., source: s1}
          - {date: 2012-03, change: The second cap begins., source: s1}
          - {date: 2020, change: Courts may waive fees., source: s1, question: courts, added: 2026-11-02}
          - {date: 2021, change: A survey lists the cap., reading: true}
        sources: [{id: s1, title: The code, publisher: A parliament}]
        ---
        -- laws/pennsylvania.md --
        ---
        place: PA
        approach: Nothing that was read limits by how much the rent of a flat may rise
        status: free
        asOf: 2026
        reviewed: 2026-11-01
        sources: [{id: s1, title: A survey, publisher: An institute}]
        ---
        -- laws/utah.md --
        ---
        place: UT
        approach: A board sets by how much the rent of a house may rise in one year
        status: capped
        effective: 2015-07-01
        asOf: 2026
        reviewed: 2026-11-01
        sources: [{id: s1, title: A survey, publisher: An institute}]
        ---
        """;

    [Fact]
    public async Task The_legend_of_a_year_counts_the_tiles_of_which_nothing_is_known()
    {
        var page = (await SmallSite.BuildAsync(Site)).Page("laws/on/2001/");

        Assert.Equal(["F Rent is free", "? Not known"], page.QuerySelectorAll(".status-legend dt").Select(dt => dt.TextContent));
        Assert.Equal("2", page.QuerySelectorAll(".status-legend dd")[1].TextContent);
        Assert.Equal(2, page.QuerySelectorAll("a.tile .letter").Count(letter => letter.TextContent == "?"));
    }

    [Theory]
    [InlineData("2001", "OH F: Rent is free")]
    [InlineData("2011", "OH F: Rent is free")]
    [InlineData("2012", "OH C: Rent is capped")]
    [InlineData("2015", "OH C: Rent is capped, UT C: Rent is capped")]
    public async Task A_year_shows_what_held_at_its_end_and_nothing_whose_beginning_nobody_knows(string year, string tiles)
    {
        var page = (await SmallSite.BuildAsync(Site)).Page($"laws/on/{year}/");

        Assert.Equal(
            tiles,
            string.Join(", ", page.QuerySelectorAll(".tile[class*=tone-]").Select(t =>
                $"{t.QuerySelector(".code")!.TextContent} {t.QuerySelector(".letter")!.TextContent}{t.LastElementChild!.TextContent}")));
    }

    [Fact]
    public async Task Each_year_from_the_first_known_has_a_page_and_leads_to_those_beside_it()
    {
        var site = await SmallSite.BuildAsync(Site);
        var years = site.Page("laws/on/").QuerySelectorAll(".year-links a").Select(a => a.TextContent).ToList();

        Assert.Equal(Enumerable.Range(2001, 26).Reverse().Select(year => $"{year}"), years);
        Assert.All(years, year => Assert.True(site.Has($"laws/on/{year}/")));
        Assert.Equal(["../2011/", "../2013/"], site.Page("laws/on/2012/").QuerySelectorAll(".pager a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task The_chart_stacks_the_statuses_of_each_year_and_repeats_its_numbers_as_a_table()
    {
        var chart = (await SmallSite.BuildAsync(Site)).Page("laws/on/").QuerySelector(".law-chart")!;
        var rows = chart.QuerySelectorAll("tbody tr")
            .Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent)))
            .ToList();

        Assert.Equal("Bars rise from 1 in 2001 to 3 in 2026.", chart.QuerySelector("desc")!.TextContent);
        Assert.Contains("2012 1 0", rows);
        Assert.Contains("2001 0 1", rows);
        Assert.Contains("2015 2 0", rows);
        Assert.Equal(27, chart.QuerySelectorAll("rect").Length);
    }

    [Fact]
    public async Task A_site_whose_laws_have_no_dates_has_no_years_and_leads_to_none()
    {
        var site = await SmallSite.BuildAsync(LawSites.Countries.Replace("enacted: 1979", "", StringComparison.Ordinal));

        Assert.DoesNotContain(site.Files.Keys, path => path.StartsWith("laws/on/", StringComparison.Ordinal));
        Assert.Null(site.Page("laws/").QuerySelector("a[href='on/']"));
    }

    [Fact]
    public async Task Changes_are_listed_by_year_the_newest_first_without_what_a_source_only_showed()
    {
        var page = (await SmallSite.BuildAsync(Site)).Page("laws/changes/");

        Assert.Equal(["2020", "2012", "2001"], page.QuerySelectorAll(".law-changes h2").Select(h => h.TextContent));
        Assert.Equal("courts", page.QuerySelector("li[data-place=oh]")!.GetAttribute("data-question"));
        Assert.DoesNotContain("survey", page.QuerySelector(".law-changes")!.TextContent, StringComparison.Ordinal);
        Assert.All(
            page.QuerySelectorAll(".law-changes a"),
            a => Assert.StartsWith("../../laws/ohio/#step-", a.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_step_that_was_added_long_after_it_happened_reaches_those_who_follow_as_new() =>
        Assert.Contains(
            "<updated>2026-11-02T00:00:00Z</updated>", (await SmallSite.BuildAsync(Site)).Text("laws/feed.xml"), StringComparison.Ordinal);
}
