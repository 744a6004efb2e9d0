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
        if (BracketedWords.Before(Mark, slice.AsSpan()) is not { } words)
        {
            return false;
        }

        var start = slice.Start;
        var length = words.Length + Mark.Length + 1;
        var language = (processor.Context as FileContext)?.Language ?? "";
        processor.Inline = new QuotedTermInline(Typography.Quotes(words, language))
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
