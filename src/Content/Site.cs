using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Advocate.Files;
using Advocate.FrontMatter;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>Everything that was read, whole and never changed again. What the pages show and the checks judge is looked up here.</summary>
public sealed class Site
{
    private readonly Shown _shown;
    private readonly ImmutableArray<IContent> _own;
    private readonly ImmutableArray<Document> _madeFromOriginals;
    private readonly IEnumerable<string> _withheldAddresses;
    private readonly FrozenSet<string> _withheld;
    private readonly FrozenDictionary<Type, ImmutableArray<IContent>> _contents;
    private readonly ContentIndex _index;
    private readonly ResponseIndex _responses;
    private readonly FrozenDictionary<string, Page> _lists;
    private readonly FrozenDictionary<string, ImmutableArray<Article>> _byPlace;
    private readonly ILookup<string, Document> _citing;
    private readonly Lazy<ILookup<string, Document>> _explaining;
    private readonly ConcurrentDictionary<Document, DocumentReferences> _references = new();

    /// <param name="madeFromOriginals">The pages of further editions that nobody has translated, which only those editions have.</param>
    public Site(SiteSettings settings, IEnumerable<IContent> contents, DateOnly today, IEnumerable<Document>? madeFromOriginals = null)
        : this(settings, [.. contents], [.. madeFromOriginals ?? []], today, Shown.Published, [], null)
    {
    }

