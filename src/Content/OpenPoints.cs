using System.Collections.Immutable;
using Advocate.Diagnostics;

namespace Advocate.Content;

/// <summary>Something that nobody has confirmed yet, and that the data says so of.</summary>
/// <param name="Subject">What it is about, as the data calls it.</param>
/// <param name="Note">What is to be looked up, on one line.</param>
public sealed record OpenPoint(Location Location, string Subject, string Note);

/// <summary>Open points of one kind.</summary>
public sealed record OpenPointGroup(string Title, ImmutableArray<OpenPoint> Points);

/// <summary>
/// What a person has to look up before the site can be relied on: it is no mistake of the content, which says itself what it does not know.
/// </summary>
public static class OpenPoints
{
    /// <returns>The groups that have any, the most urgent first.</returns>
    public static ImmutableArray<OpenPointGroup> Of(Site site)
    {
        var laws = site.All<Law>().Where(law => !law.IsTranslation && !site.IsWithdrawn(law)).ToList();
        return
        [
            .. new OpenPointGroup[]
            {
                new("Help lines to dial or load", [.. HelpLines(site)]),
                new("Statuses that do not rest on the words of the law", [.. laws.SelectMany(law => Statuses(site, law))]),
                new("Bills whose outcome is to be found", [.. laws.SelectMany(Pending), .. Bills(site)]),
                new("Sources to compare", [.. Sources(site)]),
                new("What the entries could not check", [.. laws.SelectMany(Unchecked)]),
                new("Translations that wait for a native reader", [.. Unread(site)]),
            }.Where(group => !group.Points.IsEmpty),
        ];
    }

    private static IEnumerable<OpenPoint> HelpLines(Site site) =>
        from line in site.HelpLines?.Entries ?? []
        let tried = line.Value.Verified is null ? "Nobody has tried it yet." : null
        where tried is not null || line.Value.Check is not null
        let seen = line.Value.Seen is { } date ? $"The newest evidence that it works as described is of {date}." : null
        select new OpenPoint(
            line.Location, line.Value.Name, string.Join(' ', new[] { tried, seen, line.Value.Check }.OfType<string>()));

    private static IEnumerable<OpenPoint> Statuses(Site site, Law law) =>
        from answer in site.LawOverview.AnswersTo(Question.Main, law)
        where answer.Read is not (null or "text") || answer.IsUnknown
        select new OpenPoint(
            answer.Values is [var value, ..] ? value.Location : law.Location,
            law.Title,
            answer.IsUnknown ? "The status is not known." : $"The status rests on '{answer.Read}'.");

    private static IEnumerable<OpenPoint> Bills(Site site) =>
        from bill in site.All<Bill>()
        where !bill.IsTranslation && !site.IsWithdrawn(bill) && bill.OutcomeOn(site.Today) == Bill.NotKnown
        select new OpenPoint(bill.OutcomeAt, bill.Title, bill.Stages.LastOrDefault()?.Step ?? "No stage is known.");

    private static IEnumerable<OpenPoint> Pending(Law law) =>
        from bill in law.Pending
        select new OpenPoint(bill.Source?.Location ?? law.Location, law.Title, $"{bill.Name}: {bill.Step}");

    private static IEnumerable<OpenPoint> Sources(Site site) =>
        from source in site.Sources.All
        where source.Source.Check is not null
        select new OpenPoint(source.Location, source.Id, source.Source.Check!);

    private static IEnumerable<OpenPoint> Unread(Site site) =>
        from document in site.AllDocuments
        where document is { IsTranslation: true, IsExcluded: false, Translation.Read: null } && !site.IsWithdrawn(document)
        select new OpenPoint(
            document.Translation!.Location, document.Title, $"No native reader of '{document.Language}' has read it yet.");

    private static IEnumerable<OpenPoint> Unchecked(Law law) =>
        law.Unchecked is { } note ? [new OpenPoint(law.Location, law.Title, note)] : [];
}
