using Advocate.Diagnostics;
using Advocate.Files;

namespace Advocate.Markdown;

/// <summary>Finds lines of a paragraph that were meant as a heading, a list, a table or a box.</summary>
internal sealed class UnparsedLines(TextPositions positions, DiagnosticBag diagnostics)
{
    private const int MaxLength = 400;

    private const string Bullets = "•◦▪▫‣●○■□⁃∙·➢➤►\uF0B7\uF0A7➔✓✔❖◆";

    private bool _isParagraph, _isBelowTable, _isFirst, _isTableReported;
    private int _tightItem, _barLine, _barLines, _line;

    public void StartBlock(bool isParagraph, bool isBelowTable)
    {
        (_isParagraph, _isBelowTable, _isFirst, _isTableReported) = (isParagraph, isBelowTable, true, false);
        (_tightItem, _barLine, _barLines, _line) = (-1, -1, 0, -1);
    }

    public void StartLine(int offset)
    {
        if (!_isParagraph)
        {
            return;
        }

        var source = positions.LineFrom(offset, MaxLength);
        if (source.IsEmpty)
        {
            return;
        }

        _line = offset;
        switch (source[0])
        {
            case '#':
                Heading(offset, source);
                break;
            case '|':
                Table(offset, source);
                break;
            case ':' when source.StartsWith(":::"):
                Report(offset, 3, "Colons make no box here.", "Write '> [!NOTE]' on a line of its own, and below it '> ' and the words.");
                break;
            case ':' when !_isFirst && source is [':', ' ' or '\t', ..] && !source[1..].IsWhiteSpace():
                Report(offset, 1, "A colon makes no list of meanings here.", "Write '- **word**: its meaning' on a line for each word.");
                break;
            case '!' when source.StartsWith("!!! "):
            case '?' when source.StartsWith("??? "):
                Report(offset, 3, "This makes no box here.", "Write '> [!NOTE]' on a line of its own, and below it '> ' and the words.");
                break;
            case '-' or '+' or '*' when source is [_, '\u00A0' or '\u202F' or '\u2007', _, ..]:
                Report(
                    offset,
                    2,
                    "The space after this sign is one that never breaks, so this is no item of a list.",
                    "Write an ordinary space after the sign.");
                break;
            case '*' when source.StartsWith("*[") && source.IndexOf("]:") is > 2 and var abbreviated:
                Report(
                    offset,
                    abbreviated + 2,
                    "This explains no abbreviation here, and readers would see its signs.",
                    $"Write <abbr title=\"{source[(abbreviated + 2)..].Trim()}\">{source[2..abbreviated]}</abbr> in the text.");
                break;
            case '-' or '+' or '*' when !_isFirst && source.Length > 2 && source[1] == ' ' && !char.IsWhiteSpace(source[2]):
                Report(
                    offset,
                    1,
                    "This line is no item of a list: it is indented by too much, and runs on with the line above.",
                    "Indent it as its neighbors are, or by two spaces more than the item that it belongs to.");
                break;
            case '–' or '—' or '→' or 'o' or '(' or >= 'a' and <= 'z' when MarkerLength(source) is > 0 and var marker:
                TightItem(offset, marker);
                break;
            case '-' or '+' when source.Length > 1 && char.IsLetter(source[1]):
                TightItem(offset, 1);
                break;
            case >= '0' and <= '9' when source.IndexOfAnyExceptInRange('0', '9') is > 0 and < 4 and var digits
                && source[digits] is '.' or ')'
                && source.Length > digits + 1
                && (char.IsLetter(source[digits + 1]) || (!_isFirst && source[digits + 1] == ' ')):
                TightItem(offset, digits + 1);
                break;
            case > '\u007F' and var first when Bullets.Contains(first, StringComparison.Ordinal) && source.Length > 1:
                Report(
                    offset,
                    1,
                    $"'{first}' makes no list, and its lines would run together.",
                    "Write '- ' at the start of each line of a list.");
                break;
        }

        _isFirst = false;
    }

    /// <summary>Counts lines with a bar: two below each other are a table that lost its line of hyphens.</summary>
    public int LookAtBar(int offset)
    {
        if (_isParagraph && _line >= 0 && _line != _barLine)
        {
            _barLines++;
            if (!_isTableReported && (_isBelowTable || _barLines > 1))
            {
                ReportTable(_barLine < 0 ? _line : _barLine);
            }

            _barLine = _line;
        }

        return 0;
    }

    public void EndBlock() => _line = -1;

    /// <summary>Markdown requires a space after the number signs of a heading, and does not accept a no-break space.</summary>
    private void Heading(int offset, ReadOnlySpan<char> source)
    {
        var level = source.IndexOfAnyExcept('#');
        if (level > 6 && char.IsWhiteSpace(source[level]))
        {
            Report(offset, level, "A heading has six number signs at most.", "Write two to six number signs and a space before the words.");
        }
        else if (level is > 0 and <= 6
            && (char.IsLetterOrDigit(source[level]) || char.IsWhiteSpace(source[level])
                || source[level] is '*' or '_' or '"' or '“' or '[' or '¿' or '¡')
            && (_isFirst || level > 1 || char.IsLetter(source[level])))
        {
            Report(
                offset,
                level,
                "This line looks like a heading and is none.",
                "Put an ordinary space after the number signs, or a backslash before them where readers should see them.");
        }
    }

    private void Table(int offset, ReadOnlySpan<char> source)
    {
        if (!_isTableReported && (source[1..].Contains('|') || _isBelowTable))
        {
            ReportTable(offset);
        }
    }

    private void ReportTable(int offset)
    {
        _isTableReported = true;
        Report(
            offset,
            Math.Max(1, positions.LineFrom(offset, MaxLength).TrimEnd().Length),
            "This row is part of no table, and readers would see its bars.",
            _isBelowTable
                ? "Delete the empty line between it and the table above."
                : "Put a line | --- | --- | below the table's head, with as many cells as the head has, and no empty line between rows.");
    }

    /// <summary>How long a sign is that word processors put before an item: <c>–</c>, <c>o</c> with a tab, <c>a)</c>, <c>(1)</c>.</summary>
    private static int MarkerLength(ReadOnlySpan<char> source) => source switch
    {
        ['–' or '—' or '→', ' ' or '\t' or '\u00A0', _, ..] => 1,
        ['o', '\t', _, ..] => 1,
        [>= 'a' and <= 'z', ')' or '.', ' ' or '\t', _, ..] => 2,
        ['(', >= 'a' and <= 'z' or >= '0' and <= '9', ')', ' ' or '\t', _, ..] => 3,
        _ => 0,
    };

    private void TightItem(int offset, int length)
    {
        if (_tightItem >= 0)
        {
            Report(
                _tightItem,
                length,
                "These lines make no list, and would run together.",
                "Start each with '- ', or with '1. ' and so on, and put an empty line above the first.");
        }

        _tightItem = _tightItem == -1 ? offset : -2;
    }

    private void Report(int offset, int length, string message, string help) =>
        diagnostics.Add(MarkdownRules.NotMarkdown.At(positions.At(offset, length), message, help));
}
