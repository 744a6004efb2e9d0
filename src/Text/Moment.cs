using System.Globalization;

namespace Advocate.Text;

/// <summary>A day, or a time of a day, by the clock of some place.</summary>
/// <param name="Time">Null for the whole day.</param>
/// <param name="Offset">How far that clock is ahead of UTC; null where it is not known, and for whole days.</param>
public sealed record Moment(DateOnly Date, TimeOnly? Time = null, TimeSpan? Offset = null)
{
    private static readonly string[] TimeForms = ["H:mm", "H:mm:ss", "h:mm tt", "h:mmtt", "h tt", "htt"];

    /// <summary>
    /// Reads a time of day with or without its offset from UTC: <c>14:30</c>, <c>2:30 pm</c>, <c>14:30-05:00</c>, <c>14:30Z</c>.
    /// </summary>
    public static (TimeOnly Time, TimeSpan? Offset)? ParseTime(string text)
    {
        var clock = text.AsSpan().Trim();
        TimeSpan? offset = null;
        if (clock is [.. var beforeZ, 'Z' or 'z'])
        {
            clock = beforeZ.TrimEnd();
            offset = TimeSpan.Zero;
        }
        else if (clock.EndsWith("UTC", StringComparison.OrdinalIgnoreCase) || clock.EndsWith("GMT", StringComparison.OrdinalIgnoreCase))
        {
            clock = clock[..^3].TrimEnd();
            offset = TimeSpan.Zero;
        }
        else if (clock.LastIndexOfAny('+', '-') is var sign and > 0)
        {
            if (!TimeSpan.TryParseExact(clock[(sign + 1)..], @"hh\:mm", CultureInfo.InvariantCulture, out var ahead))
            {
                return null;
            }

            offset = clock[sign] == '-' ? -ahead : ahead;
            clock = clock[..sign].TrimEnd();
        }

        // 2:30 p.m.
        clock = clock is [.., '.'] ? clock.ToString().Replace(".", "", StringComparison.Ordinal) : clock;

        return TimeOnly.TryParseExact(clock, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? (time, offset)
            : null;
    }

    /// <summary>The same point in time by the clock of UTC; null for whole days, and where the offset is not known.</summary>
    public DateTime? Utc =>
        Time is { } time
            && Offset is { } offset
            && Local(time).Ticks - offset.Ticks is > 0 and var ticks
            && ticks <= DateTime.MaxValue.Ticks
        ? new DateTime(ticks, DateTimeKind.Utc)
        : null;

    private DateTime Local(TimeOnly time) => Date.ToDateTime(time);

    /// <summary>An offset as ISO 8601 writes it: <c>-05:00</c>.</summary>
    public static string InDigits(TimeSpan offset) =>
        string.Create(CultureInfo.InvariantCulture, $"{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}");

    /// <summary>ISO 8601, with the offset where it is known: <c>2026-12-01T14:30:00-05:00</c>.</summary>
    public override string ToString() => Time is { } time
        ? string.Create(CultureInfo.InvariantCulture, $"{Date:yyyy-MM-dd}T{time:HH:mm:ss}{(Offset is { } offset ? InDigits(offset) : "")}")
        : Date.ToString("O", CultureInfo.InvariantCulture);
}
