using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Output;
using Advocate.theme.layouts;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary>Lists of articles, cut into pages of the length that <c>site.yml</c> names.</summary>
internal static class ArticleLists
{
    /// <param name="words">The part of the theme's words that holds the list's title and summary.</param>
    public static IEnumerable<OutputFile> Of(PostProcessContext context, string permalink, string words, ImmutableArray<Article> articles) =>
        Of(context, permalink, context.Words[$"{words}.title"], context.Words[$"{words}.summary"], articles);

    public static IEnumerable<OutputFile> Of(PostProcessContext context, string permalink, string title, string summary, ImmutableArray<Article> articles)
    {
        foreach (var page in PageOfList.Cut(permalink, articles, Math.Max(1, context.Site.Settings.PageSize)))
        {
            var model = new ArticleListPage(context.Theme, context.Site, context.TitleOf(page, title), summary, page) { IsUnlisted = page.Number > 1 };
            yield return context.Page(model, ArticleListLayout.Create) with { LastChanged = page.Number == 1 ? articles.Max(a => a.LastChanged) : null };
        }
    }
}
