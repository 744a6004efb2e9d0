using Advocate.Diagnostics;

namespace Advocate.Import;

/// <summary>Why nothing is imported.</summary>
public static class ImportRules
{
    public static readonly DiagnosticRule NoSource = new(
        "ADV731", Severity.Error, "Nothing to import there",
        "Name the folder or the file of the old site.");

    public static readonly DiagnosticRule Taken = new(
        "ADV732", Severity.Error, "A file that is there already",
        "Name another folder with --to, or move the file away: an import writes over nothing.");

    public static readonly DiagnosticRule Unreadable = new(
        "ADV733", Severity.Error, "A file of the old site that cannot be read",
        "Export it once more, and see that it was copied whole.");

    public static readonly DiagnosticRule NoTexts = new(
        "ADV734", Severity.Error, "An old site without a text",
        "Name the folder in which the old site's settings are, and with --from the program that made it.");

    public static readonly DiagnosticRule Columns = new(
        "ADV735", Severity.Error, "Columns that are still to be named",
        "Open the file, correct what each column becomes, and type the same command again.");
}
