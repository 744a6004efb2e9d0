using System.Collections.Immutable;
using System.Reflection;

namespace Advocate.Files;

/// <summary>A folder of files that are part of the program.</summary>
/// <param name="folder">What the names of its resources start with: <c>theme/</c>.</param>
public sealed class EmbeddedTree(Assembly assembly, string folder) : ISourceTree
{
    /// <summary>The names of resources by path; where the program was built on Windows, the names have its separator.</summary>
    private readonly ImmutableSortedDictionary<string, string> _names = assembly.GetManifestResourceNames()
        .Select(name => (Name: name, Path: name.Replace('\\', '/')))
        .Where(resource => resource.Path.StartsWith(folder, StringComparison.Ordinal))
        .ToImmutableSortedDictionary(resource => resource.Path[folder.Length..], resource => resource.Name, StringComparer.Ordinal);

    public string DisplayRoot => folder;

    public ImmutableArray<string> Paths => [.. _names.Keys];

    public byte[] ReadBytes(string path)
    {
        using var stream = assembly.GetManifestResourceStream(_names[path])!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
