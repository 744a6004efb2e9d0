using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Advocate.Markdown;

/// <summary><c>[ ]</c> or <c>[x]</c> at the start of a list's item: a task, done or not.</summary>
internal sealed class TaskMarkInline(bool isDone) : LeafInline
{
    public bool IsDone => isDone;
}

internal sealed class TaskMarkParser : InlineParser
{
    public TaskMarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Block is not ParagraphBlock { Parent: ListItemBlock item, Inline.FirstChild: null } paragraph
            || item[0] != paragraph
            || slice.AsSpan() is not ['[', ' ' or 'x' or 'X' or '\t', ']', ' ' or '\t' or '\n', ..] text
            || text[3..].IsWhiteSpace())
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline =
            new TaskMarkInline(text[1] is 'x' or 'X') { Span = new SourceSpan(start, start + 2), Line = line, Column = column };
        slice.Start += 3;
        return true;
    }
}

/// <summary>What kind of remark a quotation is that starts with a mark such as <c>[!NOTE]</c>: GitHub's alerts.</summary>
internal sealed class AlertMarkInline(string kind) : LeafInline
{
    /// <summary>In lower case: <c>note</c>, <c>tip</c>, <c>important</c>, <c>warning</c> or <c>caution</c>.</summary>
    public string Kind => kind;

    /// <summary>The mark that makes a quotation a remark; null for any other quotation.</summary>
    public static AlertMarkInline? Of(QuoteBlock quote) =>
        quote.Count > 0 && quote[0] is ParagraphBlock { Inline.FirstChild: AlertMarkInline mark } ? mark : null;
}

internal sealed class AlertMarkParser : InlineParser
{
    private static readonly string[] Kinds = ["note", "tip", "important", "warning", "caution"];

    public AlertMarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '!'
            || processor.Block is not ParagraphBlock { Parent: QuoteBlock { Parent: MarkdownDocument } quote, Inline.FirstChild: null } paragraph
            || quote[0] != paragraph)
        {
            return false;
        }

        var text = slice.AsSpan();
        var close = text.IndexOf(']');
        var name = close > 0 ? text[2..close] : [];
        var line = close > 0 ? text[(close + 1)..] : [];
        var end = line.IndexOf('\n');
        var kind = KindOf(name);
        if (kind is null || !(end < 0 ? line : line[..end]).IsWhiteSpace() || (end < 0 && quote.Count == 1))
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var lineIndex, out var column);
        processor.Inline = new AlertMarkInline(kind) { Span = new SourceSpan(start, start + close), Line = lineIndex, Column = column };
        slice.Start = end < 0 ? slice.End + 1 : slice.Start + close + 1 + end + 1;
        return true;
    }

    private static string? KindOf(ReadOnlySpan<char> name)
    {
        foreach (var kind in Kinds)
        {
            if (name.Equals(kind, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return null;
    }
}

/// <summary>Three tildes or more strike nothing out: one and two do.</summary>
internal sealed class TildeRunParser : InlineParser
{
    public TildeRunParser() => OpeningCharacters = ['~'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var length = text.IndexOfAnyExcept('~') is >= 0 and var end ? end : text.Length;
        if (length < 3)
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline(new StringSlice(slice.Text, slice.Start, slice.Start + length - 1))
        {
            Span = new SourceSpan(start, start + length - 1),
            Line = line,
            Column = column,
        };
        slice.Start += length;
        return true;
    }
}
