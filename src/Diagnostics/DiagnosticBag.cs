using System.Collections.Immutable;

namespace Advocate.Diagnostics;

/// <summary>
/// Collects what one step finds while it works, on one thread. What a step found it returns as a value; whoever waits for several steps
/// joins theirs. A bag that many threads wrote to could say that nothing is wrong while it holds an error, and publication hangs on that.
/// </summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _found = [];

    public bool HasErrors => _found.HasErrors();

    public void Add(Diagnostic diagnostic) => _found.Add(diagnostic);

    public void AddAll(IEnumerable<Diagnostic> diagnostics) => _found.AddRange(diagnostics);

    /// <inheritdoc cref="Findings.Sorted"/>
    public ImmutableArray<Diagnostic> Sorted() => _found.Sorted();
}
