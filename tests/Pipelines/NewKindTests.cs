using System.Text;
using Advocate.Content;
using Advocate.Content.FrontMatter;
using Advocate.Diagnostics;
using Advocate.Output;
using Advocate.Pipelines;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Pipelines;

/// <summary>
/// A kind of content that the generator does not have, in all it takes: a class that asks for its fields, and a pipeline that says
/// which files are of the kind and what page each gives. Unknown fields, links to and from it, and the page's address come with it.
/// </summary>
public sealed class NewKindTests
{
    private const string Event = """
        -- site.yml --
        title: A small site
        url: https://small.example/
        -- events/hearing.md --
        ---
        title: The hearing
        summary: The committee hears what the law did for children in its first years.
        begins: 2026-12-01
        city: Sacramento
        ---
        See [the article](../articles/one.md).
        -- articles/one.md --
        ---
        title: One
        summary: A page that says what it has to say in one plain sentence.
        published: 2026-11-24
        ---
        See [the hearing](../events/hearing.md).
        """;

    [Fact]
    public async Task A_new_kind_of_content_is_one_class_and_one_pipeline()
    {
        var (planned, diagnostics) = await PlanAsync(Event);

        Assert.Empty(diagnostics.Sorted());
        var output = new MemoryOutput();
        output.WriteAll(planned.Outputs);
        Assert.Equal("The hearing begins on 2026-12-01 in Sacramento.", Encoding.UTF8.GetString(output.Files["events/hearing/index.html"]));
        Assert.Contains("href=\"../../events/hearing/\"", Encoding.UTF8.GetString(output.Files["articles/one/index.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_mistakes_are_named_like_those_of_every_other()
    {
        var (_, diagnostics) = await PlanAsync(Event.Replace("city:", "ctiy:", StringComparison.Ordinal));

        Assert.Equal(
            "input/events/hearing.md:5:1: error ADV102: 'ctiy' is not a field of an event. Did you mean 'city'?",
            Assert.Single(diagnostics.Sorted()).ToString());
    }

    private static async Task<(PlannedSite, DiagnosticBag)> PlanAsync(string files)
    {
        var diagnostics = new DiagnosticBag();
        var planned = await new SiteBuilder(new Engine([new Events(), .. PipelineList.All]))
            .PlanAsync(MemoryTree.Of(files), new DiskTree(Repository.Theme), new(SmallSite.Today), diagnostics);
        return (planned, diagnostics);
    }

    private sealed class Hearing(Manuscript manuscript) : Document(manuscript, slug => $"events/{slug}/")
    {
        public DateOnly Begins { get; } = manuscript.Fields.Required("begins", FieldTypes.Date, new PartialDate(1, 1, 1), new("The day on which it begins.")).Start;

        public string City { get; } = manuscript.Fields.Required("city", FieldTypes.Text, "?", new("Where it is held.", "Albany"));
    }

    private sealed class Events : Pipeline
    {
        public override bool Input(string path) => path.StartsWith("events/", StringComparison.Ordinal);

        public override IContent? Process(SourceText source, ProcessContext context) =>
            context.Read(source, "an event", manuscript => new Hearing(manuscript));

        public override IEnumerable<OutputFile> PostProcess(PostProcessContext context) =>
            from held in context.Pages<Hearing>()
            select OutputFile.Text($"{held.Permalink}index.html", () => $"{held.Title} begins on {held.Begins:yyyy-MM-dd} in {held.City}.");
    }
}
