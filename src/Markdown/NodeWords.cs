using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Advocate.Markdown;

/// <summary>The words that readers see of a text's nodes. Citations and marks have none.</summary>
internal static class NodeWords
{
    /// <summary>The words of a node by itself: a container's are those of the nodes in it.</summary>
    public static ReadOnlySpan<char> Of(MarkdownObject node) => node switch
    {
        LiteralInline literal => literal.Content.AsSpan(),
        CodeInline code => code.Content,
        QuotedTermInline term => term.Text,
        HtmlEntityInline entity => entity.Transcoded.AsSpan(),
        AutolinkInline link => link.Url,
        LineBreakInline => " ",
        _ => [],
    };
}
