using System.Collections.Concurrent;
using System.Collections.Immutable;
using Advocate.Diagnostics;

namespace Advocate.Output;

/// <summary>
/// Makes a folder hold a site, the whole of it in one step. Files that are new or different are written beside the folder; those that are
/// as they were are linked there, and so keep their dates, by which programs that copy a site to a server know what changed.
/// </summary>
public sealed class DiskOutput : IOutputTarget, IDisposable
{
    private readonly OutputFolder _folder;
    private readonly PreviousOutput _previous;
    private readonly ImmutableArray<string> _paths;
    private readonly Lazy<DirectoryInfo> _staging;
    private readonly ConcurrentDictionary<string, Lazy<DirectoryInfo>> _stagingFolders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _written = new(StringComparer.Ordinal);
    private bool _isExchanged;

    /// <param name="files">All files of the new site, in the order in which the list names them.</param>
    public DiskOutput(OutputFolder folder, PreviousOutput previous, ImmutableArray<OutputFile> files)
    {
        _folder = folder;
        _previous = previous;
        _paths = [.. files.Select(f => f.Path)];
        _staging = new(CreateStaging);
    }

    public void Write(string path, ReadOnlyMemory<byte> bytes)
    {
        if (_previous.Holds(path, bytes.Span))
        {
            return;
        }

        using var file = File.OpenHandle(StagingPath(path), FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(file, bytes.Span, 0);
        _written[path] = true;
    }

    /// <summary>
    /// Puts the new site in the place of the old one, unless the two are the same, or a file of another hand would be lost.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// There are no files: what could not be planned is no site, and never takes the place of one.
    /// </exception>
    public void PutInPlace(DiagnosticBag diagnostics)
    {
        ArgumentOutOfRangeException.ThrowIfZero(_paths.Length);
        _previous.ReportReplaced(_written.Keys, diagnostics);
        if (diagnostics.HasErrors || (_written.IsEmpty && _previous.IsExactly(_paths)))
        {
            return;
        }

        if (TryExchange())
        {
            _isExchanged = true;
            _folder.DiscardOld(_previous, diagnostics);
        }
        else
        {
            new InPlaceUpdate(_folder, _previous, _paths).Run([.. _written.Keys]);
            diagnostics.Add(InPlaceUpdate.OneByOne.At(
                new Location(Location.Shown(_folder.FullPath)), "The system does not let this folder be exchanged for another."));
        }
    }

    /// <summary>Removes what was written and never put into place.</summary>
    public void Dispose()
    {
        if (_staging.IsValueCreated && !_isExchanged && Directory.Exists(_folder.Staging))
        {
            Directory.Delete(_folder.Staging, recursive: true);
        }
    }

    private bool TryExchange()
    {
        if (_folder.IsMountPoint())
        {
            return false;
        }

        _ = _staging.Value;
        Parallel.ForEach(_paths.Where(path => !_written.ContainsKey(path)), AddUnchanged);
        if (!OperatingSystem.IsWindows() && Directory.Exists(_folder.FullPath))
        {
            File.SetUnixFileMode(_folder.Staging, File.GetUnixFileMode(_folder.FullPath));
        }

        return FolderExchange.TryPutInPlace(_folder);
    }

    /// <summary>The list comes first, so that what a killed build leaves is known to be a build's.</summary>
    private DirectoryInfo CreateStaging()
    {
        var folder = Directory.CreateDirectory(_folder.Staging);
        OutputManifest.Write(_folder.Staging, _paths);
        return folder;
    }

    private string StagingPath(string path)
    {
        var folder = path[..Math.Max(0, path.LastIndexOf('/'))];
        _ = _staging.Value;
        _ = _stagingFolders.GetOrAdd(folder, name => new(() => Directory.CreateDirectory(Path.Combine(_folder.Staging, name)))).Value;
        return Path.Combine(_folder.Staging, path);
    }

    private void AddUnchanged(string path)
    {
        var (file, staged) = (Path.Combine(_folder.FullPath, path), StagingPath(path));
        if (!NativeFileSystem.TryLink(file, staged))
        {
            // Not every disk knows links. A copy has the date of its original.
            File.Copy(file, staged);
        }
    }
}
