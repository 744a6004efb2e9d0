using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Advocate.Text;

namespace Advocate.FrontMatter;

/// <summary>
/// The days that a text can mean, in the forms in which people and other generators write dates. One is read; of two, none is guessed.
/// </summary>
/// <param name="Readings">Month before day comes first where both ways give a date.</param>
/// <param name="Refusal">Why there is no reading, in a clause; null where the text is like no date at all.</param>
internal sealed partial record WrittenDate(ImmutableArray<PartialDate> Readings, string? Refusal)
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    /// <param name="zone">
    /// Where the site is: a time with an offset from UTC is on the day that it is there; null to keep the day as written.
    /// </param>
    public static WrittenDate Read(string text, IanaTimeZone? zone)
    {
        if (PartialDate.Parse(text) is { } plain)
        {
            return new([plain], null);
        }

        // Word processors put curly quotes around what should have straight ones or none.
        text = text.Trim().Trim('“', '”', '‘', '’').Trim();
        text = string.Concat(text.Select(c => c is '\u2010' or '\u2011' or '\u2012' or '–' or '—' ? '-' : c));
        if (Whole().Match(text) is not { Success: true } parts || Candidates(parts.Groups["date"].Value) is not [_, ..] candidates)
        {
            return new([], null);
        }

        if (candidates.Where(c => c.Exists).ToList() is not [_, ..] existing)
        {
            return new([], (candidates.Find(c => c.Month is >= 1 and <= 12) ?? candidates[0]).Refusal);
        }

        if (parts.Groups["weekday"] is { Success: true, Value: var weekday })
        {
            var other = existing[0];
            existing.RemoveAll(c => c.Day is null || !c.Weekday.StartsWith(weekday[..3], StringComparison.OrdinalIgnoreCase));
            if (existing.Count == 0)
            {
                return new([], other.Day is null ? null : $"{other.Date} is a {other.Weekday}");
            }
        }

        return parts.Groups["time"] is { Success: true, Value: var time }
            ? AtTime(existing, time, parts, zone)
            : new([.. existing.Select(c => c.Date).Distinct()], null);
    }

    private static WrittenDate AtTime(List<Candidate> days, string time, Match parts, IanaTimeZone? zone)
    {
        var half = parts.Groups["half"].Value;
        var hour = Number(parts.Groups["hour"]);
        var minute = Number(parts.Groups["minute"]);
        var isTime = minute < 60 && Number(parts.Groups["second"]) <= 60 && (half == "" ? hour < 24 : hour is >= 1 and <= 12);
        if (!isTime || days.Exists(d => d.Day is null))
        {
            return new([], isTime ? null : $"'{time.Trim()}' is not a time of day");
        }

        if (parts.Groups["name"] is { Success: true, Value: var name })
        {
            return new([], $"'{name}' is not the same time everywhere, so that the day is not certain");
        }

        var clock = new TimeOnly(half == "" ? hour : (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0), minute);
        if (OffsetIn(parts) is not { } offset)
        {
            return new([.. days.Select(d => d.Date).Distinct()], null);
        }

        return offset.Duration() > TimeSpan.FromHours(14)
            ? new([], $"no place's clock is '{parts.Groups["offset"].Value}' from UTC")
            : new([.. days.Select(d => DayIn(zone, d.Date, clock, offset)).Distinct()], null);
    }

    private static PartialDate DayIn(IanaTimeZone? zone, PartialDate date, TimeOnly clock, TimeSpan offset) =>
        zone?.DayOf(date.Start, clock, offset) is { } day ? new PartialDate(day.Year, day.Month, day.Day) : date;

    /// <summary>Null where the text has no offset from UTC.</summary>
    private static TimeSpan? OffsetIn(Match parts)
    {
        if (parts.Groups["utc"].Success)
        {
            return TimeSpan.Zero;
        }

        var ahead = new TimeSpan(Number(parts.Groups["hours"]), Number(parts.Groups["minutes"]), 0);
        return !parts.Groups["offset"].Success ? null : parts.Groups["offset"].Value[0] is '-' or '−' ? -ahead : ahead;
    }

    private static List<Candidate> Candidates(string date)
    {
        if (YearFirst().Match(date) is { Success: true } yearFirst)
        {
            return [new(Number(yearFirst.Groups["year"]), Number(yearFirst.Groups["month"]), MaybeNumber(yearFirst.Groups["day"]))];
        }

        if (InDigits().Match(date) is { Success: true } digits)
        {
            var (year, first, second) = (Number(digits.Groups["year"]), Number(digits.Groups["first"]), Number(digits.Groups["second"]));
            return [new(year, first, second), new(year, second, first)];
        }

        return InWords().Match(date) is { Success: true } words
            && Array.FindIndex(Months, m => IsCalled(m, words.Groups["month"].Value)) is >= 0 and var month
            ? [new(Number(words.Groups["year"]), month + 1, MaybeNumber(words.Groups["day"]))]
            : MonthAndYear().Match(date) is { Success: true } partial
            ? [new(Number(partial.Groups["year"]), Number(partial.Groups["month"]), null)]
            : [];
    }

    /// <summary>The month's name, or its first letters: <c>Dec</c>, <c>Sept</c>.</summary>
    private static bool IsCalled(string month, string word) =>
        word.Length >= 3 && month.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static int Number(Group digits) => MaybeNumber(digits) ?? 0;

    private static int? MaybeNumber(Group digits) => digits.Success ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : null;

    /// <summary>One way to read the numbers of a date, which need not be a day of the calendar.</summary>
    private sealed record Candidate(int Year, int Month, int? Day)
    {
        public bool Exists => Year > 0 && Month is >= 1 and <= 12 && (Day is null || (Day >= 1 && Day <= DaysInMonth));

        public PartialDate Date => new(Year, Month, Day);

        public string Weekday => Date.Start.DayOfWeek.ToString();

        public string Refusal => Year == 0 ? "there was no year 0"
            : Month is >= 1 and <= 12 ? $"{Months[Month - 1]} {Year:D4} has {DaysInMonth} days"
            : $"there is no month {Month}";

        private int DaysInMonth => DateTime.DaysInMonth(Year, Month);
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        """
        ^((?<weekday>(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?)\.?,?\ +)?
        (?<date>[^:]*?)
        ([T,\ ]+(at\ +)?(?<time>(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})([.,][0-9]+)?)?(\ *(?<half>[ap])\.?m\.?)?)
        (\ *((?<utc>Z|UTC|GMT)|(?<offset>[-+−](?<hours>[0-9]{2})(:?(?<minutes>[0-9]{2}))?)|(?<name>[A-Z]{2,5})))?)?$
        """,
        Options | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Whole();

    [GeneratedRegex("^(?<year>[0-9]{4})(?<sign>[-/.])(?<month>[0-9]{1,2})(\\k<sign>(?<day>[0-9]{1,2}))?$", Options)]
    private static partial Regex YearFirst();

    [GeneratedRegex("^(?<first>[0-9]{1,2})(?<sign>[-/.])(?<second>[0-9]{1,2})\\k<sign>(?<year>[0-9]{4})$", Options)]
    private static partial Regex InDigits();

    [GeneratedRegex(
        "^((?<day>[0-9]{1,2})(st|nd|rd|th|\\.)?[- ]+(of +)?)?(?<month>[a-z]+)\\.?((, *|[- ]+)(?<year>[0-9]{4})| "
            + "+(?<day>[0-9]{1,2})(st|nd|rd|th)?(, *| +)(?<year>[0-9]{4}))$",
        Options)]
    private static partial Regex InWords();

    [GeneratedRegex("^(?<month>[0-9]{1,2})/(?<year>[0-9]{4})$", Options)]
    private static partial Regex MonthAndYear();
}
