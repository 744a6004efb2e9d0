using System.Text;
using System.Text.RegularExpressions;
using Advocate.Diagnostics;
using Advocate.Yaml;

namespace Advocate.Import;

/// <summary>The front matter of an old text, in whichever of three forms it is, and the text below it.</summary>
/// <param name="Unread">The lines that could be read as no form; empty where all were.</param>
internal sealed partial record OldFrontMatter(YamlMapping Fields, string Body, int BodyLine, string Unread = "")
{
    public static OldFrontMatter Read(string text, string file, List<ImportNote> notes)
    {
        var start = text.Length - text.AsSpan().TrimStart("\n \t\uFEFF").Length;
        var line = text.AsSpan(0, start).Count('\n') + 1;
        return Fence().Match(text, start) is { Success: true } fence && fence.Index == start
            && Close(fence.Groups["sign"].Value[0]).Match(text, fence.Index + fence.Length) is { Success: true } close
                ? Between(text, fence.Index + fence.Length, close, fence.Groups["sign"].Value[0] == '+', file, line + 1, notes)
            : text.AsSpan(start) is ['{', var second, ..] && second is '\n' or ' ' or '"' && JsonLength(text, start) is > 0 and var length
                ? Json(text, start, length, file, line, notes)
            : Field().Match(text, start) is { Success: true } field && field.Index == start
                && Close('-').Match(text, start) is { Success: true } below && IsFieldsOnly(text[start..below.Index])
                ? Between(text, start, below, isToml: false, file, line, notes)
            : new OldFrontMatter(YamlMapping.Empty(file), text, 1);
    }

    /// <summary>A data or settings file, by its ending.</summary>
    public static YamlMapping ReadFile(string text, string file)
    {
        var yaml = file.EndsWith(".toml", StringComparison.OrdinalIgnoreCase)
            ? TomlReader.Read(text, file, 1, out _)
            : YamlReader.Read(text.Replace("\t", "  ", StringComparison.Ordinal), file, 1, new DiagnosticBag()) as YamlMapping;
        return yaml ?? YamlMapping.Empty(file);
    }

    private static OldFrontMatter Between(
        string text, int from, Match close, bool isToml, string file, int line, List<ImportNote> notes)
    {
        var inside = text[from..close.Index];
        var bodyStart = close.Index + close.Length;
        var bodyLine = text.AsSpan(0, bodyStart).Count('\n') + 1;
        var fault = "";
        var fields = isToml ? TomlReader.Read(inside, file, line, out fault) : Yaml(inside, file, line, notes);
        if (fields is null)
        {
            notes.Add(new(NoteKind.Field, new(file, line, 1), $"The fields cannot be read{(fault == "" ? "" : $": {fault}")}."));
        }

        return new(fields ?? YamlMapping.Empty(file), text[bodyStart..], bodyLine, fields is null ? inside : "");
    }

    private static OldFrontMatter Json(string text, int start, int length, string file, int line, List<ImportNote> notes)
    {
        var end = start + length;
        return new(
            Yaml(text[start..end].Replace('\t', ' '), file, line, notes) ?? YamlMapping.Empty(file),
            text[end..],
            text.AsSpan(0, end).Count('\n') + 1);
    }

    /// <summary>Where an object that a text starts with ends; 0 where it does not.</summary>
    private static int JsonLength(string text, int start)
    {
        try
        {
            var bytes = Encoding.UTF8.GetBytes(text[start..]);
            var reader = new System.Text.Json.Utf8JsonReader(bytes);
            return reader.Read() && reader.TrySkip() ? Encoding.UTF8.GetString(bytes.AsSpan(0, (int)reader.BytesConsumed)).Length : 0;
        }
        catch (System.Text.Json.JsonException)
        {
            return 0;
        }
    }

    /// <summary>
    /// Other readers of YAML take more than the standard has: tabs, a colon or a quotation mark within a value, a sign that starts it.
    /// What cannot be read as it is, is read with each value of a single line in quotation marks.
    /// </summary>
    private static YamlMapping? Yaml(string yaml, string file, int line, List<ImportNote> notes)
    {
        var found = new DiagnosticBag();
        yaml = TabIndent().Replace(yaml.ReplaceLineEndings("\n"), match => match.Value.Replace("\t", "  ", StringComparison.Ordinal));
        if (YamlReader.Read(yaml, file, line, found) is YamlMapping fields)
        {
            notes.AddRange(found.Sorted()
                .Where(finding => finding.Rule == YamlRules.Repeated)
                .Select(finding => new ImportNote(NoteKind.Field, finding.Location, finding.Message)));
            return fields;
        }

        var quoted = SingleLine().Replace(yaml, match => $"{match.Groups["name"].Value} "
            + $"{YamlText.Quoted(match.Groups["value"].Value.Trim().Trim('"'))}");
        var second = YamlReader.Read(quoted, file, line, new DiagnosticBag()) as YamlMapping;
        if (second is not null)
        {
            notes.Add(new(NoteKind.Field, new(file, line, 1), "The fields are not quite YAML, and were read with quotation marks put in."));
        }

        return second;
    }

    private static bool IsFieldsOnly(string yaml) => yaml.Split('\n').All(line =>
        line.Trim() == "" || line[0] is ' ' or '-' or '\t' or '#' || Field().IsMatch(line));

    [GeneratedRegex(@"\G(?<sign>[-+])\k<sign>\k<sign>[ \t]*\n")]
    private static partial Regex Fence();

    private static Regex Close(char sign) => sign == '+' ? ClosePlus() : CloseHyphen();

    [GeneratedRegex(@"^\+\+\+[ \t]*(\n|\z)", RegexOptions.Multiline)]
    private static partial Regex ClosePlus();

    [GeneratedRegex(@"^(---+|\.\.\.)[ \t]*(\n|\z)", RegexOptions.Multiline)]
    private static partial Regex CloseHyphen();

    [GeneratedRegex(@"\G[A-Za-z][\w-]*:(?=\s)")]
    private static partial Regex Field();

    [GeneratedRegex(@"^[ ]*\t[ \t]*", RegexOptions.Multiline)]
    private static partial Regex TabIndent();

    [GeneratedRegex(@"^(?<name>[ ]*(?:- )?[A-Za-z][\w-]*:)[ \t]+(?<value>[^\s\[{|>&*'#][^\n]*)$", RegexOptions.Multiline)]
    private static partial Regex SingleLine();
}
