using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Markdown;
using Advocate.Theming;

namespace Advocate.Views;

/// <summary>What every layout is given: the page's own facts, the whole site, and the words to say it in.</summary>
/// <param name="Permalink">Below the site's root; empty for the home page.</param>
public record PageModel(RenderContext Context, string Permalink, string Language, string Title, string Summary)
{
    public Phrases Phrases { get; } = Context.Theme.Phrases.GetValueOrDefault(Language)
        ?? Context.Theme.Phrases[Context.Site.Settings.Language];

    public Site Site => Context.Site;

    public Theme Theme => Context.Theme;

    /// <summary>
    /// The way from this page to the site's root: <c>../../</c>. With it every link works at a domain's root and below a folder of it
    /// alike.
    /// The page for missing addresses is shown at any depth, so its links start at the root that <c>site.yml</c> names.
    /// </summary>
    public string Root { get; } = Permalink == NotFound
        ? Context.Site.Settings.Address.AbsolutePath
        : Up(Permalink.AsSpan().Count('/'));

    /// <summary>The page that GitHub Pages shows for an address that does not exist.</summary>
    public const string NotFound = "404.html";

    /// <summary>Set for pages that search engines shall pass over: redirects, missing pages, further pages of lists.</summary>
    public bool IsUnlisted { get; init; }

    /// <summary>The document that the page is made from; null for lists and other pages that no single document makes.</summary>
    public virtual Document? Origin => null;

    /// <summary>The feeds that the page's head names.</summary>
    public virtual ImmutableArray<FeedLink> Feeds => Context.Feeds;

    /// <summary>What the picture says that other programs show beside a link to the page; null where there is none.</summary>
    public Card? Card { get; init; }

    /// <summary>What search engines are told of the page, in the words of schema.org; empty where there are none for it.</summary>
    public virtual ReadOnlyMemory<byte> StructuredData(SharedPicture? picture) => default;

    /// <summary>The page in every language it is published in, itself included; empty when there is but one.</summary>
    public ImmutableArray<EditionLink> Editions => EditionLink.Of(Context.Editions, Permalink, Origin);

    /// <summary>The address within the edition: that of the same page in the site's own language, unless it is named anew.</summary>
    public string WithinEdition =>
        Permalink.StartsWith(Site.Prefix, StringComparison.Ordinal) ? Permalink[Site.Prefix.Length..] : Permalink;

    /// <summary>Where readers of another edition are led from a page that it does not have: the list that holds such pages, or the home
    /// page.</summary>
    public (string Permalink, string Title) NearestIn(Edition edition)
    {
        var phrases = Theme.Phrases[edition.Language];
        return Origin is { Kind: var kind } && Context.ListOf(kind) is { } list && edition.Has(edition.Prefix + list.Permalink)
            ? (edition.Prefix + list.Permalink, list.Title(phrases))
            : (edition.Prefix, edition.Site.Settings.Title);
    }

    /// <summary>
    /// True for pages that say no more of themselves than they must: their titles stay in histories, and links to them in messages, that
    /// others may read.
    /// </summary>
    public virtual bool IsDiscreet => false;

    /// <summary>True for pages with a form, which may then lead to this site and no other.</summary>
    public virtual bool HasForm => false;

    /// <summary>True for pages that explain a word of the glossary where they have it.</summary>
    public virtual bool HasTerms =>
        !Site.Glossary.Entries.IsEmpty
        && (Origin is { Body.Terms.IsEmpty: false }
            || (Origin is Article article && Site.ResponsesTo(article).Any(r => !r.Body.Terms.IsEmpty)));

    /// <summary>True for pages that play a recording of this site.</summary>
    public bool HasMedia => Origin is { } document && Site.HasMedia(document);

    /// <summary>A link from this page to another of the site.</summary>
    public string To(string permalink) =>
        Root + AddressEncoding.Of(Context.InEdition(permalink)) is { Length: > 0 } link ? link : "./";

    /// <summary>A link to a document, in whatever language it is.</summary>
    public string To(Document document) => Root + AddressEncoding.Of(document.Permalink) is { Length: > 0 } link ? link : "./";

