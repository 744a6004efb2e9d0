using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Output;
using Advocate.Search;
using Advocate.theme.layouts;
using Advocate.Theming;
using Advocate.Views;
using RazorSlices;

namespace Advocate.Pipelines;

/// <summary><c>bills/*.md</c>: a page for each bill, and lists of them by what became of them, by year, by place and as a whole.</summary>
public sealed class Bills() : DocumentKind<Bill>("bill", "bills", "a bill")
{
    private const string AllPermalink = "bills/all/";

    /// <summary>So many are on the page of a place or a topic, and on the page of all; a link leads to the others.</summary>
    private const int MostBeside = 8, MostOnTopic = 3, MostInOverview = 12;

    public override ImmutableArray<Type> DependsOn => [typeof(DataKind<Place>)];

    public override bool HasOwnTitle => false;

    /// <summary>What such a page says is mostly data, which every edition has in its own words.</summary>
    public override bool HasTranslations => true;

    public override string NameForNew => "the code of its place and its number";

    public override KindFeed Feed { get; } = new((site, phrases) => phrases.Bills.Feed(site: site.Settings.Title), HasJson: false);

    /// <summary><c>new bill "NY S.B. 100"</c>.</summary>
    public override NewFile Begin(string name, Site site, IReadOnlySet<string> taken)
    {
        var code = name.Split(' ')[0];
        var number = name[code.Length..].Trim();
        if (number == "")
        {
            return new NewFile.Refused($"'{name}' names no bill. Write the code of its place and its number, such as \"NY S.B. 100\".");
        }

        if (site.Places is { } places && places.Find(code) is null)
        {
            return new NewFile.Refused(
                $"'{code}' is not a place of data/places.yml.{Diagnostics.Suggestion.DidYouMean(code, places.Ids)} Write the place's code "
                    + "before the bill's number.");
        }

        var slug = NewFile.SlugOf(name.Replace(".", "", StringComparison.Ordinal), site.Settings.Language);
        return (site.AllDocuments.FirstOrDefault(d => d.Permalink == $"bills/{slug}/")
                ?? site.All<Bill>().FirstOrDefault(bill => bill.IsCalled(code, number))) is { } other
            ? new NewFile.Refused($"{other.File.DisplayPath} is about that bill already. Go on with that file.")
            : NewFile.Of(
                Kind, slug, [("place", NewFile.Quoted(code)), ("number", NewFile.Quoted(number))],
                ["session", "summary", "url", "stages", "outcome"]);
    }

    public override string CardLineOf(Document document, Phrases phrases) =>
        phrases.Bills.Card(date: phrases.InWords(((Bill)document).AsOf));

    public override EntryLine LineOf(Document document, Site site, Phrases phrases)
    {
        var bill = (Bill)document;
        var date = bill.LastStage?.Date ?? bill.AsOf;
        return new EntryLine(date.ToString(), phrases.InWords(date), BillPage.OutcomeOf(bill, site, phrases));
    }

    public override IEnumerable<FeedEntry> FeedEntriesOf(Document document, Site site, Phrases phrases) =>
        site.IsWithdrawn(document) ? base.FeedEntriesOf(document, site, phrases) :
        [
            FeedEntry.Of(site, phrases, document) with
            {
                Title = $"{document.Title}: {BillPage.OutcomeOf((Bill)document, site, phrases)}",
                Published = document.Day!.Value,
                Updated = document.LastChanged!.Value,
            },
        ];

    public override IEnumerable<SubjectSection> SectionsOn(Subject subject, Site site, Phrases phrases)
    {
        var all = site.Bills.All.Where(b => subject.IsThatOf(site, b)).ToImmutableArray<Document>();
        if (all.IsEmpty)
        {
            yield break;
        }

        var (most, list) = subject switch
        {
            Subject.OfPlace { Law.PlaceCode.Value: var code } => (MostBeside, site.Bills.OfPlace(code)?.Permalink),
            Subject.OfTopic { Topic.Slug: var slug } => (MostOnTopic, $"bills/topic/{slug}/"),
            _ => (MostBeside, AllPermalink),
        };
        yield return new SubjectSection(
            "bills",
            phrases.Bills.Title,
            [.. all.Take(most)],
            all.Length > most && list is not null ? [new PageLink(phrases.Bills.All(all.Length), list)] : []);
    }

