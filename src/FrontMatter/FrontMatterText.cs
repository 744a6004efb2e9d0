using Advocate.Diagnostics;
using Advocate.Files;

namespace Advocate.FrontMatter;

/// <summary>A Markdown file taken apart into its front matter and its text.</summary>
/// <param name="YamlLine">The line of the front matter's first field, from 1.</param>
/// <param name="TextStart">Where the text starts, in characters of the file.</param>
public sealed record FrontMatterText(string Yaml, int YamlLine, int TextStart)
{
    /// <summary>True when there is front matter that is not YAML, which was reported: it says what we cannot read.</summary>
    public bool IsForeign { get; init; }

    /// <summary>
    /// Front matter ends with a line of three or more dashes. The line of dashes above it may be missing, as in files written for
    /// Statiq; then the file must start with <c>name: value</c>.
    /// </summary>
    public static FrontMatterText Split(SourceText source, DiagnosticBag diagnostics)
    {
        var (file, text) = source;
        var (above, opening) = LinesAbove(source, diagnostics);
        var first = NextLine(text, opening);
        if (text.AsSpan(opening..first.End).TrimEnd() is ['+', '+', '+', ..] fence && !fence.ContainsAnyExcept('+'))
        {
            return SkipToml(source, first.Next, diagnostics);
        }

        var isOpened = IsDashes(text.AsSpan(opening..first.End))
            || IsMeantAsDashes(text.AsSpan(opening..first.End), file, above + 1, diagnostics)
            || (LooksLikeField(text.AsSpan(first.Next..NextLine(text, first.Next).End))
                && HasWordsBehindDashes(text.AsSpan(opening..first.End), file, above + 1, diagnostics));
        if (!isOpened && !LooksLikeField(text.AsSpan(opening..first.End)))
        {
            return new FrontMatterText("", 1, 0);
        }

        var start = isOpened ? first.Next : 0;
        var firstLine = isOpened ? above + 2 : 1;
        var line = firstLine;
        for (var at = start; at < text.Length; line++)
        {
            var (end, next) = NextLine(text, at);
            if (IsDashes(text.AsSpan(at, end - at)) || (isOpened
                && (IsMeantAsDashes(text.AsSpan(at, end - at), file, line, diagnostics)
                    || HasWordsBehindDashes(text.AsSpan(at, end - at), file, line, diagnostics))))
            {
                return new FrontMatterText(text[start..at], firstLine, next);
            }

            at = next;
        }

        var fields = LeadingFields(text, start);
        if (!isOpened && !fields.TrimEnd('\n').Contains('\n', StringComparison.Ordinal))
        {
            // A sentence may start with a word and a colon.
            return new FrontMatterText("", 1, 0);
        }

        diagnostics.Add(isOpened
            ? FieldRules.Unclosed.At(file.Start with { Line = above + 1, Length = 3 }, "The front matter starts here, and no line of "
                + "hyphens closes it.")
            : FieldRules.Dashes.At(file.Start with { Length = first.End }, "Fields start here, without a line of three hyphens above and "
                + "below them."));
        return new FrontMatterText(fields, firstLine, start + fields.Length);
    }

    /// <summary>What is above front matter, which is reported: most programs take the whole file for text then.</summary>
    /// <returns>How many lines it is, and where the line is with which the front matter starts.</returns>
    private static (int Lines, int Start) LinesAbove(SourceText source, DiagnosticBag diagnostics)
    {
        var (file, text) = source;

        // Some programs write a second byte order mark before that of the file.
        var (lines, at) = (0, text is [ByteOrderMark, ..] ? 1 : 0);
        var isEmpty = true;
        while (at < text.Length && NextLine(text, at) is var line && text.AsSpan(at..line.End).Trim() is var words
            && (words.IsEmpty || (words.StartsWith("<!--") && words.EndsWith("-->"))))
        {
            isEmpty = isEmpty && words.IsEmpty;
            (lines, at) = (lines + 1, line.Next);
        }

        // A line across the page is written in the same way: only fields below it make it the start of front matter.
        var opening = NextLine(text, at);
        if (at == 0
            || !IsDashes(text.AsSpan(at..opening.End))
            || !LooksLikeField(text.AsSpan(opening.Next..NextLine(text, opening.Next).End)))
        {
            return (0, 0);
        }

        var what = !isEmpty ? "A comment" : lines > 0 ? "An empty line" : "A character that nobody can see";
        diagnostics.Add(FieldRules.Dashes.At(
            file.Start with { Length = Math.Max(1, NextLine(text, 0).Next) },
            $"{what} is above the line of three hyphens, where the file has to begin.",
            isEmpty ? "Delete what is above the three hyphens." : "Move the comment below the second line of hyphens, or delete it.") with
        {
            Replacement = isEmpty && lines > 0 ? "" : null,
        });
        return (lines, at);
    }

