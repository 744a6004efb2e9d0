using Advocate.Content;
using Advocate.Output;
using Advocate.theme.layouts;

namespace Advocate.Pipelines;

/// <summary><c>articles/*.md</c>: a page each, and the list of them all.</summary>
public sealed class Articles : Pipeline
{
    public override bool Input(string path) => MarkdownFiles.AreIn("articles", path);

    public override IContent? Process(SourceText source, ProcessContext context) =>
        context.Read(source, Article.Noun, manuscript => new Article(manuscript));

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context)
    {
        foreach (var article in context.Pages<Article>())
        {
            yield return context.Page(article, ArticleLayout.Create);
        }

        foreach (var page in ArticleLists.Of(context, "articles/", "articles", [.. context.Site.Newest<Article>()]))
        {
            yield return page;
        }
    }
}
