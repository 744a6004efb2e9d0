namespace Advocate.Files;

/// <summary>What the path of a file in the content folder says of the file.</summary>
public static class ContentPath
{
    /// <summary>The extension of Markdown files, the only one that is read.</summary>
    public const string Markdown = ".md";

    /// <summary>A file or folder that starts with an underscore is for writers only and is not published.</summary>
    public static bool IsPrivate(string path) => path[0] == '_' || path.Contains("/_", StringComparison.Ordinal);

    public static bool IsMarkdown(string path) => path.EndsWith(Markdown, StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a Markdown file that may become a page.</summary>
    public static bool IsPage(string path) => IsMarkdown(path) && !IsPrivate(path);

    /// <summary>The path of a Markdown file without its extension.</summary>
    public static string WithoutMarkdown(string path) => path[..^Markdown.Length];
}
