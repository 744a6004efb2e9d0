using System.Collections.Frozen;
using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Text;
using Advocate.Theming;

namespace Advocate.Views;

/// <summary>The page of one place's law, with what only the whole site can say of it.</summary>
public sealed record LawPage : PageModel
{
    private const int MaxNeighbors = 6;

    public LawPage(RenderContext context, Law law)
        : base(context, law.Permalink, law.Language, law.Title, law.Summary)
    {
        Law = law;
        Group = Site.LawOverview.Find(law);
        Place = Site.Places?.Find(law.PlaceCode.Value)?.Value;
        Terms = Site.Glossary.FirstUses(law.IsTranslation ? [] : LawText.Of(law, Site.LawOverview));
    }

    public Law Law { get; }

    /// <summary>Null where the site has no list of statuses.</summary>
    public StatusGroup? Group { get; }

    public Place? Place { get; }

    public override Document Origin => Law;

    /// <summary>The feed of the place comes before that of all places.</summary>
    public override ImmutableArray<FeedLink> Feeds =>
        Context.Feeds.Insert(
            Context.Feeds.TakeWhile(f => f.Permalink != "laws/feed.xml").Count(),
            new FeedLink(
                $"{Law.Permalink}feed.xml",
                FeedLink.Atom,
                phrases => phrases.Feeds.Law(place: Law.Title, site: Site.Settings.Title))
            { IsOfPage = true });

    public override ReadOnlyMemory<byte> StructuredData(SharedPicture? picture) => Views.StructuredData.Script(json =>
        SiteFacts.Graph(json, () => json.Thing("Legislation", _ => LawFacts.Legislation(json, this)), this, Context.ListOf(Law.Kind)));

    /// <summary>The first use of each term of the glossary in the page's own words, by the part that has it.</summary>
    public FrozenDictionary<string, ImmutableArray<TermUse>> Terms { get; }

    public override bool HasTerms => Terms.Count > 0 || base.HasTerms;

    /// <summary>True if the law has what texts have, beside its fields.</summary>
    public bool HasText =>
        !Law.Body.IsEmpty || Law.ContentNote is not null || Law.Image is not null || Law.IsTranslation;

    public bool IsStale => Site.LawOverview.IsStale(Law);

    /// <summary>True while a law that was passed has still to come into force.</summary>
    public bool IsToCome => Law.Effective?.Start > Site.Today;

    public Tile? Tile => Site.LawOverview.Tiles.Find(Law);

    /// <summary>A few places whose law has the same status: the nearest on the map, or in the alphabet where there is none.</summary>
    public ImmutableArray<Law> Neighbors => (Group, Tile) switch
    {
        (null, _) => [],
        (_, { } tile) => [.. Site.LawOverview.Tiles.Nearest(tile, MaxNeighbors)],
        ({ } group, null) => [.. group.Beside(Law, MaxNeighbors)],
    };

    public Citation Citation => new(
        this,
        LawsTitle,
        Law.Reviewed,
        Phrases.Law.CiteNote(Phrases.InWords(Law.AsOf)),
        $"{Slug.From(Site.Settings.Title)}-{Slug.From(Law.PlaceCode.Value)}");

    /// <summary>
    /// The form for suggesting a correction, filled in as far as the page knows; null where the site names no repository.
    /// </summary>
    public string? CorrectionForm => RepositoryLinks.CorrectLaw(this, Phrases.Law.CorrectionTitle(Title));

    /// <summary>
    /// Who keeps the page that a statute or a bill links to: the publisher of the entry's own source there, or else the site's name.
    /// </summary>
    public string PublisherAt(Uri address) =>
        Law.OwnSources.FirstOrDefault(s => s.Source.Address == address)?.Source.Publisher
        ?? (address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host);

    /// <summary>The place of one of the entry's own sources in their list, from 1.</summary>
    public int NumberOf(string source) =>
        Law.OwnSources.ToList().FindIndex(s => s.Id.Value.Equals(source, StringComparison.OrdinalIgnoreCase)) + 1;

    /// <summary>The anchor of one of the entry's own sources.</summary>
    public string AnchorOf(LawSource source) => RegisteredSource.AnchorFor(Law, source);

    /// <summary>The other pages that cite one of the entry's own sources.</summary>
    public IEnumerable<Document> PagesCiting(LawSource source) =>
        Site.Sources.Find(RegisteredSource.IdOf(Law, source)) is { } registered ? Site.PagesRestingOn(registered).Where(d => d != Law) : [];
}
