using Advocate.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Advocate.Markdown;

/// <summary>
/// <c>[word]{.term}</c>: a word that the glossary explains. Its writer marks it, since many such words have an everyday meaning too.
/// </summary>
internal sealed class TermInline(string text) : LeafInline
{
    public string Text => text;
}

internal sealed class TermParser : InlineParser
{
    private const string Mark = "]{.term}";

    public TermParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (BracketedWords.Before(Mark, slice.AsSpan()) is not { } words)
        {
            return false;
        }

        var start = slice.Start;
        var length = words.Length + Mark.Length + 1;
        var language = (processor.Context as FileContext)?.Language ?? "";
        processor.Inline = new TermInline(Typography.Quotes(words, language))
        {
            Span = new(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(start + length - 1)),
            Line = line,
            Column = column,
        };
        slice.Start += length;
        return true;
    }
}

/// <summary>Plain words in brackets with a mark after them.</summary>
internal static class BracketedWords
{
    /// <param name="mark">The closing bracket and what follows it.</param>
    /// <returns>The words between the brackets, on one line; null where a text does not start with such.</returns>
    public static string? Before(string mark, ReadOnlySpan<char> text)
    {
        var close = text[1..].IndexOfAny("[]") + 1;
        return close > 1 && text[close..].StartsWith(mark, StringComparison.Ordinal) && !text[1..close].ContainsAny("*_`~")
            ? text[1..close].ToString().Replace('\n', ' ')
            : null;
    }
}
