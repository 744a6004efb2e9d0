using Advocate.Content;
using Advocate.Diagnostics;

namespace Advocate.Checks;

/// <summary>Every response answers an article that is there.</summary>
internal static class ResponseCheck
{
    public static void Run(Site site, DiagnosticBag diagnostics)
    {
        foreach (var response in site.All<Response>().Where(r => r.To.Value != "" && site.ArticleOf(r) is null))
        {
            diagnostics.Add(CheckRules.UnknownArticle.At(
                response.To.Location,
                $"There is no article '{response.To.Value}'.{Suggestion.DidYouMean(response.To.Value, site.Articles.Select(a => a.Slug))}"));
        }
    }
}
