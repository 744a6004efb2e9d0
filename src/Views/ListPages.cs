using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Theming;

namespace Advocate.Views;

/// <summary>The home page: its text, if there is any, the latest articles, and the overview of the laws.</summary>
/// <param name="Document">The page <c>index.md</c>, or null.</param>
public sealed record HomePage(RenderContext Context, Page? Document, ImmutableArray<Article> Latest)
    : PageModel(
        Context,
        Context.Site.Prefix,
        Context.Site.Settings.Language,
        Document?.Title ?? Context.Site.Settings.Title,
        Document?.Summary ?? Context.Site.Settings.Summary ?? Context.Site.Settings.Title)
{
    private const int MaxSteps = 4;

    /// <summary>
    /// The latest step of each place's law, if it has been taken by now and is known at least to the month; the newest first.
    /// </summary>
    public IEnumerable<(Law Law, HistoryStep Step)> LatestSteps => Site.Laws
        .SelectMany(law => law.History.Select(step => (Law: law, Step: step)))
        .Where(taken => !taken.Step.IsReading && taken.Step.Date.Month is not null && taken.Step.Date.Start <= Site.Today)
        .OrderByDescending(taken => taken.Step.Date)
        .DistinctBy(taken => taken.Law)
        .Take(MaxSteps);

    public override Document? Origin => Document;

    public override ReadOnlyMemory<byte> StructuredData(SharedPicture? picture) =>
        Views.StructuredData.Script(json => SiteFacts.WebSite(json, this));

    /// <summary>What the page shows below its title, in this order.</summary>
    public ImmutableArray<string> Sections => Site.Settings.Theme.Home;

    /// <summary>True when <c>index.md</c> has more to show than a title.</summary>
    public bool HasText =>
        Document is { } page && !(page.Body.IsEmpty && page.Lists is null && page.Image is null && page.Corrections.IsEmpty);
}

/// <summary>A part of a list that has a heading of its own.</summary>
/// <param name="Id">The anchor of its heading.</param>
/// <param name="Title">Null for a list that is not in parts.</param>
public sealed record DocumentGroup(string Id, string? Title, ImmutableArray<Document> Documents);

/// <param name="IsInSection">True where a heading of its own is above the entries.</param>
public sealed record EntryList(IEnumerable<Document> Documents, bool IsInSection = false);

/// <summary>One page of a list of documents: all of one kind, or those on one topic.</summary>
public sealed record DocumentListPage(RenderContext Context, string Title, string Summary, ListPage<Document> Documents)
    : PageModel(Context, Context.At(Documents.Permalink), Context.Site.Settings.Language, Title, Summary)
{
    /// <summary>What this page of the list shows, in its parts.</summary>
    public ImmutableArray<DocumentGroup> Groups { get; init; } = [new("", null, Documents.Things)];

    /// <summary>What other kinds show above the list.</summary>
    public ImmutableArray<SubjectSection> Sections { get; init; } = [];

    /// <summary>Other forms of the list: feeds, calendars.</summary>
    public ImmutableArray<PageLink> Links { get; init; } = [];

    /// <summary>Where who came for this list may want to go before reading it, such as the law of the place.</summary>
    public ImmutableArray<PageLink> LinksAbove { get; init; } = [];

    /// <summary>Whose texts the list holds; null for a list of another kind.</summary>
    public AuthorListing? Author { get; init; }

    /// <summary>What tabs and histories call the page where another page has the same title; null for its title.</summary>
    public string? Tab { get; init; }

    public override string FullTitle => Tab is null ? base.FullTitle : $"{Tab} · {Site.Settings.Title}";

    public override ReadOnlyMemory<byte> StructuredData(SharedPicture? picture) =>
        Author is { } author ? Views.StructuredData.Script(json => SiteFacts.Profile(json, this, author)) : default;
}

/// <summary>All who wrote the site's texts.</summary>
public sealed record AuthorListPage(RenderContext Context, string Title, string Summary)
    : PageModel(Context, Context.At("authors/"), Context.Site.Settings.Language, Title, Summary);

/// <summary>One page of the sources of one group, where the register is long.</summary>
public sealed record SourceListPage(
    RenderContext Context, string Title, string Summary, SourceListing Listing, ListPage<RegisteredSource> Sources)
    : PageModel(Context, Context.At(Sources.Permalink), Context.Site.Settings.Language, Title, Summary);

/// <summary>All topics, each with its articles.</summary>
public sealed record TopicListPage(RenderContext Context, string Title, string Summary)
    : PageModel(Context, Context.At("topics/"), Context.Site.Settings.Language, Title, Summary);

/// <summary>The map, the table and the chart of all laws.</summary>
public sealed record LawListPage(RenderContext Context, string Title, string Summary)
    : PageModel(Context, Context.At("laws/"), Context.Site.Settings.Language, Title, Summary)
{
    public LawOverview Overview => Site.LawOverview;

    public override ReadOnlyMemory<byte> StructuredData(SharedPicture? picture) =>
        Views.StructuredData.Script(json => LawFacts.Dataset(json, this));

    public override bool HasForm => true;
}

/// <summary>Two to four laws side by side, which a script reads from the pages of their own.</summary>
public sealed record LawComparisonPage(RenderContext Context, string Title, string Summary)
    : PageModel(Context, Context.At("laws/compare/"), Context.Site.Settings.Language, Title, Summary)
{
    public override bool HasForm => true;
}

/// <summary>A list made from data that has no page of its own in the content: sources, corrections.</summary>
/// <param name="Lists">One of <see cref="GeneratedList"/>.</param>
/// <param name="List">Where the list is within its edition.</param>
public sealed record GeneratedListPage(RenderContext Context, string List, string Title, string Summary, string Lists)
    : PageModel(Context, Context.At(List), Context.Site.Settings.Language, Title, Summary);

/// <summary>The redirect at an address that a page has left.</summary>
/// <param name="Target">The permalink of the page now.</param>
public sealed record RedirectPage(RenderContext Context, string Permalink, string Language, string Title, string Target)
    : PageModel(Context, Permalink, Language, Title, Title);

/// <summary>
/// The page at the address of one that was withdrawn: says so, when and why, and shows nothing of it, not even the title.
/// </summary>
public sealed record WithdrawnPage : PageModel
{
    public WithdrawnPage(RenderContext context, Document document, Withdrawal withdrawal)
        : this(context, document, withdrawal, context.Theme.Phrases[document.Language])
    {
    }

    private WithdrawnPage(RenderContext context, Document document, Withdrawal withdrawal, Phrases phrases)
        : base(context, document.Permalink, document.Language, phrases.Withdrawn.Title, SummaryOf(withdrawal, phrases)) =>
        IsUnlisted = true;

    /// <summary>When it was withdrawn and why, in a sentence or two.</summary>
    public static string SummaryOf(Withdrawal withdrawal, Phrases phrases)
    {
        var summary = phrases.Withdrawn.Summary(phrases.InWords(withdrawal.Date));
        return (withdrawal.Reason ?? (withdrawal.IsEndOfConsent ? phrases.Withdrawn.Consent : null)) is { } reason
            ? $"{summary} {reason}"
            : summary;
    }
}

/// <summary>The page for addresses that do not exist.</summary>
public sealed record NotFoundPage(RenderContext Context, string Title, string Summary)
    : PageModel(Context, NotFound, Context.Site.Settings.Language, Title, Summary);
