using Advocate.Content;
using Advocate.Tests.Site;
using Advocate.theme.layouts;
using Advocate.theme.parts;
using Advocate.Views;

namespace Advocate.Tests.Gallery;

/// <summary>
/// Every template of the theme, in each case in which it looks different. Whoever adds a template adds its examples here.
/// </summary>
internal sealed class Examples(SmallSite sample)
{
    private readonly Advocate.Content.Site _site = sample.Planned.Site!;
    private readonly RenderContext _context = sample.Planned.Render!;

    public IEnumerable<Example> All => [.. Layouts, .. Furniture, .. Heads, .. Texts, .. Ends, .. Lists, .. Maps, .. Entries];

    private static IEnumerable<Example> Layouts =>
    [
        new PageExample(nameof(Frame), "around every page", "articles/first/"),
        new PageExample(nameof(HomeLayout), "with laws", ""),
        new PageExample(nameof(ArticleLayout), "with everything", "articles/restored/"),
        new PageExample(nameof(ArticleLayout), "from right to left", "ar/articles/restored/"),
        new PageExample(nameof(InterviewLayout), "agreed to", "interviews/keeper/"),
        new PageExample(nameof(InterviewLayout), "from the public record", "interviews/miller/"),
        new PageExample(nameof(DocumentListLayout), "of articles", "articles/"),
        new PageExample(nameof(DocumentListLayout), "of a topic", "topics/water/"),
        new PageExample(nameof(DocumentListLayout), "in two parts", "events/"),
        new PageExample(nameof(BillListLayout), "of two places", "bills/"),
        new PageExample(nameof(BillLayout), "with everything", "bills/al-b-94-2021/"),
        new PageExample(nameof(BillLayout), "that has not moved", "bills/be-b-7/"),
        new PageExample(nameof(EventLayout), "with everything", "events/hearing/"),
        new PageExample(nameof(EventLayout), "from right to left", "ar/events/hearing/"),
        new PageExample(nameof(EventLayout), "canceled", "events/walk/"),
        new PageExample(nameof(EventLayout), "of one day", "events/letters/"),
        new PageExample(nameof(TopicListLayout), "of two topics", "topics/"),
        new PageExample(nameof(AuthorListLayout), "with roles and without", "authors/"),
        new PageExample(nameof(SourceListLayout), "of several kinds", "sources/law/"),
        new PageExample(nameof(HelpLayout), "with everything", "help/"),
        new PageExample(nameof(DocumentLayout), "with words to avoid", "how-we-write/"),
        new PageExample(nameof(GeneratedListLayout), "of corrections", "corrections/"),
        new PageExample(nameof(LawListLayout), "of all statuses", "laws/"),
        new PageExample(nameof(LawLayout), "with everything", "laws/alder/"),
        new PageExample(nameof(LawLayout), "to be reviewed", "laws/beech/"),
        new PageExample(nameof(LawLayout), "to come", "laws/cedar/"),
        new PageExample(nameof(LawLayout), "off the map", "laws/spruce/"),
        new PageExample(nameof(LawComparisonLayout), "of two places", "laws/compare/?places=al,be"),
        new PageExample(nameof(LawChangesLayout), "of several years", "laws/changes/"),
        new PageExample(nameof(LawTimelineLayout), "with a year to choose", "laws/on/"),
        new PageExample(nameof(LawYearLayout), "some years ago", "laws/on/2022/"),
        new PageExample(nameof(LawDataLayout), "with all files", "laws/data/"),
        new PageExample(nameof(SearchLayout), "before anything is typed", "search/"),
        new PageExample(nameof(SearchForm), "with what it finds", "search/#q=gauge"),
        new PageExample(nameof(SearchHelp), "above what is found", "search/#q=water+in+my+house"),
        new PageExample(nameof(NotFoundLayout), "with ways on", "404.html"),
        new PageExample(nameof(WithdrawnLayout), "with a reason", "articles/fifth/"),
    ];

