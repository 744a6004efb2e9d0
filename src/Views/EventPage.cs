using System.Globalization;
using System.Text.Json;
using Advocate.Content;
using Advocate.Text;
using Advocate.Theming;

namespace Advocate.Views;

/// <summary>The page of an event.</summary>
public sealed record EventPage(RenderContext Context, Event Document) : DocumentPage<Event>(Context, Document)
{
    /// <summary>The address of the event as a calendar file.</summary>
    public required string Calendar { get; init; }

    /// <summary>What it is, in the words of a language.</summary>
    public static string TypeOf(Event shown, Phrases phrases) => shown.Type switch
    {
        "hearing" => phrases.Events.Types.Hearing,
        "vote" => phrases.Events.Types.Vote,
        "deadline" => phrases.Events.Types.Deadline,
        "meeting" => phrases.Events.Types.Meeting,
        _ => phrases.Events.Types.Any,
    };

    public override ReadOnlyMemory<byte> StructuredData(SharedPicture? picture) =>
        Views.StructuredData.Script(json => SiteFacts.Graph(json, () => json.Thing("Event", _ => Facts(json, picture)), this, List));

    private void Facts(Utf8JsonWriter json, SharedPicture? picture)
    {
        json.WriteString("name", Title);
        json.WriteString("description", Summary);
        json.WriteString("url", Canonical);
        json.WriteString("inLanguage", Language);
        json.WriteString("startDate", Document.When.Start.ToString());
        if (Document.When.End is { } end)
        {
            json.WriteString("endDate", end.ToString());
        }

        json.WriteString("eventStatus", Document.IsCancelled ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled");
        if ((Document.Place, Document.Online) is not (null, null))
        {
            var mode = Document.Place is null ? "Online" : Document.Online is null ? "Offline" : "Mixed";
            json.WriteString("eventAttendanceMode", $"https://schema.org/{mode}EventAttendanceMode");
        }

        json.List("location", new[] { Document.Place, Document.Online?.AbsoluteUri }.OfType<string>().ToList(), (_, location) =>
        {
            if (location == Document.Place)
            {
                json.Thing("Place", _ =>
                {
                    json.WriteString("name", location);
                    json.WriteString("address", location);
                });
            }
            else
            {
                json.Thing("VirtualLocation", _ => json.WriteString("url", location));
            }
        });
        if (picture is not null)
        {
            json.WriteString("image", picture.Address);
        }

        json.List("about", Site.ReferencesOf(Document).Topics, (_, topic) => json.WriteStringValue(topic.Name));
    }
}

/// <summary>Times as people say them.</summary>
public static class EventTime
{
    /// <summary>All of it in one line: <c>Tuesday, December 1, 2026, 2:30 p.m. to 4:00 p.m. Eastern Time</c>.</summary>
    public static string InWords(Schedule when, Phrases phrases) => (when.Start, when.End) switch
    {
        ({ Time: null } start, { } end) when end.Date > start.Date => phrases.Events.Days(
            start: Day(start, phrases), end: Day(end, phrases)),
        ({ Time: null } start, _) => Day(start, phrases),
        ({ Time: not null } start, { Time: not null } end) when end.Date == start.Date && end.Time > start.Time => phrases.Events.Span(
            day: Day(start, phrases), start: Clock(start, phrases), end: Clock(end, phrases), zone: Zone(when, phrases)),
        ({ Time: not null } start, { Time: not null } end) when end.Date > start.Date => phrases.Events.Days(
            start: WithoutZone(start, phrases), end: InWords(end, when, phrases)),
        var (start, _) => InWords(start, when, phrases),
    };

    /// <summary>The start or the end.</summary>
    public static string InWords(Moment moment, Schedule when, Phrases phrases) => moment.Time is null
        ? Day(moment, phrases)
        : phrases.Events.At(day: Day(moment, phrases), time: Clock(moment, phrases), zone: Zone(when, phrases)).TrimEnd();

    private static string WithoutZone(Moment moment, Phrases phrases) =>
        phrases.Events.At(day: Day(moment, phrases), time: Clock(moment, phrases), zone: "").TrimEnd();

    private static string Day(Moment moment, Phrases phrases) => phrases.Events.Day(
        weekday: Weekday(moment.Date.DayOfWeek, phrases), date: phrases.InWords(moment.Date));

    private static string Weekday(DayOfWeek day, Phrases phrases) => day switch
    {
        DayOfWeek.Monday => phrases.Events.Weekdays.Monday,
        DayOfWeek.Tuesday => phrases.Events.Weekdays.Tuesday,
        DayOfWeek.Wednesday => phrases.Events.Weekdays.Wednesday,
        DayOfWeek.Thursday => phrases.Events.Weekdays.Thursday,
        DayOfWeek.Friday => phrases.Events.Weekdays.Friday,
        DayOfWeek.Saturday => phrases.Events.Weekdays.Saturday,
        _ => phrases.Events.Weekdays.Sunday,
    };

    private static string Clock(Moment moment, Phrases phrases)
    {
        var (hour, minute) = (moment.Time!.Value.Hour, moment.Time.Value.Minute);
        var shown = phrases.Events.HourCycle == "12" ? ((hour + 11) % 12) + 1 : hour;
        return phrases.Events.Clock(
            hour: Digits(shown, 1),
            minute: Digits(minute, 2),
            half: hour < 12 ? phrases.Events.Morning : phrases.Events.Afternoon).TrimEnd();
    }

    /// <summary>A zone by the name that the language has for it, or else by its city.</summary>
    private static string Zone(Schedule when, Phrases phrases) => when.Zone is not { } zone ? "" : zone.Id switch
    {
        "UTC" => phrases.Events.Zones.Utc,
        "America/New_York" or "America/Detroit" or "America/Indiana/Indianapolis" or "America/Kentucky/Louisville" => phrases.Events.Zones.Eastern,
        "America/Chicago" => phrases.Events.Zones.Central,
        "America/Denver" or "America/Boise" => phrases.Events.Zones.Mountain,
        "America/Phoenix" => phrases.Events.Zones.Arizona,
        "America/Los_Angeles" => phrases.Events.Zones.Pacific,
        "America/Anchorage" => phrases.Events.Zones.Alaska,
        "Pacific/Honolulu" => phrases.Events.Zones.Hawaii,
        "America/Puerto_Rico" => phrases.Events.Zones.Atlantic,
        "Europe/Amsterdam" or "Europe/Andorra" or "Europe/Belgrade" or "Europe/Berlin" or "Europe/Bratislava" or "Europe/Brussels" or
            "Europe/Budapest" or "Europe/Copenhagen" or "Europe/Ljubljana" or "Europe/Luxembourg" or "Europe/Madrid" or "Europe/Malta" or
            "Europe/Oslo" or "Europe/Paris" or "Europe/Prague" or "Europe/Rome" or "Europe/Stockholm" or "Europe/Vaduz" or
            "Europe/Vienna" or "Europe/Warsaw" or "Europe/Zagreb" or "Europe/Zurich" => phrases.Events.Zones.CentralEuropean,
        _ => phrases.Events.Zone(city: zone.City),
    };

    private static string Digits(int number, int length) => number.ToString($"D{length}", CultureInfo.InvariantCulture);
}
