using Advocate.Diagnostics;

namespace Advocate.Pipelines;

/// <summary>What can be wrong with the content folder as a whole.</summary>
public static class EngineRules
{
    public static readonly DiagnosticRule UnreadFile = new(
        "ADV003", Severity.Warning, "A file that nothing reads",
        "Rename or delete it; put an underscore before the name of a file that is for writers only.");
}
