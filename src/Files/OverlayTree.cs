using System.Collections.Immutable;
using Advocate.Diagnostics;

namespace Advocate.Files;

/// <summary>Two trees as one, as an overlay file system shows them: a file of the upper one takes the place of the one below it.</summary>
public sealed class OverlayTree(ISourceTree lower, ISourceTree upper) : ISourceTree
{
    public string DisplayRoot => lower.DisplayRoot;

    public ImmutableArray<string> Paths { get; } = [.. lower.Paths.Union(upper.Paths).Order(StringComparer.Ordinal)];

    public ImmutableArray<Diagnostic> Findings => [.. lower.Findings, .. upper.Findings];

    public string DisplayPathOf(string path) => Of(path).DisplayPathOf(path);

    public byte[] ReadBytes(string path) => Of(path).ReadBytes(path);

    public PooledBuffer Borrow(string path) => Of(path).Borrow(path);

    public object? IdentityOf(string path) => Of(path).IdentityOf(path);

    private ISourceTree Of(string path) => upper.Paths.Contains(path) ? upper : lower;
}

/// <summary>
/// Some files of one folder of a tree, as a tree of their own. What is found of the folder is among the findings of the whole tree.
/// </summary>
/// <param name="folder">With a slash at its end.</param>
public sealed class SubfolderTree(ISourceTree tree, string folder, Func<string, bool> includes) : ISourceTree
{
    public string DisplayRoot => tree.DisplayRoot + folder;

    public ImmutableArray<string> Paths { get; } =
    [
        .. tree.Paths.Where(p => p.StartsWith(folder, StringComparison.Ordinal)).Select(p => p[folder.Length..]).Where(includes),
    ];

    public byte[] ReadBytes(string path) => tree.ReadBytes(folder + path);

    public PooledBuffer Borrow(string path) => tree.Borrow(folder + path);

    public object? IdentityOf(string path) => tree.IdentityOf(folder + path);
}
