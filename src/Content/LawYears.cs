using System.Collections.Immutable;

namespace Advocate.Content;

/// <summary>
/// How the law of each place stood at the end of each year, as far as the entries say. What has no known beginning is in no year before
/// this
/// one.
/// </summary>
public sealed class LawYears
{
    /// <summary>Years that are longer ago have few entries, and each has a page.</summary>
    private const int Most = 60;

    public LawYears(LawOverview overview, DateOnly today)
    {
        var begun = overview.Laws.SelectMany(l => l.StatusesOverTime)
            .Select(s => s.From?.Year)
            .OfType<int>()
            .Where(year => year <= today.Year)
            .ToList();
        Years = begun.Count == 0 ? [] :
        [
            .. from year in Enumerable.Range(0, Math.Min(Most, today.Year - begun.Min() + 1)).Select(back => today.Year - back)
               let end = new DateOnly(year, 12, 31)
               select new LawYear(year, end < today ? overview.At(end) : overview),
        ];
    }

    /// <summary>The newest first.</summary>
    public ImmutableArray<LawYear> Years { get; }
}

/// <param name="Overview">As the laws stood at the year's end; in this year, as they stand today.</param>
public sealed record LawYear(int Year, LawOverview Overview)
{
    /// <summary>How many places the entries say it of.</summary>
    public int Known => Overview.Groups.Sum(g => g.Laws.Length);
}
