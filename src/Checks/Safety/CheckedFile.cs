using Advocate.Diagnostics;

namespace Advocate.Checks.Safety;

/// <summary>A finished file, and what was found wrong in it.</summary>
internal readonly ref struct CheckedFile(string path, ReadOnlySpan<byte> text)
{
    public ReadOnlySpan<byte> Text { get; } = text;

    public List<Diagnostic> Found { get; } = [];

    /// <summary>Reports a page that lacks a protection.</summary>
    public void Demand(bool isMet, string lacking)
    {
        if (!isMet)
        {
            Found.Add(SafetyRules.Unprotected.At(new Location(path), $"This page has {lacking}."));
        }
    }

    /// <param name="at">Where the fault is in the file's text.</param>
    public void Report(DiagnosticRule rule, int at, string message)
    {
        var before = Text[..at];
        Found.Add(rule.At(new Location(path, before.Count((byte)'\n') + 1, at - before.LastIndexOf((byte)'\n')), message));
    }
}
