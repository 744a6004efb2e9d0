using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Files;
using Advocate.Output;
using Advocate.Search;
using Advocate.theme.layouts;
using Advocate.Theming;
using Advocate.Views;
using RazorSlices;

namespace Advocate.Pipelines;

/// <summary>
/// A kind of page that writers write, described once: where its files are, how one becomes a document, its address, its layout, its
/// list, and where else it is shown. Feeds, sitemap, cards, lists, navigation, <c>new</c>, schemas, the reference, checks and reports all
/// ask the descriptors.
/// </summary>
public abstract class DocumentKind(string name, string folder, string noun, PermalinkRule? permalinkOf = null)
    : TextKind(name, folder, noun, permalinkOf)
{
    /// <summary>What a build report counts: <c>article</c>.</summary>
    public virtual string CountedAs => Kind.Name;

    /// <summary>Whether a page of this kind is nothing without its text.</summary>
    public virtual bool NeedsText => false;

    /// <summary>Whether the site's feed holds pages of this kind. They need a <see cref="Document.Day"/>.</summary>
    public virtual bool IsInFeed => false;

    /// <summary>The feed that the kind has of its own; null for none.</summary>
    public virtual KindFeed? Feed => null;

    /// <summary>What feeds say of a page, whether it is published or was withdrawn.</summary>
    public virtual IEnumerable<FeedEntry> FeedEntriesOf(Document document, Site site, Phrases phrases) =>
        [site.IsWithdrawn(document) ? FeedEntry.Withdrawn(site, phrases, document) : FeedEntry.Of(site, phrases, document)];

    /// <summary>What calendars say of a page; null for a kind that does not take place at a time.</summary>
    public virtual CalendarEntry? CalendarEntryOf(Document document, Site site, Phrases phrases) => null;

    /// <summary>Whether the sitemap lists pages of this kind.</summary>
    public virtual bool IsInSitemap => true;

    /// <summary>Whether search finds pages of this kind.</summary>
    public virtual bool IsInSearch => true;

    /// <summary>What search calls pages of this kind.</summary>
    public virtual string SearchLabelOf(Site site, Phrases phrases) => phrases.Search.Pages;

    /// <summary>What search knows of a page.</summary>
    public virtual IndexedPage IndexedPageOf(Document document, Site site, Phrases phrases) =>
        IndexedPages.Of(document, site, phrases);

    public override IEnumerable<IndexedKind> SearchKinds(Site site, Theme theme)
    {
        if (IsInSearch)
        {
            var label = SearchLabelOf(site, theme.Phrases[site.Settings.Language]);
            yield return new IndexedKind(
                label,
                [
                    .. site.Documents.Where(d => d.Kind == Kind && (site.IsOfEdition(d) || site.IsElsewhereAlone(d)))
                        .Select(d => IndexedPageOf(d, site, theme.Phrases[d.Language]))
                        .Select(page => page with { Keys = page.Keys.Add(label) }),
                ]);
        }
    }

    /// <summary>Whether a number in such a text should have a source near it.</summary>
    public virtual bool CitesNumbers => false;

    /// <summary>Whether writers choose the title themselves, so that it can be too long.</summary>
    public virtual bool HasOwnTitle => true;

    /// <summary>What lists say of a page besides its title and its summary.</summary>
    public virtual EntryLine? LineOf(Document document, Site site, Phrases phrases) => EntryLine.OfDay(document, phrases);

    /// <summary>What the kind shows on the page of a place or a topic.</summary>
    /// <param name="phrases">Those of the edition's language.</param>
    public virtual IEnumerable<SubjectSection> SectionsOn(Subject subject, Site site, Phrases phrases) => [];

    /// <summary>The pages that the edition lists.</summary>
    public abstract IEnumerable<Document> PublishedOn(Site site);

    /// <summary>The line above the title on the picture that other programs show beside a link to the page; null for no picture.</summary>
    public virtual string? CardLineOf(Document document, Phrases phrases) => null;

    /// <summary>The picture of a page; null where the page gets none.</summary>
    public Card? PlanCard(RenderContext context, Document document) =>
        context.Theme.Cards is { } design && document is { Image: null, IsMadeFromOriginal: false }
        && context.Theme.Phrases.TryGetValue(document.Language, out var phrases)
        && CardLineOf(document, phrases) is { } line
            ? new Card(
                design, phrases, context.Site, line, document.Title, document.Permalink, document as Law)
            { Layout = CardDrawing.Create }
            : null;
}

