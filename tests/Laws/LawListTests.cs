using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Laws;

public sealed class LawListTests
{
    [Fact]
    public async Task The_headline_adds_up_to_all_places_in_one_sentence_and_one_bar()
    {
        var site = await SmallSite.BuildAsync(LawSites.Countries.Replace(
            "meaning: The practice is banned",
            "clause: the practice is banned for all, meaning: The practice is banned",
            StringComparison.Ordinal));
        Assert.Empty(site.Diagnostics);

        foreach (var (page, root) in ((string, string)[])[("", ""), ("laws/", "../")])
        {
            var sentence = site.Page(page).QuerySelector(".law-summary")!;
            Assert.Equal("Of 2 places: in 1 the practice is banned for all; 1 “Allowed”.", sentence.TextContent);
            Assert.Equal(
                [$"{root}laws/?status=banned#in-1", $"{root}laws/?status=allowed#in-2"],
                sentence.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
            Assert.Equal(
                [("tone-1", "0%", "50%"), ("tone-2", "50%", "50%")],
                site.Page(page).QuerySelectorAll(".status-bar rect")
                    .Select(part => (part.ClassName!, part.GetAttribute("x")!, part.GetAttribute("width")!)));
        }
    }

    [Fact]
    public async Task The_number_of_a_status_leads_to_its_places_in_the_table()
    {
        var page = (await SmallSite.BuildAsync(LawSites.Countries)).Page("laws/");

        Assert.Equal(
            ["Only the one place under “Banned by law”. Show every place", "Only the one place under “Allowed”. Show every place"],
            page.QuerySelectorAll(".only").Select(p => p.TextContent));
        Assert.All(
            page.QuerySelectorAll(".law-summary a, .status-legend a"),
            link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")!.Split('#')[1])));
    }

    [Fact]
    public async Task A_place_whose_status_is_not_known_is_counted_in_the_sentence_too()
    {
        var page = (await SmallSite.BuildAsync(
            LawSites.Countries.Replace("status: allowed", "answers: {status: unknown}", StringComparison.Ordinal))).Page("laws/");

        Assert.Equal(
            "Of 2 places: 1 “Banned by law”; in 1 the status is not known.", page.QuerySelector(".law-summary")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_campaign_without_statuses_has_no_headline()
    {
        var sample = LawSites.Countries[LawSites.Countries.IndexOf("-- data/places.yml --", StringComparison.Ordinal)..];
        var page = (await SmallSite.BuildAsync(sample)).Page("laws/");

        Assert.Null(page.QuerySelector(".law-summary, .status-bar, .only"));
        Assert.NotEmpty(page.QuerySelectorAll("#table tbody tr"));
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
        Assert.Contains(
            "Of the three countries, 2 in all: 1 “Banned by law”",
            page.QuerySelector(".law-summary")!.TextContent,
            StringComparison.Ordinal);
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
            ["Denmark | A Allowed | not found | not found | 2024", "Sweden | B Banned by law | passed 1979 | not found | March 2025"],
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
