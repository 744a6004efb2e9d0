using System.IO.Enumeration;

namespace Advocate.Files;

/// <summary>The paths of files as the site knows them, on every system.</summary>
internal static class EntryPath
{
    /// <summary>The path below the folder that is gone through, with forward slashes.</summary>
    public static string Of(ref FileSystemEntry entry)
    {
        var above = entry.Directory[entry.RootDirectory.Length..].TrimStart(Path.DirectorySeparatorChar);
        var path = above.IsEmpty ? entry.FileName.ToString() : string.Concat(above, "/", entry.FileName);
        return Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
    }
}
