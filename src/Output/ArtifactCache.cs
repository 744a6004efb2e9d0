using System.Collections.Concurrent;

namespace Advocate.Output;

/// <summary>
/// Files that take long to make, kept under names that change whenever what they are made from does: none of them can be out
/// of date, and any of them may be deleted at any time.
/// </summary>
public interface IArtifactCache
{
    /// <summary>Gives what is kept under a name, or makes and keeps it. Called from many threads.</summary>
    byte[] GetOrMake(string name, Func<byte[]> make);
}

/// <summary>Keeps nothing beyond the run.</summary>
public sealed class ArtifactsInMemory : IArtifactCache
{
    private readonly ConcurrentDictionary<string, Lazy<byte[]>> _files = new(StringComparer.Ordinal);

    public byte[] GetOrMake(string name, Func<byte[]> make) => _files.GetOrAdd(name, _ => new Lazy<byte[]>(make)).Value;
}

/// <summary>Keeps files in a folder, for the next build.</summary>
public sealed class ArtifactFolder(string folder) : IArtifactCache
{
    /// <summary>Its name beside the content folder. It is listed in .gitignore.</summary>
    public const string Name = ".cache";

    public byte[] GetOrMake(string name, Func<byte[]> make)
    {
        var path = Path.Combine(folder, name);
        if (File.Exists(path))
        {
            return File.ReadAllBytes(path);
        }

        var bytes = make();
        Keep(path, bytes);
        return bytes;
    }

    /// <summary>
    /// Moved into place when whole, so that a build that was stopped leaves no half of a file. Where nothing can be kept, it is made again.
    /// </summary>
    private void Keep(string path, byte[] bytes)
    {
        var half = $"{path}.{Guid.NewGuid():N}";
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(half, bytes);
            File.Move(half, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            File.Delete(half);
        }
    }
}
