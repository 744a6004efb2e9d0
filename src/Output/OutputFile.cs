using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;

namespace Advocate.Output;

/// <summary>A file of the site to be: where it goes, and how its bytes are made when its turn comes.</summary>
/// <param name="Path">Below the output folder, with forward slashes: <c>articles/sb-1322/index.html</c>.</param>
/// <param name="Render">Writes the file's bytes. Called once, on any thread, beside others.</param>
public sealed record OutputFile(string Path, Func<PipeWriter, ValueTask> Render)
{
    /// <summary>The content the file is made from, for findings about it; null for what no single file makes.</summary>
    public IContent? Origin { get; init; }

    /// <summary>True for pages that search engines shall list.</summary>
    public bool IsListed { get; init; }

    /// <summary>The day the page last changed, where content says so.</summary>
    public DateOnly? LastChanged { get; init; }

    /// <summary>True for what <see cref="Picture"/> makes: runs that only want to know what is wrong pass it over.</summary>
    public bool IsPicture { get; init; }

    /// <summary>
    /// Where the content gives the address, when that is not where <see cref="Origin"/> gives its own: an old address, a topic.
    /// </summary>
    public Location? AddressedAt { get; init; }

    /// <summary>The address below the site's root: <c>articles/sb-1322/</c> for that folder's index page.</summary>
    public string Permalink => SitePath.PermalinkOf(Path);

    public static OutputFile Text(string path, Func<string> text) =>
        Written(path, output => output.Write(Encoding.UTF8.GetBytes(text())));

    /// <summary>A long text, written as it is made.</summary>
    public static OutputFile Written(string path, Action<PipeWriter> write) => new(path, output =>
    {
        write(output);
        return ValueTask.CompletedTask;
    });

    public static OutputFile Bytes(string path, ReadOnlyMemory<byte> bytes) =>
        Written(path, output => output.Write(bytes.Span));

    /// <summary>
    /// A picture, which takes long to encode. What it is made from was checked when the site was planned, so that checks can leave it out.
    /// </summary>
    public static OutputFile Picture(string path, Func<byte[]> bytes) =>
        Written(path, output => output.Write(bytes())) with { IsPicture = true };

    /// <summary>Bytes that several files need, made when the first of them is rendered.</summary>
    public static OutputFile Bytes(string path, Lazy<byte[]> bytes) =>
        Written(path, output => output.Write(bytes.Value));
}
