using Deque.AxeCore.Commons;

namespace Advocate.Tests.Browser;

/// <summary>What axe looks for. It describes what it finds to be wrong and nothing else, which takes it a fraction of the time.</summary>
internal static class AxeRules
{
    /// <summary>All its own rules, and the size of targets, which WCAG 2.2 asks for and axe leaves out unless it is asked.</summary>
    public static AxeRunOptions ForPages => new()
    {
        Rules = new() { ["target-size"] = new() { Enabled = true } },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>What other colors or another width can break in a page that has passed all rules before.</summary>
    public static AxeRunOptions ForLooks => new()
    {
        RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"),
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>Landmarks are told apart within a page; the gallery holds many pages.</summary>
    public static AxeRunOptions ForGallery =>
        new() { ResultTypes = [ResultType.Violations], Rules = new(ForPages.Rules) { ["landmark-unique"] = new() { Enabled = false } } };
}
