using System.Collections.Immutable;

namespace Advocate.Content;

/// <summary>
/// What a reader of one article may want next: those with the most topics and places in common, the newest of them first.
/// </summary>
public static class RelatedArticles
{
    private const int Most = 3;

    /// <summary>How many articles of each topic and place are looked at, so that the cost of a page does not grow with the site.</summary>
    private const int Looked = 8;

    public static IEnumerable<Article> To(Site site, Article article)
    {
        // So few that to look through them is faster than to look one up.
        var related = new List<(Article Article, int InCommon)>(4 * Looked);
        var references = site.ReferencesOf(article);
        foreach (var topic in references.Topics)
        {
            Count(topic.Listing?.Articles ?? []);
        }

        foreach (var place in references.Places)
        {
            Count(place.Articles);
        }

        related.Sort(NearestFirst);
        return related.Take(Most).Select(other => other.Article);

        int IndexOf(Article other)
        {
            var index = related.Count - 1;
            while (index >= 0 && related[index].Article != other)
            {
                index--;
            }

            return index;
        }

        void Count(ImmutableArray<Article> others)
        {
            foreach (var other in others.AsSpan()[..Math.Min(others.Length, Looked)])
            {
                var known = IndexOf(other);
                if (known >= 0)
                {
                    related[known] = (other, related[known].InCommon + 1);
                }
                else if (other != article)
                {
                    related.Add((other, 1));
                }
            }
        }
    }

    private static int NearestFirst((Article Article, int InCommon) one, (Article Article, int InCommon) other) =>
        (other.InCommon.CompareTo(one.InCommon), other.Article.Published.CompareTo(one.Article.Published)) switch
        {
            (not 0 and var inCommon, _) => inCommon,
            (_, not 0 and var date) => date,
            _ => string.CompareOrdinal(one.Article.File.Path, other.Article.File.Path),
        };
}
