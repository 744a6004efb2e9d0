using System.Collections.Frozen;
using Advocate.Diagnostics;
using Advocate.FrontMatter;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>When something takes place: a time with the zone of its clock, or whole days.</summary>
/// <param name="End">Null where only the start is known. Of whole days, the last.</param>
/// <param name="Zone">Null for whole days.</param>
public sealed record Schedule(Moment Start, Moment? End, IanaTimeZone? Zone)
{
    public static readonly DiagnosticRule TimeWithoutZone = new(
        "ADV127", Severity.Error, "A time without a time zone",
        "Add 'timeZone:' and the zone of the place, such as America/New_York, here or once for all files of the folder in its "
            + "_directory.yml.");

    public static readonly DiagnosticRule SkippedTime = new(
        "ADV129", Severity.Error, "A time that does not exist",
        "Write a time before or after the one hour that is left out when clocks are set forward.");

    public static readonly DiagnosticRule RepeatedTime = new(
        "ADV130", Severity.Error, "A time that comes twice",
        "Write the offset from UTC after the time, so that it is clear which of the two is meant.");

    public static readonly DiagnosticRule WrongOffset = new(
        "ADV131", Severity.Error, "A time whose offset is not that of its zone",
        "Leave the offset out, or correct it or the zone.");

    public static readonly DiagnosticRule TimeOnOneSide = new(
        "ADV132", Severity.Error, "A time with a whole day",
        "Give both the start and the end a time, or neither.");

    public static readonly DiagnosticRule EndBeforeStart = new(
        "ADV133", Severity.Error, "An end before the start",
        "Correct 'start' or 'end', or delete 'end', which need not be given.");

    /// <summary>In place of a start that could not be read.</summary>
    private static readonly Moment Unread = new(DateOnly.MinValue);

    /// <summary>A time in a field of its own, as forms ask for it.</summary>
    private static readonly FrozenDictionary<string, string> TimesApart = new[] { "time", "starttime", "start_time", "hour" }
        .ToFrozenDictionary(name => name, _ => "Write the time after the date, as in 'start: 2026-12-01 14:30'.");

    /// <summary>Reads the fields <c>start</c>, <c>end</c> and <c>timeZone</c>.</summary>
    public static Schedule Read(Fields fields)
    {
        var start = fields.Required("start", FieldTypes.Moment, Unread, new(
            "When it begins: a date, or a date and a time of 24 hours such as `2026-12-01 14:30`."), "date");
        var end = fields.Optional("end", FieldTypes.MomentOf(start.Date), new(
            "When it ends, in the same form, or as a time of the same day; of whole days the last.", "2026-12-01 16:00"));
        var zone = fields.Optional("timeZone", FieldTypes.TimeZone, new(
            "The zone of those times, by its IANA name. For all files of a folder it can be given once, in the folder's `_directory.yml`."));
        fields.Advise(TimesApart);
        if (start == Unread)
        {
            return new Schedule(start, null, zone);
        }

        var (startAt, endAt) = (fields.LocationOf("start"), fields.LocationOf("end"));
        if (zone is null && !fields.Has("timeZone") && (start.Time is not null || end?.Time is not null))
        {
            fields.Diagnostics.Add(TimeWithoutZone.At(start.Time is null ? endAt : startAt, "This time is that of no time zone."));
        }

        start = ByClockOf(zone, start, startAt, fields);
        end = end is null ? null : ByClockOf(zone, end, endAt, fields);
        if (end is not null && start.Time is null != end.Time is null)
        {
            var (with, without) = start.Time is null ? ("end", "start") : ("start", "end");
            fields.Diagnostics.Add(TimeOnOneSide.At(endAt, $"'{with}' has a time, and '{without}' has none."));
        }
        else if (end is not null && IsBefore(end, start))
        {
            fields.Diagnostics.Add(EndBeforeStart.At(endAt, $"The end is before the start, which is on line {startAt.Line}."));
        }

        return new Schedule(start, end, start.Time is null ? null : zone);
    }

    /// <summary>The last day of it. What ends at midnight ends with the day before.</summary>
    public DateOnly LastDay => End is not { } end ? Start.Date
        : end.Time == TimeOnly.MinValue && end.Date > Start.Date ? end.Date.AddDays(-1)
        : end.Date;

    private static bool IsBefore(Moment one, Moment other) =>
        one.Utc is { } utc && other.Utc is { } otherUtc
            ? utc < otherUtc
            : (one.Date, one.Time ?? default).CompareTo((other.Date, other.Time ?? default)) < 0;

    /// <summary>The moment with the offset that its zone has then.</summary>
    private static Moment ByClockOf(IanaTimeZone? zone, Moment moment, Location at, Fields fields)
    {
        if (zone is null || moment.Time is not { } time)
        {
            return moment;
        }

        var offsets = zone.OffsetsAt(moment.Date, time);
        switch (offsets, moment.Offset)
        {
            case ([], _):
                fields.Diagnostics.Add(
                    SkippedTime.At(at, $"Clocks in {zone} are set forward over this time, so that day does not have it."));
                return moment;
            case (_, { } given) when !offsets.Contains(given):
                fields.Diagnostics.Add(WrongOffset.At(
                    at,
                    $"The clock in {zone} is then at {string.Join(" or ", offsets.Select(Moment.InDigits))}, not at "
                        + $"{Moment.InDigits(given)}."));
                return moment;
            case ([var first, var second], null):
                fields.Diagnostics.Add(RepeatedTime.At(
                    at,
                    $"Clocks in {zone} are set back over this time, so that day has it twice.",
                    $"Write '{moment.Date:yyyy-MM-dd} {time:HH:mm}{Moment.InDigits(first)}' for the first of the two, or "
                        + $"'{Moment.InDigits(second)}' for the second."));
                return moment;
            default:
                return moment with { Offset = moment.Offset ?? offsets[0] };
        }
    }
}
