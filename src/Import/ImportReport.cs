using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Advocate.Diagnostics;

namespace Advocate.Import;

/// <summary>A field of an old text that has no place here, with its value.</summary>
/// <param name="Target">The new file.</param>
internal sealed record LeftField(string Name, string Value, Location Location, string Target);

/// <summary>What came over, what was left, and where it is.</summary>
/// <param name="Copied">The new paths of pictures and other files.</param>
/// <param name="LeftFiles">The files that no text shows or offers, by their paths in the old site.</param>
internal sealed record ImportReport(
    ImmutableArray<ImportedText> Texts,
    ImmutableArray<string> Copied,
    ImmutableArray<string> LeftFiles,
    ImmutableArray<ImportNote> Notes,
    ImmutableArray<LeftField> LeftFields,
    ImmutableArray<MetShortcode> Met,
    ImmutableArray<string> Redirects)
{
    public const string FileName = "report.md", FieldsFileName = "fields.yml";

    /// <summary>The files of laws and bills that were made from a table.</summary>
    public ImmutableArray<string> Laws { get; init; } = [];

    private int Count(ImportedKind kind) => Texts.Count(t => t.Kind == kind);

    /// <summary>The counts, a line for each.</summary>
    public IEnumerable<(string What, int Number)> Counts()
    {
        yield return ("articles", Count(ImportedKind.Article));
        yield return ("pages", Count(ImportedKind.Page));
        yield return ("responses, as drafts", Count(ImportedKind.Response));
        yield return ("laws and bills", Laws.Length);
        yield return ("pictures", Copied.Count(path => path.StartsWith("images/", StringComparison.Ordinal)));
        yield return ("files", Copied.Count(path => path.StartsWith("files/", StringComparison.Ordinal)));
        yield return ("old addresses that lead to new ones", Redirects.Length);
    }

    /// <summary>What a person has to look at, by kind.</summary>
    public IEnumerable<(string What, int Number)> Left()
    {
        foreach (var kind in Notes.GroupBy(n => n.Kind).OrderBy(g => g.Key))
        {
            yield return (kind.Key.Title(), kind.Count());
        }

        if (!LeftFields.IsEmpty)
        {
            yield return ($"{NoteKind.Field.Title()}, kept in {FieldsFileName}", LeftFields.Length);
        }

        if (!Met.IsEmpty)
        {
            yield return ($"Commands that only this site has, listed in {OwnShortcodes.FileName}", Met.Length);
        }

        if (!LeftFiles.IsEmpty)
        {
            yield return ("Files that no text shows or offers, not copied", LeftFiles.Length);
        }
    }

    public string Markdown()
    {
        var text = new StringBuilder("# What was imported\n\n| | number |\n| --- | --- |\n");
        foreach (var (what, number) in Counts())
        {
            text.Append(CultureInfo.InvariantCulture, $"| {what} | {number} |\n");
        }

        text.Append("\n## What to look at\n\n| | number |\n| --- | --- |\n");
        foreach (var (what, number) in Left())
        {
            text.Append(CultureInfo.InvariantCulture, $"| {what} | {number} |\n");
        }

        foreach (var kind in Notes.GroupBy(n => n.Kind).OrderBy(g => g.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {kind.Key.Title()}\n\n");
            foreach (var note in kind.OrderBy(n => n.Location).DistinctBy(n => (n.Location.File, n.Location.Line, n.Message)))
            {
                text.Append(CultureInfo.InvariantCulture, $"- `{Place(note.Location)}` {Escaped(note.Message)}\n");
            }
        }

        if (!LeftFields.IsEmpty)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## Fields that have no place here\n\nTheir values are in "
                + $"`{FieldsFileName}`.\n\n| field | texts | first |\n| --- | --- | --- |\n");
            foreach (var field in LeftFields
                .GroupBy(f => f.Name, StringComparer.OrdinalIgnoreCase)
                .OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key, StringComparer.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $"| `{field.Key}` | {field.Count()} | `{Place(field.First().Location)}` |\n");
            }
        }

        if (!LeftFiles.IsEmpty)
        {
            text.Append("\n## Files that no text shows or offers\n\n| folder | files |\n| --- | --- |\n");
            foreach (var folder in LeftFiles
                .GroupBy(f => f.LastIndexOf('/') is > 0 and var slash ? f[..slash] : ".")
                .OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $"| `{folder.Key}` | {folder.Count()} |\n");
            }
        }

        return text.ToString();
    }

    /// <summary>The fields that were left with their values, under the files that they were of.</summary>
    public string Fields()
    {
        var yaml = new StringBuilder("# The fields of the old texts that have no place here, under the new files. Nothing reads this "
            + "file.\n");
        foreach (var file in LeftFields.GroupBy(f => f.Target))
        {
            yaml.Append(CultureInfo.InvariantCulture, $"{YamlText.Quoted(file.Key)}:\n");
            foreach (var field in file)
            {
                yaml.Append(CultureInfo.InvariantCulture, $"  {YamlText.Quoted(field.Name)}: {field.Value}\n");
            }
        }

        return yaml.ToString();
    }

    private static string Place(Location location) =>
        location.Line == 0 ? location.File : string.Create(CultureInfo.InvariantCulture, $"{location.File}:{location.Line}");

    private static string Escaped(string message) =>
        message.Replace("<", "\\<", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);
}