    private Site(
        SiteSettings settings, ImmutableArray<IContent> own, ImmutableArray<Document> madeFromOriginals, DateOnly today, Shown shown,
        IEnumerable<string> withheld, Site? original)
    {
        (_own, _madeFromOriginals, _shown, _withheldAddresses) = (own, madeFromOriginals, shown, withheld);
        Original = original ?? this;
        Settings = settings;
        Today = today;
        var contents = own.Concat(madeFromOriginals.Where(d => d.Language == settings.Language));
        ImmutableArray<IContent> inOrder = [.. contents.OrderBy(c => c.File.Path, StringComparer.Ordinal)];
        _contents = inOrder.GroupBy(c => c.GetType()).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());
        Texts = [.. inOrder.OfType<IText>()];
        AllDocuments = [.. inOrder.OfType<Document>()];
        Documents = [.. AllDocuments.Where(Shows)];
        var taken = Documents.Select(d => d.Permalink).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Withdrawn = [
            .. AllDocuments.Where(
                d => IsWithdrawn(d) && !IsHeldBack(d) && d is { IsDraft: false, IsExcluded: false } && !taken.Contains(d.Permalink))];
        _withheld = withheld.Concat(Withdrawn.SelectMany(d => d.RedirectFrom).Select(a => OldAddress.PermalinkOf(a.Value)).OfType<string>())
            .ToFrozenSet(StringComparer.Ordinal);
        _index = new ContentIndex(AllDocuments, Documents, All<Picture>(), All<Download>());
        _lists = Published<Page>().Where(p => p.Lists is not null)
            .DistinctBy(p => p.Lists)
            .ToFrozenDictionary(p => p.Lists!, StringComparer.Ordinal);
        Articles = [.. Documents.OfType<Article>().Where(IsOfEdition).Order(NewestFirst<Article>.Instance)];
        Laws = [.. Published<Law>().InOrderOfNames(l => l.Title)];
        _byPlace = Articles
            .SelectMany(a => a.Places.Select(p => (Place: p.Value, Article: a)))
            .GroupBy(p => p.Place, p => p.Article, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.OrdinalIgnoreCase);
        Sources = new SourceRegister(Find<DataFile<Source>>(), [.. All<Law>().Where(IsOfEdition)], PermalinkOfList(GeneratedList.Sources));
        _responses = new ResponseIndex([.. All<Response>()], AllDocuments.OfType<Article>(), Shows);
        Topics = new Taxonomy(
            Find<DataFile<Topic>>(), Documents.Where(d => IsOfEdition(d) && !d.Topics.IsEmpty).Order(NewestFirst<Document>.Instance),
            settings.OriginalLanguage);
        Authors = new AuthorIndex(People, Articles, settings.OriginalLanguage);
        LawOverview = new LawOverview(Statuses, Questions, Places, Laws, today, settings.Laws.StaleAfter.Before(today));
        Glossary = new Glossary(Find<DataFile<GlossaryTerm>>());
        Bills = new BillOverview(this);
        _explaining = new(() => PagesExplaining().ToLookup(p => p.Term, p => p.Page, StringComparer.OrdinalIgnoreCase));
        _citing = Documents
            .SelectMany(d => d.Body.References.Concat(SourcesListedOn(d)).Select(source => (Source: source, Document: d)))
            .ToLookup(c => c.Source, c => c.Document, StringComparer.OrdinalIgnoreCase);
        Links = new SiteLinks(this);
    }

    /// <summary>Which of the documents have a page.</summary>
    private enum Shown
    {
        Published,
        DraftsToo,
        Everything,
    }

    /// <summary>The site as the readers of one language have it. Its own language is the site itself.</summary>
    public Site In(string language) => language == Settings.Language
        ? this
        : new(Settings.In(language), _own, _madeFromOriginals, Today, _shown, _withheldAddresses, Original);

    /// <summary>The site in its own language.</summary>
    public Site Original { get; }

    /// <summary>The site in each of its languages, its own first.</summary>
    public ImmutableArray<Site> Editions => [.. Settings.Languages.Select(l => In(l.Value))];

    /// <summary>Where the pages of the edition are: the folder of its language, or the site's root for its own language.</summary>
    public string Prefix => Settings.Language == Settings.OriginalLanguage ? "" : $"{Settings.Language}/";

    /// <summary>
    /// Whether the lists of this edition hold a page: in its language, or in the site's own where nobody has translated it.
    /// </summary>
    public bool IsOfEdition(Document document) =>
        document.Language == Settings.Language
        || (!document.IsTranslation && !EditionsOf(document).Any(e => e.Language == Settings.Language));

    /// <summary>Whether a page is in other languages alone, so that no page of this edition leads to it as to its translation.</summary>
    public bool IsElsewhereAlone(Document document) =>
        document.IsTranslation && document.Language != Settings.Language
        && EditionsOf(document).All(e => e.IsTranslation && e.Language != Settings.Language);

    /// <summary>The same site as its preview shows it: drafts have pages and are in lists like all the others.</summary>
    public Site WithDrafts() => As(Shown.DraftsToo, []);

    /// <summary>
    /// The site as it would be if nothing in it were unpublished: it tells which addresses are missing for that reason alone.
    /// </summary>
    public Site WithEverything() => As(Shown.Everything, []);

    /// <summary>The same site, knowing addresses that it has not because of what is unpublished: lists of nothing, old addresses.</summary>
    public Site Withholding(IEnumerable<string> permalinks) => As(_shown, permalinks);

    /// <summary>Whether a document has its page and its place in lists.</summary>
    public bool Shows(Document document) => _shown switch
    {
        Shown.Everything => true,
        Shown.DraftsToo => !document.IsExcluded && !IsWithdrawn(document),
        _ => document is { IsExcluded: false, IsDraft: false } && !IsWithdrawn(document) && !IsHeldBack(document),
    };

    /// <summary>Whether a page waits for the day of its publication, or has expired. Only the preview shows it then, as it does
    /// drafts.</summary>
    public bool IsHeldBack(Document document) => !document.ShownDays.Include(Today);

    /// <summary>The pages that only their days keep from being published: those to come in the order of their days, then those that
    /// expired.</summary>
    public IEnumerable<Document> HeldBack =>
        AllDocuments.Where(d => d is { IsExcluded: false, IsDraft: false } && IsHeldBack(d) && !IsWithdrawn(d))
            .OrderBy(d => d.ShownDays.AreOver(Today))
            .ThenBy(d => d.ShownDays.AreOver(Today) ? d.ShownDays.Expires : d.ShownDays.First);

    /// <summary>Whether a text has its place on some page. A response has it if the article that it answers is published too.</summary>
    public bool Shows(IText text) => text switch
    {
        Document document => Shows(document),
        Response response => Shows(response, ArticlesMeantBy(response).FirstOrDefault()),
        _ => ShowsAlone(text),
    };

    private bool Shows(Response response, Article? article) => ShowsAlone(response) && (article is null || Shows(article));

    private bool ShowsAlone(IText text) => !IsWithdrawn(text) && !(_shown == Shown.Published && text.IsDraft);

    /// <summary>Whether a text was taken back, by its own words or because the consent that it rests on has ended.</summary>
    public bool IsWithdrawn(IText text) => text.WithdrawalOn(Today) is not null;

    /// <summary>
    /// Whether the generator makes a page at an address where a file of the content could make one: the home page, a list made from data.
    /// </summary>
    public bool Generates(string permalink) => permalink switch
    {
        "" => true,
        "sources/" => FindList(GeneratedList.Sources) is null && !Sources.All.IsEmpty,
        "glossary/" => FindList(GeneratedList.Glossary) is null && !Glossary.Entries.IsEmpty,
        "corrections/" => FindList(GeneratedList.Corrections) is null && Documents.Any(d => !d.Corrections.IsEmpty),
        _ => false,
    };

    /// <summary>Whether an address is missing only because of what is unpublished, or is an old one of a page that was withdrawn.</summary>
    public bool Withholds(string permalink) => _withheld.Contains(permalink);

    /// <summary>Whether there is anything that readers do not see.</summary>
    public bool HasUnpublished => Documents.Length < AllDocuments.Length;

    /// <summary>Whether its writers see more of the site than its readers.</summary>
    public bool HasDrafts => Texts.Any(t => t.IsDraft || (t is Document document && IsHeldBack(document)));

    public SiteSettings Settings { get; }

    /// <summary>The day the site is built for, in its time zone.</summary>
    public DateOnly Today { get; }

    /// <summary>
    /// The last day that is not in the future anywhere. Where the site names no time zone, a new day may have begun for its writers before
    /// it has in UTC.
    /// </summary>
    public DateOnly LatestToday => Settings.TimeZone is null ? Today.AddDays(1) : Today;

    /// <summary>Every page that is published, in the order of the files.</summary>
    public ImmutableArray<Document> Documents { get; }

    /// <summary>Pages that were taken back, each of which leaves a short page at its address, unless another page has it now.</summary>
    public ImmutableArray<Document> Withdrawn { get; }

    /// <summary>The links that <c>site.yml</c> names, as far as they lead anywhere.</summary>
    public SiteLinks Links { get; }

    /// <summary>Those that are not published too, so that a link to a draft differs from a link to nothing.</summary>
    public ImmutableArray<Document> AllDocuments { get; }

    /// <summary>Every Markdown text, in the order of the files: documents, and what is shown on their pages.</summary>
    public ImmutableArray<IText> Texts { get; }

    public SourceRegister Sources { get; }

    public Taxonomy Topics { get; }

    public AuthorIndex Authors { get; }

    public LawOverview LawOverview { get; }

    public Glossary Glossary { get; }

    public BillOverview Bills { get; }

    public LanguageGuide? LanguageGuide => Find<LanguageGuide>();

    public DataFile<HelpLine>? HelpLines => Find<DataFile<HelpLine>>();

    public DataFile<Place>? Places => Find<DataFile<Place>>();

    public DataFile<Question>? Questions => Find<DataFile<Question>>();

    public DataFile<Status>? Statuses => Find<DataFile<Status>>();

    public DataFile<Person>? People => Find<DataFile<Person>>();

    /// <summary>Articles of every kind, the newest first.</summary>
    public ImmutableArray<Article> Articles { get; }

    /// <summary>Law entries, by the name of the place.</summary>
    public ImmutableArray<Law> Laws { get; }

    /// <summary>Everything that was read in the site's own words, <c>site.yml</c> too: what a translation gives is no fact.</summary>
    public IEnumerable<IContent> Contents =>
        _contents.Values.SelectMany(c => c).Where(c => c is not IData { Language: not "" }).Prepend(Settings);

    /// <summary>All content of one kind, drafts too, in the order of the files.</summary>
    public IEnumerable<T> All<T>()
        where T : IContent =>
        _contents.TryGetValue(typeof(T), out var contents) ? contents.Cast<T>() : [];

    /// <summary>The pages of one kind that are published in this edition.</summary>
    public IEnumerable<T> Published<T>()
        where T : Document =>
        All<T>().Where(d => Shows(d) && IsOfEdition(d));

    /// <summary>The pages of one kind that are published in this edition, by <c>order</c> and then the newest first.</summary>
    public IEnumerable<T> Newest<T>()
        where T : Document =>
        Published<T>().Order(NewestFirst<T>.Instance);

    /// <summary>The only content of its kind, such as a data file, in the words of the edition.</summary>
    public T? Find<T>()
        where T : class, IContent =>
        All<T>().InLanguage(Settings.Language);

    /// <param name="path">Below the content folder: <c>laws/california.md</c>.</param>
    public Document? FindFile(string path) => _index.FindFile(path);

    /// <summary>The page at an address below the site's root; one that is not published where no other is.</summary>
    public Document? FindPermalink(string permalink) => _index.FindPermalink(permalink);

    public Document? FindXref(string name) => _index.FindXref(name);

    /// <summary>
    /// The picture that a text names: relative to its own file, from the content folder's root, or by its bare name in <c>images/</c>.
    /// </summary>
    public Picture? FindPicture(SourceFile from, string target) => _index.FindPicture(from, target);

    /// <param name="path">Below the content folder, which is also its address: <c>files/report.pdf</c>.</param>
    public Download? FindDownload(string path) => _index.FindDownload(path);

    /// <summary>The pictures and files that a text shows or offers.</summary>
    public IEnumerable<SourceFile> FilesUsedBy(IText text)
    {
        var pictures = text.Body.Images.Select(i => i.Target);
        var links = text.Body.Links.Select(l => l.Target).Concat(text.Body.Players.Select(p => p.Target));
        return (text is Document { Image: { } lead } ? pictures.Append(lead.Source.Value) : pictures)
            .Select(target => FindPicture(text.File, target)?.File)
            .Concat(links.Select(to => (LinkResolution.Find(this, text.File, to) as LinkResolution.ToDownload)?.Download.File))
            .OfType<SourceFile>();
    }

    /// <summary>Whether the page of a document plays a recording, in its text or in a response to it.</summary>
    public bool HasMedia(Document document) =>
        Plays(document) || (document is Article article && ResponsesTo(article).Any(Plays));

    private bool Plays(IText text) => text.Body.Players.Any(player => MediaPlayer.Find(this, text.File, player) is not null);

    /// <summary>The page whose text a list made from data follows, or null.</summary>
    /// <param name="lists">One of <see cref="GeneratedList"/>.</param>
    public Page? FindList(string lists) => _lists.GetValueOrDefault(lists);

    /// <summary>Where a list made from data is shown: below the text of a page, or on a page of its own.</summary>
    /// <param name="lists">Sources or corrections, of <see cref="GeneratedList"/>.</param>
    public string PermalinkOfList(string lists) => FindList(lists)?.Permalink ?? $"{lists}/";

    public IEnumerable<string> Files => _index.Files;

    public IEnumerable<string> Xrefs => _index.Xrefs;

    /// <summary>The page in every language it is published in, itself included; empty when there is but one.</summary>
    public ImmutableArray<Document> EditionsOf(Document document) => _index.EditionsOf(document);

    /// <summary>
    /// The address that a page had first, by which programs that follow a feed know it: it stays when the page moves (RFC 4287, section
    /// 4.2.6).
    /// </summary>
    public string FirstAddressOf(Document document) => Settings.AddressOf(
        document.RedirectFrom.Select(old => OldAddress.PermalinkOf(old.Value)).OfType<string>().FirstOrDefault() ?? document.Permalink);

    public ImmutableArray<Response> ResponsesTo(Article article) => _responses.ResponsesTo(article);

    /// <summary>The articles that a response may mean, drafts too: one, unless its writer made a mistake.</summary>
    public IEnumerable<Article> ArticlesMeantBy(Response response) => _responses.ArticlesMeantBy(response);

    /// <summary>
    /// The pages that cite a source, in their text, in responses or in the data they list; a law's own sources carry its page too.
    /// </summary>
    public IEnumerable<Document> PagesRestingOn(RegisteredSource source) =>
        (source.Law is { } law ? [law] : Enumerable.Empty<Document>()).Concat(_citing[source.Id]).Distinct();

    /// <summary>The pages that explain a term of the glossary.</summary>
    public IEnumerable<Document> PagesExplaining(DataEntry<GlossaryTerm> term) => _explaining.Value[term.Id];

    /// <summary>The law entry of a place, if the site has one.</summary>
    public Law? LawOf(string placeCode) => LawOverview.LawOf(placeCode);

    /// <summary>
    /// The withdrawn entry that a source's id belongs to, such as <c>oh/s1</c>, when the entry no longer holds it. Its place may be known
    /// by the file's name alone.
    /// </summary>
    public Law? WithdrawnLawOf(string source)
    {
        var code = source.Split('/') is [var place, _] ? place : null;
        var name = Slug.From(code is null ? "" : Original.Places?.Find(code)?.Value.Name ?? code, Settings.OriginalLanguage);
        return code is null ? null : All<Law>().Where(IsWithdrawn)
            .FirstOrDefault(
                l => l.PlaceCode.Value.Equals(code, StringComparison.OrdinalIgnoreCase) || l.Slug == name || l.Slug == Slug.From(code));
    }

    /// <summary>The topics, places and authors that a document names.</summary>
    public DocumentReferences ReferencesOf(Document document) =>
        _references.GetOrAdd(document, static (document, site) => DocumentReferences.Of(site, document), this);

    public ImmutableArray<Article> ArticlesAbout(string placeCode) => _byPlace.TryGetValue(placeCode, out var articles) ? articles : [];

    private IEnumerable<(string Term, Document Page)> PagesExplaining() =>
        from page in Documents
        where IsOfEdition(page)
        from term in page.Body.Terms.Select(t => Glossary.Find(t.Word)).OfType<DataEntry<GlossaryTerm>>()
            .Concat(page is Law law ? LawText.Of(law, LawOverview).SelectMany(t => Glossary.UsesIn(t.Words)).Select(u => u.Entry) : [])
            .DistinctBy(t => t.Id)
        select (term.Id, page);

    private Site As(Shown shown, IEnumerable<string> withheld) =>
        new(Settings, _own, _madeFromOriginals, Today, shown, withheld, null);

    private IEnumerable<string> SourcesListedOn(Document document) => document switch
    {
        Article article when !_responses.IsEmpty => ResponsesTo(article).SelectMany(r => r.Body.References),
        Bill bill => bill.Stages.Select(stage => stage.Source?.Value).OfType<string>(),
        Page { Lists: GeneratedList.HelpLines } => HelpLines?.Entries.SelectMany(e => e.Value.Sources).Select(s => s.Value) ?? [],
        Page { Lists: GeneratedList.Glossary } => Glossary.Entries.SelectMany(e => e.Value.Sources).Select(s => s.Value),
        Page { Lists: GeneratedList.LanguageGuide } => LanguageGuide?.Rules.SelectMany(r => r.Sources).Select(s => s.Value) ?? [],
        _ => [],
    };
}
