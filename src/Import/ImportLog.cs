using Advocate.Diagnostics;

namespace Advocate.Import;

/// <summary>What the steps over one text have to say of it. Each text has its own, so that texts can be worked on side by side.</summary>
internal sealed class ImportLog
{
    public List<ImportNote> Notes { get; } = [];

    public List<MetShortcode> Met { get; } = [];

    /// <summary>The fields that have no place here.</summary>
    public List<(string Name, string Value, Location Location)> LeftFields { get; } = [];

    /// <summary>Files that the text shows or offers, by their path in the old site, each with its new path.</summary>
    public Dictionary<string, string> UsedFiles { get; } = new(StringComparer.Ordinal);

    public void Add(NoteKind kind, ImportedText text, string written, string message) =>
        Notes.Add(new ImportNote(kind, Locate(text, written), message));

    /// <summary>The line on which words of the old text are; that of the text's start where they changed on the way.</summary>
    public static Location Locate(ImportedText text, string written)
    {
        var end = written.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? written : written[..end];
        var at = first.Length == 0 || first.Contains('\uE000', StringComparison.Ordinal) ? -1 : text.Body
            .IndexOf(first, StringComparison.Ordinal);
        return text.At(Math.Max(0, at));
    }
}
