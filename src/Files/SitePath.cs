namespace Advocate.Files;

/// <summary>Which file of a site is at which address, as static hosts such as GitHub Pages find it.</summary>
public static class SitePath
{
    /// <summary>The file that a folder's own address leads to.</summary>
    public const string IndexFile = "index.html";

    /// <summary>The folder of the files that search reads. No page leads to them, and how many there are depends on how long the pages
    /// are.</summary>
    public const string SearchIndex = "search/index/";

    /// <summary>Whether a file is one of those that search reads: of the site, or of an edition in the folder of its language.</summary>
    public static bool IsSearchIndex(string path) =>
        path.IndexOf(SearchIndex, StringComparison.Ordinal) is var at and >= 0
        && (at == 0 || path.IndexOf('/', StringComparison.Ordinal) == at - 1);

    /// <summary>Whether a file is a page.</summary>
    public static bool IsPage(string path) => path.EndsWith(".html", StringComparison.Ordinal);

    /// <summary>The address of a file below the site's root: <c>articles/sb-1322/</c> for that folder's index page.</summary>
    /// <param name="path">Below the site's folder, with forward slashes.</param>
    public static string PermalinkOf(string path) =>
        path.EndsWith(IndexFile, StringComparison.Ordinal) && (path.Length == IndexFile.Length || path[^(IndexFile.Length + 1)] == '/')
            ? path[..^IndexFile.Length]
            : path;

    /// <summary>The file at an address below the site's root.</summary>
    public static string PathOf(string permalink) => permalink == "" || permalink.EndsWith('/') ? permalink + IndexFile : permalink;
}
