using Advocate.Content;
using Advocate.Diagnostics;

namespace Advocate.Checks;

/// <summary>
/// What is published against expectation, and what is not: a page that waits for so long that its day is more likely to be a slip, and
/// what a withdrawal leaves.
/// </summary>
internal static class PublicationCheck
{
    public static IEnumerable<Diagnostic> Run(Site site)
    {
        foreach (var days in site.AllDocuments.Where(d => !d.IsExcluded && !site.IsWithdrawn(d)).Select(d => d.ShownDays))
        {
            if (days.First > LongFrom(site.Today))
            {
                yield return CheckRules.PublishedLater.At(
                    days.FirstAt, $"The page is held back until {days.First:yyyy-MM-dd}, and today is {site.Today:yyyy-MM-dd}.");
            }
        }

        foreach (var finding in site.HeldBack.Where(d => d.ShownDays.AreToCome(site.Today)).SelectMany(document => Taken(site, document)))
        {
            yield return finding;
        }

        foreach (var finding in site.Withdrawn.SelectMany(document => Withdrawn(site, document)))
        {
            yield return finding;
        }
    }

    private static DateOnly LongFrom(DateOnly today) => today.Year < DateOnly.MaxValue.Year ? today.AddYears(1) : today;

    /// <summary>An address that another page will have on the day on which this one comes: nobody may be there when that build
    /// fails.</summary>
    private static IEnumerable<Diagnostic> Taken(Site site, Document document) =>
        site.AllDocuments
            .Where(other => other != document
                && other.Permalink.Equals(document.Permalink, StringComparison.OrdinalIgnoreCase)
                && other is { IsDraft: false, IsExcluded: false }
                && !site.IsWithdrawn(other)
                && other.ShownDays.Include(document.ShownDays.First ?? site.Today))
            .Take(1)
            .Select(other => CheckRules.SameAddress.At(
                document.SlugLocation,
                $"From {document.ShownDays.First:yyyy-MM-dd} on the address /{document.Permalink} is also that of {other.File.DisplayPath}."));

    /// <summary>Translations that a withdrawal leaves online, and a withdrawal that comes from the end of a consent.</summary>
    private static IEnumerable<Diagnostic> Withdrawn(Site site, Document document)
    {
        if (document is Interview { Withdrawn: null, Consent: { } consent } && consent.EndOn(site.Today) is { } end)
        {
            yield return CheckRules.ConsentEnded.At(
                consent.EndAt,
                $"The consent {(consent.Withdrawn is null ? $"held until {consent.Until:yyyy-MM-dd}" : $"was taken back on {end.Date:yyyy-MM-dd}")}, so a short page is published in place of the interview.");
        }

        foreach (var edition in document.IsTranslation ? [] : site.Documents
            .Where(d => d.EditionPath == document.EditionPath && d.IsTranslation))
        {
            yield return CheckRules.TranslationStays.At(
                edition.File.Start, $"{document.File.DisplayPath}, which this file translates, was withdrawn, and this page stays.");
        }
    }
}
