using Advocate.Diagnostics;

namespace Advocate.Mirrors;

/// <summary>What a copy of a site can have that the site has not.</summary>
internal static class MirrorRules
{
    private const string DoNotTrust = "Do not trust this copy: take the file from the site itself, and see who changed it.";

    public static readonly DiagnosticRule Unreadable = new(
        "ADV720", Severity.Error, "A line of the list of digests that cannot be read",
        "Take the list from the site again, whole.");

    public static readonly DiagnosticRule Changed = new("ADV721", Severity.Error, "A file that was changed", DoNotTrust);

    public static readonly DiagnosticRule Missing = new(
        "ADV722", Severity.Error, "A file that is missing", "Copy the site again, whole.");

    public static readonly DiagnosticRule Added = new(
        "ADV723", Severity.Error, "A file that the site does not have",
        "Delete it: it would be served under the site's name.");

    public static readonly DiagnosticRule Unanswered = new(
        "ADV724", Severity.Error, "A file that the server did not give out in time", "Try again later.");
}
