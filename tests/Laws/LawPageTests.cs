using Advocate.Tests.Site;
using AngleSharp.Dom;
using Xunit;

namespace Advocate.Tests.Laws;

public sealed class LawPageTests
{
    [Fact]
    public async Task What_a_source_showed_is_told_from_what_changed_and_is_no_news()
    {
        var site = await SmallSite.BuildAsync(LawSites.Whole.Replace(
            "change: The cap was signed, source: s2}",
            "change: The cap was signed, source: s2}\n  - {date: 2021-11, change: A survey lists the cap, reading: true}",
            StringComparison.Ordinal));

        Assert.StartsWith(
            "A source showed:", site.Page("laws/ohio/").QuerySelector("#step-2021-11 .kind")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("A survey lists", site.Text("laws/ohio/feed.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("A survey lists", site.Text(""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_home_page_tells_the_latest_step_of_a_place_that_is_known_to_the_month()
    {
        var site = await SmallSite.BuildAsync(LawSites.Whole.Replace(
            "change: The cap came into force}",
            "change: The cap came into force}\n  - {date: 2020, change: In some month of 2020}\n  - {date: 2199-01-01, change: Not yet}",
            StringComparison.Ordinal));

        Assert.Equal(
            ["June 27, 2012 Ohio The cap came into force"],
            site.Page("").QuerySelectorAll(".home-changes li").Select(step => step.TextContent.Trim()));
    }

    [Fact]
    public async Task A_source_of_an_entry_names_the_articles_that_cite_it()
    {
        var source = (await SmallSite.BuildAsync(LawSites.Whole)).Page("laws/ohio/").QuerySelector("#oh-s1")!;

        Assert.Equal("../../articles/a-story/", source.QuerySelector(".cited a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_law_is_told_fact_by_fact_each_date_named_for_what_it_is()
    {
        var page = await OhioAsync();

        Assert.Equal("Ohio", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("C Rent is capped", page.QuerySelector(".law-status")!.TextContent.Trim());
        Assert.Equal("The law sets a limit to what a rent may rise.", page.QuerySelector(".status-meaning")!.TextContent);
        Assert.Equal("Everyone", Fact(page, "ages"));
        Assert.Equal("June 27, 2012", Fact(page, "effective"));
        Assert.Equal("2012 [source 1] [source 2]", Fact(page, "enacted"));
        Assert.Equal("November 17, 2021", Fact(page, "as-of"));
        Assert.Equal("November 23, 2026", Fact(page, "reviewed"));
        Assert.StartsWith("High:", Fact(page, "confidence"), StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".law-note"), note => note.TextContent == "Checked by volunteers");
    }

    [Fact]
    public async Task The_page_answers_first_then_gives_facts_and_at_the_end_what_could_not_be_checked()
    {
        var site = await SmallSite.BuildAsync(Told);
        Assert.Empty(site.Diagnostics);
        var page = site.Page("laws/ohio/");

        Assert.Equal("In Ohio a board sets by how much a rent may rise.", page.QuerySelector("h1 + .law-lead")!.TextContent);
        Assert.Equal(
            "In Ohio a board sets by how much a rent may rise.",
            page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Equal("A board sets by how much the rent of a flat may rise in one year", Fact(page, "approach"));
        Assert.Equal("Nobody pays more than the board allows.", page.QuerySelector("[aria-labelledby=meaning] p")!.TextContent);
        Assert.Equal("We did not find part 9.", page.QuerySelector("[aria-labelledby=unchecked] p")!.TextContent);
        Assert.Equal(
            ["meaning", "caveats", "text-of", "history", "pending", "unchecked", "evidence"],
            page.QuerySelectorAll(".law-main section[aria-labelledby]").Select(section => section.GetAttribute("aria-labelledby"))
                .Where(id => id != "sources"));
        Assert.NotNull(page.QuerySelector(".law-facts ~ section > #meaning"));
    }

    [Fact]
    public async Task Without_a_summary_the_page_begins_with_what_the_law_does()
    {
        var page = await OhioAsync();

        Assert.Equal(
            "A board sets by how much the rent of a flat may rise in one year.", page.QuerySelector("h1 + .law-lead")!.TextContent);
        Assert.Null(page.QuerySelector("[data-fact=approach]"));
        Assert.Null(page.QuerySelector("[aria-labelledby=meaning], [aria-labelledby=unchecked]"));
    }

    [Fact]
    public async Task The_data_hold_what_readers_are_told()
    {
        var json = (await SmallSite.BuildAsync(Told)).Text("laws/data/laws.json");

        Assert.Contains("\"summary\": \"In Ohio a board sets by how much a rent may rise.\"", json, StringComparison.Ordinal);
        Assert.Contains("\"meaning\": \"Nobody pays more than the board allows.\"", json, StringComparison.Ordinal);
        Assert.Contains("\"unchecked\": \"We did not find part 9.\"", json, StringComparison.Ordinal);
        Assert.Contains("\"summary\": null", json, StringComparison.Ordinal);
    }

    private static string Told { get; } = LawSites.Whole.Replace(
        "caveats: Only",
        "summary: In Ohio a board sets by how much a rent may rise.\n"
            + "meaning: Nobody pays more than the board allows.\nunchecked: We did not find part 9.\ncaveats: Only",
        StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    public async Task A_summary_made_of_the_approach_ends_with_one_full_stop(string end)
    {
        var site = await SmallSite.BuildAsync(
            LawSites.Countries.Replace("since the code of that year", $"since the code of that year{end}", StringComparison.Ordinal));

        Assert.Equal(
            "Sweden: The practice has been banned for everyone since the code of that year.",
            site.Page("laws/sweden/").QuerySelector("meta[name=description]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task What_an_entry_does_not_know_is_said()
    {
        var page = (await SmallSite.BuildAsync(LawSites.Whole)).Page("laws/pennsylvania/");

        Assert.All(
            (string[])["ages", "effective", "enacted", "statutes", "bills", "services", "decides"],
            fact => Assert.Equal("not found", Fact(page, fact)));
    }

    [Fact]
    public async Task A_statutes_link_is_named_for_who_keeps_the_page()
    {
        var statutes = (await OhioAsync()).QuerySelectorAll("[data-fact=statutes] a");

        Assert.Equal(["Code Press", "elsewhere.example"], statutes.Select(link => link.TextContent));
    }

    [Fact]
    public async Task Section_signs_are_read_aloud_as_words()
    {
        var page = await OhioAsync();

        Assert.Equal(
            ["sections", "section"], page.QuerySelectorAll("[data-fact=statutes] .visually-hidden").Select(word => word.TextContent));
        Assert.All(
            page.QuerySelectorAll("[data-fact=statutes] [aria-hidden=true]"),
            sign => Assert.StartsWith("§", sign.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Steps_and_bills_lead_to_their_sources_under_the_anchors_of_the_register()
    {
        var page = await OhioAsync();

        Assert.Equal(["oh-s1", "oh-s2"], page.QuerySelectorAll(".law-sources > li").Select(source => source.Id));
        Assert.Equal(["#oh-s1", "#oh-s2"], page.QuerySelectorAll(".timeline .ref").Select(link => link.GetAttribute("href")));
        Assert.Equal("[source 2]", page.QuerySelector(".law-pending .ref")!.TextContent);
    }

    [Fact]
    public async Task The_page_leads_on_to_articles_neighbors_and_the_legislature()
    {
        var aside = (await OhioAsync()).QuerySelector(".law-aside")!;

        Assert.Equal("A story about Ohio", aside.QuerySelector("[aria-labelledby=articles] a")!.TextContent);
        Assert.Equal("Pennsylvania", aside.QuerySelector("[aria-labelledby=neighbors] li")!.TextContent);
        Assert.Equal("../?status=capped#in-1", aside.QuerySelector("[aria-labelledby=neighbors] p a")!.GetAttribute("href"));
        Assert.Equal(
            ["https://assembly.example/", "https://assembly.example/find"],
            aside.QuerySelectorAll("[aria-labelledby=legislature] a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_correction_is_suggested_on_a_form_that_knows_the_place_and_the_page()
    {
        var link = (await OhioAsync()).QuerySelector("a[href*='issues/new']")!;

        Assert.Equal(
            "https://code.example/fair/rents/issues/new?template=law-change.yml&title=Law%20change%3A%20Ohio&place=Ohio&page=https%3A%2F%2Frents.example%2Flaws%2Fohio%2F",
            link.GetAttribute("href"));
    }

    [Fact]
    public async Task The_page_can_be_cited_as_text_in_APA_and_in_BibTeX()
    {
        var forms = (await OhioAsync()).QuerySelectorAll(".cite-box dd").Select(form => form.TextContent).ToList();

        Assert.Equal(
            "Fair Rents, “Ohio,” Rent laws, checked November 23, 2026. Newest source: November 17, 2021. https://rents.example/laws/ohio/",
            forms[0]);
        Assert.Equal(
            "Fair Rents. (2026, November 23). Ohio. Rent laws. Newest source: November 17, 2021. https://rents.example/laws/ohio/",
            forms[1]);
        Assert.Equal(
            """
            @misc{fair-rents-oh-2026,
              author = {{Fair Rents}},
              title = {Ohio. Rent laws},
              year = {2026},
              month = {11},
              note = {Newest source: November 17, 2021},
              url = {https://rents.example/laws/ohio/}
            }
            """.ReplaceLineEndings("\n"),
            forms[2]);
    }

    [Fact]
    public async Task The_text_below_the_fields_is_shown_too()
    {
        var link = (await OhioAsync()).QuerySelector("[aria-labelledby=text-of] a")!;

        Assert.Equal("../../articles/a-story/", link.GetAttribute("href"));
    }

    [Fact]
    public async Task A_law_that_is_still_to_come_into_force_says_so()
    {
        var site = await SmallSite.BuildAsync(
            LawSites.Whole.Replace("effective: 2012-06-27", "effective: 2027-01", StringComparison.Ordinal));
        var page = site.Page("laws/ohio/");

        Assert.Equal("In force later", page.QuerySelector(".law-status .due")!.TextContent);
        Assert.Equal("In force from", page.QuerySelector("[data-fact=effective] dt")!.TextContent);
    }

    [Fact]
    public async Task An_entry_not_reviewed_for_long_says_so_on_its_page()
    {
        var site = await SmallSite.BuildAsync(LawSites.Whole, new(new DateOnly(2030, 1, 1)));

        Assert.Contains(
            "was last checked on November 23, 2026",
            site.Page("laws/ohio/").QuerySelector(".law-alert")!.TextContent,
            StringComparison.Ordinal);
        Assert.Null((await OhioAsync()).QuerySelector(".law-alert"));
    }

    [Fact]
    public async Task Changes_can_be_followed_for_all_places_and_for_one()
    {
        var site = await SmallSite.BuildAsync(LawSites.Whole);

        Assert.Contains(
            "<id>https://rents.example/laws/ohio/#step-2012-no-2</id>", site.Text("laws/ohio/feed.xml"), StringComparison.Ordinal);
        Assert.Contains("<title>Ohio, June 27, 2012</title>", site.Text("laws/feed.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("<entry>", site.Text("laws/pennsylvania/feed.xml"), StringComparison.Ordinal);
        Assert.NotNull(site.Page("laws/ohio/").QuerySelector("link[rel=alternate][href='feed.xml']"));
        Assert.NotNull(site.Page("laws/ohio/").GetElementById("step-2012-no-2"));
    }

    private static async Task<IDocument> OhioAsync()
    {
        var site = await SmallSite.BuildAsync(LawSites.Whole);
        Assert.Empty(site.Diagnostics);
        return site.Page("laws/ohio/");
    }

    private static string Fact(IDocument page, string name) => page.QuerySelector($"[data-fact={name}] dd")!.TextContent.Trim();
}
