using System.Collections.Immutable;
using Advocate.Content;

namespace Advocate.Views;

/// <summary>How many protective laws there were at the end of each year, as bars. Long spans are shown in steps of several years.</summary>
public sealed class YearChart
{
    private const int MaxBars = 30;

    private static readonly int[] Steps = [1, 2, 5, 10, 25, 50, 100];

    public YearChart(LawOverview overview)
    {
        var years = overview.Years;
        Overview = overview;
        if (years.IsEmpty)
        {
            return;
        }

        var last = Math.Max(years[^1].Year, overview.LastReviewed.Year);
        var step = Steps.FirstOrDefault(s => (last - years[0].Year) / s < MaxBars, Steps[^1]);
        Bars = [.. Ends(years[0].Year, last, step).Select(year => new YearBar(year, years.LastOrDefault(y => y.Year <= year)?.Total ?? 0))];
    }

    public LawOverview Overview { get; }

    /// <summary>Empty when no protective law has a year.</summary>
    public ImmutableArray<YearBar> Bars { get; } = [];

    public int Highest => Bars.Max(b => b.Total);

    /// <summary>The last year of each step; the span's own last year always is one.</summary>
    private static IEnumerable<int> Ends(int first, int last, int step)
    {
        for (var year = last - ((last - first) / step * step); year <= last; year += step)
        {
            yield return year;
        }
    }
}

/// <param name="Total">The protective laws of that year and all before it.</param>
public sealed record YearBar(int Year, int Total);
