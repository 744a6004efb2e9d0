using System.Globalization;
using Advocate.Content;
using Advocate.Diagnostics;

namespace Advocate.Checks;

/// <summary>
/// Every help line was tried not long ago, since a number that no longer works is worse for a reader in need than none, and has words in
/// each language of the pages that list it.
/// </summary>
internal static class HelpLineCheck
{
    public static IEnumerable<Diagnostic> Run(Site site) => Trials(site).Concat(Translations(site));

    private static IEnumerable<Diagnostic> Translations(Site site)
    {
        var languages = site.Settings.Languages.Select(l => l.Value).ToHashSet();
        foreach (var translation in (site.HelpLines?.Entries ?? []).SelectMany(line => line.Value.Translations))
        {
            if (!languages.Contains(translation.Language.Value))
            {
                yield return CheckRules.HelpLineInNoLanguage.At(
                    translation.Language.Location, $"'{translation.Language.Value}' is no language of the site.");
            }
        }

        foreach (var page in site.Documents.OfType<Page>().Where(p => p is { IsTranslation: true, Lists: GeneratedList.HelpLines }))
        {
            if (site.All<DataFile<HelpLine>>().Any(file => file.Language == page.Language))
            {
                continue;
            }

            var lines = (site.HelpLines?.Entries ?? []).Where(l => l.Value.Translations.All(t => t.Language.Value != page.Language))
                .ToList();
            if (lines is [var first, ..])
            {
                yield return CheckRules.UntranslatedHelpLine.At(
                    first.Location,
                    $"{page.File.Path} lists help lines that have no words in '{page.Language}': "
                        + $"{string.Join(", ", lines.Select(l => l.Id))}.");
            }
        }
    }

    private static IEnumerable<Diagnostic> Trials(Site site)
    {
        var days = site.Settings.Help?.StaleAfter ?? HelpSettings.DefaultStaleAfter;
        var lines = site.HelpLines?.Entries ?? [];
        var untried = lines.Where(line => line.Value.Verified is null).ToList();
        if (untried is [var only])
        {
            yield return CheckRules.StaleHelpLine.At(only.Location, $"Nobody has tried '{only.Value.Name}' yet.");
        }
        else if (untried is [var first, ..])
        {
            // One finding for all of them: it is one task, and ten of them would hide what else is wrong.
            yield return CheckRules.StaleHelpLine.At(
                first.Location,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Nobody has tried {untried.Count} of the {lines.Length} help lines yet: "
                        + $"{string.Join(", ", untried.Select(l => l.Id))}."));
        }

        foreach (var line in lines.Where(line => line.Value.Verified?.Start > site.LatestToday))
        {
            // East of Greenwich a new day has begun before the one that sites are built for is over.
            yield return CheckRules.TriedLater.At(
                line.Value.VerifiedAt, $"{line.Value.Verified} is after today, {site.Today:yyyy-MM-dd}.");
        }

        var overdue = lines.Where(line => line.Value.Verified is { } day && site.Today.DayNumber - day.Start.DayNumber > days).ToList();
        if (overdue is [{ Value: { Name: var name, Verified: var tried } } one])
        {
            yield return CheckRules.StaleHelpLine.At(
                one.Location,
                string.Create(CultureInfo.InvariantCulture, $"'{name}' was last tried on {tried}, more than {days} days ago."));
        }
        else if (overdue is [var earliest, ..])
        {
            var each = overdue.Select(l => $"{l.Id} (on {l.Value.Verified})");
            yield return CheckRules.StaleHelpLine.At(
                earliest.Location,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{overdue.Count} help lines were last tried more than {days} days ago: {string.Join(", ", each)}."));
        }
    }
}
