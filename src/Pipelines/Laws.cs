using System.Collections.Immutable;
using System.Globalization;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Output;
using Advocate.Search;
using Advocate.theme.layouts;
using Advocate.Theming;
using Advocate.Views;
using RazorSlices;

namespace Advocate.Pipelines;

/// <summary><c>laws/*.md</c>: a page for the law of each place, and the page that shows them all.</summary>
public sealed class Laws() : DocumentKind<Law>("law", "laws", "a law")
{
    /// <summary>As many steps as weigh what a page may.</summary>
    private const int ChangesOnPage = 60;

    public override ImmutableArray<Type> DependsOn => [typeof(DataKind<Place>)];

    /// <summary>What an entry should say although it can do without.</summary>
    private static readonly string[] Suggested = ["summary", "approach", "meaning", "unchecked"];

    public override bool HasOwnTitle => false;

    /// <summary>What such a page says is mostly data, which every edition has in its own words.</summary>
    public override bool HasTranslations => true;

    public override string NameForNew => "the code of its place";

    public override NewFile Begin(string name, Site site, IReadOnlySet<string> taken)
    {
        var place = site.Places?.Find(name)
            ?? site.Places?.Entries.FirstOrDefault(e => e.Value.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (site.Places is { } places && place is null)
        {
            var didYouMean = Suggestion.DidYouMean(name, places.Ids);
            return new NewFile.Refused($"'{name}' is not a place of data/places.yml.{didYouMean} Write the place's code, or add it there.");
        }

        var code = place?.Id ?? name;
        if (site.All<Law>().FirstOrDefault(l => l.PlaceCode.Value.Equals(code, StringComparison.OrdinalIgnoreCase)) is { } law)
        {
            return new NewFile.Refused($"{law.File.DisplayPath} is the entry of '{code}' already. Go on with that file.");
        }

        var statuses = site.Statuses is { } known ? ("status", known.Ids) : default((string, IEnumerable<string>)?);
        return NewFile.SlugOf(place?.Value.Name ?? name, site.Settings.Language) is { Length: > 0 } slug
            ? NewFile.Of(Kind, slug, [("place", NewFile.Quoted(code)), ("status", "")], Suggested, statuses)
            : new NewFile.Refused("The place needs a letter or a digit, since the page's address is made from its name.");
    }

    public override string SearchLabelOf(Site site, Phrases phrases) => phrases.Header.Laws;

    public override IndexedPage IndexedPageOf(Document document, Site site, Phrases phrases) =>
        IndexedPages.Of((Law)document, site, phrases);

    public override IEnumerable<IndexedKind> SearchKinds(Site site, Theme theme) =>
        base.SearchKinds(site, theme).Concat(site.Laws.IsEmpty ? [] : [IndexedPages.OfLaws(site, theme.Phrases[site.Settings.Language])]);

    public override string CardLineOf(Document document, Phrases phrases) =>
        phrases.Cards.Law(phrases.InWords(((Law)document).AsOf));

    public override KindFeed Feed { get; } = new((site, phrases) => phrases.Feeds.Laws(site: site.Settings.Title), HasJson: false);

    /// <summary>
    /// An entry for each step of the law. Of a law that was withdrawn, one for its page, and one for each step that its file still gives,
    /// since readers' programs keep those.
    /// </summary>
    public override IEnumerable<FeedEntry> FeedEntriesOf(Document document, Site site, Phrases phrases)
    {
        var law = (Law)document;
        var steps = law.Steps.Where(step => !step.Step.IsReading);
        return site.IsWithdrawn(law)
            ? steps.Select(step => FeedEntry.Withdrawn(site, phrases, law, $"#{step.Anchor}"))
                .Prepend(FeedEntry.Withdrawn(site, phrases, law))
            : steps.Select(step => FeedEntryOf(site, phrases, law, step.Anchor, step.Step));
    }

    public override IEnumerable<ListLink> ListLinks(Site site) => site.Laws.IsEmpty ? [] :
    [
        new ListLink(
            Kind, "laws/", phrases => site.Settings.Laws.Title ?? phrases.Laws.Title) { Label = phrases => phrases.Header.Laws, Rank = 0 },
    ];

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context)
    {
        foreach (var page in PagesOf(context))
        {
            yield return page;
        }

        if (!context.Site.Laws.IsEmpty)
        {
            var settings = context.Site.Settings.Laws;
            var list = new LawListPage(
                context.Render, settings.Title ?? context.Phrases.Laws.Title, settings.Summary ?? context.Phrases.Laws.Summary);
            yield return context.Page(list, LawListLayout.Create) with { LastChanged = context.Site.LawOverview.LastReviewed };
            var comparison = new LawComparisonPage(
                context.Render, context.Phrases.Compare.Title, context.Phrases.Compare.Summary)
            { IsUnlisted = true };
            yield return context.Page(comparison, LawComparisonLayout.Create);
            foreach (var page in YearsOf(context))
            {
                yield return page;
            }

            foreach (var page in ListPage.Cut(LawChangesPage.Address, LawChange.All(context.Site), ChangesOnPage))
            {
                var changes = new LawChangesPage(
                    context.Render, context.TitleOf(page, context.Phrases.LawChanges.Title), context.Phrases.LawChanges.Summary, page)
                {
                    IsUnlisted = page.Number > 1,
                };
                yield return context.Page(changes, LawChangesLayout.Create) with { LastChanged = context.Site.LawOverview.LastReviewed };
            }
        }
    }

    private static IEnumerable<OutputFile> YearsOf(PostProcessContext context)
    {
        var (site, phrases) = (context.Site, context.Phrases);
        var over = new LawYears(site.LawOverview, site.Today);
        if (over.Years.IsEmpty)
        {
            yield break;
        }

        var all = new LawTimelinePage(context.Render, phrases.LawYears.Title, phrases.LawYears.Summary, over);
        yield return context.Page(all, LawTimelineLayout.Create) with { LastChanged = site.LawOverview.LastReviewed };
        foreach (var year in over.Years)
        {
            var name = year.Year.ToString(CultureInfo.InvariantCulture);
            var page = new LawYearPage(
                context.Render,
                phrases.LawYears.InYear(name),
                phrases.LawYears.YearSummary(
                    year: name,
                    known: year.Known.ToString(CultureInfo.InvariantCulture),
                    all: site.Laws.Length.ToString(CultureInfo.InvariantCulture)),
                over,
                year);
            yield return context.Page(page, LawYearLayout.Create) with { LastChanged = site.LawOverview.LastReviewed };
        }
    }

    protected override Law Read(MarkdownSource source, ProcessContext context) => Law.Read(source, place => PlaceNames.Of(place, context));

    protected override RazorSlice Layout(RenderContext context, Law document) =>
        LawLayout.Create(new LawPage(context, document) { Card = PlanCard(context, document) });

    private static FeedEntry FeedEntryOf(Site site, Phrases phrases, Law law, string anchor, HistoryStep step)
    {
        return new FeedEntry(
            $"{site.FirstAddressOf(law)}#{anchor}",
            $"{site.Settings.AddressOf(law.Permalink)}#{anchor}",
            $"{law.Title}, {phrases.InWords(step.Date)}",
            step.Change,
            null,
            step.Added ?? step.Date.Start,
            step.Added ?? step.Date.Start,
            [],
            []);
    }
}
