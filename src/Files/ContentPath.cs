namespace Advocate.Files;

/// <summary>What the path of a file in the content folder says of the file.</summary>
public static class ContentPath
{
    /// <summary>A file or folder that starts with an underscore is for writers only and is not published.</summary>
    public static bool IsPrivate(string path) => path[0] == '_' || path.Contains("/_", StringComparison.Ordinal);

    /// <summary>True for a Markdown file that may become a page.</summary>
    public static bool IsPage(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !IsPrivate(path);
}
