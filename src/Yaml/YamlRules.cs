using System.Buffers;
using Advocate.Diagnostics;
using YamlDotNet.Core;

namespace Advocate.Yaml;

/// <summary>What can be wrong with YAML before its fields are read.</summary>
public static class YamlRules
{
    public static readonly DiagnosticRule Invalid = new(
        "ADV101", Severity.Error, "This is not valid YAML",
        "Each field is 'name: value'; put quotes around a value that holds a colon, a '#' or starts with a quote or one of [ { @ * & ! > "
            + "| - ?.");

    public static readonly DiagnosticRule Tab = new(
        "ADV109", Severity.Error, "A tab in the indent",
        "YAML is indented with spaces: replace the tab by two spaces.");

    public static readonly DiagnosticRule Repeated = new(
        "ADV108", Severity.Error, "A field is given twice",
        "Keep one of the two and delete the other.");

    public static readonly DiagnosticRule Anchor = new(
        "ADV113", Severity.Error, "A sign by which YAML names, repeats or types a value",
        "Put quotes around the value if the '&', '*' or '!' is part of it, and write repeated values out.");

    public static readonly DiagnosticRule Key = new(
        "ADV114", Severity.Error, "A field's name is not text",
        "Write 'name: value'.");

    public static readonly DiagnosticRule SecondDocument = new(
        "ADV117", Severity.Error, "A line of dashes inside a data file",
        "Delete the line '---', so that all of the file is one list of entries.");

    public static readonly DiagnosticRule CutOff = new(
        "ADV122", Severity.Warning, "A text that ends at a '#'",
        "Put quotes around the value if readers should see all of it.");

    public static readonly DiagnosticRule Code = new(
        "ADV110", Severity.Error, "Code in front matter",
        "Write the value itself, or put quotes around it if the arrow is part of the text.");

    /// <param name="yaml">The text that was read, which tells mistakes apart that the parser has one word for.</param>
    public static Diagnostic Syntax(YamlException exception, string yaml, string file, int lineOffset)
    {
        var (line, column) = ((int)Math.Max(1, exception.Start.Line), (int)Math.Max(1, exception.Start.Column));
        var lines = yaml.Split('\n');
        var before = line <= lines.Length ? lines[line - 1][..Math.Min(column - 1, lines[line - 1].Length)] : "";
        if (Says(exception.Message, "mapping", "expected key", "simple key", "expected ':'")
            && !before.Contains(": ", StringComparison.Ordinal)
            && ColonWithoutSpace(lines, line) is { } colon)
        {
            if (colon.OtherSpace is { } space)
            {
                return Invalid.At(
                    new Location(file, colon.Line + lineOffset, colon.Column + 1),
                    $"What follows this colon looks like a space and is another character, U+{(int)space:X4}.",
                    "Delete it and type a space with no other key held down.") with
                {
                    Replacement = " ",
                };
            }

            return Invalid.At(
                new Location(file, colon.Line + lineOffset, colon.Column),
                "There is no space after this colon.",
                "Write 'name: value', with a space after the colon.") with
            {
                Replacement = ": ",
            };
        }

        var (message, help) = InPlainWords(exception, before);
        if (Says(exception.Message, "expected ','"))
        {
            (line, column) = LastOpened(lines, line);
            if (lines[Math.Min(line, lines.Length) - 1].IndexOf(" #", StringComparison.Ordinal) is >= 0 and var comment)
            {
                (message, help) = (
                    "A comment begins at this '#', and the closing bracket is part of it.",
                    "Put quotes around the value that has the '#': '{name: \"Room #1\"}'.");
                column = comment + 2;
            }
        }

        return Invalid.At(new Location(file, line + lineOffset, column), message, help);
    }

