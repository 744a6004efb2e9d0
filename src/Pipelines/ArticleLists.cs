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
        var size = Math.Max(1, context.Site.Settings.PageSize);
        var pages = (articles.Length + size - 1) / size;
        for (var number = 1; number <= pages; number++)
        {
            var model = new ArticleListPage(
                context.Theme,
                context.Site,
                Address(number),
                number == 1 ? title : $"{title}: {context.Words.With("list.pageOf", ("number", $"{number}"), ("of", $"{pages}"))}",
                summary,
                articles[((number - 1) * size)..Math.Min(articles.Length, number * size)],
                number,
                pages,
                number == 1 ? null : Address(number - 1),
                number == pages ? null : Address(number + 1))
            {
                IsUnlisted = number > 1,
            };
            yield return context.Page(model, ArticleListLayout.Create) with { LastChanged = number == 1 ? articles.Max(a => a.LastChanged) : null };
        }

        string Address(int number) => number == 1 ? permalink : $"{permalink}page/{number}/";
    }
}
