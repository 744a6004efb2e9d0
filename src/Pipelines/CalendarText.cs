using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Advocate.Content;
using Advocate.Text;

namespace Advocate.Pipelines;

/// <summary>What a calendar says of a page.</summary>
/// <param name="Id">By which programs know it again when it has changed: it never changes itself.</param>
/// <param name="Changed">The day of the last change.</param>
/// <param name="Revision">Higher with every change that those who have it in their calendar should know of.</param>
public sealed record CalendarEntry(
    string Id,
    string Address,
    string Title,
    string Description,
    Schedule When,
    string? Location,
    bool IsCancelled,
    DateOnly Changed,
    int Revision,
    ImmutableArray<string> Categories);

/// <summary>
/// iCalendar (RFC 5545). Times are in UTC, so that no program has to know the zone; the same content gives the same bytes.
/// </summary>
internal static class CalendarText
{
    /// <summary>In bytes, without the line break; a longer line goes on in the next.</summary>
    private const int MaxLine = 75;

    public static void Write(IBufferWriter<byte> output, string title, string language, IEnumerable<CalendarEntry> entries)
    {
        Line(output, "BEGIN", "VCALENDAR");
        Line(output, "VERSION", "2.0");
        Line(output, "PRODID", "-//Advocate//Calendar//EN");
        Line(output, "NAME", Escaped(title));
        Line(output, "X-WR-CALNAME", Escaped(title));
        foreach (var entry in entries)
        {
            Write(output, entry, language);
        }

        Line(output, "END", "VCALENDAR");
    }

    private static void Write(IBufferWriter<byte> output, CalendarEntry entry, string language)
    {
        Line(output, "BEGIN", "VEVENT");
        Line(output, "UID", entry.Id);
        Line(output, "DTSTAMP", Midnight(entry.Changed));
        Line(output, "LAST-MODIFIED", Midnight(entry.Changed));
        Line(output, "SEQUENCE", entry.Revision.ToString(CultureInfo.InvariantCulture));
        Line(output, "STATUS", entry.IsCancelled ? "CANCELLED" : "CONFIRMED");
        Moment(output, "DTSTART", entry.When.Start, entry.When.Start.Date);
        if (entry.When.End is { } end && !(end.Time is not null && end.Utc == entry.When.Start.Utc))
        {
            Moment(output, "DTEND", end, DayAfter(end.Date));
        }

        Line(output, $"SUMMARY;LANGUAGE={language}", Escaped(entry.Title));
        Line(output, $"DESCRIPTION;LANGUAGE={language}", Escaped(entry.Description));
        if (entry.Location is { } location)
        {
            Line(output, "LOCATION", Escaped(location));
        }

        Line(output, "URL", entry.Address);
        if (!entry.Categories.IsEmpty)
        {
            Line(output, "CATEGORIES", string.Join(',', entry.Categories.Select(Escaped)));
        }

        Line(output, "END", "VEVENT");
    }

    /// <param name="day">What to write for a whole day: an end is the day after the last.</param>
    private static void Moment(IBufferWriter<byte> output, string name, Moment moment, DateOnly day)
    {
        if (moment.Utc is { } utc)
        {
            Line(output, name, utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        }
        else
        {
            Line(output, $"{name};VALUE=DATE", day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
        }
    }

    private static DateOnly DayAfter(DateOnly day) => day < DateOnly.MaxValue ? day.AddDays(1) : day;

    private static string Midnight(DateOnly day) => day.ToString("yyyyMMdd'T000000Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text
        .ReplaceLineEndings("\n")
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>A line, folded between letters where it is too long.</summary>
    private static void Line(IBufferWriter<byte> output, string name, string value)
    {
        var room = MaxLine;
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(bytes);
            if (length > room)
            {
                output.Write("\r\n "u8);
                room = MaxLine - 1;
            }

            output.Write(bytes[..length]);
            room -= length;
        }

        output.Write("\r\n"u8);
    }
}
