using System.Collections.Concurrent;
using System.Collections.Immutable;
using Advocate.Diagnostics;

namespace Advocate.Output;

/// <summary>
/// Writes a site beside the old one and swaps the two when it is whole. A folder that holds files the generator did not write is
/// never touched: it may be somebody's work.
/// </summary>
public sealed class DiskOutput : IOutputTarget, IDisposable
{
    public static readonly DiagnosticRule ForeignFiles = new(
        "ADV004", Severity.Error, "The output folder holds files that are not the generator's",
        "Choose another folder with --output, or move these files away and build again.");

    public static readonly DiagnosticRule InsideContent = new(
        "ADV006", Severity.Error, "The output folder is inside the content or the theme",
        "Choose another folder with --output, one that is beside the content folder.");

    /// <summary>The list of what a build wrote, kept with it, by which the next build knows its own.</summary>
    public const string Manifest = ".advocate-files";

    private readonly string _folder;
    private readonly string _staging;
    private readonly ConcurrentDictionary<string, Lazy<DirectoryInfo>> _folders = new(StringComparer.Ordinal);

    public DiskOutput(string folder)
    {
        _folder = Whole(folder);
        _staging = Beside(_folder, "building");
        DeleteIfThere(_staging);
        Directory.CreateDirectory(_staging);
    }

    /// <summary>
    /// Puts the last good site back where it was. A build that was killed at the one moment when neither the old site nor the new one
    /// stands at its place leaves the old one aside.
    /// </summary>
    public static void BringBack(string folder)
    {
        folder = Whole(folder);
        if (!Directory.Exists(folder) && !File.Exists(folder) && Directory.Exists(Beside(folder, "old")))
        {
            Directory.Move(Beside(folder, "old"), folder);
        }
    }

    /// <summary>Reports an output folder that is one of the folders read from, or inside one: the next build would read what this one wrote.</summary>
    public static bool IsApart(string folder, IEnumerable<string> read, DiagnosticBag diagnostics)
    {
        foreach (var other in read)
        {
            var relative = Path.GetRelativePath(Whole(other), Whole(folder));
            if (!Path.IsPathRooted(relative) && relative.Split(Path.DirectorySeparatorChar)[0] != "..")
            {
                diagnostics.Add(InsideContent.At(new Location(Location.Shown(folder)), $"The site cannot be written into {Location.Shown(other)}/, which it is made from."));
                return false;
            }
        }

        return true;
    }

    /// <summary>Reports every file that an earlier build did not write. A folder that is missing or empty has none.</summary>
    public static bool IsOurs(string folder, DiagnosticBag diagnostics)
    {
        if (File.Exists(folder))
        {
            diagnostics.Add(ForeignFiles.At(new Location(Location.Shown(folder)), "The output is to go into a folder, and this is a file."));
            return false;
        }

        if (!Directory.Exists(folder))
        {
            return true;
        }

        folder = Path.TrimEndingDirectorySeparator(folder);
        var start = folder.Length + 1;
        var manifest = Path.Combine(folder, Manifest);
        var known = File.Exists(manifest) ? File.ReadLines(manifest).ToHashSet(StringComparer.Ordinal) : [];
        var foreign = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => file[start..].Replace('\\', '/'))
            .Where(file => file != Manifest && !known.Contains(file))
            .Order(StringComparer.Ordinal)
            .ToList();
        foreach (var file in foreign.Take(10))
        {
            var more = foreign.Count > 10 && file == foreign[9] ? $" There are {foreign.Count - 10} more." : "";
            diagnostics.Add(ForeignFiles.At(new Location($"{Location.Shown(folder)}/{file}"), $"No build of this site wrote this file, so the folder is left as it is.{more}"));
        }

        return foreign.Count == 0;
    }

    public void Write(string path, ReadOnlyMemory<byte> bytes)
    {
        var slash = path.LastIndexOf('/');
        var folder = slash < 0 ? "" : path[..slash];
        _ = _folders.GetOrAdd(folder, name => new Lazy<DirectoryInfo>(() => Directory.CreateDirectory(Path.Combine(_staging, name)))).Value;
        using var file = File.OpenHandle(Path.Combine(_staging, path), FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(file, bytes.Span, 0);
    }

    /// <summary>Puts the new site in the old one's place.</summary>
    public void Swap(ImmutableArray<OutputFile> files)
    {
        File.WriteAllText(Path.Combine(_staging, Manifest), string.Concat(files.Select(f => $"{f.Path}\n").Order(StringComparer.Ordinal)));
        var old = Beside(_folder, "old");
        DeleteIfThere(old);
        if (Directory.Exists(_folder))
        {
            Directory.Move(_folder, old);
        }

        try
        {
            Directory.Move(_staging, _folder);
        }
        catch
        {
            BringBack(_folder);
            throw;
        }

        DeleteIfThere(old);
    }

    /// <summary>Removes what was written and never swapped in.</summary>
    public void Dispose() => DeleteIfThere(_staging);

    /// <summary>A name next to the output folder that nobody else would choose, since what has it is deleted.</summary>
    private static string Beside(string folder, string purpose) =>
        Path.Combine(Path.GetDirectoryName(folder)!, $".{Path.GetFileName(folder)}.advocate-{purpose}");

    /// <summary>The folder itself, where it was named by a symbolic link: the link stays as it is.</summary>
    private static string Whole(string folder)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Directory.Exists(path) && Directory.ResolveLinkTarget(path, returnFinalTarget: true) is { } target ? target.FullName : path;
    }

    /// <summary>The many small folders go side by side: one after the other they take a sixth of a large build.</summary>
    private static void DeleteIfThere(string folder)
    {
        if (Directory.Exists(folder))
        {
            Parallel.ForEach(FoldersIn(folder).SelectMany(FoldersIn).ToList(), inner => Directory.Delete(inner, recursive: true));
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> FoldersIn(string folder) => Directory.EnumerateDirectories(folder, "*", NoLinks);

    private static readonly EnumerationOptions NoLinks = new() { AttributesToSkip = FileAttributes.ReparsePoint };
}
