using System.Buffers;
using Advocate.Diagnostics;
using Advocate.Files;
using Markdig.Syntax.Inlines;

namespace Advocate.Markdown;

/// <summary>
/// Finds what was meant as more than text and is none: links in pieces, emphasis without its end, commands of other generators.
/// </summary>
internal sealed partial class UnparsedSyntax(TextPositions positions, DiagnosticBag diagnostics)
{
    /// <summary>No sign that is looked for is longer; nothing is searched farther.</summary>
    private const int MaxLength = 400;

    private static readonly SearchValues<char> Signs = SearchValues.Create("[]){!*_~`=+$:&|<>^");

    private static readonly string[] Entities =
        ["nbsp", "copy", "reg", "mdash", "ndash", "hellip", "quot", "lt", "gt", "amp", "sect", "para", "deg", "euro"];

    private readonly UnparsedEmphasis _emphasis = new(positions, diagnostics);
    private readonly UnparsedLines _lines = new(positions, diagnostics);
    private bool _isInCell;

    /// <summary>Starts a paragraph, a heading or a cell.</summary>
    public void StartBlock(bool isParagraph, bool isInCell, bool isBelowTable)
    {
        _isInCell = isInCell;
        _emphasis.StartBlock();
        _lines.StartBlock(isParagraph && !isInCell, isBelowTable);
    }

    public void StartLine(int offset) => _lines.StartLine(offset);

    public void EndBlock(LiteralInline? last)
    {
        _lines.EndBlock();
        if (last is not null && last.Content.AsSpan() is [.., '\\'] && positions.From(last.Span.End) is ['\\', ..])
        {
            Report(
                last.Span.End,
                1,
                "This backslash is at the end of a paragraph, where it breaks no line.",
                "Delete it, or write a second backslash before it where readers should see it.");
        }
    }

    /// <summary>Text that means nothing but itself.</summary>
    public void Look(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        var start = literal.Span.Start;
        start += literal.IsFirstCharacterEscaped && positions.From(start) is ['\\', ..] && text is not ['\\', ..] ? 1 : 0;
        for (var at = 0; at < text.Length && text[at..].IndexOfAny(Signs) is var found and >= 0; at++)
        {
            at += found;

            // Where the parser joined texts, a sign may not be where its place says, and nothing true could be said of it.
            if (positions.From(start + at) is [var written, ..] && written == text[at] && !IsEscaped(start + at))
            {
                at += Look(text[at], start + at, isFirst: at == 0);
            }
        }
    }

    /// <returns>How many further characters were looked at.</returns>
    private int Look(char sign, int at, bool isFirst) => sign switch
    {
        '{' => Braces(at),
        '<' => CommentStart(at),
        '>' => CommentEnd(at),
        '[' => Opening(at),
        ']' => Closing(at),
        ')' => Reversed(at),
        '!' => ReversedPicture(at),
        '*' or '_' or '~' => _emphasis.Look(at, isFirst),
        '`' => Code(at),
        '=' => Doubled(at, '=', "mark"),
        '+' => Doubled(at, '+', "ins"),
        '$' => Formula(at),
        '^' => Raised(at),
        ':' => Emoji(at),
        '&' => Entity(at),
        _ => _lines.LookAtBar(at),
    };

    /// <summary>Shortcodes of Hugo, tags of Liquid, and the attributes of other kinds of Markdown.</summary>
    private int Braces(int start)
    {
        var source = Line(start);
        var closing = source switch
        {
            ['{', '{', '<', ..] => ">}}",
            ['{', '{', '%', ..] => "%}}",
            ['{', '{', ..] => "}}",
            ['{', '%', ..] => "%}",
            _ => "",
        };
        if (closing != "" && source.IndexOf(closing) is > 0 and var end)
        {
            var command = source[..(end + closing.Length)];
            diagnostics.Add(
                MarkdownRules.ForeignCommand.At(
                    positions.At(start, command.Length), $"'{command}' does nothing here, and readers would see it."));
            return command.Length - 1;
        }

        if (MarkMeant(source) is { } mark)
        {
            var length = source.IndexOf('}') + 1;
            Report(
                start,
                length,
                "This marks no term here, and readers would see it.",
                $"Write [word]{{{mark}}}, without a space between the two, and no other signs in the brackets.");
            return length - 1;
        }

        if (source is ['{', '#' or '.' or ':', not (' ' or '}'), ..] or ['{', ':', ' ', ..] && source.IndexOf('}') is > 0 and var close)
        {
            Report(
                start,
                close + 1,
                $"'{source[..(close + 1)]}' does nothing here, and readers would see it.",
                source[1] == '#'
                    ? "Delete it, since every heading has an anchor made of its words."
                    : "Delete it, since the theme says how a text looks.");
            return close;
        }

        if (source is ['{', not (' ' or '}'), ..] && LineBefore(start) is [.., ')'] && source.IndexOf('}') is > 0 and var endOfAttributes
            && source[..endOfAttributes].Contains('='))
        {
            Report(
                start,
                endOfAttributes + 1,
                $"'{source[..(endOfAttributes + 1)]}' does nothing here, and readers would see it.",
                "Delete it, since only a picture and a recording have attributes.");
        }
        else if (source is ['{', not (' ' or '}'), ..] && LineBefore(start) is [.., ')'] && source.Contains('='))
        {
            Report(
                start,
                1,
                "What is in these braces does nothing here, and readers would see it.",
                "Put '}' on the same line, right after a picture.");
        }

        return 0;
    }

    /// <summary>The mark of a term that braces were meant to be: <c>{.Term}</c>, <c>{ .term }</c>, <c>{term}</c>.</summary>
    private static string? MarkMeant(ReadOnlySpan<char> source)
    {
        var name = source[1..Math.Max(1, source.IndexOf('}'))].Trim().TrimStart('.');
        return name.Length is > 2 and < 14 ? Suggestion.Nearest(
            name.ToString(), ["term", "as-quoted"]) is { } nearest ? $".{nearest}" : null
            : null;
    }

    private int CommentStart(int start)
    {
        var source = Line(start);
        if (source.StartsWith("<!") && !source.StartsWith("<!--"))
        {
            Report(start, 2, "This begins no comment, and readers would see it.", "Write '<!--' before a comment and '-->' after it.");
        }
        else if (source.IndexOf('>') is > 4 and var end && IsAddress(source[1..end]))
        {
            Report(
                start,
                end + 1,
                "This address in angle brackets is no link, and readers would see the brackets.",
                "Write the whole of it, starting with https://, with %20 for each space, and without the brackets.");
        }

        return 0;
    }

    private int CommentEnd(int start)
    {
        if (LineBefore(start) is [.., '-', '-'] before)
        {
            var length = before.Length - before.TrimEnd('-').Length + 1;
            Report(
                start - length + 1,
                length,
                "This ends no comment, and readers would see it.",
                "Write '<!--' where the comment starts, or '→' for an arrow.");
        }

        return 0;
    }
}
