using Advocate.Content;
using Advocate.Diagnostics;

namespace Advocate.Checks;

/// <summary>
/// What is published against expectation, and what is not. Other generators hold back what is dated ahead; here only a draft is held back,
/// which a warning says.
/// </summary>
internal static class PublicationCheck
{
    public static IEnumerable<Diagnostic> Run(Site site)
    {
        // East of Greenwich a new day has begun before the one that sites are built for is over.
        var latest = site.Today.AddDays(1);
        foreach (var article in site.Documents.OfType<Article>().Where(a => a.Published > latest))
        {
            yield return CheckRules.PublishedLater.At(
                article.PublishedAt, $"{article.Published:yyyy-MM-dd} is after today, {site.Today:yyyy-MM-dd}.");
        }

        foreach (var finding in site.Withdrawn.SelectMany(document => Withdrawn(site, document)))
        {
            yield return finding;
        }
    }

    /// <summary>Translations that a withdrawal leaves online, and a withdrawal that comes from the end of a consent.</summary>
    private static IEnumerable<Diagnostic> Withdrawn(Site site, Document document)
    {
        if (document is Interview { Withdrawn: null, Consent: { } consent } && consent.EndOn(site.Today) is { } end)
        {
            yield return CheckRules.ConsentEnded.At(
                consent.EndAt,
                $"The consent {(consent.Withdrawn is null ? $"held until {consent.Until:yyyy-MM-dd}" : $"was taken back on {end.Date:yyyy-MM-dd}")}, so a short page is published in place of the interview.");
        }

        foreach (var edition in document.IsTranslation ? [] : site.Documents.Where(d => d.EditionPath == document.EditionPath && d.IsTranslation))
        {
            yield return CheckRules.TranslationStays.At(
                edition.File.Start, $"{document.File.DisplayPath}, which this file translates, was withdrawn, and this page stays.");
        }
    }
}
