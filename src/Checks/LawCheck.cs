using Advocate.Content;
using Advocate.Diagnostics;

namespace Advocate.Checks;

/// <summary>Each place has one law entry, its status is one of the data's, and its history names sources that the entry has.</summary>
internal static class LawCheck
{
    public static IEnumerable<Diagnostic> Run(Site site)
    {
        var laws = site.All<Law>().Where(l => !site.IsWithdrawn(l)).ToList();
        foreach (var group in laws.GroupBy(l => (Code: l.PlaceCode.Value.ToUpperInvariant(), l.Language)))
        {
            foreach (var law in group.Skip(1))
            {
                yield return CheckRules.RepeatedLaw.At(
                    law.PlaceCode.Location, $"{group.First().File.DisplayPath} is about '{law.PlaceCode.Value}' already.");
            }
        }

        foreach (var difference in Differences(site, laws))
        {
            yield return difference;
        }

        foreach (var law in laws)
        {
            if (Freshness(site, law) is { } outOfDate)
            {
                yield return outOfDate;
            }

            if (site.Statuses is { } statuses && law.GivenStatus is { } status && statuses.Find(status.Value) is null)
            {
                yield return CheckRules.UnknownStatus.At(
                    status.Location,
                    $"'{status.Value}' is not a status of "
                        + $"data/statuses.yml.{Suggestion.DidYouMean(status.Value, [.. statuses.Entries.Select(e => (e.Id, e.Value.Label))])}",
                    $"Use {Suggestion.OneOf([.. statuses.Ids], "an id from data/statuses.yml")}, or add the status to data/statuses.yml.");
            }

            var ids = law.OwnSources.Select(s => s.Id.Value).ToList();
            foreach (var source in law.History
                .Select(h => h.Source)
                .Concat(law.Pending.Select(p => p.Source)).OfType<FrontMatter.Located<string>>())
            {
                if (!ids.Contains(source.Value, StringComparer.OrdinalIgnoreCase))
                {
                    yield return CheckRules.UnknownSource.At(
                        source.Location,
                        $"This file has no source '{source.Value}'.{Suggestion.DidYouMean(source.Value, ids)}",
                        "Use the id of one of the sources at the end of this file, or add the source there.");
                }
            }
        }
    }

    /// <summary>A law has one status, whatever language it is told in.</summary>
    private static IEnumerable<Diagnostic> Differences(Site site, List<Law> laws) =>
        from law in laws
        where law.Language != site.Settings.Language
        let original = laws.Find(l => l.EditionPath == law.EditionPath && l.Language == site.Settings.Language)
        where original is not null
        let status = site.LawOverview.StatusOf(law)
        let ofOriginal = site.LawOverview.StatusOf(original)
        where status is not null && ofOriginal is not null && !status.Value.Equals(ofOriginal.Value, StringComparison.OrdinalIgnoreCase)
        select CheckRules.OtherStatus.At(
            status.Location,
            $"'{status.Value}' is not the status that {original.File.DisplayPath} gives on line {ofOriginal.Location.Line}, "
                + $"which is '{ofOriginal.Value}'.");

    private static Diagnostic? Freshness(Site site, Law law)
    {
        // East of Greenwich a new day has begun before the one that sites are built for is over.
        if (law.Reviewed > site.LatestToday)
        {
            return CheckRules.ReviewedLater.At(law.ReviewedAt, $"{law.Reviewed:yyyy-MM-dd} is after today, {site.Today:yyyy-MM-dd}.");
        }

        if (site.LawOverview.IsStale(law) && law is { IsDraft: false, IsExcluded: false, Reviewed.Year: > 1 })
        {
            return CheckRules.StaleLaw.At(
                law.ReviewedAt,
                $"{law.Title} was last reviewed on {law.Reviewed:yyyy-MM-dd}, more than {site.Settings.Laws.StaleAfter} ago.");
        }

        return null;
    }
}
