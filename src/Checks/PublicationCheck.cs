using Advocate.Content;
using Advocate.Diagnostics;

namespace Advocate.Checks;

/// <summary>Other generators hold back what is dated ahead. Here only a draft is held back, which writers have to be told.</summary>
internal static class PublicationCheck
{
    public static void Run(Site site, DiagnosticBag diagnostics)
    {
        // East of Greenwich a new day has begun before the one that sites are built for is over.
        var latest = site.Today.AddDays(1);
        foreach (var article in site.AllDocuments.OfType<Article>().Where(a => a.Published > latest && a is { IsDraft: false, IsExcluded: false }))
        {
            diagnostics.Add(CheckRules.PublishedLater.At(article.PublishedAt, $"{article.Published:yyyy-MM-dd} is after today, {site.Today:yyyy-MM-dd}."));
        }
    }
}
