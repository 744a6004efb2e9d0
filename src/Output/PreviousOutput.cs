using System.Buffers;
using System.Collections.Immutable;
using System.IO.Enumeration;
using Advocate.Diagnostics;
using Advocate.Files;

namespace Advocate.Output;

/// <summary>
/// What the output folder holds before a build writes to it. A folder with files that no build wrote is never touched, since they may be
/// somebody's work.
/// </summary>
public sealed class PreviousOutput
{
    public static readonly DiagnosticRule ForeignFiles = new(
        "ADV004", Severity.Error, "The output folder holds files that are not the generator's",
        "Move these files away, delete the folder if all in it was built, or choose another folder with --output.");

    private readonly string _folder;
    private readonly HashSet<string> _listed;

    /// <summary>Goes through a folder, which may be missing or empty.</summary>
    internal PreviousOutput(string folder)
    {
        _folder = folder;
        _listed = OutputManifest.Read(folder);
        Files = FilesOf(folder).ToHashSet(StringComparer.Ordinal);
        Files.Remove(OutputManifest.FileName);
    }

    /// <summary>The paths of its files, with forward slashes, without the list of them.</summary>
    public HashSet<string> Files { get; }

    /// <summary>Whether it has these files and no others, and lists them.</summary>
    public bool IsExactly(IReadOnlyCollection<string> paths) => Files.SetEquals(paths) && _listed.SetEquals(paths);

    /// <summary>All files below a folder. A link is a file, wherever it leads: what it leads to is no part of the folder.</summary>
    internal static ImmutableArray<string> FilesOf(string folder) => Directory.Exists(folder) ? [.. EntriesOf(folder)] : [];

    /// <summary>
    /// Reports the files that no build wrote, going by the list. Where the list is cut short or gone, a file of the new site's may still
    /// be a build's; whether it is shows when the new one is made, which has to be the same.
    /// </summary>
    /// <param name="planned">The paths of the new site.</param>
    public void ReportForeign(IReadOnlySet<string> planned, DiagnosticBag diagnostics) =>
        Report(Files.Where(file => !_listed.Contains(file) && !planned.Contains(file)), diagnostics);

    /// <summary>Reports those of the files that the new site would replace though no build wrote them.</summary>
    /// <param name="changed">Paths at which the new site has something else.</param>
    public void ReportReplaced(IEnumerable<string> changed, DiagnosticBag diagnostics) =>
        Report(changed.Where(path => Files.Contains(path) && !_listed.Contains(path)), diagnostics);

    /// <summary>True when it has this file, byte for byte.</summary>
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

    /// <summary>
    /// Deletes what was gone through, from where it is now. The list goes last: as long as a file is there it says whose it is.
    /// </summary>
    /// <returns>False when something else came into a folder meanwhile, which then is still there.</returns>
    internal bool TryDelete(string folder)
    {
        try
        {
            Parallel.ForEach(Files, file => File.Delete(Path.Combine(folder, file)));
            foreach (var level in FoldersOf(Files)
                .GroupBy(path => path.Count(letter => letter == '/'))
                .OrderByDescending(level => level.Key))
            {
                Parallel.ForEach(level, path => Directory.Delete(Path.Combine(folder, path)));
            }

            if (Directory.EnumerateFileSystemEntries(folder).Any(entry => Path.GetFileName(entry) != OutputManifest.FileName))
            {
                return false;
            }

            File.Delete(Path.Combine(folder, OutputManifest.FileName));
            Directory.Delete(folder);
            return true;
        }
        catch (Exception exception) when (exception.GetBaseException() is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static HashSet<string> FoldersOf(IEnumerable<string> files)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            for (var end = file.LastIndexOf('/'); end > 0 && folders.Add(file[..end]); end = file.LastIndexOf('/', end - 1))
            {
            }
        }

        return folders;
    }

    private void Report(IEnumerable<string> files, DiagnosticBag diagnostics)
    {
        const int Named = 10;
        var foreign = files.Order(StringComparer.Ordinal).ToList();
        for (var i = 0; i < Math.Min(foreign.Count, Named); i++)
        {
            var more = foreign.Count > Named && i == Named - 1 ? $" There are {foreign.Count - Named} more." : "";
            diagnostics.Add(ForeignFiles.At(
                new Location($"{Location.Shown(_folder)}/{foreign[i]}"),
                $"The list of what builds wrote, {OutputManifest.FileName}, does not name this file, so the folder is left as it is.{more}"));
        }
    }

    private static FileSystemEnumerable<string> EntriesOf(string folder) => new(
        folder,
        EntryPath.Of,
        new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false })
    {
        ShouldIncludePredicate = (ref entry) => !IsFolder(ref entry),
        ShouldRecursePredicate = (ref entry) => IsFolder(ref entry) && !InPlaceUpdate.IsLeftover(entry.FileName),
    };

    private static bool IsFolder(ref FileSystemEntry entry) => entry.IsDirectory && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
