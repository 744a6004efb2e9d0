using Advocate.Contract;
using Advocate.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Advocate.Markdown;

/// <summary>
/// <c>[term]{.as-quoted}</c>: a term that the language guide discourages, used here because the text speaks about the term.
/// </summary>
internal sealed class QuotedTermInline(string text) : LeafInline
{
    public string Text => text;
}

internal sealed class QuotedTermParser : InlineParser
{
    private const string Mark = "]{.as-quoted}";

    public QuotedTermParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var close = text[1..].IndexOfAny("[]\n") + 1;
        if (close == 0
            || text[close] != ']'
            || !text[close..].StartsWith(Mark, StringComparison.Ordinal)
            || text[1..close].ContainsAny("*_`~"))
        {
            return false;
        }

        var start = slice.Start;
        var length = close + Mark.Length;
        var language = (processor.Context as FileContext)?.Language ?? "";
        processor.Inline = new QuotedTermInline(Typography.Quotes(text[1..close].ToString(), language))
        {
            Span = new(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(start + length - 1)),
            Line = line,
            Column = column,
        };
        slice.Start += length;
        return true;
    }
}

internal sealed class QuotedTermRenderer : HtmlObjectRenderer<QuotedTermInline>
{
    protected override void Write(HtmlRenderer renderer, QuotedTermInline term) =>
        renderer.Write($"<span class=\"{TextClasses.QuotedTerm}\">").WriteEscape(term.Text).Write("</span>");
}