    private const char ByteOrderMark = '\uFEFF';

    private static FrontMatterText SkipToml(SourceText source, int start, DiagnosticBag diagnostics)
    {
        var (file, text) = source;
        diagnostics.Add(
            FieldRules.OtherFormat.At(file.Start with { Length = 3 }, "Front matter between plus signs is TOML, which is not read here."));
        var close = text.IndexOf("\n+++", start - 1, StringComparison.Ordinal);
        var body = close < 0 ? text.Length : NextLine(text, close + 1).Next;
        return new FrontMatterText("", 1, body) { IsForeign = true };
    }

    /// <summary>Of front matter that nobody closed: the lines that can still be fields, so that the rest of the file is not lost.</summary>
    private static string LeadingFields(string text, int start)
    {
        var at = start;
        while (at < text.Length)
        {
            var (end, next) = NextLine(text, at);
            var line = text.AsSpan(at, end - at);
            if (!LooksLikeField(line) && line is not ([' ', ..] or ['-', ' ', ..]))
            {
                break;
            }

            at = next;
        }

        return text[start..at];
    }

    private static (int End, int Next) NextLine(string text, int start)
    {
        var newline = text.IndexOf('\n', start);
        return newline < 0 ? (text.Length, text.Length) : (newline, newline + 1);
    }

    private static bool IsDashes(ReadOnlySpan<char> line)
    {
        var trimmed = line.TrimEnd();
        return trimmed.Length >= 3 && trimmed.IndexOfAnyExcept('-') < 0;
    }

    /// <summary>Two hyphens, or the long dash that a word processor made of them, where three hyphens belong; which is reported.</summary>
    private static bool IsMeantAsDashes(ReadOnlySpan<char> line, SourceFile file, int number, DiagnosticBag diagnostics)
    {
        var trimmed = line.TrimEnd();
        if (trimmed.IsEmpty || trimmed is "-" || trimmed.ContainsAnyExcept('-', '–', '—') || IsDashes(line))
        {
            return false;
        }

        diagnostics.Add(FieldRules.Dashes.At(
            new Location(file.DisplayPath, number, 1, trimmed.Length),
            $"'{trimmed}' is written in place of three hyphens.",
            "Write three hyphens, ---.") with
        {
            Replacement = "---",
        });
        return true;
    }

    /// <summary>Three hyphens with words after them on their line, where they have to be alone; which is reported.</summary>
    private static bool HasWordsBehindDashes(ReadOnlySpan<char> line, SourceFile file, int number, DiagnosticBag diagnostics)
    {
        var words = line.TrimStart('-').Trim();
        if (!line.StartsWith("---") || words.IsEmpty || words[0] is '-' or '–' or '—' or '|' or '+')
        {
            return false;
        }

        diagnostics.Add(FieldRules.Dashes.At(
            new Location(file.DisplayPath, number, line.IndexOf(words) + 1, words.Length),
            $"'{words}' is behind the three hyphens, which have to be alone on their line.",
            "Delete the words, or put them on a line of their own below the second line of hyphens."));
        return true;
    }

    private static bool LooksLikeField(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        return colon > 0
            && char.IsAsciiLetter(line[0])
            && line[..colon].IndexOfAnyExcept(FieldNameCharacters) < 0
            && (colon + 1 >= line.TrimEnd().Length || char.IsWhiteSpace(line[colon + 1]));
    }

    private static readonly System.Buffers.SearchValues<char> FieldNameCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
}
