using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Events;

public sealed class EventListTests
{
    private static readonly string[] Some =
    [
        EventSites.Event("far", "2027-03-01"), EventSites.Event("near", "2026-12-01"), EventSites.Event("today", "2026-11-25"),
        EventSites.Event("long", "2026-11-20", "end: 2026-11-26"), EventSites
            .Event("old", "2025-01-01"), EventSites
            .Event("yesterday", "2026-11-24"),
    ];

    [Fact]
    public async Task What_is_to_come_is_listed_from_the_nearest_on_and_what_is_past_from_the_latest_back()
    {
        var page = (await EventSites.BuildAsync(Some)).Page("events/");

        Assert.Equal(["Coming events", "Past events"], page.QuerySelectorAll("main section > h2").Select(h => h.TextContent));
        Assert.Equal(
            ["long", "today", "near", "far"], page.QuerySelectorAll("[aria-labelledby=coming-events] h3").Select(h => h.TextContent));
        Assert.Equal(["yesterday", "old"], page.QuerySelectorAll("[aria-labelledby=past-events] h3").Select(h => h.TextContent));
    }

    [Theory]
    [InlineData("2026-11-25", "near")]
    [InlineData("2026-12-01", "near")]
    [InlineData("2026-12-02", "")]
    public async Task An_event_moves_to_the_past_on_the_day_after_its_own(string today, string coming)
    {
        var site = await EventSites.BuildAsync(
            DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture),
            EventSites.Event("near", "2026-12-01 23:30", "timeZone: America/New_York\nplaces: [OH]\ntopics: [fish]"));

        Assert.Equal(
            coming, string.Concat(site.Page("events/").QuerySelectorAll("[aria-labelledby=coming-events] h3").Select(h => h.TextContent)));
        Assert.Equal(
            coming,
            string.Concat(
                site.Page("laws/ohio/")
                    .QuerySelectorAll("[aria-labelledby=events] li > a")
                    .Take(coming == "" ? 0 : 1)
                    .Select(a => a.TextContent)));
        Assert.Equal(coming == "", site.Page("laws/ohio/").QuerySelector("a[href='../../events/#past-events']") is not null);
        Assert.Equal(coming == "", site.Page("topics/fish/").QuerySelector("a[href='../../events/#past-events']") is not null);
    }

    [Fact]
    public async Task What_ends_at_midnight_is_over_with_the_day_before() =>
        Assert.Equal(
            "Past events",
            (
                await EventSites.BuildAsync(
                    EventSites.Event(
                        "late",
                        "2026-11-24 20:00",
                        "end: 2026-11-25 00:00\ntimeZone: America/New_York"))).Page("events/").QuerySelector("main section > h2")!.TextContent);

    [Fact]
    public async Task A_long_list_is_cut_into_pages_and_the_past_is_linked_where_it_begins()
    {
        var files = Some.Append(EventSites.Event("about", "2025-02-01", "places: [OH]"));
        var site = await SmallSite.BuildAsync(
            MemoryTree.Of(
                string.Join('\n', files.Prepend(EventSites.Base.Replace("cards: true", "pageSize: 3", StringComparison.Ordinal)))
                    .Replace("languages: [en, es]", "language: en", StringComparison.Ordinal)));

        Assert.Equal(["long", "today", "near"], site.Page("events/").QuerySelectorAll("h3").Select(h => h.TextContent));
        Assert.Equal(["far", "yesterday", "about"], site.Page("events/page/2/").QuerySelectorAll("h3").Select(h => h.TextContent));
        Assert.Equal(
            ["Coming events", "Past events"], site.Page("events/page/2/").QuerySelectorAll("main section > h2").Select(h => h.TextContent));
        Assert.Equal(
            "../../events/page/2/#past-events", site.Page("laws/ohio/").QuerySelector("[aria-labelledby=events] a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_canceled_event_is_marked_in_words_wherever_it_is_listed()
    {
        var site = await EventSites.BuildAsync(EventSites.Hearing.Replace("kind: hearing", "cancelled: true", StringComparison.Ordinal));

        Assert.Contains("Canceled", site.Page("events/").QuerySelector(".entries li")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Canceled", site.Page("laws/ohio/").QuerySelector("[aria-labelledby=events] li")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Canceled", site.Page("topics/rivers/").QuerySelector("[aria-labelledby=events] li")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("canceled", site.Page("events/hearing/").QuerySelector("header h1 + p")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("<title>Canceled: Hearing on the river</title>", site.Text("events/feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_that_only_an_event_is_about_has_its_page()
    {
        var site = await EventSites.BuildAsync(EventSites.Hearing);

        Assert.Empty(site.Diagnostics);
        Assert.Equal("Hearing on the river", site.Page("topics/rivers/").QuerySelector("section h3")!.TextContent);
        Assert.Null(site.Page("topics/").QuerySelector(".entries span"));
        Assert.False(site.Has("topics/fish/"));
    }

    [Fact]
    public async Task A_site_without_events_says_nothing_of_them()
    {
        var site = await EventSites.BuildAsync([]);

        Assert.DoesNotContain(
            site.Files.Keys, path => path.Contains("events", StringComparison.Ordinal) || path.EndsWith(".ics", StringComparison.Ordinal));
        Assert.DoesNotContain("vents", site.Text("") + site.Text("laws/ohio/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_in_navigation_and_its_pages_are_in_the_sitemap()
    {
        var site = await EventSites.BuildAsync(EventSites.Hearing);

        Assert.Contains(
            "Events events/", site.Page("").QuerySelectorAll("header nav a").Select(a => $"{a.TextContent} {a.GetAttribute("href")}"));
        Assert.Contains("<loc>https://small.example/base/events/hearing/</loc>", site.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains(site.Files.Keys, path => path.StartsWith("cards/events/hearing.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Drafts_and_withdrawn_events_are_nowhere()
    {
        var site = await EventSites.BuildAsync(
            EventSites.Hearing.Replace("kind: hearing", "draft: true", StringComparison.Ordinal),
            EventSites.Event("gone", "2026-12-01", "places: [OH]\nwithdrawn: {date: 2026-11-24}"),
            EventSites.Event("there", "2026-12-02", "places: [OH]"));

        var all = string.Concat(
            site.Files.Where(f => !f.Key.EndsWith(".png", StringComparison.Ordinal))
                .Select(f => System.Text.Encoding.UTF8.GetString(f.Value)));
        Assert.DoesNotContain("Hearing on the river", all, StringComparison.Ordinal);
        Assert.Contains("withdrawn", site.Text("events/gone/"), StringComparison.Ordinal);
        Assert.False(site.Has("events/gone/event.ics"));
        Assert.DoesNotContain(
            "gone", site.Text("events/events.ics") + site.Text("events/") + site.Text("laws/ohio/"), StringComparison.Ordinal);
    }
}