    /// <summary>Where a link of a text leads, in the edition that the page is of.</summary>
    public string HrefOf(LinkResolution destination) => (destination switch
    {
        LinkResolution.ToDocument to when InThisLanguage(to.Document) is var edition && edition != to.Document =>
            to with { Document = edition, Fragment = edition.IsMadeFromOriginal ? to.Fragment : null },
        LinkResolution.ToAddress to when Context.InEdition(to.Permalink) != to.Permalink =>
            to with { Written = Context.At(to.Written) },
        _ => destination,
    }).Href(Root);

    /// <summary>The language of a field's words, where it is not the page's.</summary>
    public string? LanguageOf(Document document, string field) =>
        document.LanguageOf(field) is var language && language != Language ? language : null;

    /// <summary>A language by the name that readers of this page know it by.</summary>
    public string NameOf(string language) => Phrases.NameOf(language) ?? Theme.Phrases[language].Editions.Name;


    /// <summary>A link to a feed.</summary>
    public string ToFeed(FeedLink feed) => feed.IsOfPage ? feed.Permalink[Permalink.Length..] : To(feed.Permalink);

    /// <summary>A link to a list made from data.</summary>
    /// <param name="lists">Sources or corrections, of <see cref="GeneratedList"/>.</param>
    public string ToList(string lists) => To(Site.PermalinkOfList(lists));

    /// <summary>A link to where a source is listed.</summary>
    public string ToSource(RegisteredSource source) => $"{To(Site.Sources.PageOf(source))}#{source.Anchor}";

    /// <summary>
    /// A link to an address as <c>site.yml</c> writes it: <c>/laws/</c> from the root, or a whole address. It leads to the edition in the
    /// language of this page, where there is one.
    /// </summary>
    public string ToAddress(string address) => address.StartsWith('/') ? To(InThisLanguage(address[1..])) : address;

    /// <summary>The language of the page that such an address leads to, where it is not that of this page.</summary>
    public string? LanguageAt(string address) =>
        address.StartsWith('/') && InThisLanguage(address[1..]) is var permalink
        && Context.Editions.LastOrDefault(e => permalink.StartsWith(e.Prefix, StringComparison.Ordinal)) is { } edition
        && edition.Language != Language
            ? edition.Language
            : null;

    /// <summary>The page's whole address, for search engines and feeds.</summary>
    public string Canonical { get; } = Context.Site.Settings.AddressOf(Permalink);

    /// <summary>What the page of all laws is called.</summary>
    public string LawsTitle => Site.Settings.Laws.Title ?? Phrases.Laws.Title;

    /// <summary>What the browser's tab and history show.</summary>
    public virtual string FullTitle => IsDiscreet ? Title : WithinEdition == "" ? Site.Settings.Title : $"{Title} · {Site.Settings.Title}";

    /// <summary>Whether a navigation link leads to this page, or to the part of the site it is in.</summary>
    public string? IsCurrent(string address) =>
        !address.StartsWith('/') ? null
        : InThisLanguage(address[1..]) is var permalink && permalink == Permalink ? "page"
        : permalink != "" && permalink != Site.Prefix && Permalink.StartsWith(permalink, StringComparison.Ordinal) ? "true"
        : null;

    /// <summary>The edition of a page in the language of this one; the page itself where it has none.</summary>
    public Document InThisLanguage(Document document) =>
        Language == document.Language ? document : Site.EditionsOf(document).FirstOrDefault(e => e.Language == Language) ?? document;

    /// <summary>Headings have other anchors in another language, so only the page is left of an address with one.</summary>
    private string InThisLanguage(string permalink) =>
        Site.FindPermalink(permalink.Split('#')[0]) is { } document && InThisLanguage(document) is var edition && edition != document
            ? edition.Permalink
            : Context.InEdition(permalink);

    private static string Up(int depth) => depth switch
    {
        0 => "",
        1 => "../",
        2 => "../../",
        3 => "../../../",
        _ => string.Concat(Enumerable.Repeat("../", depth)),
    };
}
