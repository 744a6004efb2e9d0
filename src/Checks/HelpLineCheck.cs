using System.Globalization;
using Advocate.Content;
using Advocate.Diagnostics;

namespace Advocate.Checks;

/// <summary>Every help line was tried not long ago: a number that no longer works is worse for a reader in need than none.</summary>
internal static class HelpLineCheck
{
    public static IEnumerable<Diagnostic> Run(Site site)
    {
        var days = site.Settings.Help?.StaleAfter ?? HelpSettings.DefaultStaleAfter;
        foreach (var line in site.HelpLines?.Entries ?? [])
        {
            // East of Greenwich a new day has begun before the one that sites are built for is over.
            if (line.Value.Verified is not { } verified)
            {
                yield return CheckRules.StaleHelpLine.At(line.Location, $"Nobody has tried '{line.Value.Name}' yet.");
            }
            else if (verified.Start > site.LatestToday)
            {
                yield return CheckRules.TriedLater.At(line.Value.VerifiedAt, $"{verified} is after today, {site.Today:yyyy-MM-dd}.");
            }
            else if (site.Today.DayNumber - verified.Start.DayNumber > days)
            {
                yield return CheckRules.StaleHelpLine.At(
                    line.Location,
                    string.Create(CultureInfo.InvariantCulture, $"'{line.Value.Name}' was last tried on {verified}, more than {days} "
                        + $"days ago."));
            }
        }
    }
}
