using Advocate.Diagnostics;

namespace Advocate.Downloads;

/// <summary>What can be wrong with a file that is offered.</summary>
public static class DownloadRules
{
    public static readonly DiagnosticRule Refused = new(
        "ADV345", Severity.Error, "A kind of file that cannot be offered",
        "Save it in a format that docs/writing/files.md names, such as PDF, CSV, DOCX, ODT, MP3 or MP4, or put an underscore before the "
            + "name of a file that is for writers only.");

    public static readonly DiagnosticRule OtherContent = new(
        "ADV346", Severity.Error, "A file that is not what its name says",
        "Save it once more in the format of its name, or give it the ending of the format that it has.");

    public static readonly DiagnosticRule TooLarge = new(
        "ADV347", Severity.Error, "A file that is too large",
        "Make the file smaller, or raise 'fileSizeLimit' in site.yml if readers on a telephone can be asked to wait for it.");

    public static readonly DiagnosticRule Unused = new(
        "ADV348", Severity.Warning, "A file that nothing leads to",
        "Link to it from a page, or delete it: files that nothing leads to are not published.");

    public static readonly DiagnosticRule UnusableName = new(
        "ADV349", Severity.Error, "A file name that is no safe address",
        "Rename it with the letters a to z, digits, hyphens and full stops.");

    public static readonly DiagnosticRule NamesSomebody = new(
        "ADV350", Severity.Warning, "A file that says who made it",
        "Take it out if it may expose somebody: save the file without personal data, in Word under File, Info, Inspect Document, in "
            + "LibreOffice under File, Properties, Reset Properties, and export a PDF from it anew.");

    public static readonly DiagnosticRule Inaudible = new(
        "ADV351", Severity.Warning, "A recording without a transcript and without captions",
        "Write down what is said in a page or a text file and name it after the link, such as {transcript=talk.txt}, or put captions "
            + "beside the recording in a file of its name that ends in .vtt.");
}
