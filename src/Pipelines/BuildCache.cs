using System.Collections.Concurrent;
using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;

namespace Advocate.Pipelines;

/// <summary>
/// What files were made into, kept from one build to the next, so that a preview reads again only what changed. A document is used
/// again only if the bytes of its file and all that it was made with are the same; so nothing here can be out of date.
/// </summary>
public sealed class BuildCache
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private int _round;

    /// <summary>What a file was made into, or null when it has to be made anew.</summary>
    public ProcessResult? Recall(ISourceTree input, string path, CacheKey key)
    {
        if (!_entries.TryGetValue(path, out var entry)
            || !ReferenceEquals(entry.Identity, IdentityOf(input, path))
            || !entry.Key.Equals(key))
        {
            return null;
        }

        // An equal key may hold on to the documents of an earlier build; keeping the newest lets them go.
        _entries[path] = entry with { Key = key, Round = _round };
        return entry.Made;
    }

    public void Remember(ISourceTree input, string path, CacheKey key, ProcessResult made)
    {
        if (IdentityOf(input, path) is { } identity)
        {
            _entries[path] = new Entry(identity, key, made, _round);
        }
    }

    /// <summary>Ends a build: what it did not ask for is there no more.</summary>
    public void ForgetOthers()
    {
        foreach (var (path, entry) in _entries)
        {
            if (entry.Round != _round)
            {
                _entries.TryRemove(path, out _);
            }
        }

        _round++;
    }

    private static object? IdentityOf(ISourceTree input, string path)
    {
        try
        {
            return input.IdentityOf(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private sealed record Entry(object Identity, CacheKey Key, ProcessResult Made, int Round);
}

/// <summary>What came of one file in the second phase.</summary>
/// <param name="KnownFields">The names of the fields that the file could have had.</param>
public sealed record ProcessResult(IContent? Content, ImmutableArray<Diagnostic> Findings, IReadOnlyCollection<string> KnownFields);

/// <summary>
/// All that a document is made with besides its own file. Two are equal when the same file gives the same document under both.
/// </summary>
public sealed class CacheKey(
    Pipeline pipeline,
    SiteSettings settings,
    ImmutableArray<FieldDefaults> defaults,
    ImmutableArray<IContent> dependencies) : IEquatable<CacheKey>
{
    public Pipeline Pipeline => pipeline;

    public ImmutableArray<IContent> Dependencies => dependencies;

    private SiteSettings Settings => settings;

    private ImmutableArray<FieldDefaults> Defaults => defaults;

    public bool Equals(CacheKey? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && pipeline == other.Pipeline
            && settings.Source == other.Settings.Source
            && settings.Address == other.Settings.Address
            && defaults.Select(d => d.Source).SequenceEqual(other.Defaults.Select(d => d.Source))
            && dependencies.AsSpan().SequenceEqual(other.Dependencies.AsSpan(), ReferenceEqualityComparer.Instance));

    public override bool Equals(object? obj) => Equals(obj as CacheKey);

    public override int GetHashCode() => HashCode.Combine(pipeline, settings.Source);
}