    private IEnumerable<Example> Furniture =>
    [
        Part(nameof(Header), "with navigation", Whole, Stage.Around, Header.Create(Whole)),
        Part(nameof(Footer), "with everything", Whole, Stage.Around, Footer.Create(Whole)),
        Part(nameof(LeaveButton), "before it is pressed", Whole, Stage.Bar, LeaveButton.Create(Whole)),
        Part(nameof(Head), "of an article", Whole, Stage.Source, Head.Create(Whole)),
        Part(nameof(Metadata), "of an entry", Entry, Stage.Source, Metadata.Create(Entry)),
    ];

    private IEnumerable<Example> Heads =>
    [
        Part(nameof(Breadcrumb), "of one step", Whole, Stage.PageHead, Breadcrumb.Create(new(Whole, [new Crumb("Articles", "articles/")]))),
        Part(
            nameof(Breadcrumb),
            "of three steps",
            Whole,
            Stage.PageHead,
            Breadcrumb.Create(
                new(
                    Whole,
                    [new Crumb("Articles", "articles/"), new Crumb("Topics", "topics/"), new Crumb("Clean water", "topics/water/")]))),
        Part(nameof(Byline), "of two authors, with an update", Whole, Stage.PageHead, Byline.Create(new(Whole, Restored))),
        Part(nameof(Byline), "without an author", Bare, Stage.PageHead, Byline.Create(new(Bare, First))),
        Part(nameof(Editions), "in one other language", InTwo(true), Stage.PageHead, Editions.Create(InTwo(true))),
        Part(nameof(TranslationNote), "of a page without", InTwo(false), Stage.PageHead, TranslationNote.Create(InTwo(false))),
        Part(nameof(Subjects), "places and topics", Whole, Stage.PageHead, Subjects.Create(new(Whole, Restored))),
        Part(
            nameof(InterviewFacts),
            "agreed to, under another name",
            On(Keeper),
            Stage.PageHead,
            InterviewFacts.Create(new(On(Keeper), Keeper))),
        Part(nameof(InterviewFacts), "from the public record", On(Miller), Stage.PageHead, InterviewFacts.Create(new(On(Miller), Miller))),
    ];

    private IEnumerable<Example> Texts =>
    [
        Part(nameof(ContentNote), "of one sentence", Whole, Stage.PageText, ContentNote.Create(new(Whole, Restored.ContentNote!))),
        Part(nameof(Opening), "with a note and a picture", Whole, Stage.PageBody, Opening.Create(new(Whole, Restored))),
        Part(nameof(Contents), "of three headings", Whole, Stage.PageBody, Contents.Create(new(Whole, Restored.Body))),
        Part(nameof(ArticleText), "with everything", Whole, Stage.Article, ArticleText.Create(new(Whole, Restored))),
        Part(nameof(ArticleText), "of one paragraph", Bare, Stage.Article, ArticleText.Create(new(Bare, First))),
        Part(nameof(ArticleText), "in question and answer", On(Keeper), Stage.Article, ArticleText.Create(new(On(Keeper), Keeper))),
    ];

    private IEnumerable<Example> Ends =>
    [
        Part(nameof(References), "cited more than once", Whole, Stage.PageText, References.Create(new(Whole, Restored.Body))),
        Part(
            nameof(ReferenceList),
            "of a response",
            Whole,
            Stage.PageText,
            ReferenceList.Create(new(Whole, _site.ResponsesTo(Restored)[0].Body))),
        Part(nameof(SourceLine), "with an archived copy", Whole, Stage.Paragraph, SourceLine.Create(new(Whole, Source("gauge-book")))),
        Part(nameof(SourceLine), "on paper only", Whole, Stage.Paragraph, SourceLine.Create(new(Whole, Source("oral-history")))),
        Part(
            nameof(SourceLinks),
            "of two sources",
            Guide,
            Stage.PageText,
            SourceLinks.Create(new(Guide, _site.LanguageGuide!.Rules[0].Sources))),
        Part(nameof(ToConfirm), "of one sentence", Guide, Stage.Paragraph, ToConfirm.Create(new(Guide, Source("fish-count").Source))),
        Part(nameof(CorrectionNotes), "two", Whole, Stage.PageText, CorrectionNotes.Create(new(Whole, Restored.Corrections))),
        Part(nameof(PageTools), "of an article", Whole, Stage.PageText, PageTools.Create(Whole)),
        Part(nameof(PageTools), "of a page", Help, Stage.PageText, PageTools.Create(Help)),
        Part(
            nameof(Responses),
            "one with sources and a note, and one of a sentence",
            Whole,
            Stage.PageText,
            Responses.Create(new(Whole, Restored))),
        Part(nameof(Related), "three", Whole, Stage.PageText, Related.Create(new(Whole, Restored))),
    ];

