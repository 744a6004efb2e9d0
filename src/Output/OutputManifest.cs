using Advocate.Files;

namespace Advocate.Output;

/// <summary>The list of the files that a build wrote, kept with them, by which the next build knows its own.</summary>
public static class OutputManifest
{
    public const string FileName = FolderListing.BuiltSiteMark;

    /// <summary>The paths that are listed; none where there is no list.</summary>
    public static HashSet<string> Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        return File.Exists(file) ? File.ReadLines(file).ToHashSet(StringComparer.Ordinal) : [];
    }

    /// <summary>Written aside and renamed, so that a build that is stopped leaves the list as it was or as it is to be.</summary>
    public static void Write(string folder, IEnumerable<string> paths)
    {
        var file = Path.Combine(folder, FileName);
        var aside = $"{file}~";
        File.WriteAllText(aside, string.Concat(paths.Select(path => $"{path}\n")));
        File.Move(aside, file, overwrite: true);
    }
}
