using System.Globalization;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Text;

namespace Advocate.Checks;

/// <summary>Days that cannot be: what is said to have happened has not yet, and what follows comes first.</summary>
internal static class DateCheck
{
    public static readonly DiagnosticRule ToCome = new(
        "ADV335", Severity.Warning, "A day in the future for what is said to have happened",
        "Correct the day; the day of today is the latest that it can be.");

    public static readonly DiagnosticRule UpdatedBeforePublished = new(
        "ADV336", Severity.Warning, "A change before the publication",
        "Correct one of the two days, or delete 'updated' where the page was never changed after it was published.");

    public static readonly DiagnosticRule NeverShown = new(
        "ADV337", Severity.Error, "A page that expires before it is published",
        "Give 'expires' a later day or correct the day of publication, or write 'draft: true' to keep the page unpublished.");

    public static readonly DiagnosticRule InForceBeforePassed = new(
        "ADV357", Severity.Warning, "A law in force before it was passed",
        "Correct one of the two days; where the law reaches back, say so in 'caveats' and leave 'effective' out.");

    public static IEnumerable<Diagnostic> Run(Site site) =>
        site.AllDocuments.Where(d => !d.IsExcluded && !site.IsWithdrawn(d)).SelectMany(Order)
            .Concat(site.Contents.Where(c => c is not IText text || (text is not Document { IsExcluded: true } && !site.IsWithdrawn(text)))
                .SelectMany(Past)
                .Where(day => day.Date?.Start > site.LatestToday)
                .Select(day => ToCome.At(day.At, $"{day.Date} is after today, {InDigits(site.Today)}, and {day.What}.")));

    private static IEnumerable<Diagnostic> Order(Document document)
    {
        if (document is Law { Enacted: { } enacted, Effective: { } effective } law && effective.End < enacted.Start)
        {
            yield return InForceBeforePassed.At(
                law.EffectiveAt, $"The law is said to be in force since {effective} and to have been passed on {enacted}.");
        }

        var days = document.ShownDays;

        // A day that is missing or cannot be read was reported, and is the first of the calendar until it is mended.
        if (days.First is not { } first || first == DateOnly.MinValue)
        {
            yield break;
        }

        if (document.Updated < first)
        {
            yield return UpdatedBeforePublished.At(
                document.UpdatedAt, $"The page was changed on {InDigits(document.Updated)} and published only on {InDigits(first)}.");
        }

        if (days.Expires <= first)
        {
            yield return NeverShown.At(
                days.ExpiresAt,
                $"The page expires on {InDigits(days.Expires)} and is published on {InDigits(first)}, so it is never on the site.");
        }
    }

    /// <summary>The days on which something is said to have happened, and what that is in a clause.</summary>
    private static IEnumerable<(PartialDate? Date, Location At, string What)> Past(IContent content)
    {
        if (content is Document document)
        {
            if (document.Updated is { } updated)
            {
                yield return (Of(updated), document.UpdatedAt, "the page cannot have been changed then");
            }

            foreach (var correction in document.Corrections)
            {
                yield return (Of(correction.Date), correction.DateAt, "nothing can have been corrected then");
            }
        }

        switch (content)
        {
            case Interview interview:
                yield return (interview.Conducted.Date, interview.Conducted.DateAt, "the interview cannot have taken place then");
                yield return (interview.Consent.Date, interview.Consent.DateAt, "nobody can have agreed then");
                break;
            case Law law:
                yield return (law.AsOf, law.AsOfAt, "no source can be from then");
                yield return (law.Enacted, law.EnactedAt, "nothing can have been passed then");
                foreach (var reading in law.History.Where(h => h.IsReading))
                {
                    yield return (reading.Date, reading.DateAt, "nothing can have been read then");
                }

                foreach (var pending in law.Pending)
                {
                    yield return (pending.Date, pending.DateAt, "the bill cannot have taken that step then");
                }

                foreach (var source in law.OwnSources)
                {
                    yield return (source.Source.Date, source.Source.DateAt, "the source cannot have been published then");
                }

                break;
            case Bill bill:
                yield return (bill.AsOf, bill.AsOfAt, "no source can be from then");
                foreach (var stage in bill.Stages)
                {
                    yield return (stage.Date, stage.DateAt, "the bill cannot have come that far then");
                }

                break;
            case Response response:
                yield return (Of(response.Date), response.DateAt, "nobody can have answered then");
                break;
            case DataFile<Source> sources:
                foreach (var entry in sources.Entries)
                {
                    yield return (entry.Value.Date, entry.Value.DateAt, "the source cannot have been published then");
                }

                break;
            case DataFile<HelpLine> lines:
                foreach (var entry in lines.Entries)
                {
                    yield return (entry.Value.Seen, entry.Value.SeenAt, "no evidence can be from then");
                }

                break;
        }
    }

    private static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    private static string InDigits(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
