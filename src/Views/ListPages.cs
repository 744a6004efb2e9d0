using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Theming;

namespace Advocate.Views;

/// <summary>The home page: its text, if there is any, the latest articles, and how the laws stand.</summary>
/// <param name="Document">The page <c>index.md</c>, or null.</param>
public sealed record HomePage(Theme Theme, Site Site, Page? Document, ImmutableArray<Article> Latest)
    : PageModel(Theme, Site, "", Site.Settings.Language, Document?.Title ?? Site.Settings.Title, Document?.Summary ?? Site.Settings.Summary ?? Site.Settings.Title)
{
    private const int MostSteps = 4;

    /// <summary>The latest step of each place's law, if it has been taken by now and is known at least to the month; the newest first.</summary>
    public IEnumerable<(Law Law, HistoryStep Step)> LatestSteps => Site.Laws
        .SelectMany(law => law.History.Select(step => (Law: law, Step: step)))
        .Where(taken => !taken.Step.IsReading && taken.Step.Date.Month is not null && taken.Step.Date.Start <= Site.Today)
        .OrderByDescending(taken => taken.Step.Date)
        .DistinctBy(taken => taken.Law)
        .Take(MostSteps);

    public override Document? Origin => Document;

    /// <summary>True when <c>index.md</c> has more to show than a title.</summary>
    public bool HasText => Document is { } page && !(page.Body.IsEmpty && page.Lists is null && page.Image is null && page.Corrections.IsEmpty);

    public override ImmutableArray<string> Bundles => Site.Laws.IsEmpty ? [BundleOf(Document), "home"] : [BundleOf(Document), .. MapStyles.For(Site), "home"];
}

/// <summary>One page of a list of articles: all articles, all interviews, or those on one topic.</summary>
public sealed record ArticleListPage(Theme Theme, Site Site, string Title, string Summary, PageOfList<Article> Articles)
    : PageModel(Theme, Site, Articles.Permalink, Site.Settings.Language, Title, Summary)
{
    public override ImmutableArray<string> Bundles => ["lists"];
}

/// <summary>One page of the sources of one group, where the register is long.</summary>
public sealed record SourceListPage(Theme Theme, Site Site, string Title, string Summary, SourceListing Listing, PageOfList<RegisteredSource> Sources)
    : PageModel(Theme, Site, Sources.Permalink, Site.Settings.Language, Title, Summary)
{
    public override ImmutableArray<string> Bundles => ["lists"];
}

/// <summary>All topics, each with its articles.</summary>
public sealed record TopicListPage(Theme Theme, Site Site, string Title, string Summary)
    : PageModel(Theme, Site, "topics/", Site.Settings.Language, Title, Summary)
{
    public override ImmutableArray<string> Bundles => ["lists"];
}

/// <summary>The map, the table and the chart of all laws.</summary>
public sealed record LawListPage(Theme Theme, Site Site, string Title, string Summary)
    : PageModel(Theme, Site, "laws/", Site.Settings.Language, Title, Summary)
{
    public LawOverview Overview => Site.LawOverview;

    /// <summary>Where the laws stand, in a sentence or two.</summary>
    public string Sentence
    {
        get
        {
            var groups = Overview.Groups.Where(g => !g.Laws.IsEmpty).ToLookup(g => g.Status.IsProtective);
            var all = Site.Settings.Laws.All ?? Words.Count("laws.places", Overview.Laws.Length);
            var date = Words.Date(Overview.LastReviewed);
            var sentence = Overview.Protective.IsEmpty
                ? Words.With("laws.noneProtective", ("date", date), ("all", all))
                : Words.Count("laws.sentence", Overview.Protective.Length, ("date", date), ("all", all), ("statuses", List(groups[true])));
            return groups[false].Any() ? $"{sentence} {Words.With("laws.others", ("statuses", List(groups[false])))}" : sentence;
        }
    }

    public override ImmutableArray<string> Bundles => ["site", .. MapStyles.For(Site), "table"];

    public override bool HasForm => true;

    private string List(IEnumerable<StatusGroup> groups) =>
        string.Join(", ", groups.Select(g => Words.Count("laws.inStatus", g.Laws.Length, ("label", g.Label))));
}

/// <summary>Two to four laws side by side, which a script reads from the pages of their own.</summary>
public sealed record LawComparisonPage(Theme Theme, Site Site, string Title, string Summary)
    : PageModel(Theme, Site, "laws/compare/", Site.Settings.Language, Title, Summary)
{
    public override ImmutableArray<string> Bundles => ["site", .. MapStyles.For(Site), "law", "compare"];

    public override bool HasForm => true;
}

/// <summary>A list made from data that has no page of its own in the content: sources, corrections.</summary>
/// <param name="Lists">One of <see cref="GeneratedList"/>.</param>
public sealed record GeneratedListPage(Theme Theme, Site Site, string Permalink, string Title, string Summary, string Lists)
    : PageModel(Theme, Site, Permalink, Site.Settings.Language, Title, Summary)
{
    public override ImmutableArray<string> Bundles => ["lists"];
}

/// <summary>What stands at an address that a page has left.</summary>
/// <param name="Target">The permalink of the page now.</param>
public sealed record RedirectPage(Theme Theme, Site Site, string Permalink, string Language, string Title, string Target)
    : PageModel(Theme, Site, Permalink, Language, Title, Title);

/// <summary>What stands where there is nothing.</summary>
public sealed record NotFoundPage(Theme Theme, Site Site, string Title, string Summary)
    : PageModel(Theme, Site, NotFound, Site.Settings.Language, Title, Summary);
