namespace Advocate.Pipelines;

/// <summary>Which Markdown files belong to which kind of content. The folder says it.</summary>
internal static class MarkdownFiles
{
    /// <summary>The folders whose files are not plain pages.</summary>
    private static readonly string[] Named = ["articles", "interviews", "laws", "responses", "data", "images"];

    public static bool AreIn(string folder, string path) =>
        path.StartsWith(folder, StringComparison.OrdinalIgnoreCase) && path.AsSpan(folder.Length) is ['/', ..] && IsPublic(path);

    public static bool AreElsewhere(string path) =>
        IsPublic(path) && !Named.Any(folder => AreIn(folder, path));

    private static bool IsPublic(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && path[0] != '_' && !path.Contains("/_", StringComparison.Ordinal);
}