    private IEnumerable<Example> Lists =>
    [
        Part(nameof(Headlines), "five", Home, Stage.HomeList, Headlines.Create(new(Home, _site.Articles))),
        Part(nameof(Untranslated), "one", Home, Stage.HomeList, Untranslated.Create(Home)),
        Part(nameof(HomeActs), "with laws and topics", Home, Stage.HomeList, HomeActs.Create(Home)),
        Part(nameof(Headlines), "one", Home, Stage.HomeList, Headlines.Create(new(Home, [First]))),
        Part(
            nameof(theme.parts.Entries),
            "all articles",
            List(2),
            Stage.PageText,
            theme.parts.Entries.Create(new(List(2), new EntryList(_site.Articles)))),
        Part(
            nameof(PageLinks),
            "two",
            List(2),
            Stage.PageText,
            PageLinks.Create(new(List(2), [new("As a feed", "feed.xml"), new("All articles", "articles/")]))),
        Part(nameof(Pager), "the first page", List(1), Stage.PageText, Pager.Create(new(List(1), List(1).Documents))),
        Part(nameof(Pager), "between two pages", List(2), Stage.PageText, Pager.Create(new(List(2), List(2).Documents))),
        Part(nameof(TopicLinks), "two", List(2), Stage.PageText, TopicLinks.Create(List(2))),
        Part(
            nameof(HelpLineList),
            "with everything, and with a number alone",
            Help,
            Stage.PageText,
            HelpLineList.Create(new(Help, _site.HelpLines!))),
        Part(nameof(HelpNow), "one", Help, Stage.PageText, HelpNow.Create(new(Help, _site.HelpLines!))),
        Part(nameof(HelpWays), "call, text and chat", Help, Stage.PageText, HelpWays.Create(new(Help, _site.HelpLines!.Entries[0].Value))),
        Part(nameof(PocketCard), "of one line", Help, Stage.PageText, PocketCard.Create(new(Help, _site.HelpLines!))),
        Part(
            nameof(LanguageTable),
            "with sources and without",
            Guide,
            Stage.PageText,
            LanguageTable.Create(new(Guide, _site.LanguageGuide!))),
        Part(nameof(GlossaryList), "with sources and without", Guide, Stage.PageText, GlossaryList.Create(Guide)),
        Part(nameof(CorrectionList), "two", Guide, Stage.PageText, CorrectionList.Create(Guide)),
        Part(nameof(SourceList), "of a short register", Guide, Stage.PageText, SourceList.Create(new(Guide, ShortRegister))),
        Part(nameof(SourceList), "of a long register", Guide, Stage.PageText, SourceList.Create(new(Guide, _site.Sources))),
        Part(nameof(SourceEntries), "of several kinds", Guide, Stage.PageText, SourceEntries.Create(new(Guide, ShortRegister.Entries))),
        Part(nameof(SourceEntries), "of one kind", Official, Stage.PageText, SourceEntries.Create(new(Official, Official.Sources.Things))),
        Part(nameof(SourceGroups), "one of four", Official, Stage.PageBody, SourceGroups.Create(Official)),
        Part(nameof(DataList), "of help lines", Help, Stage.PageText, DataList.Create(new(Help, GeneratedList.HelpLines))),
    ];

