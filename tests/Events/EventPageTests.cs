using System.Text.Json;
using AngleSharp.Html.Dom;
using Xunit;

namespace Advocate.Tests.Events;

public sealed class EventPageTests
{
    [Fact]
    public async Task The_page_says_what_it_is_when_and_where_and_what_it_is_about()
    {
        var page = (await EventSites.BuildAsync(EventSites.Hearing)).Page("events/hearing/");
        var facts = page.QuerySelectorAll(".facts > div")
            .ToDictionary(d => d.QuerySelector("dt")!.TextContent, d => d.QuerySelector("dd")!);

        Assert.Equal("Hearing", facts["What"].TextContent);
        Assert.Equal("Tuesday, December 8, 2026, 6:00 p.m. Eastern Time", facts["Starts"].TextContent.Trim());
        Assert.Equal("2026-12-08T18:00:00-05:00", facts["Starts"].QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal("2026-12-08T20:30:00-05:00", facts["Ends"].QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal("Great Hall, Town House; first floor", facts["Where"].TextContent);
        Assert.Equal("https://council.example/hearings?id=1&x=2", facts["Online"].QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("../../events/hearing/event.ics", facts["Calendar"].QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(
            ["../../laws/ohio/", "../../topics/rivers/"],
            page.QuerySelectorAll(".page-head .subjects a").Select(a => a.GetAttribute("href")));
    }

    [Theory]
    [InlineData("2026-12-01", "", "Tuesday, December 1, 2026")]
    [InlineData("2026-12-01", "end: 2026-12-03", "Tuesday, December 1, 2026 to Thursday, December 3, 2026")]
    [InlineData("2026-12-01 00:05", "timeZone: UTC", "Tuesday, December 1, 2026, 12:05 a.m. UTC")]
    [InlineData("2026-07-01T12:00", "timeZone: Europe/Lisbon", "Wednesday, July 1, 2026, 12:00 p.m. Lisbon time")]
    [InlineData("2026-07-01T12:00", "timeZone: Europe/Paris", "Wednesday, July 1, 2026, 12:00 p.m. Central European Time")]
    [InlineData("2026-12-01 9:30", "end: 2026-12-01 11:00\ntimeZone: america/los_angeles", "Tuesday, December 1, 2026, 9:30 a.m. to "
        + "11:00 a.m. Pacific Time")]
    [InlineData("2026-12-01 22:00", "end: 2026-12-02 02:00\ntimeZone: America/Chicago", "Tuesday, December 1, 2026, 10:00 p.m. to "
        + "Wednesday, December 2, 2026, 2:00 a.m. Central Time")]
    public async Task Lists_say_when_it_is_in_one_line(string start, string more, string line)
    {
        var site = await EventSites.BuildAsync(EventSites.Event("one", start, more));

        Assert.Empty(site.Diagnostics);
        Assert.Equal(line, site.Page("events/").QuerySelector(".entries time")!.TextContent);
    }

    [Theory]
    [InlineData("2026-11-01 01:30-04:00", "2026-11-01T01:30:00-04:00")]
    [InlineData("2026-11-01 01:30 -05:00", "2026-11-01T01:30:00-05:00")]
    [InlineData("2026-11-01 02:00", "2026-11-01T02:00:00-05:00")]
    [InlineData("2026-03-08 01:59", "2026-03-08T01:59:00-05:00")]
    [InlineData("2026-03-08 03:00", "2026-03-08T03:00:00-04:00")]
    [InlineData("2026-07-01T09:00:00-04:00", "2026-07-01T09:00:00-04:00")]
    public async Task A_time_has_the_offset_of_its_zone_on_that_day(string start, string expected)
    {
        var site = await EventSites.BuildAsync(EventSites.Event("one", start, "timeZone: America/New_York"));

        Assert.Empty(site.Diagnostics);
        Assert.Equal(expected, site.Page("events/one/").QuerySelector(".facts time")!.GetAttribute("datetime"));
    }

    [Fact]
    public async Task The_zone_can_be_given_once_for_the_folder()
    {
        var site = await EventSites.BuildAsync(
            "-- events/_directory.yml --\ntimeZone: America/Denver", EventSites.Event("one", "2026-12-01 10:00"));

        Assert.Empty(site.Diagnostics);
        Assert.Contains("10:00 a.m. Mountain Time", site.Text("events/one/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deadline_needs_no_place()
    {
        var site = await EventSites.BuildAsync(
            EventSites.Event("one", "2026-12-01", "kind: deadline").Replace("place: Town House\n", "", StringComparison.Ordinal));

        Assert.Empty(site.Diagnostics);
        Assert.False(Facts(site.Page("events/one/")).TryGetProperty("location", out _));
    }

    [Fact]
    public async Task Search_engines_are_told_when_and_where_it_is()
    {
        var facts = Facts((await EventSites.BuildAsync(EventSites.Hearing)).Page("events/hearing/"));

        Assert.Equal("Event", facts.GetProperty("@type").GetString());
        Assert.Equal("2026-12-08T18:00:00-05:00", facts.GetProperty("startDate").GetString());
        Assert.Equal("2026-12-08T20:30:00-05:00", facts.GetProperty("endDate").GetString());
        Assert.Equal("https://schema.org/EventScheduled", facts.GetProperty("eventStatus").GetString());
        Assert.Equal("https://schema.org/MixedEventAttendanceMode", facts.GetProperty("eventAttendanceMode").GetString());
        Assert.Equal(
            ["Place", "VirtualLocation"], facts.GetProperty("location").EnumerateArray().Select(l => l.GetProperty("@type").GetString()));
        Assert.Equal("Rivers", facts.GetProperty("about")[0].GetString());
    }

    [Theory]
    [InlineData("place: Town House", "Offline")]
    [InlineData("online: https://town.example/", "Online")]
    public async Task How_people_attend_follows_from_the_place(string where, string mode)
    {
        var site = await EventSites.BuildAsync(
            EventSites.Event("one", "2026-12-01", "canceled: yes").Replace("place: Town House", where, StringComparison.Ordinal));
        var facts = Facts(site.Page("events/one/"));

        Assert.Equal($"https://schema.org/{mode}EventAttendanceMode", facts.GetProperty("eventAttendanceMode").GetString());
        Assert.Equal("https://schema.org/EventCancelled", facts.GetProperty("eventStatus").GetString());
        Assert.Equal("2026-12-01", facts.GetProperty("startDate").GetString());
    }

    [Fact]
    public async Task A_translation_is_beside_it()
    {
        var site = await EventSites.BuildAsync(
            EventSites.Hearing,
            EventSites.Hearing.Replace("hearing.md", "hearing.es.md", StringComparison.Ordinal)
                .Replace("Hearing on", "Audiencia sobre", StringComparison.Ordinal));

        Assert.Empty(site.Diagnostics);
        Assert.Contains("hreflang=\"es\"", site.Text("events/hearing/"), StringComparison.Ordinal);
        Assert.True(site.Has("es/events/hearing/event.ics"));
        Assert.DoesNotContain("Audiencia", site.Text("events/") + site.Text("events/events.ics"), StringComparison.Ordinal);
    }

    private static JsonElement Facts(IHtmlDocument page) =>
        JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement.GetProperty("@graph")[0];
}
