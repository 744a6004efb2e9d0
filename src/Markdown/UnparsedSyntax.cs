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

    private static readonly SearchValues<char> Signs = SearchValues.Create("[]){!*_~`=$:&|<>^");

    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("\"“”„«»");

    private static readonly string[] Entities =
        ["nbsp", "copy", "reg", "mdash", "ndash", "hellip", "quot", "lt", "gt", "amp", "sect", "para", "deg", "euro"];

    private readonly UnparsedEmphasis _emphasis = new(positions, diagnostics);
    private readonly UnparsedLines _lines = new(positions, diagnostics);

    /// <summary>Starts a paragraph, a heading or a cell.</summary>
    public void StartBlock(bool isParagraph, bool isBelowTable)
    {
        _emphasis.StartBlock();
        _lines.StartBlock(isParagraph, isBelowTable);
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
            if (!IsEscaped(start + at))
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
        '=' => Highlight(at),
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

    /// <summary>The id of a source that brackets name after something else, as citations of other programs do.</summary>
    private static string? CitedWithin(ReadOnlySpan<char> inside)
    {
        var at = inside.IndexOf('@');
        if (at <= 0 || !(inside[at - 1] is ' ' or '-') || inside.Contains('['))
        {
            return null;
        }

        var id = inside[(at + 1)..];
        var end = id.IndexOfAnyExcept(SourceIds.Characters);
        id = (end < 0 ? id : id[..end]).TrimEnd('.');
        return id.IsEmpty || !char.IsLetter(id[0]) ? null : id.ToString();
    }

    private int Opening(int start)
    {
        var source = Line(start);
        if (FootnoteList.MarkLength(source) is > 0 and var length)
        {
            diagnostics.Add(MarkdownRules.Footnote.At(positions.At(start, length), $"The footnote '{source[..length]}' has no text."));
            return 0;
        }

        if (LineBefore(start) is [.. var above, '^'] && above is not [.., '\\'] && source.IndexOf(']') is > 1 and var inline)
        {
            Report(
                start - 1,
                inline + 2,
                "This is no footnote here, and readers would see its signs.",
                $"Write [^1] here, and on a line of its own below '[^1]: ' and the words of the note.");
            return 0;
        }

        if (source.StartsWith("[@"))
        {
            diagnostics.Add(MarkdownRules.Citation.At(positions.At(start, 2), "This citation has no end on its line."));
            return 0;
        }

        if (source.IndexOf(']') is > 2 and var bracket && CitedWithin(source[1..bracket]) is { } id)
        {
            Report(
                start,
                bracket + 1,
                $"'{source[..(bracket + 1)]}' is no citation, and readers would see it.",
                $"Write '[@{id}]', or '[@{id}, p. 3]' for a place in it; other words belong before the brackets.");
            return 0;
        }

        if (source.StartsWith("[[") && source.IndexOf("]]") is > 2 and var wiki)
        {
            Report(
                start,
                wiki + 2,
                $"'{source[..(wiki + 2)]}' is a link of a wiki, and no link here.",
                "Write [words](file.md) with the name of the page's file.");
            return 0;
        }

        if (source.StartsWith("[!") && source.IndexOf(']') is > 2 and < 20 and var alert && !source[2..alert].ContainsAnyExcept(Letters))
        {
            Report(
                start,
                alert + 1,
                $"'{source[..(alert + 1)]}' begins no remark here.",
                "Write '> [!NOTE]' on a line of its own, with NOTE, TIP, IMPORTANT, WARNING or CAUTION, and below it '> ' and the words, "
                    + "in no list and no other quotation.");
        }
        else if (source.StartsWith("[toc]", StringComparison.OrdinalIgnoreCase))
        {
            Report(
                start,
                5,
                "'[toc]' makes no list of contents here.",
                "Delete it, since a page with several headings has a list of its contents.");
        }
        else if (source is ['[', ' ' or 'x' or 'X' or '✓' or '✔', ']', ..] or ['[', ']', ' ', ..] or ['[', ' ', 'x' or 'X', ' ', ']', ..]
            && IsAtStart(start))
        {
            Report(
                start,
                source.IndexOf(']') + 1,
                "This is no task that can be ticked.",
                "Write '- [ ] words' or '- [x] words', with a space between the brackets and one after them.");
        }

        return 0;
    }

    private int Closing(int start)
    {
        var source = Line(start);
        var before = LineBefore(start);
        if (source is [_, '[', not ('^' or '@'), ..]
            && IndexOf(source, "]", 2) is > 0 and var end
            && OpeningOf(before, '[', ']') is >= 0 and var open)
        {
            var length = before.Length - open + end + 1;
            var name = end == 2 ? before[(open + 1)..] : source[2..end];
            Report(
                start - (before.Length - open),
                length,
                $"No line defines the address '{name}', so this is no link.",
                $"Write [words](address), or add a line '[{name}]: address' below.");
            return 0;
        }

        return Link(start, source, before);
    }

    /// <summary><c>[words](an address)</c> with a space in the address, <c>[words] (address)</c> with one before it.</summary>
    private int Link(int start, ReadOnlySpan<char> source, ReadOnlySpan<char> before)
    {
        var open = source[1..].IndexOfAnyExcept(' ') + 1;
        if (open == 0 || source[open] != '(')
        {
            return 0;
        }

        var close = source.IndexOf(')');
        if (OpeningOf(before, '[', ']') < 0)
        {
            if (open == 1 && close > 0 && IsAddress(source[2..close]) && !before.Contains("\\[", StringComparison.Ordinal))
            {
                Report(start, close + 1, "This link lacks its first bracket, and readers would see the others.", "Write [words](address).");
            }

            return 0;
        }

        if (open > 1 && (close < 0 || !IsAddress(source[(open + 1)..close])))
        {
            return 0;
        }

        var length = close < 0 ? source.TrimEnd().Length : close + 1;
        var address = source[(open + 1)..(close < 0 ? length : close)];
        Report(
            start,
            length,
            "This link does not work, and readers would see its brackets.",
            open > 1 ? "Put the two pairs of brackets together, without a space."
                : close < 0 ? "Put a round bracket after the address, on the same line."
                : address.Contains("](", StringComparison.Ordinal) ? "Put a round bracket after the first of the two addresses."
                : address.IndexOf(": ") is > 0 and < 8 ? "Take the space after the colon away."
                : address.IndexOfAny(QuotationMarks) > 0 ? "Put straight quotation marks around the words after the address, once: "
                    + "[words](address \"title\")."
                : address.Trim().Contains(' ') ? "Write %20 for each space in the address."
                : "Write [words](address), with one address in the round brackets.");
        return 0;
    }
}
