using System.Buffers;

namespace Advocate.Markdown;

/// <content>Brackets: links, pictures, footnotes and citations that are in pieces or the wrong way round.</content>
internal sealed partial class UnparsedSyntax
{
    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("\"“”„«»");

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
            var isNote = LineBefore(start).IsWhiteSpace() && source[length..] is [' ' or '\t', _, ..];
            diagnostics.Add(MarkdownRules.Footnote.At(
                positions.At(start, length),
                $"The footnote '{source[..length]}' has no text.",
                isNote ? $"If this line is its text, write a colon after the bracket: '{source[..length]}: '." : null));
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
            var isInPlace = LineBefore(start).Contains('>') && source[(alert + 1)..].IsWhiteSpace();
            Report(
                start,
                alert + 1,
                isInPlace ? $"'{source[..(alert + 1)]}' begins no remark in a list or in another quotation."
                    : $"'{source[..(alert + 1)]}' begins no remark here.",
                isInPlace ? "Move it out of the list or the other quotation, or begin it with bold words instead."
                    : "Write '> [!NOTE]' on a line of its own, with NOTE, TIP, IMPORTANT, WARNING or CAUTION, and below it '> ' and the "
                    + "words.");
        }
        else if (source.StartsWith("[toc]", StringComparison.OrdinalIgnoreCase))
        {
            Report(
                start,
                5,
                $"'{source[..5]}' makes no list of contents here.",
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

    /// <summary><c>(address)[words]</c>.</summary>
    private int Reversed(int start)
    {
        var source = Line(start);
        var before = LineBefore(start);
        if (source is [_, '[', not ('^' or '@'), ..]
            && source.IndexOf(']') is > 2 and var end
            && OpeningOf(before, '(', ')') is >= 0 and var open
            && (open == 0 || before[open - 1] != '!')
            && (IsFile(before[(open + 1)..]) || IsAddress(source[2..end])))
        {
            Report(
                start - (before.Length - open),
                before.Length - open + end + 1,
                "The brackets of this link are the wrong way round.",
                "Write [words](address).");
        }

        return 0;
    }

    /// <summary><c>!(words)[file]</c>.</summary>
    private int ReversedPicture(int start)
    {
        var source = Line(start);
        if (source.StartsWith("!(") && source.IndexOf(")[") is > 0 and var middle && IndexOf(source, "]", middle) is > 0 and var end)
        {
            Report(start, end + 1, "The brackets of this picture are the wrong way round.", "Write ![what it shows](file.jpg).");
        }
        else if (source is ['!', '[', not ('^' or '@'), ..]
            && source.IndexOf(']') is > 2 and var close && (close + 1 == source.Length || source[close + 1] is not ('(' or '[' or '{')))
        {
            Report(start, close + 1, "This picture has no file, and readers would see its brackets.", "Write ![what it shows](file.jpg).");
        }

        return 0;
    }

    /// <summary>Where the bracket opens that closes after a text; a negative number where none does, or a backslash keeps it.</summary>
    private static int OpeningOf(ReadOnlySpan<char> before, char opening, char closing)
    {
        var depth = 0;
        for (var at = before.Length - 1; at >= 0; at--)
        {
            if (before[at] == closing)
            {
                depth++;
            }
            else if (before[at] == opening && depth-- == 0)
            {
                return at > 0 && before[at - 1] == '\\' ? -1 : at;
            }
        }

        return -1;
    }
}
