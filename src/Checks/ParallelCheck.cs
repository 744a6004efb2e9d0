using System.Collections.Immutable;
using Advocate.Diagnostics;

namespace Advocate.Checks;

/// <summary>Asks a check about many things side by side, each apart from the others, and joins what it finds in their order.</summary>
internal static class ParallelCheck
{
    public static IEnumerable<Diagnostic> Of<T>(
        IEnumerable<T> all, Func<T, IEnumerable<Diagnostic>> check, CancellationToken cancelled = default)
    {
        ImmutableArray<T> items = [.. all];
        var found = new ImmutableArray<Diagnostic>[items.Length];
        Parallel.For(0, items.Length, new ParallelOptions { CancellationToken = cancelled }, i => found[i] = [.. check(items[i])]);
        return found.SelectMany(findings => findings);
    }
}
