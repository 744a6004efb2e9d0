using System.Buffers;
using Advocate.Diagnostics;
using Advocate.Files;

namespace Advocate.Markdown;

/// <summary>Finds stars, underscores and tildes that were meant to emphasize or strike out words, and are seen by readers.</summary>
internal sealed class UnparsedEmphasis(TextPositions positions, DiagnosticBag diagnostics)
{
    /// <summary>Longer runs are lines to fill in.</summary>
    private const int MaxRun = 3;

    private const int MaxLength = 400;

    /// <summary>Where a sign is that has spaces on both sides: alone it means itself, and two may be meant as a pair.</summary>
    private readonly Dictionary<char, int> _spaced = [];

    public void StartBlock() => _spaced.Clear();

    /// <param name="isFirst">Whether the text starts here: what is before it has a meaning, and may be a part of the same run.</param>
    /// <returns>How many further characters the run has.</returns>
    public int Look(int start, bool isFirst)
    {
        var source = positions.LineFrom(start, MaxLength);
        var sign = source[0];
        var length = source.IndexOfAnyExcept(sign) is var end and >= 0 ? end : source.Length;
        var before = positions.LineBefore(start, MaxLength);
        if (length > MaxRun || (before is [.., var last] && last == sign))
        {
            if (length <= MaxRun && isFirst && sign != '_')
            {
                Report(start, sign, length, "rest");
            }

            return length - 1;
        }

        // The line of an abbreviation's explanation, of which more is said.
        if (before.IsWhiteSpace() && source.StartsWith("*[") && source.Contains("]:", StringComparison.Ordinal))
        {
            return 0;
        }

        var previous = before.IsEmpty ? ' ' : before[^1];
        var next = length < source.Length ? source[length] : ' ';
        var (isAfterSpace, isBeforeSpace) = (char.IsWhiteSpace(previous), char.IsWhiteSpace(next));
        if (isAfterSpace && isBeforeSpace)
        {
            Spaced(start, sign, length);
        }
        else if (Matters(sign, length, previous, next, isAfterSpace, isBeforeSpace))
        {
            Report(start, sign, length, isBeforeSpace ? "opens"
                : sign == '*' && length == 1 && before.IsWhiteSpace() && !source[1..].Contains(sign) ? "lists"
                : isAfterSpace ? "closes" : "pairs");
        }

        return length - 1;
    }

    /// <summary>Whether a run that touches a word was meant as a mark.</summary>
    private bool Matters(char sign, int length, char previous, char next, bool isAfterSpace, bool isBeforeSpace)
    {
        if (!isAfterSpace && !isBeforeSpace)
        {
            // Within a word: two of a kind are a mark, one is a part of a name or a product.
            return (length > 1
                    && !(char.IsAsciiDigit(previous) && char.IsAsciiDigit(next))
                    && !(sign == '_' && char.IsLetterOrDigit(previous) && char.IsLetterOrDigit(next)))
                || (length == 1 && sign == '*' && !(char.IsLetterOrDigit(previous) && char.IsLetterOrDigit(next)) && char.IsLetter(next));
        }

        // One sign after a word refers to a remark below; a tilde before a number means "about".
        return length > 1
            || (isAfterSpace && sign != '~' && (char.IsLetterOrDigit(next)
                || next is '"' or '\'' or '“' or '‘' or '(' or '[' or '$' or '*' or '_'))
            || (isBeforeSpace && _spaced.ContainsKey(sign));
    }

    private void Spaced(int start, char sign, int length)
    {
        if (_spaced.TryGetValue(sign, out var before))
        {
            if (before >= 0)
            {
                if (length > 1 || !IsProduct(before, start))
                {
                    Report(before, sign, length, "spaces");
                    _spaced[sign] = -1;
                }
                else
                {
                    _spaced[sign] = start;
                }
            }
        }
        else if (length > 1)
        {
            Report(start, sign, length, "spaces");
            _spaced[sign] = -1;
        }
        else
        {
            _spaced[sign] = start;
        }
    }

    /// <summary><c>2 * 3 * 4</c>: only numbers and names of one letter between the signs.</summary>
    private bool IsProduct(int first, int second)
    {
        var between = positions.From(first + 1);
        between = between[..Math.Clamp(second - first - 1, 0, between.Length)].Trim();
        return between.Length <= 1 || !between.ContainsAnyExcept(OfNumbers);
    }

    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.,()+-/=$% ");

    private void Report(int start, char sign, int length, string what)
    {
        var marks = new string(sign, length);
        var (message, help) = what switch
        {
            _ when marks == "~~~" => ("Three tildes strike no words out, and readers would see them.", "Write ~~words~~ with two tildes."),
            "rest" => ($"'{marks}' has no partner, and readers would see it.", "Put as many marks after the words as before them."),
            "spaces" => (
                $"'{marks}' has a space beside it, so it emphasizes nothing and readers would see it.",
                $"Put the marks right against the words, {marks}like this{marks}."),
            "lists" => (
                "'*' is never closed, and readers would see it.",
                "Write '* ' with a space for an item of a list, or put * right after the last of the words too, *like this*."),
            "opens" => (
                $"'{marks}' has no partner before it, and readers would see it.",
                $"Put {marks} right before the first of the words too, {marks}like this{marks}."),
            "closes" => (
                $"'{marks}' is never closed, and readers would see it.",
                $"Put {marks} right after the last of the words too, {marks}like this{marks}."),
            _ => (
                $"'{marks}' has no partner, and readers would see it.",
                $"Put {marks} right before and after the words, with a space or a sign outside, {marks}like this{marks}."),
        };
        diagnostics.Add(MarkdownRules.NotMarkdown.At(positions.At(start, length), message, help));
    }
}
