using Advocate.Contract;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Advocate.Markdown;

/// <summary>
/// <c>[term]{.as-quoted}</c>: a term that the language guide discourages, used here because the text speaks about the term.
/// </summary>
internal sealed class QuotedTermInline(string text) : LeafInline
{
    public const string Mark = ".as-quoted";

    public string Text => text;
}

internal sealed class QuotedTermRenderer : HtmlObjectRenderer<QuotedTermInline>
{
    protected override void Write(HtmlRenderer renderer, QuotedTermInline term) =>
        renderer.Write($"<span class=\"{TextClasses.QuotedTerm}\">").WriteEscape(term.Text).Write("</span>");
}
