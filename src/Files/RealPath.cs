namespace Advocate.Files;

/// <summary>Where a path leads when every link on it is followed, those of its folders too.</summary>
internal static class RealPath
{
    /// <summary>As many links in a row as systems follow.</summary>
    private const int MaxLinks = 40;

    /// <returns>Null when it leads to nothing, or in a circle.</returns>
    public static string? Of(string path) => Of(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), MaxLinks);

    private static string? Of(string path, int links)
    {
        if (Path.GetDirectoryName(path) is not { } above)
        {
            return path;
        }

        if (links == 0 || Of(above, links) is not { } folder)
        {
            return null;
        }

        var real = Path.Combine(folder, Path.GetFileName(path));
        return new FileInfo(real).LinkTarget is { } target ? Of(
            Path.TrimEndingDirectorySeparator(Path.GetFullPath(target, folder)), links - 1)
            : Path.Exists(real) ? real
            : null;
    }
}
