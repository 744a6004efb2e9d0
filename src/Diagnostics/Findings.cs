using System.Collections.Immutable;

namespace Advocate.Diagnostics;

/// <summary>Findings as values: what steps return and others join.</summary>
public static class Findings
{
    public static bool HasErrors(this IEnumerable<Diagnostic> findings) => findings.Any(d => d.Severity == Severity.Error);

    /// <summary>All findings in the order of files and lines, each once.</summary>
    public static ImmutableArray<Diagnostic> Sorted(this IEnumerable<Diagnostic> findings) =>
    [
        .. findings.Distinct()
        .OrderBy(d => d.Location)
        .ThenBy(d => d.Code, StringComparer.Ordinal)
        .ThenBy(d => d.Message, StringComparer.Ordinal),
    ];
}
