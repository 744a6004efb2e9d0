using System.Buffers;
using System.Collections.Immutable;
using System.IO.Enumeration;
using Advocate.Diagnostics;
using Advocate.Files;

namespace Advocate.Output;

/// <summary>
/// What an earlier build left in the output folder, and nothing else: a folder that holds files the generator did not write is never
/// touched, since it may be somebody's work.
/// </summary>
public sealed class EarlierSite
{
    public static readonly DiagnosticRule ForeignFiles = new(
        "ADV004", Severity.Error, "The output folder holds files that are not the generator's",
        "Choose another folder with --output, or move these files away and build again.");

    /// <summary>The list of what a build wrote, kept with it, by which the next build knows its own.</summary>
    public const string Manifest = ".advocate-files";

    private readonly string _folder;

    private EarlierSite(string folder, IEnumerable<Entry> entries, HashSet<string> listed)
    {
        _folder = folder;
        var byKind = entries.ToLookup(e => e.IsFolder, e => e.Path);
        Files = byKind[false].ToHashSet(StringComparer.Ordinal);
        Folders = [.. byKind[true]];
        Files.Remove(Manifest);
        IsListedExactly = Files.SetEquals(listed);
    }

    /// <summary>The paths of its files, with forward slashes.</summary>
    public HashSet<string> Files { get; }

    public ImmutableArray<string> Folders { get; }

    /// <summary>False when its list names files that are not there, as a build that died leaves it: who makes a file of such a name would lose it.</summary>
    public bool IsListedExactly { get; }

    /// <summary>Looks through the folder, and reports every file that no build wrote. A folder that is missing or empty has none.</summary>
    /// <returns>Null when the folder is to be left as it is.</returns>
    public static EarlierSite? In(string folder, DiagnosticBag diagnostics)
    {
        if (File.Exists(folder))
        {
            diagnostics.Add(ForeignFiles.At(new Location(Location.Shown(folder)), "The output is to go into a folder, and this is a file."));
            return null;
        }

        var manifest = Path.Combine(folder, Manifest);
        var known = File.Exists(manifest) ? File.ReadLines(manifest).ToHashSet(StringComparer.Ordinal) : [];
        var site = new EarlierSite(folder, Directory.Exists(folder) ? EntriesOf(Path.TrimEndingDirectorySeparator(folder)) : [], known);
        var foreign = site.Files.Where(file => !known.Contains(file)).Order(StringComparer.Ordinal).ToList();
        foreach (var file in foreign.Take(10))
        {
            var more = foreign.Count > 10 && file == foreign[9] ? $" There are {foreign.Count - 10} more." : "";
            diagnostics.Add(ForeignFiles.At(new Location($"{Location.Shown(folder)}/{file}"), $"No build of this site wrote this file, so the folder is left as it is.{more}"));
        }

        return foreign.Count == 0 ? site : null;
    }

    /// <summary>True when the site has this file already, byte for byte.</summary>
    public bool Holds(string path, ReadOnlySpan<byte> bytes)
    {
        if (!Files.Contains(path))
        {
            return false;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(bytes.Length);
        try
        {
            using var file = File.OpenHandle(Path.Combine(_folder, path));
            return RandomAccess.GetLength(file) == bytes.Length
                && RandomAccess.Read(file, buffer.AsSpan(0, bytes.Length), 0) == bytes.Length
                && bytes.SequenceEqual(buffer.AsSpan(0, bytes.Length));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>A link is a file, wherever it leads: what it leads to is no part of the folder.</summary>
    private static FileSystemEnumerable<Entry> EntriesOf(string folder) => new(
        folder,
        (ref FileSystemEntry entry) => new Entry(EntryPath.Of(ref entry), IsFolder(ref entry)),
        new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false })
    {
        ShouldRecursePredicate = IsFolder,
    };

    private static bool IsFolder(ref FileSystemEntry entry) => entry.IsDirectory && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private readonly record struct Entry(string Path, bool IsFolder);
}
