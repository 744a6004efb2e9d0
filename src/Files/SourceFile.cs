using Advocate.Diagnostics;

namespace Advocate.Files;

/// <summary>
/// A file of the content or the theme, by its name. What was read from it is not kept here: of a large site that would be most of the
/// memory.
/// </summary>
/// <param name="Path">Below its folder, with forward slashes, its letters composed: <c>articles/sb-1322.md</c>.</param>
/// <param name="DisplayPath">As writers know it: <c>input/articles/sb-1322.md</c>.</param>
public sealed record SourceFile(string Path, string DisplayPath)
{
    /// <summary>The path as the disk and the repository spell it.</summary>
    public string WrittenPath { get; init; } = Path;

    /// <summary>The bytes of a file that is not text. They are read anew each time, since pictures are large and many.</summary>
    public Func<byte[]> ReadBytes { get; init; } = () => [];

    public string Folder => Path.LastIndexOf('/') is var slash and >= 0 ? Path[..slash] : "";

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The first character of the file: where findings about the file as a whole point.</summary>
    public Location Start => new(DisplayPath, 1, 1);
}

/// <summary>A file with its text, as it is passed to what makes something of it.</summary>
/// <param name="Text">Empty for a file that is not text.</param>
public sealed record SourceText(SourceFile File, string Text);
