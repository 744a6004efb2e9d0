using System.Collections.Concurrent;
using System.Collections.Immutable;

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
    /// <summary>Renders all files, in parallel, each straight to bytes.</summary>
    public static void WriteAll(this IOutputTarget target, ImmutableArray<OutputFile> files) =>
        Parallel.ForEach(
            Partitioner.Create(files, loadBalance: true),
            () => new PageBuffer(),
            (file, _, buffer) =>
            {
                buffer.Clear();
                var rendering = file.Render(buffer);
                if (!rendering.IsCompletedSuccessfully)
                {
                    // Templates wait for nothing, so this rethrows what a template threw.
                    rendering.AsTask().GetAwaiter().GetResult();
                }

                target.Write(file.Path, buffer.Written);
                return buffer;
            },
            _ => { });
}
