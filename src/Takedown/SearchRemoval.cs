using Advocate.Files;
using Advocate.Search;

namespace Advocate.Takedown;

/// <summary>Takes pages out of the index that search reads: their titles, their texts, and which words they have.</summary>
internal static class SearchRemoval
{
    public static Dictionary<string, string> From(PublishedSite site, IReadOnlyCollection<string> pages) => PublishedIndex.Without(
        site.Files.Where(file => file.StartsWith(SitePath.SearchIndex, StringComparison.Ordinal)).ToDictionary(file => file, site.Read),
        pages.Contains);
}
