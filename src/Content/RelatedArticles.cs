namespace Advocate.Content;

/// <summary>What a reader of one article may want next: those with the most topics and places in common, the newest of them first.</summary>
public static class RelatedArticles
{
    private const int Most = 3;

    /// <summary>How many articles of each topic and place are looked at, so that the cost of a page does not grow with the site.</summary>
    private const int Looked = 8;

    public static IEnumerable<Article> To(Site site, Article article) =>
        article.Topics.SelectMany(t => site.Topics.Find(t.Value)?.Articles.Take(Looked) ?? [])
            .Concat(article.Places.SelectMany(p => site.ArticlesAbout(p.Value).Take(Looked)))
            .Where(a => a != article && a.File != article.File)
            .GroupBy(a => a.File.Path, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenByDescending(g => g.First().Published)
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(Most)
            .Select(g => g.First());
}
