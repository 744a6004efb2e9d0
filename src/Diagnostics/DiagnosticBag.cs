using System.Collections.Immutable;

namespace Advocate.Diagnostics;

/// <summary>Collects what every step finds. Steps run in parallel, so adding is safe from any thread.</summary>
public sealed class DiagnosticBag
{
    private readonly Lock _gate = new();
    private readonly List<Diagnostic> _found = [];
    private volatile bool _hasErrors;

    public bool HasErrors => _hasErrors;

    public void Add(Diagnostic diagnostic)
    {
        lock (_gate)
        {
            _found.Add(diagnostic);
        }

        _hasErrors |= diagnostic.Severity == Severity.Error;
    }

    public void AddAll(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>All findings in the order of files and lines, each once.</summary>
    public ImmutableArray<Diagnostic> Sorted()
    {
        lock (_gate)
        {
            return _found.Count == 0 ? [] : [.. _found.Distinct().OrderBy(d => d.Location).ThenBy(d => d.Code, StringComparer.Ordinal).ThenBy(d => d.Message, StringComparer.Ordinal)];
        }
    }
}
