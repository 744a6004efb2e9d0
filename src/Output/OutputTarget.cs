using System.Collections.Concurrent;
using System.Collections.Immutable;
using Advocate.Diagnostics;
using Advocate.Files;

namespace Advocate.Output;

/// <summary>Where rendered files go.</summary>
public interface IOutputTarget
{
    /// <summary>Takes one file. Called from many threads; the memory is used again after the call.</summary>
    void Write(string path, ReadOnlyMemory<byte> bytes);
}

/// <summary>Keeps the files in memory, for previews and tests.</summary>
public sealed class MemoryOutput : IOutputTarget
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, byte[]> Files => _files;

    public void Write(string path, ReadOnlyMemory<byte> bytes) => _files[path] = bytes.ToArray();
}

/// <summary>Keeps nothing, for runs that only want to know what is wrong.</summary>
public sealed class NoOutput : IOutputTarget
{
    public void Write(string path, ReadOnlyMemory<byte> bytes)
    {
    }
}

public static class OutputTarget
{
    /// <summary>
    /// Renders all files, in parallel, each straight to bytes. What is no page comes first: feeds hold many texts and pictures take long,
    /// so that one of them at the end would keep the other cores waiting.
    /// </summary>
    /// <returns>What the checks found, in the order of the files.</returns>
    public static IEnumerable<Diagnostic> WriteAll(
        this IOutputTarget target, ImmutableArray<OutputFile> files, params ImmutableArray<IOutputCheck> checks)
    {
        OutputFile[] ordered = [.. files.OrderBy(f => SitePath.IsPage(f.Path))];
        var found = new IReadOnlyCollection<Diagnostic>[ordered.Length * checks.Length];
        Parallel.ForEach(
            Partitioner.Create([.. Enumerable.Range(0, ordered.Length)], loadBalance: true),
            () => new PageBuffer(),
            (number, _, buffer) =>
            {
                var file = ordered[number];
                var bytes = file.RenderTo(buffer);
                for (var i = 0; i < checks.Length; i++)
                {
                    found[(number * checks.Length) + i] = checks[i].Check(file, bytes.Span);
                }

                target.Write(file.Path, bytes);
                return buffer;
            },
            _ => { });
        return found.SelectMany(findings => findings);
    }

    /// <summary>Renders one file to bytes of its own.</summary>
    public static byte[] ToBytes(this OutputFile file) => file.RenderTo(new PageBuffer()).ToArray();

    private static ReadOnlyMemory<byte> RenderTo(this OutputFile file, PageBuffer buffer)
    {
        buffer.Clear();
        try
        {
            // Templates wait for nothing, so this only rethrows what a template threw.
            file.Render(buffer).AsTask().GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw new RenderingException(file, exception);
        }

        return buffer.Written;
    }
}

/// <summary>A template or a feed failed, which no content should be able to bring about: a mistake of the theme or the generator.</summary>
public sealed class RenderingException(OutputFile file, Exception cause)
    : Exception(
        $"{file.Path} could not be made{(file.Origin is { } origin ? $" from {origin.File.DisplayPath}" : "")}: {cause.Message}", cause);
