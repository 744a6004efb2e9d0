using Advocate.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Advocate.Markdown;

/// <summary>Plain words in brackets with a mark after them, <c>[words]{.mark}</c>.</summary>
internal sealed class BracketedWordsParser : InlineParser
{
    private readonly string _mark;
    private readonly Func<string, LeafInline> _create;

    /// <param name="name">The mark's name, with its dot.</param>
    /// <param name="create">Makes the words, with their quotation marks set, into what the text holds.</param>
    public BracketedWordsParser(string name, Func<string, LeafInline> create)
    {
        OpeningCharacters = ['['];
        (_mark, _create) = ($"]{{{name}}}", create);
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (WordsBefore(_mark, slice.AsSpan()) is not { } words)
        {
            return false;
        }

        var start = slice.Start;
        var length = words.Length + _mark.Length + 1;
        var inline = _create(Typography.Quotes(words, (processor.Context as FileContext)?.Language ?? ""));
        inline.Span = new(
            processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(start + length - 1));
        (inline.Line, inline.Column) = (line, column);
        processor.Inline = inline;
        slice.Start += length;
        return true;
    }

    /// <param name="mark">The closing bracket and what follows it.</param>
    /// <returns>The words between the brackets, on one line; null where a text does not start with such.</returns>
    private static string? WordsBefore(string mark, ReadOnlySpan<char> text)
    {
        var close = text[1..].IndexOfAny("[]") + 1;
        return close > 1 && text[close..].StartsWith(mark, StringComparison.Ordinal) && !text[1..close].ContainsAny("*_`~")
            ? text[1..close].ToString().Replace('\n', ' ')
            : null;
    }
}
