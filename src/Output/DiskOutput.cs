using System.Collections.Concurrent;
using System.Collections.Immutable;
using Advocate.Diagnostics;

namespace Advocate.Output;

/// <summary>
/// Makes a folder hold a site. What is new or different is written beside the folder and put into place when the site is whole; a file
/// that is as it was stays as it was, with its date, so that programs that copy a site to a server copy only what changed.
/// </summary>
public sealed class DiskOutput : IOutputTarget, IDisposable
{
    public static readonly DiagnosticRule InsideContent = new(
        "ADV006", Severity.Error, "The output folder is inside the content or the theme",
        "Choose another folder with --output, one that is beside the content folder.");

    private readonly EarlierSite _earlier;
    private readonly string _folder;
    private readonly string _staging;
    private readonly ConcurrentDictionary<string, Lazy<DirectoryInfo>> _stagingFolders = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> _staged = [];

    public DiskOutput(string folder, EarlierSite earlier)
    {
        _earlier = earlier;
        _folder = Whole(folder);

        // A name next to the output folder that nobody else would choose, since what has it is deleted.
        _staging = Path.Combine(Path.GetDirectoryName(_folder)!, $".{Path.GetFileName(_folder)}.advocate-building");
        DeleteStaging();
        Directory.CreateDirectory(_staging);
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

    public void Write(string path, ReadOnlyMemory<byte> bytes)
    {
        if (_earlier.Holds(path, bytes.Span))
        {
            return;
        }

        _ = _stagingFolders.GetOrAdd(FolderOf(path), name => new Lazy<DirectoryInfo>(() => Directory.CreateDirectory(Path.Combine(_staging, name)))).Value;
        using var file = File.OpenHandle(Path.Combine(_staging, path), FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(file, bytes.Span, 0);
        _staged.Add(path);
    }

    /// <summary>
    /// Puts what was written into place, and deletes what the site has no more. The folder's list of files names the old ones and the new
    /// ones until then, so that a build that dies half-way leaves none that the next build would not know as ours.
    /// </summary>
    /// <param name="files">In the order in which the list names them.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no files: what could not be planned is no site, and never takes the place of one.</exception>
    public void PutInPlace(ImmutableArray<OutputFile> files)
    {
        ArgumentOutOfRangeException.ThrowIfZero(files.Length);
        ImmutableArray<string> paths = [.. files.Select(f => f.Path)];
        if (!Directory.Exists(_folder))
        {
            WriteManifest(_staging, paths);
            Directory.Move(_staging, _folder);
            return;
        }

        var hasSameFiles = _earlier.IsListedExactly && _earlier.Files.SetEquals(paths);
        if (!hasSameFiles)
        {
            WriteManifest(_folder, _earlier.Files.Union(paths).Order(StringComparer.Ordinal));
            DeleteOthers(paths);
        }

        foreach (var folder in _stagingFolders.Keys)
        {
            Directory.CreateDirectory(Path.Combine(_folder, folder));
        }

        Parallel.ForEach(_staged, path => File.Move(Path.Combine(_staging, path), Path.Combine(_folder, path), overwrite: true));
        if (!hasSameFiles)
        {
            WriteManifest(_folder, paths);
        }
    }

    /// <summary>Removes what was written and never put into place.</summary>
    public void Dispose() => DeleteStaging();

    /// <summary>Files first, then folders from the innermost out, so that a page may take a folder's name and the other way round.</summary>
    private void DeleteOthers(ImmutableArray<string> paths)
    {
        foreach (var file in _earlier.Files.Except(paths))
        {
            File.Delete(Path.Combine(_folder, file));
        }

        var needed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            for (var folder = FolderOf(path); folder != "" && needed.Add(folder); folder = FolderOf(folder))
            {
            }
        }

        foreach (var folder in _earlier.Folders.Where(f => !needed.Contains(f)).OrderDescending(StringComparer.Ordinal))
        {
            try
            {
                Directory.Delete(Path.Combine(_folder, folder));
            }
            catch (IOException)
            {
                // Somebody put something into it meanwhile.
            }
        }
    }

    private static void WriteManifest(string folder, IEnumerable<string> paths) =>
        File.WriteAllText(Path.Combine(folder, EarlierSite.Manifest), string.Concat(paths.Select(path => $"{path}\n")));

    private static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    /// <summary>The folder itself, where it was named by a symbolic link: the link stays as it is.</summary>
    private static string Whole(string folder)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Directory.Exists(path) && Directory.ResolveLinkTarget(path, returnFinalTarget: true) is { } target ? target.FullName : path;
    }

    private void DeleteStaging()
    {
        if (Directory.Exists(_staging))
        {
            Directory.Delete(_staging, recursive: true);
        }
    }
}
