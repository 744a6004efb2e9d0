using Advocate.Content;
using Advocate.Files;
using Advocate.Output;
using Advocate.theme.layouts;
using Advocate.Views;
using RazorSlices;

namespace Advocate.Pipelines;

/// <summary>Every Markdown file that is of no other kind: a page where the file is, and the home page.</summary>
public sealed class Pages() : DocumentKind<Page>("page", "pages", "a page", Page.PermalinkOf)
{
    private const int LatestOnHome = 5;

    public override string CountedAs => "other page";

    /// <summary>Data and pictures have folders of their own, in which a Markdown file is a mistake.</summary>
    public override bool Input(string path) =>
        ContentPath.IsPage(path)
            && !path.StartsWith("data/", StringComparison.OrdinalIgnoreCase)
            && !path.StartsWith("images/", StringComparison.OrdinalIgnoreCase);

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context)
    {
        foreach (var page in PagesOf(context).Where(p => p.Permalink != context.Site.Prefix))
        {
            yield return page;
        }

        var home = context.Site.All<Page>().FirstOrDefault(p => context.Site.Shows(p) && p.Permalink == context.Site.Prefix);
        var model = new HomePage(context.Render, home, [.. context.Site.Articles.Take(LatestOnHome)]);
        yield return context.Page(model, HomeLayout.Create) with { Origin = home };
    }

    protected override RazorSlice Layout(RenderContext context, Page document) =>
        document.Lists == GeneratedList.HelpLines && context.Site.HelpLines is not null
            ? HelpLayout.Create(new DocumentPage(context, document))
            : base.Layout(context, document);

    protected override Page Read(MarkdownSource source, ProcessContext context) => new(source);
}
