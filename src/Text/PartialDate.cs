using System.Globalization;

namespace Advocate.Text;

/// <summary>A date known to the day, the month or only the year. A law's history is often known no better; it is never filled in.</summary>
/// <param name="Month">1 to 12, or null when only the year is known.</param>
/// <param name="Day">Null when only the month is known.</param>
public sealed record PartialDate(int Year, int? Month = null, int? Day = null) : IComparable<PartialDate>
{
    /// <summary>Reads <c>2017</c>, <c>2017-01</c>, <c>2017-01-02</c>.</summary>
    public static PartialDate? Parse(string text)
    {
        var date = text.AsSpan();
        if (date.Length is not (4 or 7 or 10) || !Number(date[..4], out var year) || year == 0)
        {
            return null;
        }

        if (date.Length == 4)
        {
            return new PartialDate(year);
        }

        if (date[4] != '-' || !Number(date[5..7], out var month) || month is < 1 or > 12)
        {
            return null;
        }

        if (date.Length == 7)
        {
            return new PartialDate(year, month);
        }

        return date[7] == '-' && Number(date[8..], out var day) && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new PartialDate(year, month, day)
            : null;
    }

    private static bool Number(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    /// <summary>The first day that the date can mean.</summary>
    public DateOnly Start => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day that the date can mean.</summary>
    public DateOnly End => Day is not null ? Start : new(Year, Month ?? 12, DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>Null unless the date is known to the day.</summary>
    public DateOnly? Exact => Day is null ? null : Start;

    /// <summary>Earlier first; of two that start on one day, the less exact first.</summary>
    public int CompareTo(PartialDate? other) => other is null ? 1
        : (Year, Month ?? 0, Day ?? 0).CompareTo((other.Year, other.Month ?? 0, other.Day ?? 0));

    /// <summary>ISO 8601, as far as the date is known.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("D4", CultureInfo.InvariantCulture),
        ({ } month, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{month:D2}"),
        ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{month:D2}-{day:D2}"),
    };
}
