using System.Collections.Immutable;
using System.Diagnostics;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Output;

namespace Advocate.Commands;

/// <summary>How far a build has come, counted where files go by, so that what reads and renders them need not know.</summary>
public sealed class BuildSteps
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private ImmutableArray<BuildStep> _all = [];

    public ImmutableArray<BuildStep> All => _all;

    /// <summary>How long it has all taken so far.</summary>
    public TimeSpan Time => _clock.Elapsed;

    /// <param name="of">How many files there are to do; 0 when there is nothing to count.</param>
    public BuildStep Begin(string name, int of = 0)
    {
        var step = new BuildStep(name, of, _clock.Elapsed);
        _all = _all.Add(step);
        return step;
    }

    /// <summary>Ends what has begun.</summary>
    public void End()
    {
        foreach (var step in _all)
        {
            step.End(_clock.Elapsed);
        }
    }
}

/// <param name="name">What is done, as it is said while it is done: <c>Reading</c>.</param>
public sealed class BuildStep(string name, int of, TimeSpan began)
{
    private int _done;
    private TimeSpan? _took;

    public string Name => name;

    public int Of => of;

    public int Done => Math.Min(of, Volatile.Read(ref _done));

    /// <summary>Null as long as the step goes on.</summary>
    public TimeSpan? Took => _took;

    public void Advance() => Interlocked.Increment(ref _done);

    public void End(TimeSpan now) => _took ??= now - began;
}

/// <summary>Counts the files that are read.</summary>
internal sealed class CountedTree(ISourceTree tree, BuildStep step) : ISourceTree
{
    public string DisplayRoot => tree.DisplayRoot;

    public ImmutableArray<string> Paths => tree.Paths;

    public ImmutableArray<Diagnostic> Findings => tree.Findings;

    public PooledBuffer Borrow(string path)
    {
        step.Advance();
        return tree.Borrow(path);
    }

    public byte[] ReadBytes(string path)
    {
        step.Advance();
        return tree.ReadBytes(path);
    }

    public object? IdentityOf(string path) => tree.IdentityOf(path);
}

/// <summary>Counts the files that are made, the pictures apart: each of those takes as long as a thousand pages.</summary>
internal sealed class CountedOutput(IOutputTarget target, BuildStep pages, BuildStep pictures) : IOutputTarget
{
    public void Write(string path, ReadOnlyMemory<byte> bytes)
    {
        target.Write(path, bytes);
        (MediaType.IsPicture(path) ? pictures : pages).Advance();
    }
}
