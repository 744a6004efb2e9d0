using System.Globalization;
using Advocate.Diagnostics;
using Advocate.Text;

namespace Advocate.FrontMatter;

/// <content>Dates, times, zones and lengths of time.</content>
public static partial class FieldTypes
{
    public static readonly FieldType<PartialDate> PartialDate = Scalar(
        new FieldSchema.CalendarDate(MayBePartial: true),
        (scalar, context) => DateOf(scalar.Value, scalar.Location, context, "Write as much as is known: 2026, 2026-11 or 2026-11-24."));

    public static readonly FieldType<PartialDate> Date = Scalar(new FieldSchema.CalendarDate(MayBePartial: false), (scalar, context) =>
        WholeDateOf(scalar.Value, scalar.Location, context));

    /// <summary>No law or text that a page is about is older; a year before it is a slip.</summary>
    private const int EarliestYear = 1000;

    internal static PartialDate? WholeDateOf(string text, Location at, FieldContext context)
    {
        var date = DateOf(text, at, context, null);
        if (date is { Exact: null })
        {
            context.Report(FieldRules.Date.At(at, $"'{text}' is a date without its day."));
        }

        return date?.Exact is null ? null : date;
    }

    private static PartialDate? DateOf(string text, Location at, FieldContext context, string? help)
    {
        var written = WrittenDate.Read(text, context.Options.TimeZone);
        switch (written.Readings)
        {
            case [{ Year: < EarliestYear } slip]:
                var meant = string.Create(CultureInfo.InvariantCulture, $"20{slip.Year % 100:D2}{slip.ToString()[4..]}");
                context.Report(FieldRules.Date.At(
                    at, $"'{text}' is in the year {slip.Year}.", $"Write the year in four digits, as in '{meant}'."));
                return null;
            case [var only]:
                return only;
            case [var one, var other, ..]:
                context.Report(FieldRules.DateInTwoWays.At(
                    at,
                    string.Create(CultureInfo.InvariantCulture, $"'{text}' may be {one.Start:MMMM d, yyyy} or {other.Start:MMMM d, yyyy}."),
                    string.Create(CultureInfo.InvariantCulture, $"Write '{one}' for {one.Start:MMMM d}, or '{other}' for "
                        + $"{other.Start:MMMM d}.")));
                return null;
            default:
                context.Report(
                    FieldRules.Date.At(at, $"'{text}' is not a date{(written.Refusal is null ? "" : $": {written.Refusal}")}.", help));
                return null;
        }
    }

    /// <summary>A date, with a time of the day or without.</summary>
    public static readonly FieldType<Moment> Moment = Scalar(
        new FieldSchema.PatternText(
            "a date, with a time or without",
            @"^\s*\d{4}-\d{2}-\d{2}([T ]+\d{1,2}:\d{2}(:\d{2})?\s*([Zz]|[+-]\d{2}:\d{2})?)?\s*$",
            "2026-12-01 14:30"),
        MomentText.Read);

    /// <summary>As <see cref="Moment"/>; a time without its date is one of a day that is known.</summary>
    public static FieldType<Moment> MomentOf(DateOnly day) => Scalar(
        new FieldSchema.PatternText(
            "a date, with a time or without, or a time of the same day",
            @"^\s*(\d{4}-\d{2}-\d{2}([T ]+\d{1,2}:\d{2}(:\d{2})?\s*([Zz]|[+-]\d{2}:\d{2})?)?|\d{1,2}:\d{2})\s*$",
            "2026-12-01 16:00"),
        (scalar, context) => Advocate.Text.Moment.ParseTime(scalar.Value) is var (time, offset) ? new Moment(day, time, offset)
            : MomentText.Read(scalar, context));

    /// <summary>A zone of the IANA database, with regard to no case.</summary>
    public static readonly FieldType<IanaTimeZone> TimeZone = Scalar(
        new FieldSchema.PatternText("a time zone", "^\\s*([Uu][Tt][Cc]|[A-Za-z_ -]+(/[A-Za-z0-9_ +-]+)+)\\s*$", "America/New_York"),
        (scalar, context) =>
        {
            var zone = IanaTimeZone.Find(scalar.Value);
            if (zone is null)
            {
                var ofCity = IanaTimeZone.OfCity(scalar.Value);
                var didYouMean = ofCity is [var only] ? $" Did you mean '{only}'?" : Suggestion.DidYouMean(scalar.Value, IanaTimeZone.Ids);
                context.Report(FieldRules.TimeZone.At(scalar.Location, $"'{scalar.Value}' is not a time zone.{didYouMean}"));
            }

            return zone;
        });

    public static readonly FieldType<Period> Period = Scalar(
        new FieldSchema.PatternText("a length of time", "^\\s*[1-9][0-9]{0,3}\\s+([Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear)s?\\s*$", "18 months"),
        (scalar, context) =>
        {
            var period = Advocate.Text.Period.Parse(scalar.Value);
            if (period is null)
            {
                context.Report(FieldRules.Period.At(scalar.Location, $"'{scalar.Value}' is not a length of time."));
            }

            return period;
        });
}
