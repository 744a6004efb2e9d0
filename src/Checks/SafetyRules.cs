using Advocate.Diagnostics;

namespace Advocate.Checks;

/// <summary>What no page may do to its readers, some of whom are watched. Only a theme can break these rules; content cannot.</summary>
public static class SafetyRules
{
    public static readonly DiagnosticRule ForeignOrigin = new(
        "ADV800", Severity.Error, "A page loads something from another site",
        "Put the file into the theme's assets: whoever serves a part of a page learns who reads it.");

    public static readonly DiagnosticRule InlineCode = new(
        "ADV801", Severity.Error, "Code or style inside a page",
        "Move it into a file below theme/assets/: the page's security policy keeps a browser from running it where it is.");

    public static readonly DiagnosticRule Unprotected = new(
        "ADV802", Severity.Error, "A page without its protection",
        "Put the layout into the frame, which brings the security policy, the referrer rule and the way to leave.");

    public static readonly DiagnosticRule Trace = new(
        "ADV803", Severity.Error, "A script that keeps or sends something about the reader",
        "Take it out: this site stores nothing on a reader's device and tells nobody that they were here.");
}
