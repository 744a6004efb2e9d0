using Markdig.Syntax.Inlines;

namespace Advocate.Markdown;

/// <summary>
/// <c>[word]{.term}</c>: a word that the glossary explains. Its writer marks it, since many such words have an everyday meaning too.
/// </summary>
internal sealed class TermInline(string text) : LeafInline
{
    public const string Mark = ".term";

    public string Text => text;
}