    private IEnumerable<Example> Maps =>
    [
        Part(
            nameof(TileMap),
            "every status, no entry, and off the map",
            LawList,
            Stage.Alone,
            TileMap.Create(new(LawList, _site.LawOverview.Tiles))),
        Part(nameof(LawsAtHome), "the map and its legend", LawList, Stage.Alone, LawsAtHome.Create(LawList)),
        Part(nameof(LawHeadline), "every status", LawList, Stage.Alone, LawHeadline.Create(new(LawList, _site.LawOverview))),
        Part(nameof(StatusLegend), "every status", LawList, Stage.Alone, StatusLegend.Create(new(LawList, _site.LawOverview))),
        Part(nameof(LawTable), "every status", LawList, Stage.Alone, LawTable.Create(new(LawList, _site.LawOverview))),
        Part(
            nameof(LawChart),
            "of several statuses",
            OverTime,
            Stage.Alone,
            LawChart.Create(new(OverTime, new LawChartModel(OverTime.Over)))),
        new PageExample(nameof(CardDrawing), "of an article", Card("articles/first")),
        new PageExample(nameof(CardDrawing), "of an entry", Card("laws/beech")),
    ];

    private IEnumerable<Example> Entries =>
    [
        Part(nameof(LawFactList), "with everything", Entry, Stage.LawText, LawFactList.Create(Entry)),
        Part(nameof(LawFactList), "with little known", On(Law("EL")), Stage.LawText, LawFactList.Create(On(Law("EL")))),
        Part(nameof(LawLocator), "of one of three", Entry, Stage.LawHead, LawLocator.Create(new(Entry, Entry.Tile!))),
        Part(nameof(LawNotice), "of one sentence", Entry, Stage.LawText, LawNotice.Create(Entry)),
        Part(nameof(LawAside), "with everything", Entry, Stage.LawAside, LawAside.Create(Entry)),
        Part(nameof(CitationBox), "of an entry", Entry, Stage.LawAside, CitationBox.Create(new(Entry, Entry.Citation))),
    ];

    private Article Restored => Find<Article>("articles/restored.md");

    private Article First => Find<Article>("articles/first.md");

    private Interview Keeper => Find<Interview>("interviews/keeper.md");

    private Interview Miller => Find<Interview>("interviews/miller.md");

    private DocumentPage<Article> Whole => On(Restored);

    /// <param name="has">Whether the other edition has the page.</param>
    private PageModel InTwo(bool has) => On(has ? Restored : First) with
    {
        Context = _context with
        {
            Editions =
            [
                .. _site.Editions.Select(e => new Edition(e, p => has || !p.StartsWith("ar/articles/", StringComparison.Ordinal))),
            ],
        },
    };

    private DocumentPage<Article> Bare => On(First);

    private DocumentPage<Page> Help => On(Find<Page>("pages/help.md"));

    private DocumentPage<Page> Guide => On(Find<Page>("pages/how-we-write.md"));

    private LawPage Entry => On(Law("AL"));

    private HomePage Home => new(_context, Find<Page>("index.md"), _site.Articles);

    private LawListPage LawList => new(_context, "The law in every county", "How the law of each county treats its rivers.");

    private LawTimelinePage OverTime =>
        new(
            _context,
            "The law in any year",
            "How the law of each county stood at the end of a year.",
            new LawYears(_site.LawOverview, _site.Today));

    private DocumentListPage List(int number) =>
        new(_context, "Clean water", "Articles on clean water.", new ListPage<Document>("topics/water/", number, 3, [.. _site.Articles]));

    private SourceRegister ShortRegister
    {
        get
        {
            var file = _site.Find<DataFile<Source>>()!;
            return new SourceRegister(new DataFile<Source>(file.File, file.Kind, file.Entries[..4]), [], "sources/");
        }
    }

    private SourceListPage Official
    {
        get
        {
            var listing = _site.Sources.Listings.Single(l => l.Group.Id == "official");
            return new SourceListPage(_context, "Official sources", "What public bodies publish.", listing, listing.Pages[0]);
        }
    }

    private DocumentPage<T> On<T>(T document)
        where T : Document => new(_context, document);

    private LawPage On(Law law) => new(_context, law);

    private Law Law(string place) => _site.LawOf(place)!;

    private RegisteredSource Source(string id) => _site.Sources.Find(id)!;

    private T Find<T>(string file)
        where T : Document => (T)_site.FindFile(file)!;

    private string Card(string page) => sample.Files.Keys.Single(path => path.StartsWith($"cards/{page}.", StringComparison.Ordinal));

    private static PartExample Part(string template, string variant, PageModel page, Stage stage, RazorSlices.RazorSlice slice) =>
        new(template, variant, page, stage, slice);
}
