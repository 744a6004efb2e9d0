using System.Buffers;
using Advocate.Diagnostics;

namespace Advocate.Markdown;

/// <content>Signs that mean something elsewhere: formulas, emoji by name, marked words.</content>
internal sealed partial class UnparsedSyntax
{
    private int Code(int start)
    {
        var source = Line(start);
        var length = source.IndexOfAnyExcept('`') is var end and >= 0 ? end : source.Length;
        Report(
            start,
            length,
            "This backtick has no partner, and readers would see it.",
            IsCutByBar(start, length) ? "In a table a bar ends the cell, in code too: write '\\|' for it."
                : "Put as many backticks after the code as before it, or a backslash before one that readers should see.");
        return length - 1;
    }

    /// <summary>Whether the backticks have their partner in the next cell of a table, or in the one before.</summary>
    private bool IsCutByBar(int start, int length)
    {
        var before = LineBefore(start);
        var after = Line(start)[length..];
        return _isInCell
            && ((after.IndexOf('|') is >= 0 and var next && after[(next + 1)..].Contains('`'))
                || (before.LastIndexOf('|') is >= 0 and var last && before[..last].Contains('`')));
    }

    /// <summary>Words between two equals signs or two plus signs, which other programs mark or underline.</summary>
    private int Doubled(int start, char sign, string tag)
    {
        var source = Line(start);
        ReadOnlySpan<char> signs = [sign, sign];
        if (source.StartsWith(signs) && source is [_, _, not ' ' and var first, ..] && first != sign
            && (sign != '+' || char.IsLetter(first))
            && IndexOf(source, signs, 2) is > 0 and var end && source[end - 1] != ' ')
        {
            Report(
                start,
                end + 2,
                sign == '=' ? "Equals signs mark no words here." : "Plus signs underline no words here.",
                $"Write <{tag}>words</{tag}>.");
            return end + 1;
        }

        return source.IndexOfAnyExcept(sign) is > 0 and var run ? run - 1 : source.Length - 1;
    }

    /// <summary>How far apart the signs around a variable's name can be: <c>$alpha$</c>.</summary>
    private const int LongestVariable = 16;

    private int Formula(int start)
    {
        var source = Line(start);
        if (source.StartsWith("$$"))
        {
            var end = IndexOf(source, "$$", 2);
            Report(
                start,
                end < 0 ? 2 : end + 2,
                "Formulas are not drawn here, and readers would see their signs.",
                "Say in words what the formula says, or show it as a picture.");
            return end < 0 ? 1 : end + 1;
        }

        // Two sums of money in one line are no formula: that starts with no space, and has signs that sums have not.
        if (source is ['$', not (' ' or '$'), ..]
            && source[1..].IndexOf('$') + 1 is > 1 and var close
            && source[close - 1] != ' '
            && (close + 1 == source.Length || !char.IsAsciiLetterOrDigit(source[close + 1]))
            && (source[1..close].ContainsAny("^\\{}=") || (close < LongestVariable && !source[1..close].ContainsAnyExcept(Letters))))
        {
            Report(
                start,
                close + 1,
                "Formulas are not drawn here, and readers would see their signs.",
                "Say in words what the formula says, or write x<sup>2</sup> for an exponent and x<sub>1</sub> for an index.");
            return close;
        }

        return 0;
    }

    /// <summary>Letters set high as Pandoc does it: <c>x^2^</c>.</summary>
    private int Raised(int start)
    {
        var source = Line(start);
        var close = source[1..].IndexOfAny('^', ' ') + 1;
        if (close is > 1 and < 12 && source[close] == '^' && LineBefore(start) is [.., var before] && char.IsLetterOrDigit(before))
        {
            Report(
                start,
                close + 1,
                "Carets raise nothing here, and readers would see them.",
                $"Write <sup>{source[1..close]}</sup>.");
            return close;
        }

        return 0;
    }

    private int Emoji(int start)
    {
        var source = Line(start);
        if (source.Length > 2 && source[1..].IndexOf(':') is > 1 and < 40 and var length && EmojiNames.Contains(source[1..(length + 1)]))
        {
            Report(
                start,
                length + 2,
                $"'{source[..(length + 2)]}' is no picture here, and readers would see the name.",
                "Put the character itself, or write the words.");
            return length + 1;
        }

        return 0;
    }

    private const int LongestEntity = 12;

    private int Entity(int start)
    {
        var source = Line(start)[1..];
        foreach (var name in Entities)
        {
            if (source.StartsWith(name)
                && (source.Length == name.Length
                    || !(char.IsAsciiLetterOrDigit(source[name.Length]) || source[name.Length] is ';' or '=')))
            {
                Report(
                    start,
                    name.Length + 1,
                    $"'&{name}' lacks its semicolon, and readers would see it.",
                    $"Write '&{name};' or the character itself.");
                return 0;
            }
        }

        // What Markdown knows by name has become its character already.
        if (source.IndexOfAnyExcept(Letters) is > 1 and < LongestEntity and var end && source[end] == ';')
        {
            Report(
                start,
                end + 2,
                $"'&{source[..end]};' is the name of no character, and readers would see it.",
                Suggestion.Nearest(source[..end].ToString(), Entities) is { } nearest ? $"Write '&{nearest};' or the character itself."
                    : "Write the character itself.");
        }

        return 0;
    }

    private static int IndexOf(ReadOnlySpan<char> text, ReadOnlySpan<char> sign, int from) =>
        text[from..].IndexOf(sign) is >= 0 and var found ? from + found : -1;

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        text.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith('/')
            || text.StartsWith('.')
            || text.StartsWith('#')
            || text.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    private static bool IsFile(ReadOnlySpan<char> text) => IsAddress(text) || (
        !text.Contains(' ') && text.ContainsAny('/', '.') && text.ContainsAny(Letters));

    /// <summary>Whether nothing but a list's sign is before this on its line.</summary>
    private bool IsAtStart(int offset) => LineBefore(offset).Trim() is [] or ['-' or '*' or '+'] or [>= '0' and <= '9', '.' or ')'];

    private bool IsEscaped(int offset) => LineBefore(offset) is var before && (before.Length - before.TrimEnd('\\').Length) % 2 == 1;

    private ReadOnlySpan<char> LineBefore(int offset) => positions.LineBefore(offset, MaxLength);

    private ReadOnlySpan<char> Line(int offset) => positions.LineFrom(offset, MaxLength);

    private void Report(int offset, int length, string message, string help) =>
        diagnostics.Add(MarkdownRules.NotMarkdown.At(positions.At(offset, length), message, help));

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
}
