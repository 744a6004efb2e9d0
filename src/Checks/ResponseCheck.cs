using Advocate.Content;
using Advocate.Diagnostics;

namespace Advocate.Checks;

/// <summary>Every response answers one article, and is not shown without it.</summary>
internal static class ResponseCheck
{
    public static IEnumerable<Diagnostic> Run(Site site)
    {
        foreach (var response in site.All<Response>().Where(r => r.To.Value != "" && r.Withdrawn is null))
        {
            var to = response.To;
            switch (site.ArticlesMeantBy(response).ToList())
            {
                case []:
                    yield return CheckRules.UnknownArticle.At(
                        to.Location,
                        $"There is no article '{to.Value}'.{Suggestion.DidYouMean(to.Value, site.AllDocuments.OfType<Article>().Select(a => a.Slug))}");
                    break;
                case [var article] when !response.IsDraft && !site.Shows(article):
                    yield return CheckRules.UnpublishedArticle.At(to.Location, $"{article.File.DisplayPath} is not published.");
                    break;
                case [var one, var other, ..]:
                    yield return CheckRules.AmbiguousArticle.At(
                        to.Location,
                        $"'{to.Value}' may mean {one.File.Path} or {other.File.Path}.",
                        $"Write the path of the one that is meant, such as {one.File.Path}.");
                    break;
            }
        }
    }
}
