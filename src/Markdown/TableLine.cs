using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Syntax;

namespace Advocate.Markdown;

/// <summary>Reads one line of a table.</summary>
internal static class TableLine
{
    /// <summary>The places of a row's cells, without the space around them; an empty cell has an empty place.</summary>
    public static List<SourceSpan> Cells(StringSlice line)
    {
        line.Trim();
        var (text, start, end) = (line.Text, line.Start, line.End);
        start += start <= end && text[start] == '|' ? 1 : 0;
        var cells = new List<SourceSpan>();
        var cell = start;
        for (var at = start; at <= end; at++)
        {
            if (text[at] == '\\' && at < end && char.IsAsciiLetterOrDigit(text[at + 1]) is false)
            {
                at++;
            }
            else if (text[at] == '|')
            {
                cells.Add(Trimmed(text, cell, at - 1));
                cell = at + 1;
            }
        }

        if (cell <= end || cells.Count == 0)
        {
            cells.Add(Trimmed(text, cell, end));
        }

        return cells;
    }

    /// <summary>
    /// How a line of hyphens, <c>| --- | --: |</c>, aligns its columns; null for any other line. Hyphens alone underline a heading.
    /// </summary>
    public static List<TableColumnAlign?>? Alignments(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.IsEmpty || line.ContainsAnyExcept("|:- \t") || !line.ContainsAny('|', ':'))
        {
            return null;
        }

        line = line[0] == '|' ? line[1..] : line;
        line = line is [.. var before, '|'] ? before : line;
        var columns = new List<TableColumnAlign?>();
        foreach (var range in line.Split('|'))
        {
            var cell = line[range].Trim(" \t");
            var hyphens = cell.Trim(':');
            if (hyphens.IsEmpty
                || hyphens.ContainsAnyExcept('-')
                || cell.Length - hyphens.Length > 2 || cell.StartsWith("::") || cell.EndsWith("::"))
            {
                return null;
            }

            columns.Add((cell[0], cell[^1]) switch
            {
                (':', ':') => TableColumnAlign.Center,
                (':', _) => TableColumnAlign.Left,
                (_, ':') => TableColumnAlign.Right,
                _ => null,
            });
        }

        return columns;
    }

    /// <summary>Whether a line below a table starts something else: a quotation, heading, list, rule, code, markup or footnote.</summary>
    public static bool StartsBlock(ReadOnlySpan<char> line)
    {
        switch (line[0])
        {
            case '>':
                return true;
            case '<':
                return line.Length > 1 && (line[1] is '!' or '?' || HtmlTag.IsBlock(HtmlTag.NameAt(line)));
            case '[':
                return FootnoteList.MarkLength(line) is > 0 and var length && length < line.Length && line[length] == ':';
            case '`' or '~':
                return Run(line) >= 3;
            case '#':
                return Run(line) is var level and <= 6 && IsSpace(line, level);
            case '-' or '*' or '+' or '_':
                return (line[0] != '_' && IsSpace(line, 1)) || IsRule(line);
            case >= '0' and <= '9':
                var digits = line.IndexOfAnyExceptInRange('0', '9');
                return digits is > 0 and <= 9 && line[digits] is '.' or ')' && IsSpace(line, digits + 1);
            default:
                return false;
        }
    }

    private static bool IsRule(ReadOnlySpan<char> line) =>
        line[0] != '+' && line.Count(line[0]) >= 3 && !line.ContainsAnyExcept(line[0], ' ', '\t');

    private static int Run(ReadOnlySpan<char> line) => line.IndexOfAnyExcept(line[0]) is var end and >= 0 ? end : line.Length;

    private static bool IsSpace(ReadOnlySpan<char> line, int at) => at >= line.Length || line[at] is ' ' or '\t';

    private static SourceSpan Trimmed(string text, int start, int end)
    {
        while (start <= end && text[start] is ' ' or '\t')
        {
            start++;
        }

        while (end >= start && text[end] is ' ' or '\t')
        {
            end--;
        }

        return start > end ? SourceSpan.Empty : new SourceSpan(start, end);
    }
}
