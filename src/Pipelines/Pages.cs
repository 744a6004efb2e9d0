using Advocate.Content;
using Advocate.Output;
using Advocate.theme.layouts;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary>Every other Markdown file: a page where the file is, and the home page.</summary>
public sealed class Pages : Pipeline
{
    private const int LatestOnHome = 5;

    public override bool Input(string path) => MarkdownFiles.AreElsewhere(path);

    public override IContent? Process(SourceText source, ProcessContext context) =>
        context.Read(source, Page.Noun, manuscript => new Page(manuscript));

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context)
    {
        foreach (var page in context.Pages<Page>().Where(p => p.Permalink != ""))
        {
            yield return context.Page(page, PageLayout.Create);
        }

        var home = context.Pages<Page>().FirstOrDefault(p => p.Permalink == "");
        var model = new HomePage(context.Theme, context.Site, home, [.. context.Site.Articles.Take(LatestOnHome)]);
        yield return context.Page(model, HomeLayout.Create) with { Origin = home };
    }
}
