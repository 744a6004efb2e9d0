using System.Collections.Immutable;
using Advocate.Content;

namespace Advocate.Views;

/// <summary>The laws over time: a chart, a map whose year can be chosen, and the way to a page for each year.</summary>
public sealed record LawTimelinePage(RenderContext Context, string Title, string Summary, LawYears Over)
    : PageModel(Context, Context.At(Address), Context.Site.Settings.Language, Title, Summary)
{
    public const string Address = "laws/on/";

    public override bool HasForm => true;

    public static string AddressOf(int year) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Address}{year}/");
}

/// <summary>How the law of each place stood at the end of one year.</summary>
public sealed record LawYearPage(RenderContext Context, string Title, string Summary, LawYears Over, LawYear Shown)
    : PageModel(Context, Context.At(LawTimelinePage.AddressOf(Shown.Year)), Context.Site.Settings.Language, Title, Summary)
{
    public LawYear? Before => Over.Years.FirstOrDefault(y => y.Year == Shown.Year - 1);

    public LawYear? After => Over.Years.FirstOrDefault(y => y.Year == Shown.Year + 1);

    /// <summary>The places whose law the entries do not tell of for that year.</summary>
    public IEnumerable<Law> Unknown => Shown.Overview.Laws.Where(l => Shown.Overview.Find(l) is null);
}

/// <summary>How many places had each status at the end of each year, as stacked bars. Long spans are shown in steps of several
/// years.</summary>
public sealed class LawChartModel
{
    private const int MaxBars = 30;

    private static readonly int[] Steps = [1, 2, 5, 10, 25, 50, 100];

    public LawChartModel(LawYears over)
    {
        var years = over.Years;
        var step = Steps.FirstOrDefault(s => years.Length / s < MaxBars, Steps[^1]);
        Bars = [.. years.Where((_, back) => back % step == 0).Reverse()];
        Groups = years.IsEmpty
            ? []
            : [.. years[0].Overview.Groups.Where(g => years.Any(y => y.Overview.Groups[g.Tone - 1].Laws.Length > 0))];
    }

    /// <summary>The oldest first.</summary>
    public ImmutableArray<LawYear> Bars { get; }

    /// <summary>The statuses that some place had in some year.</summary>
    public ImmutableArray<StatusGroup> Groups { get; }

    public int Highest => Bars.Max(b => b.Known);
}
