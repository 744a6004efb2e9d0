using Advocate.Content;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Bills;

/// <summary>A bill has its page, and is found by its place, its year, its outcome and its topic.</summary>
public sealed class BillTests
{
    private const string Data = """
        -- data/places.yml --
        OH: {name: Ohio, column: 1, row: 1}
        TX: {name: Texas, column: 2, row: 1}
        -- data/sources.yml --
        journal: {title: Journal of the House, publisher: The House, url: "https://house.example/journal"}
        """;

    private const string Law = """
        -- laws/ohio.md --
        ---
        place: OH
        approach: A board sets by how much the rent of a flat may rise in one year
        status: capped
        asOf: 2026
        reviewed: 2026-11-01
        sources: [{id: s1, title: The code, publisher: A parliament}]
        ---
        """;

    private static string Bill(string name, string place, string number, string more = "", string stages = "") => $"""
        -- bills/{name}.md --
        ---
        place: {place}
        number: {number}
        summary: Would let a court waive the fees of a tenant who cannot pay them at once.
        topics: [rent]
        stages: [{stages}]
        asOf: 2026-02-03
        reviewed: 2026-11-02
        {(more == "" ? "order: 0" : more)}
        ---
        The text.
        """;

    private static Task<SmallSite> BuildAsync(params string[] bills) => SmallSite.BuildAsync($"{Data}\n{Law}\n{string.Join('\n', bills)}");

