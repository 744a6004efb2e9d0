using Advocate.Files;
using Advocate.Search;

namespace Advocate.Takedown;

/// <summary>Takes pages out of the index that search reads: their titles, their texts, and which words they have.</summary>
internal static class SearchRemoval
{
    /// <summary>Every edition has an index of its own, in whose files addresses begin at the folder of the edition.</summary>
    public static Dictionary<string, string> From(PublishedSite site, IReadOnlyCollection<string> pages) =>
    (
        from file in site.Files
        where SitePath.IsSearchIndex(file)
        group file by file[..file.IndexOf(SitePath.SearchIndex, StringComparison.Ordinal)] into index
        from changed in PublishedIndex.Without(
            index.ToDictionary(file => file[index.Key.Length..], site.Read),
            page => pages.Contains(page.StartsWith("../", StringComparison.Ordinal) ? page[3..] : index.Key + page))
        select (Path: index.Key + changed.Key, changed.Value)
    ).ToDictionary(file => file.Path, file => file.Value);
}
