using System.Text;
using Advocate.Takedown;
using Advocate.Tests.Site;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Xunit;

namespace Advocate.Tests.Events;

public sealed class CalendarTests
{
    [Fact]
    public async Task A_calendar_program_reads_all_of_an_event()
    {
        var entry = Assert.Single(Read(await EventSites.BuildAsync(EventSites.Hearing), "events/hearing/event.ics"));

        Assert.Equal("https://small.example/base/events/hearing/", entry.Uid);
        Assert.Equal(new DateTime(2026, 12, 8, 23, 0, 0, DateTimeKind.Utc), entry.Start!.AsUtc);
        Assert.Equal(new DateTime(2026, 12, 9, 1, 30, 0, DateTimeKind.Utc), entry.End!.AsUtc);
        Assert.Equal("Hearing on the river", entry.Summary);
        Assert.Equal("Great Hall, Town House; first floor", entry.Location);
        Assert.Equal(
            "The council hears everyone who lives or works below the second "
                + "bridge.\nhttps://council.example/hearings?id=1&x=2\nhttps://small.example/base/events/hearing/",
            entry.Description);
        Assert.Equal("https://small.example/base/events/hearing/", entry.Url!.AbsoluteUri);
        Assert.Equal(new DateTime(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc), entry.DtStamp!.AsUtc);
        Assert.Equal(["Rivers"], entry.Categories);
        Assert.Equal("CONFIRMED", entry.Status);
        Assert.Equal(0, entry.Sequence);
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("end: 2026-12-03", 4)]
    public async Task Whole_days_end_with_the_last_of_them(string end, int until)
    {
        var entry = Assert.Single(Read(await EventSites.BuildAsync(EventSites.Event("days", "2026-12-01", end)), "events/days/event.ics"));

        Assert.True(entry.IsAllDay);
        Assert.Equal(new DateOnly(2026, 12, until), entry.Start!.Date.AddDays((int)entry.EffectiveDuration.Days.GetValueOrDefault()));
    }

    [Fact]
    public async Task There_is_one_calendar_of_all_and_one_for_each_place()
    {
        var site = await EventSites.BuildAsync(
            EventSites.Hearing, EventSites.Event("old", "2020-01-01"), EventSites.Event("far", "2027-01-01", "places: [NY]"));

        Assert.Equal(
            ["far", "Hearing on the river", "old"],
            Read(site, "events/events.ics").Select(e => e.Summary)
                .Order(StringComparer.Ordinal)
                .OrderBy(s => s, StringComparer.OrdinalIgnoreCase));
        Assert.Equal(["Hearing on the river"], Read(site, "laws/ohio/events.ics").Select(e => e.Summary));
        Assert.Contains("href=\"../../laws/ohio/events.ics\"", site.Text("laws/ohio/"), StringComparison.Ordinal);
        Assert.Contains("href=\"../events/events.ics\"", site.Text("events/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_canceled_event_is_taken_for_a_later_revision_of_the_same()
    {
        var before = Assert.Single(Read(await EventSites.BuildAsync(EventSites.Hearing), "events/events.ics"));
        var after = Assert.Single(
            Read(
                await EventSites.BuildAsync(
                    EventSites.Hearing.Replace(
                        "kind: hearing", "cancelled: true\nupdated: 2026-11-24", StringComparison.Ordinal)), "events/events.ics"));

        Assert.Equal(before.Uid, after.Uid);
        Assert.Equal("CANCELLED", after.Status);
        Assert.True(after.Sequence > before.Sequence);
        Assert.True(after.DtStamp!.AsUtc > before.DtStamp!.AsUtc);
    }

    [Fact]
    public async Task A_translation_has_the_id_of_what_it_translates()
    {
        var site = await EventSites.BuildAsync(
            EventSites.Hearing, EventSites.Hearing.Replace("hearing.md", "hearing.es.md", StringComparison.Ordinal));

        Assert.Equal("https://small.example/base/events/hearing/", Assert.Single(Read(site, "es/events/hearing/event.ics")).Uid);
    }

    [Theory]
    [InlineData("Ünïcödé, and; so \\ on: “quoted” words that go on for longer than one line of a calendar may be 日本語の長い題名です")]
    [InlineData("BEGIN:VEVENT and END:VCALENDAR are words like others, \\n too")]
    public async Task Any_title_comes_through_as_it_was_in_lines_of_75_bytes(string title)
    {
        var site = await EventSites.BuildAsync(EventSites.Event("one", "2026-12-01", title: $"'{title}'"));
        var bytes = site.Files["events/one/event.ics"];

        Assert.Equal(title, Assert.Single(Read(site, "events/one/event.ics")).Summary);
        Assert.All(Encoding.UTF8.GetString(bytes).Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain("\n", Encoding.UTF8.GetString(bytes).Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public async Task The_same_content_gives_the_same_calendars_and_feeds_on_every_day_it_is_built_for()
    {
        string[] files = [EventSites.Hearing, EventSites.Event("undated", "2026-12-01")];
        var (one, other) = (await EventSites.BuildAsync(files), await EventSites.BuildAsync(SmallSite.Today.AddDays(90), files));

        Assert.All(
            one.Files.Where(
                f => f.Key.EndsWith(".ics", StringComparison.Ordinal) || f.Key.StartsWith("events/feed.", StringComparison.Ordinal)),
            file => Assert.Equal(Encoding.UTF8.GetString(file.Value), Encoding.UTF8.GetString(other.Files[file.Key])));
    }

    [Fact]
    public async Task Events_have_a_feed_of_their_own_which_pages_name()
    {
        var site = await EventSites.BuildAsync(
            EventSites.Hearing,
            "-- articles/one.md --\n---\ntitle: One\nsummary: A page that says what it has to say in one plain sentence.\npublished: "
                + "2026-11-24\n---\nText.");

        Assert.Contains("<title>Hearing on the river</title>", site.Text("events/feed.xml"), StringComparison.Ordinal);
        Assert.Contains("<published>2026-11-20T00:00:00Z</published>", site.Text("events/feed.xml"), StringComparison.Ordinal);
        Assert.Contains(
            "Tuesday, December 8, 2026, 6:00 p.m. to 8:30 p.m. Eastern Time", site.Text("events/feed.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("Hearing", site.Text("feed.xml") + site.Text("feed.json"), StringComparison.Ordinal);
        Assert.Equal(
            ["feed.xml", "feed.json", "laws/feed.xml", "events/feed.xml", "events/feed.json"],
            site.Page("").QuerySelectorAll("link[rel=alternate][type]").Select(l => l.GetAttribute("href")));
    }

    [Fact]
    public async Task A_page_that_is_taken_down_goes_from_the_calendars_and_nothing_else_does()
    {
        var site = await EventSites.BuildAsync(EventSites.Hearing, EventSites.Event("stays", "2026-12-01"));
        var calendar = site.Text("events/events.ics");

        var left = CalendarRemoval.From(calendar, address => address == "https://small.example/base/events/hearing/");

        Assert.Equal(["stays"], Calendar.Load(left)!.Events.Select(e => e.Summary));
        Assert.Equal(calendar, CalendarRemoval.From(calendar, _ => false));
    }

    private static IEnumerable<CalendarEvent> Read(SmallSite site, string path) =>
        Calendar.Load(Encoding.UTF8.GetString(site.Files[path]))!.Events;
}
