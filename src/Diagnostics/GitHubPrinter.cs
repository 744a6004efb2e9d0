using System.Collections.Immutable;

namespace Advocate.Diagnostics;

/// <summary>
/// Prints findings as workflow commands, which GitHub shows beside the lines of a pull request. It shows ten of each kind for a step
/// and drops the rest in silence, so what matters most comes first; the whole list belongs in a <see cref="MarkdownSummary"/>.
/// </summary>
public static class GitHubPrinter
{
    /// <param name="first">Files whose findings come before all others: those that the pull request changes.</param>
    public static void Print(ImmutableArray<Diagnostic> found, IReadOnlySet<string> first, TextWriter output)
    {
        foreach (var diagnostic in InOrder(found, first))
        {
            output.WriteLine(Command(diagnostic));
        }
    }

    public static IEnumerable<Diagnostic> InOrder(ImmutableArray<Diagnostic> found, IReadOnlySet<string> first) =>
        found.OrderByDescending(d => first.Contains(d.Location.File)).ThenByDescending(d => d.Severity).ThenBy(d => d.Location);

    private static string Command(Diagnostic diagnostic)
    {
        var command = diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
        var (file, line, column, length) = diagnostic.Location;
        var place = line == 0 ? "" : $",line={line},col={column},endColumn={column + length}";
        return $"::{command} file={Property(file)}{place},title={Property($"{diagnostic.Code}: {diagnostic.Rule.Title}")}"
            + $"::{Text($"{diagnostic.Message}\n{diagnostic.Help}")}";
    }

    /// <summary>
    /// Messages quote what writers wrote. Escaped, a quotation cannot end the command or begin another, which <c>##[</c> does anywhere in a
    /// line.
    /// </summary>
    private static string Text(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal)
            .Replace("##[", "##\uFFFD", StringComparison.Ordinal);

    private static string Property(string text) =>
        Text(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
