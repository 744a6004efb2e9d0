using System.Collections.Immutable;
using Advocate.Files;

namespace Advocate.Content;

/// <summary>A file that is offered to readers as it is: a report, a table, a recording. It is published under its own name.</summary>
/// <param name="Format">Null where the file cannot be used, which is in the diagnostics by then.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Names">Who made it, as the file says itself.</param>
public sealed record Download(SourceFile File, DownloadFormat? Format, long Size, ImmutableArray<HiddenName> Names) : IContent
{
    /// <summary>The folder of the content whose files are offered.</summary>
    public const string Folder = "files/";

    public ContentKind? Kind => null;

    /// <summary>Where it is published, below the site's root.</summary>
    public string Permalink => File.Path;
}

/// <param name="Field">What the file calls it: <c>Author</c>.</param>
public readonly record struct HiddenName(string Field, string Name);

/// <summary>A format that browsers show or save, and run nothing of.</summary>
/// <param name="Extension">In lower case, with its dot.</param>
public sealed record DownloadFormat(string Extension)
{
    public const string Captions = ".vtt", Text = ".txt";

    /// <summary>Every format that can be offered. What is not among these is refused.</summary>
    public static readonly ImmutableArray<DownloadFormat> All =
    [
        .. new[]
        {
            ".pdf", ".epub", Text, ".csv", ".tsv", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".zip",
            ".mp3", ".m4a", ".ogg", ".oga", ".opus", ".wav", ".flac", ".mp4", ".m4v", ".webm", Captions, ".srt",
        }.Select(extension => new DownloadFormat(extension)),
    ];

    /// <summary>As readers know it: <c>PDF</c>.</summary>
    public string Name => Extension[1..].ToUpperInvariant();

    public bool IsAudio => MediaType.IsAudio(Extension);

    public bool IsVideo => MediaType.IsVideo(Extension);

    /// <param name="path">The path or address of a file.</param>
    public static DownloadFormat? Of(string path) =>
        All.FirstOrDefault(f => f.Extension.Equals(Path.GetExtension(path), StringComparison.OrdinalIgnoreCase));
}
