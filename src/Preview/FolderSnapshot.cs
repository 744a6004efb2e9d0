using System.Collections.Immutable;
using Advocate.Diagnostics;
using Advocate.Files;

namespace Advocate.Preview;

/// <summary>
/// A folder on disk as it was at one moment. A file is read when it is asked for, once; what did not change since the snapshot
/// before is not read again.
/// </summary>
internal sealed class FolderSnapshot : ISourceTree
{
    private readonly Dictionary<string, Entry> _files;

    private FolderSnapshot(string root, Dictionary<string, Entry> files, ImmutableArray<Diagnostic> findings)
    {
        _files = files;
        Findings = findings;
        DisplayRoot = DiskTree.DisplayRootOf(root);
        Paths = [.. files.Keys.Order(StringComparer.Ordinal)];
    }

    public string DisplayRoot { get; }

    public ImmutableArray<string> Paths { get; }

    public ImmutableArray<Diagnostic> Findings { get; }

    public byte[] ReadBytes(string path) => _files[path].Read();

    public object IdentityOf(string path) => _files[path].Identity();

    /// <param name="before">The snapshot before, or null for the first.</param>
    /// <param name="changed">
    /// Tells of a file, by its whole path, whether something was heard of it since. Such a file is read again though its time and size be
    /// the same.
    /// </param>
    public static FolderSnapshot Take(string root, FolderSnapshot? before, Func<string, bool> changed)
    {
        var files = new Dictionary<string, Entry>(StringComparer.Ordinal);
        var listing = FolderListing.Of(root, DiskTree.DisplayRootOf(root));
        foreach (var (path, file) in listing.Files)
        {
            var info = new FileInfo(file);
            if (!info.Exists)
            {
                // It went away just now.
                continue;
            }

            var old = before?._files.GetValueOrDefault(path);
            files[path] = old is not null && old.Written == info.LastWriteTimeUtc && old.Length == info.Length && !changed(file)
                ? old
                : new Entry(file, info.LastWriteTimeUtc, info.Length, old?.Bytes);
        }

        return new FolderSnapshot(root, files, listing.Findings);
    }

    /// <summary>
    /// Whether a file that held something is empty or gone: many editors empty or remove a file a moment before they write it anew.
    /// </summary>
    public bool LooksHalfSaved(FolderSnapshot before) =>
        before._files.Any(f => f.Value.Length > 0 && (!_files.TryGetValue(f.Key, out var now) || now.Length == 0));

    /// <summary>
    /// The files that are not as they were, new and gone ones too, and what is newly found of the folder or found no more.
    /// </summary>
    public IEnumerable<string> ChangedSince(FolderSnapshot before) =>
        Paths.Union(before.Paths)
            .Where(path => !_files.TryGetValue(path, out var now) || !before._files.TryGetValue(path, out var old) || !now.IsSameAs(old))
            .Concat(Findings.Except(before.Findings).Concat(before.Findings.Except(Findings)).Select(PathOf));

    private string PathOf(Diagnostic finding) => finding.Location.File[Math.Min(DisplayRoot.Length, finding.Location.File.Length)..];

    /// <param name="before">
    /// The bytes at the snapshot before; when the file still has them, they are kept, so that comparing the references is enough.
    /// </param>
    private sealed class Entry(string file, DateTimeOffset written, long length, byte[]? before)
    {
        /// <summary>What is larger is a picture, not a text, and is not kept in memory.</summary>
        private const int LargestKept = 1024 * 1024;

        private readonly Lock _gate = new();
        private byte[]? _before = before;

        public DateTimeOffset Written => written;

        public long Length => length;

        public byte[]? Bytes { get; private set; }

        public byte[] Read()
        {
            lock (_gate)
            {
                if (Bytes is not null)
                {
                    return Bytes;
                }

                var bytes = File.ReadAllBytes(file);
                if (IsLarge)
                {
                    // What is asked for is the file of this snapshot, not one that took its place.
                    return File.GetLastWriteTimeUtc(file) == written ? bytes : throw new IOException($"{file} changed while it was read.");
                }

                Bytes = _before is not null && _before.AsSpan().SequenceEqual(bytes) ? _before : bytes;
                _before = null;
                return Bytes;
            }
        }

        /// <summary>The bytes, which stay the same object as long as they are equal; of a large file, this entry.</summary>
        public object Identity() => IsLarge ? this : Read();

        private bool IsLarge => length > LargestKept;

        public bool IsSameAs(Entry other)
        {
            if (ReferenceEquals(this, other))
            {
                return true;
            }

            try
            {
                return length == other.Length && other.Bytes is { } bytes && bytes.AsSpan().SequenceEqual(Read());
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        }
    }
}
