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
    public static string TypeOf(Event shown, Words words) => words[$"events.types.{(shown.Type == Event.Other ? "any" : shown.Type)}"];

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

        json.List("about", Document.Topics, (_, topic) => json.WriteStringValue(Site.Topics.NameOf(topic.Value)));
    }
}

/// <summary>Times as people say them.</summary>
public static class EventTime
{
    /// <summary>All of it in one line: <c>Tuesday, December 1, 2026, 2:30 p.m. to 4:00 p.m. Eastern Time</c>.</summary>
    public static string InWords(Schedule when, Words words) => (when.Start, when.End) switch
    {
        ({ Time: null } start, { } end) when end.Date > start.Date => words.With("events.days", ("start", Day(start, words)), ("end", Day(end, words))),
        ({ Time: null } start, _) => Day(start, words),
        ({ Time: not null } start, { Time: not null } end) when end.Date == start.Date && end.Time > start.Time => words.With(
            "events.span", ("day", Day(start, words)), ("start", Clock(start, words)), ("end", Clock(end, words)), ("zone", Zone(when, words))),
        ({ Time: not null } start, { Time: not null } end) when end.Date > start.Date => words.With(
            "events.days", ("start", WithoutZone(start, words)), ("end", InWords(end, when, words))),
        var (start, _) => InWords(start, when, words),
    };

    /// <summary>The start or the end.</summary>
    public static string InWords(Moment moment, Schedule when, Words words) => moment.Time is null
        ? Day(moment, words)
        : words.With("events.at", ("day", Day(moment, words)), ("time", Clock(moment, words)), ("zone", Zone(when, words))).TrimEnd();

    private static string WithoutZone(Moment moment, Words words) =>
        words.With("events.at", ("day", Day(moment, words)), ("time", Clock(moment, words)), ("zone", "")).TrimEnd();

    private static string Day(Moment moment, Words words) => words.With(
        "events.day", ("weekday", words[$"events.weekdays.{Digits((int)moment.Date.DayOfWeek, 1)}"]), ("date", words.Date(moment.Date)));

    private static string Clock(Moment moment, Words words)
    {
        var (hour, minute) = (moment.Time!.Value.Hour, moment.Time.Value.Minute);
        return words.With(
            "events.clock",
            ("hour", Digits(hour, 1)),
            ("hour12", Digits((hour + 11) % 12 + 1, 1)),
            ("minute", Digits(minute, 2)),
            ("half", words[hour < 12 ? "events.morning" : "events.afternoon"]));
    }

    /// <summary>A zone by the name that the language has for it, or else by its city.</summary>
    private static string Zone(Schedule when, Words words)
    {
        if (when.Zone is not { } zone)
        {
            return "";
        }

        var name = $"events.zones.{Slug.From(zone.Id)}";
        return words.Has(name) ? words[name] : words.With("events.zone", ("city", zone.City));
    }

    private static string Digits(int number, int length) => number.ToString($"D{length}", CultureInfo.InvariantCulture);
}