    public override IEnumerable<ListLink> ListLinks(Site site) =>
        site.Bills.All.IsEmpty ? [] : [new ListLink(Kind, "bills/", phrases => phrases.Bills.Title)];

    public override string SearchLabelOf(Site site, Phrases phrases) => phrases.Bills.Title;

    public override IEnumerable<IndexedKind> SearchKinds(Site site, Theme theme)
    {
        var phrases = theme.Phrases[site.Settings.Language];
        return base.SearchKinds(site, theme).Concat(site.Bills.All.IsEmpty ? [] :
        [
            new IndexedKind(
                phrases.Search.Pages,
                [
                    .. MainLists(site.Bills, phrases).Select(list => (list.Title, list.Group.Permalink))
                        .Prepend((phrases.Bills.Title, "bills/"))
                        .Select(list => new IndexedPage(list.Item2, site.Settings.Language, list.Item1, phrases.Bills.Summary)),
                ]),
        ]);
    }

    /// <summary>The lists of bills by what became of them, by year, and of all. Those of places and topics are reached from their pages.</summary>
    private static IEnumerable<(string Title, BillGroup Group)> MainLists(BillOverview bills, Phrases phrases) =>
        bills.ByOutcome.Select(group => (phrases.Bills.Of(BillPage.OutcomeOf(group.Name, phrases)), group))
            .Concat(bills.ByYear.Select(group => (phrases.Bills.OfYear(group.Name), group)))
            .Append((phrases.Bills.AllTitle, new BillGroup("", AllPermalink, bills.All)));

    private static IEnumerable<(string Title, BillGroup Group)> ListsOf(BillOverview bills, Phrases phrases) =>
        MainLists(bills, phrases)
            .Concat(bills.ByPlace.Select(group => (phrases.Bills.OfPlace(group.Name), group)))
            .Concat(bills.ByTopic.Select(group => (phrases.Bills.OfTopic(group.Name), group)));

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context)
    {
        foreach (var page in PagesOf(context))
        {
            yield return page;
        }

        var (bills, phrases) = (context.Site.Bills, context.Phrases.Bills);
        if (bills.All.IsEmpty)
        {
            yield break;
        }

        var lastChanged = bills.All.Max(b => b.LastChanged);
        yield return context.Page(
            new BillListPage(context.Render, phrases.Title, phrases.Summary, [.. bills.All.Take(MostInOverview)]),
            BillListLayout.Create) with
        { LastChanged = lastChanged };
        foreach (var (title, group) in ListsOf(bills, context.Phrases))
        {
            var first = new DocumentListPage(
                context.Render, title, phrases.Summary, new ListPage<Document>(group.Permalink, 1, 1, []))
            { LinksAbove = LawOf(group, context) };
            foreach (var page in DocumentLists.Of(context, first, [new("", null, [.. group.Bills])], lastChanged))
            {
                yield return page;
            }
        }
    }

    private static ImmutableArray<PageLink> LawOf(BillGroup group, PostProcessContext context) =>
        group.PlaceCode != "" && context.Site.LawOf(group.PlaceCode) is { } law && context.Site.Shows(law)
            ? [new PageLink(context.Phrases.Subjects.Law(law.Title), law.Permalink)]
            : [];

    protected override Bill Read(MarkdownSource source, ProcessContext context) =>
        Bill.Read(source, place => PlaceNames.Of(place, context));

    protected override RazorSlice Layout(RenderContext context, Bill document) =>
        BillLayout.Create(new BillPage(context, document) { Card = PlanCard(context, document) });
}
