using System.Collections.Immutable;

namespace Advocate.Content;

/// <summary>What a reader of one article may want next: those with the most topics and places in common, the newest of them first.</summary>
public static class RelatedArticles
{
    private const int Most = 3;

    /// <summary>How many articles of each topic and place are looked at, so that the cost of a page does not grow with the site.</summary>
    private const int Looked = 8;

    public static IEnumerable<Article> To(Site site, Article article)
    {
        var inCommon = new Dictionary<Article, int>();
        foreach (var topic in article.Topics)
        {
            Count(site.Topics.Find(topic.Value)?.Articles ?? []);
        }

        foreach (var place in article.Places)
        {
            Count(site.ArticlesAbout(place.Value));
        }

        return inCommon
            .OrderByDescending(other => other.Value)
            .ThenByDescending(other => other.Key.Published)
            .ThenBy(other => other.Key.File.Path, StringComparer.Ordinal)
            .Take(Most)
            .Select(other => other.Key);

        void Count(ImmutableArray<Article> others)
        {
            foreach (var other in others.AsSpan()[..Math.Min(others.Length, Looked)])
            {
                if (other != article)
                {
                    inCommon[other] = inCommon.GetValueOrDefault(other) + 1;
                }
            }
        }
    }
}