    /// <summary>The parser speaks of tokens and block mappings; writers need to know what to change.</summary>
    private static (string Message, string Help) InPlainWords(YamlException exception, string before)
    {
        const string FieldOnEachLine = "Write 'name: value', and indent lines that belong together by the same number of spaces.";
        return exception.Message switch
        {
            _ when exception is MaximumRecursionLevelReachedException =>
                ("The values are nested more deeply than any content needs.", "Write the values with fewer brackets or less indent."),
            var m when Says(m, "invalid mapping", "mapping values are not allowed") && ValueOf(before) is ['“' or '‘', ..] =>
                ("There is a second colon on this line, and curly quotes do not hold a value together.", "Put straight quotes around the "
                    + "value: 'name: \"one: two\"'."),
            var m when Says(m, "invalid mapping", "mapping values are not allowed") && before.Contains(": ", StringComparison.Ordinal) =>
                ("There is a second colon on this line.", "Put quotes around the value: 'name: \"one: two\"'."),
            var m when Says(m, "invalid mapping", "mapping values are not allowed") =>
                ("This line is indented more than the one above it.", FieldOnEachLine),
            var m when Says(m, "cannot start any token") =>
                ("A value cannot start with this character.", "Put quotes around the value: 'name: \"@value\"'."),
            var m when Says(m, "quoted scalar", "unexpected end of stream") =>
                ("A quotation mark is opened here and never closed.", "Put the same quotation mark at the end of the value."),
            var m when Says(m, "expected ',' or ']'") =>
                ("A list is opened with '[' here and not closed.", "Put a ']' after the last value of the list, and commas between the "
                    + "values."),
            var m when Says(m, "expected ',' or '}'") =>
                ("A group is opened with '{' here and not closed.", "Put a '}' after the last field of the group, and commas between the "
                    + "fields."),
            _ when ValueOf(before) is ['\'', _, .., '\''] =>
                ("The value ends at this apostrophe, and more follows.", "Write the apostrophe twice, '', or put double quotes around "
                    + "the value in place of the single ones."),
            _ when ValueOf(before) is ['"', _, .., '"'] =>
                ("The value ends at this quotation mark, and more follows.", "Put a backslash before each quotation mark inside the "
                    + "value, or use the curly ones, “ and ”, there."),
            _ when ValueOf(before) is ['[' or '{', ..] or ['-' or '?' or '>' or '|', ' ', ..] =>
                (
                    "YAML gives the sign at the start of this value a meaning of its own.",
                    "Put quotes around the value: 'name: \"[value]\"'."),
            var m when Says(m, "block sequence", "block entries", "block scalar") =>
                (
                    "YAML gives the sign at the start of this value a meaning of its own.",
                    "Put quotes around the value: 'name: \"- value\"'."),
            var m when Says(m, "expected key", "simple key", "expected ':'") =>
                ("This line is not 'name: value', or it is indented differently from its neighbors.", FieldOnEachLine),
            var m => ($"This cannot be read as YAML: {char.ToLowerInvariant(m[0])}{m[1..].TrimEnd('.')}.", Invalid.Help),
        };
    }

    private static string ValueOf(string line) =>
        line.IndexOf(": ", StringComparison.Ordinal) is var colon and > 0 ? line[(colon + 2)..].Trim() : "";

    /// <summary>The parser takes <c>name:value</c> for text that goes on, and complains of what follows.</summary>
    /// <returns>With the character used in place of the space, where only the parser tells the two apart.</returns>
    private static (int Line, int Column, char? OtherSpace)? ColonWithoutSpace(string[] lines, int near)
    {
        for (var line = near; line >= Math.Max(1, near - 1); line--)
        {
            var text = line <= lines.Length ? lines[line - 1] : "";
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && colon + 1 < text.Length && text[colon + 1] is var next and not (' ' or '\t' or '/')
                && text.AsSpan(0, colon).TrimStart(" -") is { IsEmpty: false } name && !name.ContainsAnyExcept(NameCharacters))
            {
                return (line, colon + 1, char.IsWhiteSpace(next) ? next : null);
            }
        }

        return null;
    }

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private static bool Says(string message, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (message.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The bracket that a list or group was opened with: the parser complains where it gave up, lines below.</summary>
    private static (int Line, int Column) LastOpened(string[] lines, int from)
    {
        for (var line = Math.Min(from, lines.Length); line >= 1; line--)
        {
            var open = lines[line - 1].AsSpan().IndexOfAny('[', '{');
            if (open >= 0)
            {
                return (line, open + 1);
            }
        }

        return (from, 1);
    }
}
