using Advocate.Diagnostics;

namespace Advocate.Pipelines;

/// <summary>What can be wrong with the content folder as a whole.</summary>
public static class EngineRules
{
    private static readonly string[] TextsOfOtherPrograms = [".txt", ".doc", ".docx", ".odt", ".rtf", ".html", ".htm", ".markdown", ".mdx"];

    /// <summary>What to do about it, where a text was meant to be a page; null for any other file.</summary>
    public static string? HelpFor(string path) =>
        TextsOfOtherPrograms.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)
            ? "Pages are Markdown: save the text in a file whose name ends in .md, move a file that readers can save into files/, or put "
                + "an underscore before the name of a file that is for writers only."
        : Content.DownloadFormat.Of(path) is not null
            ? $"Files that readers can save are in the folder {Content.Download.Folder}; put an underscore before the name of a file "
                + $"that is for writers only."
        : null;

    public static readonly DiagnosticRule UnreadFile = new(
        "ADV003", Severity.Warning, "A file that nothing reads",
        "Rename or delete it; put an underscore before the name of a file that is for writers only.");

    public static readonly DiagnosticRule NearlyAFolder = new(
        "ADV031", Severity.Warning, "A folder whose name is nearly that of a kind of page",
        "Rename the folder, or give it a name that is not like one of those.");

    public static readonly DiagnosticRule SameName = new(
        "ADV009", Severity.Error, "Two files with one name but for upper and lower case",
        "Rename one of them, since Windows and macOS take the two for one file.");

    public static readonly DiagnosticRule UnusableName = new(
        "ADV017", Severity.Error, "A name that Windows cannot have",
        "Rename the file or folder: Git cannot check out the project on Windows while it is there.");
}
