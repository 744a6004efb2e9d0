using Advocate.Building;
using Advocate.Pipelines;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Pipelines;

public sealed class DraftTests
{
    private const string Content = """
        -- articles/finished.md --
        ---
        title: Finished
        summary: An article that its writer has finished, and that readers may see.
        published: 2026-01-02
        ---
        Done.
        -- articles/sketch.md --
        ---
        title: Sketch
        summary: An article that its writer still works on, and that no reader sees.
        published: 2026-01-03
        draft: true
        ---
        To do.
        -- articles/kept-back.md --
        ---
        title: Kept back
        summary: An article that is not to be shown to anybody, not even in the preview.
        published: 2026-01-04
        draft: true
        excluded: true
        ---
        Never.
        """;

    [Fact]
    public async Task A_build_has_no_page_for_a_draft_and_names_it_nowhere()
    {
        var site = await SmallSite.BuildAsync(Content);

        Assert.False(site.Has("articles/sketch/"));
        Assert.DoesNotContain(site.Files.Keys, path => site.Text(path).Contains("Sketch", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_drafts_a_draft_has_its_page_and_its_place_in_lists()
    {
        var site = await SmallSite.BuildAsync(Content);
        var shown = await new SiteBuilder(new Engine(PipelineList.All)).WithDraftsAsync(site.Planned, new BuildOptions(SmallSite.Today));

        Assert.Equal(["Sketch", "Finished"], shown.Site!.Articles.Select(a => a.Title));
        Assert.Contains(shown.Outputs, output => output.Permalink == "articles/sketch/");
        Assert.DoesNotContain(shown.Outputs, output => output.Permalink == "articles/kept-back/");
    }
}
