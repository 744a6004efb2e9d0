using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using NodaTime.TimeZones;

namespace Advocate.Text;

/// <summary>
/// A time zone of the IANA database: <c>America/New_York</c>. The database is part of the program, so that a site is the same whatever
/// the machine knows of time zones.
/// </summary>
public sealed record IanaTimeZone
{
    /// <summary>
    /// Names of regions and cities. Abbreviations such as EST, which the database has too, leave daylight saving time out.
    /// </summary>
    private static readonly Lazy<FrozenDictionary<string, string>> Known = new(() => TzdbDateTimeZoneSource.Default.GetIds()
        .Where(id => id == "UTC" || (id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal)))
        .ToFrozenDictionary(id => id, StringComparer.OrdinalIgnoreCase));

    private readonly DateTimeZone _zone;

    private IanaTimeZone(string id) => (Id, _zone) = (id, TzdbDateTimeZoneSource.Default.ForId(id));

    public string Id { get; }

    /// <summary>The city of its name: <c>New York</c>.</summary>
    public string City => Id[(Id.LastIndexOf('/') + 1)..].Replace('_', ' ');

    public static ImmutableArray<string> Ids => Known.Value.Values;

    /// <param name="name">In upper or lower case, with spaces or underscores between words.</param>
    public static IanaTimeZone? Find(string name) =>
        Known.Value.TryGetValue(name.Trim().Replace(' ', '_'), out var id) ? new IanaTimeZone(id) : null;

    /// <summary>The zones whose city has a name: <c>new york</c>.</summary>
    public static ImmutableArray<string> OfCity(string name)
    {
        var end = $"/{name.Trim().Replace(' ', '_')}";
        return [.. Ids.Where(id => id.EndsWith(end, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];
    }

    /// <summary>
    /// How far the clock is ahead of UTC when it shows a time: one offset; two, the earlier point in time first, where the clock is set
    /// back over that time; none where it is set forward over it.
    /// </summary>
    public ImmutableArray<TimeSpan> OffsetsAt(DateOnly date, TimeOnly time)
    {
        var mapping = _zone.MapLocal(LocalDateTime.FromDateTime(date.ToDateTime(time)));
        return mapping.Count switch
        {
            0 => [],
            1 => [mapping.EarlyInterval.WallOffset.ToTimeSpan()],
            _ => [mapping.EarlyInterval.WallOffset.ToTimeSpan(), mapping.LateInterval.WallOffset.ToTimeSpan()],
        };
    }

    /// <summary>The day that it is here at a point in time.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => Instant.FromDateTimeOffset(moment).InZone(_zone).Date.ToDateOnly();

    /// <summary>The day that it is here when a clock elsewhere, so far ahead of UTC, shows a time; the day there at the ends of the
    /// calendar.</summary>
    public DateOnly DayOf(DateOnly date, TimeOnly time, TimeSpan offset) =>
        date.Year is > 1 and < 9999 ? DayOf(new DateTimeOffset(date.ToDateTime(time), offset)) : date;

    public bool Equals(IanaTimeZone? other) => other?.Id == Id;

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Id;
}
