using Advocate.Diagnostics;
using Advocate.Files;

namespace Advocate.Markdown;

/// <summary>Finds lines of a paragraph that were meant as a heading, a list, a table or a box.</summary>
internal sealed class UnparsedLines(TextPositions positions, DiagnosticBag diagnostics)
{
    private const int MaxLength = 400;

    private const string Bullets = "•◦▪▫‣●○■□⁃∙·➢➤►";

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
            case '-' or '+' when source.Length > 1 && char.IsLetter(source[1]):
                TightItem(offset, 1);
                break;
            case >= '0' and <= '9' when source.IndexOfAnyExceptInRange('0', '9') is > 0 and < 4 and var digits
                && source[digits] is '.' or ')'
                && source.Length > digits + 1 && char.IsLetter(source[digits + 1]):
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

    private void TightItem(int offset, int length)
    {
        if (_tightItem >= 0)
        {
            Report(
                _tightItem,
                length,
                "These lines make no list, and would run together.",
                "Put a space between the sign at the start of the line and the words.");
        }

        _tightItem = _tightItem == -1 ? offset : -2;
    }

    private void Report(int offset, int length, string message, string help) =>
        diagnostics.Add(MarkdownRules.NotMarkdown.At(positions.At(offset, length), message, help));
}
