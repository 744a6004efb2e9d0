using Deque.AxeCore.Commons;

namespace Advocate.Tests.Browser;

/// <summary>What axe looks for: all that it does by itself, and the size of targets, which WCAG 2.2 asks for and axe leaves out unless told.</summary>
internal static class AxeRules
{
    public static AxeRunOptions ForPages => new() { Rules = new() { ["target-size"] = new() { Enabled = true } } };

    /// <summary>Landmarks are told apart within a page; the gallery holds many pages.</summary>
    public static AxeRunOptions ForGallery => new() { Rules = new(ForPages.Rules) { ["landmark-unique"] = new() { Enabled = false } } };
}
