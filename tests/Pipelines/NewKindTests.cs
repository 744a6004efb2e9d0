using System.Collections.Immutable;
using Advocate.Content;
using Advocate.FrontMatter;
using Advocate.Pipelines;
using Advocate.Reference;
using Advocate.Tests.Site;
using Advocate.Text;
using Advocate.theme.layouts;
using Advocate.Theming;
using Advocate.Views;
using RazorSlices;
using Xunit;

namespace Advocate.Tests.Pipelines;

/// <summary>
/// A kind of content that the generator does not have, in all it takes: a record that asks for its fields, and a descriptor. Nothing else
/// of the program knows of it, and yet it is in every place that a kind can be in.
/// </summary>
public sealed class NewKindTests
{
    private const string Content = """
        -- site.yml --
        title: A small site
        url: https://small.example/
        languages: [en, es]
        cards: true
        -- data/language.yml --
        - avoid: [ditch]
          write: channel
          why: It is what engineers call it.
        -- data/topics.yml --
        rivers:
          name: Rivers
        -- walks/weir.md --
        ---
        title: To the weir
        summary: Along the river from the bridge to the weir, and back by the old mill.
        held: 2026-12-01
        leads: Ann
        topics: [rivers]
        ---
        See [the article](../articles/one.md).
        -- walks/weir.es.md --
        ---
        title: A la presa
        summary: Por el río desde el puente hasta la presa, y de vuelta por el viejo molino.
        held: 2026-12-01
        leads: Ann
        ---
        Texto.
        -- walks/mill.md --
        ---
        title: To the mill
        summary: From the bridge to the mill, where the miller opens the gate by hand.
        held: 2026-12-02
        leads: Ben
        draft: true
        ---
        Text.
        -- articles/one.md --
        ---
        title: One
        summary: A page that says what it has to say in one plain sentence.
        published: 2026-11-24
        ---
        See [the walk](../walks/weir.md).
        """;

    private static readonly Walks Kind = new();

    private static readonly ImmutableArray<Pipeline> Pipelines = [Kind, .. PipelineList.All];

