using System.Globalization;

namespace Advocate.Text;

/// <summary>A length of time as people say it: <c>90 days</c>, <c>18 months</c>.</summary>
/// <param name="Unit">One of <see cref="Units"/>.</param>
public sealed record Period(int Count, string Unit)
{
    public static readonly string[] Units = ["days", "weeks", "months", "years"];

    /// <summary>Reads a whole number and a unit; a unit may be in the singular.</summary>
    public static Period? Parse(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var number, var word]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 10_000
        && Units.FirstOrDefault(
            u => u.Equals(word, StringComparison.OrdinalIgnoreCase) || u[..^1].Equals(word, StringComparison.OrdinalIgnoreCase)) is { } unit
            ? new Period(count, unit)
            : null;

    /// <summary>The day that lies this long before another.</summary>
    public DateOnly Before(DateOnly day) => Unit switch
    {
        "days" => day.AddDays(-Count),
        "weeks" => day.AddDays(-7 * Count),
        "months" => day.AddMonths(-Count),
        _ => day.AddYears(-Math.Min(Count, day.Year - 1)),
    };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} {(Count == 1 ? Unit[..^1] : Unit)}");
}
