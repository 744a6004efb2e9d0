using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Advocate.Markdown;

/// <summary>The words that readers see of a text's nodes. Citations and marks have none.</summary>
internal static class NodeWords
{
    /// <summary>The words of one node: a container's are those of the nodes in it.</summary>
    public static ReadOnlySpan<char> Of(MarkdownObject node) => node switch
    {
        LiteralInline literal => literal.Content.AsSpan(),
        CodeInline code => code.Content,
        QuotedTermInline term => term.Text,
        TermInline term => term.Text,
        HtmlEntityInline entity => entity.Transcoded.AsSpan(),
        AutolinkInline link => link.Url,
        LineBreakInline => " ",
        _ => [],
    };

    /// <summary>The words of all that is in a node, on one line.</summary>
    /// <param name="longest">So many characters are given at most.</param>
    public static string In(ContainerInline? container, int longest = int.MaxValue)
    {
        switch (container)
        {
            case null:
                return "";
            case { FirstChild: LiteralInline { NextSibling: null } only }:
                return Start(only.Content.AsSpan(), longest).ToString();
        }

        var text = new StringBuilder();
        foreach (var node in container.Descendants())
        {
            var words = Of(node);
            var start = Start(words, longest - text.Length);
            text.Append(start);
            if (start.Length < words.Length)
            {
                break;
            }
        }

        return text.ToString();
    }

    /// <summary>The two halves of one character stay together.</summary>
    private static ReadOnlySpan<char> Start(ReadOnlySpan<char> text, int longest) =>
        text.Length <= longest ? text : text[..(longest > 0 && char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}
