using Advocate.Content;
using Advocate.Output;
using Advocate.Theming;

namespace Advocate.Checks;

/// <summary>Everything that is tested about each finished file.</summary>
public static class OutputChecks
{
    public static IEnumerable<IOutputCheck> Of(Site site, Theme theme)
    {
        yield return new SafetyCheck(site.Settings);
        yield return new AnchorCheck(site);
        if (site.Settings.WeightBudget is { } budget)
        {
            yield return new WeightCheck(budget, theme);
        }
    }
}