    [Fact]
    public async Task The_page_says_how_far_it_got_by_which_source_and_what_became_of_it()
    {
        var site = await BuildAsync(Bill(
            "one", "OH", "H.B. 7", "outcome: failed\nsession: 2025-2026\ncompanion: S.B. 8\nsponsors: [Doe, Roe]",
            "{date: 2025-01-09, step: Introduced, source: journal}, {date: 2026-02-03, step: Voted down}"));

        Assert.Empty(site.Diagnostics);
        var page = site.Page("bills/one/");
        Assert.Equal("Ohio H.B.\u00A07 (2025-2026)", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Did not become law", page.QuerySelector(".facts strong")!.TextContent);
        Assert.Contains("Doe, Roe", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["January 9, 2025: Introduced1", "February 3, 2026: Voted down"],
            page.QuerySelectorAll(".stages li").Select(li => li.TextContent));
        Assert.Contains("bills/one/", site.Page("sources/").QuerySelector("#journal")!.Closest("li")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_cites_its_source_whole_and_once_with_those_of_the_text()
    {
        var site = await SmallSite.BuildAsync($"""
            {Data}
            paper:
              title: The vote
              publisher: The Paper
              date: 2026-02-04
            {Bill("one", "OH", "H.B. 7", stages: "{date: 2025-01-09, step: Introduced, source: journal}, "
                + "{date: 2026-02-03, step: Voted down, source: paper}, {date: 2026-02-03, step: Reported, source: journal}")}
            It fell. [@paper]
            """);

        Assert.Empty(site.Diagnostics);
        var page = site.Page("bills/one/");
        Assert.Equal(["#ref-2", "#ref-1", "#ref-2"], page.QuerySelectorAll(".stages a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["cite-2", "cite-1-2", "cite-2-2"], page.QuerySelectorAll(".stages a").Select(a => a.Id));
        var references = page.QuerySelectorAll(".references ol > li");
        Assert.Equal(2, references.Length);
        Assert.Contains("The vote. The Paper, February 4, 2026.", references[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Journal of the House. The House.", references[1].TextContent, StringComparison.Ordinal);
        Assert.All(
            page.QuerySelectorAll(".backlinks a"),
            back => Assert.NotNull(page.GetElementById(back.GetAttribute("href")![1..])));
    }

    [Fact]
    public async Task The_bills_of_a_place_lead_to_its_law_and_the_laws_to_the_bills()
    {
        var site = await BuildAsync(Bill("a", "OH", "H.B. 1"), Bill("b", "TX", "S.B. 2"));

        Assert.Equal("../../../laws/ohio/", site.Page("bills/place/ohio/").QuerySelector(".page-head .subjects a")!.GetAttribute("href"));
        Assert.Null(site.Page("bills/place/texas/").QuerySelector(".page-head .subjects a"));
        Assert.Equal("../../../bills/", site.Page("bills/place/texas/").QuerySelector(".breadcrumb a")!.GetAttribute("href"));
        Assert.Contains("../bills/", site.Page("laws/").QuerySelectorAll(".law-front .law-links a").Select(a => a.GetAttribute("href")));
        Assert.Contains("bills/", site.Page("").QuerySelectorAll(".home-act a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_bill_that_has_not_moved_for_a_year_is_not_called_pending()
    {
        var site = await BuildAsync(
            Bill("old", "OH", "H.B. 1", "outcome: pending", "{date: 2025-11-24, step: In a committee}"),
            Bill("new", "OH", "H.B. 2", "outcome: pending", "{date: 2025-11-25, step: In a committee}"));

        Assert.Equal("We have not found the outcome", site.Page("bills/old/").QuerySelector(".facts strong")!.TextContent);
        Assert.Equal("Pending", site.Page("bills/new/").QuerySelector(".facts strong")!.TextContent);
        Assert.Equal(["Ohio H.B. 2"], Listed(site, "bills/outcome/pending/"));
        Assert.Equal(["Ohio H.B. 1"], Listed(site, "bills/outcome/unknown/"));
        Assert.Contains(OpenPoints.Of(site.Planned.Site!).SelectMany(g => g.Points), point => point.Subject == "Ohio H.B. 1");
    }

    [Fact]
    public async Task Bills_are_found_by_place_year_topic_and_on_the_map()
    {
        var site = await BuildAsync(
            Bill("a", "OH", "H.B. 1", stages: "{date: 2024-05-01, step: Introduced}"),
            Bill("b", "OH", "H.B. 2", stages: "{date: 2026-01-05, step: Introduced}"),
            Bill("c", "TX", "S.B. 3", stages: "{date: 2024-06-01, step: Introduced}"));

        Assert.Equal(["Ohio H.B. 2", "Ohio H.B. 1"], Listed(site, "bills/place/ohio/"));
        Assert.Equal(["Texas S.B. 3", "Ohio H.B. 1"], Listed(site, "bills/year/2024/"));
        Assert.Equal(["Ohio H.B. 2", "Texas S.B. 3", "Ohio H.B. 1"], Listed(site, "bills/all/"));
        Assert.Equal(3, site.Page("topics/rent/").QuerySelectorAll("[aria-labelledby=bills] li").Length);
        Assert.Equal(2, site.Page("laws/ohio/").QuerySelectorAll("[aria-labelledby=bills] li").Length);
        Assert.Equal(
            [("OH", "2", "../bills/place/ohio/"), ("TX", "1", "../bills/place/texas/")],
            site.Page("bills/").QuerySelectorAll("a.tile").Select(
                tile =>
                    (tile.QuerySelector(".code")!.TextContent, tile.QuerySelector(".letter")!.TextContent, tile.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Page_table_and_JSON_say_the_same()
    {
        var site = await BuildAsync(Bill("a", "TX", "S.B. 3", "outcome: enacted", "{date: 2024-06-01, step: \"Signed, at last\"}"));

        var row = site.Text("bills/data/bills.csv").Split("\r\n")[1];
        Assert.StartsWith("TX,Texas,S.B. 3,,", row, StringComparison.Ordinal);
        Assert.Contains(",enacted,\"Signed, at last\",2024-06-01,", row, StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(site.Text("bills/data/bills.json"));
        Assert.Equal("enacted", json.RootElement[0].GetProperty("outcome").GetString());
        Assert.Equal("Signed, at last", json.RootElement[0].GetProperty("stages")[0].GetProperty("step").GetString());
        Assert.Contains("Texas S.B. 3: Became law", site.Text("bills/feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_bills_there_is_no_list_of_them()
    {
        var site = await BuildAsync();

        Assert.False(site.Has("bills/"));
        Assert.False(site.Has("bills/data/bills.csv"));
    }

    [Fact]
    public async Task Hundreds_of_bills_are_cut_into_pages_and_the_law_shows_those_that_moved_last()
    {
        var site = await BuildAsync([.. Enumerable.Range(1, 200).Select(n =>
            Bill($"b{n}", "OH", $"H.B. {n}", stages: $"{{date: 2020-01-{1 + (n % 28):00}, step: Introduced}}"))]);

        Assert.DoesNotContain(site.Diagnostics, finding => finding.Severity == Advocate.Diagnostics.Severity.Error);
        Assert.True(site.Has("bills/place/ohio/page/2/"));
        var links = site.Page("laws/ohio/").QuerySelectorAll("[aria-labelledby=bills] a");
        Assert.Equal(("All 200 bills", "../../bills/place/ohio/"), (links[^1].TextContent, links[^1].GetAttribute("href")));
        Assert.Equal(9, links.Length);
    }

    private static IEnumerable<string> Listed(SmallSite site, string list) =>
        site.Page(list).QuerySelectorAll(".entries a").Select(a => a.TextContent);
}
