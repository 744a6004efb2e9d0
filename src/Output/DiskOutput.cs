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

    /// <summary>The list of what a build wrote, kept with it, by which the next build knows its own.</summary>
    public const string Manifest = ".advocate-files";

    private readonly string _folder;
    private readonly string _staging;
    private readonly ConcurrentDictionary<string, Lazy<DirectoryInfo>> _folders = new(StringComparer.Ordinal);

    public DiskOutput(string folder)
    {
        _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        _staging = Beside("building");
        DeleteIfThere(_staging);
        Directory.CreateDirectory(_staging);
    }

    /// <summary>Reports every file that an earlier build did not write. A folder that is missing or empty has none.</summary>
    public static bool IsOurs(string folder, DiagnosticBag diagnostics)
    {
        if (File.Exists(folder))
        {
            diagnostics.Add(ForeignFiles.At(new Location(folder), "The output is to go into a folder, and this is a file."));
            return false;
        }

        if (!Directory.Exists(folder))
        {
            return true;
        }

        var manifest = Path.Combine(folder, Manifest);
        var known = File.Exists(manifest) ? File.ReadLines(manifest).ToHashSet(StringComparer.Ordinal) : [];
        var foreign = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(file => file != Manifest && !known.Contains(file))
            .Order(StringComparer.Ordinal)
            .ToList();
        foreach (var file in foreign.Take(10))
        {
            var more = foreign.Count > 10 && file == foreign[9] ? $" There are {foreign.Count - 10} more." : "";
            diagnostics.Add(ForeignFiles.At(new Location($"{folder.Replace('\\', '/')}/{file}"), $"No build of this site wrote this file, so the folder is left as it is.{more}"));
        }

        return foreign.Count == 0;
    }

    public void Write(string path, ReadOnlyMemory<byte> bytes)
    {
        var slash = path.LastIndexOf('/');
        var folder = slash < 0 ? "" : path[..slash];
        _ = _folders.GetOrAdd(folder, name => new Lazy<DirectoryInfo>(() => Directory.CreateDirectory(Path.Combine(_staging, name)))).Value;
        using var file = File.OpenHandle(Path.Combine(_staging, path), FileMode.Create, FileAccess.Write, FileShare.None, FileOptions.None, bytes.Length);
        RandomAccess.Write(file, bytes.Span, 0);
    }

    /// <summary>Puts the new site in the old one's place.</summary>
    public void Swap(ImmutableArray<OutputFile> files)
    {
        File.WriteAllText(Path.Combine(_staging, Manifest), string.Concat(files.Select(f => $"{f.Path}\n").Order(StringComparer.Ordinal)));
        var old = Beside("old");
        DeleteIfThere(old);
        if (Directory.Exists(_folder))
        {
            Directory.Move(_folder, old);
        }

        Directory.Move(_staging, _folder);
        DeleteIfThere(old);
    }

    /// <summary>Removes what was written and never swapped in.</summary>
    public void Dispose() => DeleteIfThere(_staging);

    /// <summary>A name next to the output folder that nobody else would choose, since what has it is deleted.</summary>
    private string Beside(string purpose) =>
        Path.Combine(Path.GetDirectoryName(_folder)!, $".{Path.GetFileName(_folder)}.advocate-{purpose}");

    private static void DeleteIfThere(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
