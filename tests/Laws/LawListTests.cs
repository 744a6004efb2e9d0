using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Laws;

public sealed class LawListTests
{
    [Fact]
    public async Task The_summary_counts_the_laws_and_says_the_day()
    {
        var page = (await SmallSite.BuildAsync(LawSites.Countries)).Page("laws/");

        Assert.Equal(
            "Of 2 places, one has a protective law, by the entries as last checked on November 1, 2026: 1 “Banned by law”. The rest: 1 "
                + "“Allowed”.",
            page.QuerySelector(".law-summary")!.TextContent);
    }

    [Fact]
    public async Task The_campaign_names_its_places_and_how_far_entries_can_be_relied_on()
    {
        var site = await SmallSite.BuildAsync($$"""
            -- site.yml --
            title: Countries
            url: https://countries.example/
            laws:
              title: Bans by country
              all: the three countries
              place: Country
              notice: Nobody has checked this.
            {{LawSites.Countries}}
            """);
        var page = site.Page("laws/");

        Assert.Equal("Bans by country", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Bans by country", site.Page("404.html").QuerySelector("main a[href='/laws/']")!.TextContent);
        Assert.Contains("\"name\":\"Bans by country\"", site.Text("laws/sweden/"), StringComparison.Ordinal);
        Assert.Contains("Of the three countries, one has", page.QuerySelector(".law-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Country", page.QuerySelector("#table thead th")!.TextContent);
        Assert.Contains(page.QuerySelectorAll(".law-note"), note => note.TextContent == "Nobody has checked this.");
    }

    [Fact]
    public async Task The_table_holds_every_law_with_a_caption_and_headers_that_say_what_they_head()
    {
        var table = (await SmallSite.BuildAsync(LawSites.Countries)).Page("laws/").QuerySelector("#table")!;

        Assert.NotNull(table.QuerySelector("caption"));
        Assert.All(table.QuerySelectorAll("thead th"), header => Assert.Equal("col", header.GetAttribute("scope")));
        Assert.Equal(["Denmark", "Sweden"], table.QuerySelectorAll("tbody th[scope=row]").Select(header => header.TextContent));
        Assert.Equal(
            ["Denmark | A Allowed | not found | not found | October 1, 2026", "Sweden | B Banned by law | passed 1979 | not found | "
                + "November 1, 2026"],
            table.QuerySelectorAll("tbody tr").Select(row => string.Join(" | ", row.Children.Select(cell => cell.TextContent.Trim()))));
    }

    [Fact]
    public async Task A_law_in_force_later_is_told_from_one_in_force_already()
    {
        var sample = LawSites.Countries
            .Replace("enacted: 1979", "effective: 2027-07-01", StringComparison.Ordinal)
            .Replace("status: allowed", "status: allowed\neffective: 2020-02", StringComparison.Ordinal);
        var rows = (await SmallSite.BuildAsync(sample)).Page("laws/").QuerySelectorAll("#table tbody tr");

        Assert.Contains(rows, row => row.TextContent.Contains("in force from July 1, 2027", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.TextContent.Contains("in force since February 2020", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_site_without_laws_has_no_page_about_them_and_no_link_to_one()
    {
        var site = await SmallSite.BuildAsync("""
            -- index.md --
            ---
            title: Hello
            summary: A page that says hello to whoever comes by, and no more than that.
            ---
            Hello.
            """);

        Assert.DoesNotContain(site.Files.Keys, path => path.StartsWith("laws/", StringComparison.Ordinal));
        Assert.DoesNotContain("laws", site.Text(""), StringComparison.Ordinal);
    }
}
