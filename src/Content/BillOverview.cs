using System.Collections.Immutable;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>The bills that are published, as they are on the day of the build: by what became of them, by year and by place.</summary>
public sealed class BillOverview
{
    private readonly DateOnly _today;

    public BillOverview(Site site)
    {
        _today = site.Today;
        All = [.. site.Published<Bill>().OrderByDescending(b => b.Day).ThenBy(b => b.Title, StringComparer.Ordinal)];
        ByOutcome = [.. from outcome in Bill.Outcomes
                        let bills = All.Where(b => OutcomeOf(b) == outcome).ToImmutableArray()
                        where !bills.IsEmpty
                        select new BillGroup(outcome, $"bills/outcome/{outcome}/", bills)];
        ByYear = [.. from bill in All
                     group bill by bill.Year into year
                     select new BillGroup(Number(year.Key), $"bills/year/{Number(year.Key)}/", [.. year])];
        ByPlace = [.. (from bill in All
                       group bill by bill.PlaceCode.Value.ToUpperInvariant() into place
                       let name = site.Places?.Find(place.Key)?.Value.Name ?? place.First().PlaceCode.Value
                       let original = site.Original.Places?.Find(place.Key)?.Value.Name ?? name
                       select new BillGroup(name, $"bills/place/{Slug.From(original, site.Settings.OriginalLanguage)}/", [.. place])
                       { PlaceCode = place.Key })
            .InOrderOfNames(group => group.Name)];
        ByTopic = [.. from topic in site.Topics.All
                      let bills = topic.Documents.OfType<Bill>().ToHashSet()
                      where bills.Count > 0
                      select new BillGroup(topic.Topic.Name, $"bills/topic/{topic.Slug}/", [.. All.Where(bills.Contains)])];
    }

    /// <summary>By the topics of the site, in their order.</summary>
    public ImmutableArray<BillGroup> ByTopic { get; }

    /// <summary>Those that moved last come first.</summary>
    public ImmutableArray<Bill> All { get; }

    /// <summary>Named by one of <see cref="Bill.Outcomes"/>.</summary>
    public ImmutableArray<BillGroup> ByOutcome { get; }

    /// <summary>By the year in which they last moved, the newest first.</summary>
    public ImmutableArray<BillGroup> ByYear { get; }

    /// <summary>By the name of the place.</summary>
    public ImmutableArray<BillGroup> ByPlace { get; }

    public string OutcomeOf(Bill bill) => bill.OutcomeOn(_today);

    public BillGroup? OfPlace(string code) => ByPlace.FirstOrDefault(p => p.PlaceCode.Equals(code, StringComparison.OrdinalIgnoreCase));

    private static string Number(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Bills that have something in common, with a list of their own.</summary>
public sealed record BillGroup(string Name, string Permalink, ImmutableArray<Bill> Bills)
{
    /// <summary>For bills of one place: its code in capitals.</summary>
    public string PlaceCode { get; init; } = "";
}
