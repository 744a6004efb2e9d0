using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Diagnostics;

namespace Advocate.Checks;

/// <summary>
/// Findings that follow from a data file which could not be read. One mistake in <c>data/sources.yml</c> would make every citation of the
/// site a finding, among which nobody finds the mistake.
/// </summary>
internal static class UnreadData
{
    /// <summary>What is said of entries that a file lacks, or of those that only it uses, by the name of the file.</summary>
    private static readonly (string File, ImmutableArray<DiagnosticRule> Rules)[] Consequences =
    [
        ("sources", [CheckRules.UnknownSource]),
        ("glossary", [CheckRules.UnknownTerm, CheckRules.UnusedSource]),
        ("help-lines", [CheckRules.UnusedSource]),
        ("language", [CheckRules.UnusedSource]),
        ("people", [CheckRules.UnknownPerson]),
        ("places", [PlaceRules.UnknownPlace]),
        ("questions", [CheckRules.UnknownQuestion, CheckRules.WrongAnswer, CheckRules.UnusedTerm]),
        ("statuses", [CheckRules.UnknownStatus, CheckRules.WrongAnswer]),
        ("topics", [CheckRules.UnknownTopic]),
    ];

    /// <summary>The findings that stand on their own.</summary>
    public static IEnumerable<Diagnostic> Without(IEnumerable<Diagnostic> findings, Site site)
    {
        var unread = site.Contents.OfType<IData>().Where(data => !data.IsReadable)
            .SelectMany(data => Consequences.Where(c => data.File.Path == $"data/{c.File}.yml").SelectMany(c => c.Rules))
            .ToHashSet();
        return unread.Count == 0 ? findings : findings.Where(finding => !unread.Contains(finding.Rule));
    }
}