    [Fact]
    public async Task A_new_kind_has_a_page_that_others_can_link_to()
    {
        var site = await BuildAsync();

        Assert.Empty(site.Diagnostics);
        Assert.Equal("To the weir", site.Page("walks/weir/").QuerySelector("h1")!.TextContent);
        Assert.Contains("href=\"../../walks/weir/\"", site.Text("articles/one/"), StringComparison.Ordinal);
        Assert.Contains("href=\"../../articles/one/\"", site.Text("walks/weir/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_has_a_list_in_order()
    {
        var later = Content + "\n-- walks/spring.md --\n---\ntitle: To the spring\nsummary: Up the hill to the spring, in the first hour "
            + "of a cold day.\nheld: 2026-12-05\nleads: Ann\n---\nText.";

        Assert.Equal(
            ["To the spring", "To the weir"],
            (await BuildAsync(later)).Page("walks/").QuerySelectorAll(".entries h2").Select(h => h.TextContent));
    }

    [Fact]
    public async Task Its_list_is_in_navigation()
    {
        var links = (await BuildAsync()).Page("").QuerySelectorAll("header nav a").Select(a => $"{a.TextContent} {a.GetAttribute("href")}");

        Assert.Contains("Walks walks/", links);
    }

    [Fact]
    public async Task It_is_in_the_sitemap_and_in_the_feed()
    {
        var site = await BuildAsync();

        Assert.Contains("<loc>https://small.example/walks/weir/</loc>", site.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("<loc>https://small.example/walks/</loc>", site.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("<title>To the weir</title>", site.Text("feed.xml"), StringComparison.Ordinal);
        Assert.Contains("\"title\": \"To the weir\"", site.Text("feed.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_has_a_picture_for_those_who_share_it()
    {
        var site = await BuildAsync();

        Assert.Contains(site.Files.Keys, path => path.StartsWith("cards/walks/weir.", StringComparison.Ordinal));
        Assert.Contains("og:image", site.Text("walks/weir/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_new_begins_one_that_lacks_only_what_its_writer_knows()
    {
        var site = await BuildAsync();
        var made = Assert.IsType<NewFile.Made>(Kind.Begin("To the lake", site.Planned.Site!, new HashSet<string>()));

        Assert.Equal("walks/to-the-lake.md", made.Path);
        Assert.Contains("\nheld:", made.Text, StringComparison.Ordinal);
        Assert.All(
            (await BuildAsync($"{Content}\n-- {made.Path} --\n{made.Text}")).Diagnostics,
            finding => Assert.Equal("ADV149", finding.Code));
    }

    [Fact]
    public void It_is_in_the_schemas_and_in_the_reference()
    {
        Assert.Contains(
            ReferenceFiles.All("input", ".", PipelineList.KindsOf(Pipelines)),
            file => file.Path.EndsWith("walk.json", StringComparison.Ordinal));
        Assert.Contains("## Walk: `walks/**/*.md`", ReferencePage.Text(PipelineList.KindsOf(Pipelines)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_mistakes_are_named_like_those_of_every_other() =>
        Assert.Equal(
            "input/walks/weir.md:5:1: error ADV102: 'laeds' is not a field of a walk. Did you mean 'leads'?",
            Assert.Single(
                (
                    await BuildAsync(
                        Content.Replace("leads: Ann\ntopics", "laeds: Ann\ntopics", StringComparison.Ordinal))).Diagnostics).ToString());

    [Fact]
    public async Task The_language_guide_and_the_topics_hold_for_it()
    {
        var site = await BuildAsync(Content
            .Replace("See [the article]", "Past the ditch, see [the article]", StringComparison.Ordinal)
            .Replace("[rivers]", "[lakes]", StringComparison.Ordinal));

        Assert.Equal(["ADV304", "ADV900"], site.Diagnostics.Select(d => d.Code));
        Assert.All(site.Diagnostics, d => Assert.Equal("input/walks/weir.md", d.Location.File));
    }

    [Fact]
    public async Task Its_drafts_are_left_out_and_its_translations_stand_beside_it()
    {
        var site = await BuildAsync();

        Assert.False(site.Has("walks/mill/"));
        Assert.DoesNotContain(
            "To the mill", site.Text("walks/") + site.Text("feed.xml") + site.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("hreflang=\"es\"", site.Text("walks/weir/"), StringComparison.Ordinal);
        Assert.True(site.Has("es/walks/weir/"));
    }

    [Fact]
    public async Task It_tells_search_engines_what_it_is() =>
        Assert.Contains("\"@type\":\"Event\"", (await BuildAsync()).Text("walks/weir/"), StringComparison.Ordinal);

    private static Task<SmallSite> BuildAsync(string files = Content) =>
        SmallSite.BuildAsync(MemoryTree.Of(files), theme: TranslatedTheme.Of(("es", "Español")), pipelines: Pipelines);

    private sealed class Walk(MarkdownSource source) : Document(source)
    {
        public DateOnly Held { get; } =
            source.Fields.Required("held", FieldTypes.Date, new PartialDate(1, 1, 1), new("The day of the walk.")).Start;

        public string Leads { get; } = source.Fields.Required("leads", FieldTypes.Text, "?", new("Who leads it.", "Jane Doe"));

        public override ImmutableArray<Located<string>> Topics { get; } =
            source.Fields.Words("topics", FieldTypes.Words, new("What it is about.", "[rivers]"));

        public override DateOnly? Day => Held;
    }

    private sealed class Walks() : DocumentKind<Walk>("walk", "walks", "a walk")
    {
        public override DocumentList List { get; } = new(_ => "Walks", _ => "Where we walk together.");

        public override bool IsInFeed => true;

        public override string CardLineOf(Document document, Phrases phrases) => $"Walk, {phrases.InWords(((Walk)document).Held)}";

        protected override Walk Read(MarkdownSource source, ProcessContext context) => new(source);

        protected override RazorSlice Layout(RenderContext context, Walk document) =>
            DocumentLayout.Create(new WalkPage(context, document) { Card = PlanCard(context, document) });
    }

    private sealed record WalkPage(RenderContext Context, Walk Walk) : DocumentPage(Context, Walk)
    {
        public override ReadOnlyMemory<byte> StructuredData(SharedPicture? picture) => Advocate.Views.StructuredData.Script(json =>
        {
            json.WriteString("@type", "Event");
            json.WriteString("name", Title);
        });
    }
}
