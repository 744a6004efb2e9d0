using Advocate.Building;
using Advocate.Pipelines;
using Xunit;

namespace Advocate.Tests.Site;

/// <summary>Pages come on the day of their publication and go on the day on which they expire; before and after they are as drafts
/// are.</summary>
public sealed class HeldBackTests
{
    private const string Content = """
        -- articles/now.md --
        ---
        title: Now
        summary: An article that everybody can read, and that speaks of the others.
        published: 2026-11-01
        topics: [one-topic]
        ---
        See [the next one](later.md), [the last one](gone.md) and [the note](../pages/note.md).
        -- articles/later.md --
        ---
        title: Zebra
        summary: An article that waits for its day, and that no reader sees until then.
        published: 2026-12-05
        topics: [one-topic, waiting-topic]
        redirectFrom: [/old-zebra/]
        ---
        ![A bridge in the rain](../images/bridge.jpg){credit="Jane Doe" depicts=no-people}
        -- articles/gone.md --
        ---
        title: Quagga
        summary: An article whose time is over, and that no reader sees any more since.
        published: 2026-01-02
        expires: 2026-11-25
        ---
        Gone.
        -- pages/note.md --
        ---
        title: Okapi
        summary: A page of its own that is announced for a day in the future of this site.
        published: 2026-12-05
        expires: 2027-01-01
        ---
        To come.
        -- events/hearing.md --
        ---
        title: Gnu
        summary: The council hears everyone who lives or works below the second bridge.
        place: Town House
        start: 2026-12-20
        published: 2026-12-05
        ---
        To come.
        """;

    private static Task<SmallSite> OnAsync(DateOnly day) => SmallSite.BuildAsync(Content.Replace(
        "![A bridge in the rain](../images/bridge.jpg){credit=\"Jane Doe\" depicts=no-people}",
        "To come.",
        StringComparison.Ordinal), new BuildOptions(day));

    [Theory]
    [InlineData("Zebra")]
    [InlineData("Quagga")]
    [InlineData("Okapi")]
    [InlineData("Gnu")]
    [InlineData("waiting-topic")]
    [InlineData("old-zebra")]
    public async Task What_is_held_back_is_named_nowhere(string word)
    {
        var site = await OnAsync(SmallSite.Today);

        Assert.DoesNotContain(site.Files.Keys, path =>
            path.Contains(word, StringComparison.OrdinalIgnoreCase) || site.Text(path).Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Links_to_it_become_their_words_and_a_finding_says_until_when()
    {
        var site = await OnAsync(SmallSite.Today);

        Assert.Equal(
            "See the next one, the last one and the note.",
            site.Page("articles/now/").QuerySelector(".prose p, article p:not([class])")?.TextContent.Trim()
            ?? site.Page("articles/now/")
                .QuerySelectorAll("p")
                .First(p => p.TextContent.StartsWith("See", StringComparison.Ordinal)).TextContent);
        Assert.Equal(
            [
                "ADV314 input/articles/later.md is held back until 2026-12-05.",
                "ADV314 input/articles/gone.md expired on 2026-11-25.",
                "ADV314 input/pages/note.md is held back until 2026-12-05.",
            ],
            site.Diagnostics.Select(d => $"{d.Code} {d.Message}"));
    }

    [Fact]
    public async Task On_its_day_it_is_published_with_all_that_belongs_to_it()
    {
        var site = await OnAsync(new DateOnly(2026, 12, 5));

        Assert.All(
            ["articles/later/", "note/", "events/hearing/", "old-zebra/", "topics/waiting-topic/"],
            address => Assert.True(site.Has(address), address));
        Assert.False(site.Has("articles/gone/"));
        Assert.All(["feed.xml", "sitemap.xml"], file => Assert.Contains("articles/later/", site.Text(file), StringComparison.Ordinal));
        Assert.Contains("Zebra", site.Page("articles/").Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_on_the_site_until_the_day_on_which_it_expires()
    {
        Assert.True((await OnAsync(new DateOnly(2026, 11, 24))).Has("articles/gone/"));
        Assert.True((await OnAsync(new DateOnly(2026, 12, 31))).Has("note/"));
        Assert.False((await OnAsync(new DateOnly(2027, 1, 1))).Has("note/"));
    }

    [Theory]
    [InlineData("America/New_York", "2026-12-05T04:59:00Z", false)]
    [InlineData("America/New_York", "2026-12-05T05:00:00Z", true)]
    [InlineData("Pacific/Auckland", "2026-12-04T10:59:00Z", false)]
    [InlineData("Pacific/Auckland", "2026-12-04T11:00:00Z", true)]
    [InlineData("UTC", "2026-12-04T23:59:00Z", false)]
    [InlineData("UTC", "2026-12-05T00:00:00Z", true)]
    public async Task Its_day_begins_when_it_begins_in_the_sites_time_zone(string zone, string now, bool isPublished)
    {
        var site = await SmallSite.BuildAsync(
            $"{SmallSite.Settings}\ntimeZone: {zone}\n{Content.Replace("(../images/bridge.jpg)", "", StringComparison.Ordinal)}",
            new BuildOptions(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(isPublished, site.Planned.Site!.Documents.Any(d => d.Title == "Zebra"));
    }

    [Fact]
    public async Task The_preview_shows_it_among_the_pages_and_in_the_lists()
    {
        var site = await OnAsync(SmallSite.Today);
        var shown = await new SiteBuilder(new Engine(PipelineList.All)).WithDraftsAsync(site.Planned, new BuildOptions(SmallSite.Today));

        Assert.All(["articles/later/", "articles/gone/", "note/"], address => Assert.Contains(shown.Outputs, o => o.Permalink == address));
        Assert.Equal(["Zebra", "Now", "Quagga"], shown.Site!.Articles.Select(a => a.Title));
    }

    [Fact]
    public async Task What_is_held_back_is_listed_with_its_day_the_next_to_come_first()
    {
        var site = await OnAsync(SmallSite.Today);

        Assert.Equal(["Zebra", "Gnu", "Okapi", "Quagga"], site.Planned.Site!.HeldBack.Select(d => d.Title));
    }

    [Fact]
    public async Task An_interview_whose_consent_has_ended_leaves_no_short_page_before_its_day()
    {
        var site = await SmallSite.BuildAsync("""
            -- interviews/one.md --
            ---
            title: Zebra
            summary: An interview that waits for its day while its consent ends before it.
            published: 2026-12-05
            interviewee: {name: Jane Doe}
            conducted: {date: 2026-01-02, method: By phone, by: John Roe}
            consent: {basis: given, date: 2026-01-02, until: 2026-11-01}
            ---
            ## How are you?

            Well.
            """);

        Assert.False(site.Has("interviews/one/"));
    }
}
