using System.Globalization;
using Advocate.Markdown;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Advocate.Checks.Writing;

/// <summary>
/// Finds numbers that say how much or how many with no source near: none in the same paragraph, item of a list or row of a table, and
/// none in the block right before or after it under the same heading. Years, days, ages and the names of laws say nothing of the kind.
/// </summary>
internal static class UncitedNumbers
{
    /// <summary>A number after these is the name of something, or an age.</summary>
    private static readonly HashSet<string> NotCounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "act", "age", "aged", "ages", "article", "bill", "case", "chapter", "code", "form", "no", "number", "page", "pages", "part",
        "proposition",
        "rule", "section", "sections", "step", "title", "turned", "turns", "under", "version",
    };

    /// <returns>The first such number of each paragraph, item and row, and where to search for it from.</returns>
    public static IEnumerable<(int From, string Number)> In(MarkdownDocument text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i] is HeadingBlock || IsSource(text, i - 1) || IsSource(text, i + 1))
            {
                continue;
            }

            foreach (var unit in Units(text[i]).Where(unit => !Cites(unit)))
            {
                if (Leaves(unit).Select(FirstCount).FirstOrDefault(number => number is not null) is { } number)
                {
                    yield return number;
                }
            }
        }
    }

    private static IEnumerable<MarkdownObject> Units(Block block) => block switch
    {
        Table table => table.OfType<TableRow>().Where(row => !row.IsHeader),
        ListBlock list => list,
        ParagraphBlock or QuoteBlock => [block],
        _ => [],
    };

    /// <summary>A table or a list rests on what introduces it, too.</summary>
    private static bool IsSource(MarkdownDocument text, int at) =>
        at >= 0 && at < text.Count && text[at] is not HeadingBlock
        && (Cites(text[at]) || (text[at] is Table or ListBlock && at > 0 && text[at - 1] is ParagraphBlock above && Cites(above)));

    private static bool Cites(MarkdownObject block) =>
        Leaves(block).Any(leaf => leaf.Inline?.Descendants<Inline>().Any(LinkTarget.IsLink) == true);

    private static IEnumerable<LeafBlock> Leaves(MarkdownObject block) => block is LeafBlock leaf ? [leaf] : block.Descendants<LeafBlock>();

    private static (int From, string Number)? FirstCount(LeafBlock block)
    {
        var (text, offsets) = BlockText.Of(block);
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                continue;
            }

            var end = EndOfNumber(text, at);
            if (Counts(text, at, end))
            {
                return (offsets[at], text[at..end]);
            }

            at = end;
        }

        return null;
    }

    /// <summary>A span such as <c>2015-16</c> or <c>10,000–12,000</c> is one number.</summary>
    private static int EndOfNumber(string text, int at)
    {
        while (at < text.Length
            && (char.IsAsciiDigit(text[at]) || (text[at] is ',' or '.' or '-' or '–' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    private static bool Counts(string text, int start, int end)
    {
        var number = text.AsSpan(start, end - start);
        var (before, after) = (WordBefore(text, start), WordAfter(text, end));
        var isGlued = (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] is '§' or '-' or '/'))
            || (end < text.Length && (char.IsLetter(text[end]) || text[end] is '-' or '/'));
        if (isGlued
            || NotCounted.Contains(before)
            || before == "§"
            || before.Count(char.IsUpper) > 1
            || IsMonth(before)
            || IsMonth(after)
            || IsYear(number)
            || IsSection(number))
        {
            return false;
        }

        var isShare = after.Equals("percent", StringComparison.OrdinalIgnoreCase) || (end < text.Length && text[end] == '%');
        var isAge = after.Equals("or", StringComparison.OrdinalIgnoreCase)
            && WordAfter(
                text, text.IndexOf("or", end, StringComparison.OrdinalIgnoreCase) + 2) is "older" or "younger" or "over" or "under";
        return !isAge && (isShare || number.Length > 1);
    }

    private static string WordBefore(string text, int at)
    {
        var end = at;
        while (end > 0 && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '.' or '('))
        {
            end--;
        }

        var start = end;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] != '(')
        {
            start--;
        }

        return text[start..end];
    }

    private static string WordAfter(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[at..end];
    }

    private static bool IsMonth(string word) =>
        word.Length > 2
            && DateTimeFormatInfo.InvariantInfo.MonthNames.Any(month => month.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>A year, or a span of time that begins with one.</summary>
    private static bool IsYear(ReadOnlySpan<char> number) =>
        number.Length >= 4
            && number[0] is '1' or '2'
            && !number[..4].ContainsAnyExceptInRange('0', '9')
            && (number.Length == 4 || number[4] is '-' or '–');

    /// <summary>A section of a code, such as 653.22, which nobody would give as a measure.</summary>
    private static bool IsSection(ReadOnlySpan<char> number) =>
        number.IndexOf('.') >= 3 && !number.Contains(',');
}
