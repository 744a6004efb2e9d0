using Advocate.Diagnostics;
using Advocate.Files;
using Markdig.Syntax.Inlines;

namespace Advocate.Markdown;

/// <summary>The tags of one container, a paragraph or emphasis in it: each must close where it opened.</summary>
internal struct TagBalance(TextPositions positions, DiagnosticBag diagnostics)
{
    private Stack<(string Name, HtmlInline Tag)>? _open;

    /// <returns>False for a tag that no text may have.</returns>
    public bool Add(HtmlInline html)
    {
        if (AllowedTag.Parse(html.Tag) is not { } tag)
        {
            return false;
        }

        if (tag.Name == "br")
        {
            LineBreak(html);
        }
        else if (tag.IsEnd)
        {
            Close(html, tag.Name);
        }
        else if (!tag.IsVoid)
        {
            (_open ??= new()).Push((tag.Name, html));
        }

        return true;
    }

    public readonly void End()
    {
        foreach (var (name, tag) in _open ?? [])
        {
            Report(tag, $"'<{name}>' is not closed.", $"Put </{name}> after its words, in the same paragraph and the same emphasis.");
        }
    }

    private readonly void Close(HtmlInline html, string name)
    {
        if (_open is { Count: > 0 } && _open.Peek().Name == name)
        {
            _open.Pop();
        }
        else
        {
            Report(
                html,
                $"'</{name}>' closes nothing.",
                $"Put <{name}> before its words, in the same paragraph and the same emphasis, and close first what opened last.");
        }
    }

    /// <summary>A break at the edge of a paragraph, or next to another, only makes a gap.</summary>
    private readonly void LineBreak(HtmlInline html)
    {
        if (!HasWords(html, i => i.PreviousSibling) || !HasWords(html, i => i.NextSibling))
        {
            diagnostics.Add(MarkdownRules.LineBreak.At(
                positions.At(html.Span.Start, html.Span.Length), "This line break has no words on one of its sides."));
        }
    }

    private static bool HasWords(Inline html, Func<Inline, Inline?> next)
    {
        if (html.Parent is EmphasisInline or LinkInline)
        {
            return true;
        }

        for (var inline = next(html); inline is not null; inline = next(inline))
        {
            if (inline is HtmlInline { Tag: var tag })
            {
                if (AllowedTag.Parse(tag) is { Name: "br" })
                {
                    return false;
                }
            }
            else if (inline is not LineBreakInline and not LiteralInline { Content.Length: 0 }
                && !(inline is LiteralInline literal && literal.Content.AsSpan().IsWhiteSpace()))
            {
                return true;
            }
        }

        return false;
    }

    private readonly void Report(HtmlInline html, string message, string help) =>
        diagnostics.Add(MarkdownRules.UnclosedTag.At(positions.At(html.Span.Start, html.Span.Length), message, help));
}