/// <typeparam name="T">What a file is made into.</typeparam>
public abstract class DocumentKind<T>(string name, string folder, string noun, PermalinkRule? permalinkOf = null)
    : DocumentKind(name, folder, noun, permalinkOf)
    where T : Document
{
    /// <summary>The list of all pages of the kind; null for no list, or one that the descriptor makes itself.</summary>
    public virtual DocumentList? List => null;

    public override string SearchLabelOf(Site site, Phrases phrases) => List?.Title(phrases) ?? base.SearchLabelOf(site, phrases);

    public override IEnumerable<Document> PublishedOn(Site site) => site.Published<T>();

    public override IEnumerable<ListLink> ListLinks(Site site) =>
        List is { } list && site.Published<T>().Any() ? [new ListLink(Kind, $"{Kind.Folder}/", list.Title)] : [];

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context) =>
        PagesOf(context).Concat(List is { } list && PublishedOn(context.Site).Any() ? ListOf(context, list) : []);

    /// <summary>The parts of the list: one without a heading, by <c>order</c> and then the newest first.</summary>
    protected virtual ImmutableArray<DocumentGroup> GroupsOf(Site site, Phrases phrases) => [new("", null, [.. site.Newest<T>()])];

    private IEnumerable<OutputFile> ListOf(PostProcessContext context, DocumentList list)
    {
        var groups = GroupsOf(context.Site, context.Phrases);
        var first = new DocumentListPage(
            context.Render, list.Title(context.Phrases), list.Summary(context.Phrases), new ListPage<Document>($"{Kind.Folder}/", 1, 1, []))
        {
            Links = [.. list.Links(context.Phrases)],
        };
        return DocumentLists.Of(context, first, groups, groups.SelectMany(g => g.Documents).Max(d => d.LastChanged));
    }

    /// <summary>A page for each document that the site shows in the language of the edition.</summary>
    protected IEnumerable<OutputFile> PagesOf(PostProcessContext context) =>
        context.Site.All<T>().Where(d => d.Language == context.Site.Settings.Language && context.Site.Shows(d))
            .Select(document => PageOf(context.Render, document));

    protected abstract override T Read(MarkdownSource source, ProcessContext context);

    /// <summary>The page of a document: its model in its layout. A kind that says nothing else gets the layout of any document.</summary>
    protected virtual RazorSlice Layout(RenderContext context, T document) =>
        DocumentLayout.Create(new DocumentPage<T>(context, document) { Card = PlanCard(context, document) });

    /// <summary>Model and layout are made when the page is rendered: thousands of waiting pages would dominate the live heap.</summary>
    protected OutputFile PageOf(RenderContext context, T document) =>
        new(SitePath.PathOf(document.Permalink), output => Layout(context, document).RenderAsync(output, HtmlEscaping.Encoder))
        {
            IsListed = IsInSitemap,
            Origin = document,
            LastChanged = document.LastChanged,
        };
}

/// <summary>How the list of a kind is headed, in the words of a language.</summary>
public sealed record DocumentList(Func<Phrases, string> Title, Func<Phrases, string> Summary)
{
    /// <summary>Other forms of the list: feeds, calendars.</summary>
    public Func<Phrases, IEnumerable<PageLink>> Links { get; init; } = _ => [];
}
