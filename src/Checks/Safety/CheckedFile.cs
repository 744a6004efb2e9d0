using Advocate.Diagnostics;

namespace Advocate.Checks.Safety;

/// <summary>A finished file and where to report what is wrong in it.</summary>
internal readonly ref struct CheckedFile(string path, ReadOnlySpan<byte> text, DiagnosticBag diagnostics)
{
    public ReadOnlySpan<byte> Text { get; } = text;

    public void Report(DiagnosticRule rule, string message) => diagnostics.Add(rule.At(new Location(path), message));

    /// <param name="at">Where the fault is in the file's text.</param>
    public void Report(DiagnosticRule rule, int at, string message)
    {
        var before = Text[..at];
        diagnostics.Add(rule.At(new Location(path, before.Count((byte)'\n') + 1, at - before.LastIndexOf((byte)'\n')), message));
    }
}
