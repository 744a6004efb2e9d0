using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Advocate.Markdown;

/// <summary>
/// A footnote's text, <c>[^label]: words</c>, anywhere in the text. Markdig's own parser takes labels for those of links, which loses the
/// words in <c>[words][^label]</c> and the sign in <c>word![^label]</c>.
/// </summary>
internal sealed class FootnoteParser : BlockParser
{
    public FootnoteParser() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var text = processor.Line.AsSpan();
        var length = FootnoteList.MarkLength(text);
        if (processor.IsCodeIndent
            || length == 0
            || length >= text.Length
            || text[length] != ':'
            || processor.Context is not FileContext context)
        {
            return BlockState.None;
        }

        var start = processor.Start;
        var note = new Footnote(this)
        {
            Label = text[2..(length - 1)].ToString(),
            LabelSpan = new SourceSpan(start, start + length - 1),
            Column = processor.Column,
            Span = new SourceSpan(start, processor.Line.End),
        };
        context.Footnotes.Add(note, processor.Document, context);
        processor.Line.Start += length + 1;
        processor.Column += length + 1;
        processor.NewBlocks.Push(note);
        return BlockState.Continue;
    }

    /// <summary>What is indented below a note's first line belongs to it; a paragraph goes on without that.</summary>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
        {
            return BlockState.Continue;
        }

        if (!processor.IsCodeIndent)
        {
            return BlockState.None;
        }

        processor.GoToCodeIndent();
        return BlockState.Continue;
    }
}

/// <summary>A footnote's mark, <c>[^label]</c>; an exclamation mark before it is one, and begins no picture.</summary>
internal sealed class FootnoteMarkParser : InlineParser
{
    public FootnoteMarkParser() => OpeningCharacters = ['[', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var isAfterMark = slice.CurrentChar == '!';
        var text = slice.AsSpan();
        text = isAfterMark ? text[1..] : text;
        var length = FootnoteList.MarkLength(text);
        if (length == 0
            || processor.Context is not FileContext { Footnotes: var notes }
            || notes.Find(text[2..(length - 1)]) is not { } note
            || (length < text.Length && text[length] == '(' && IsLink(slice, length + (isAfterMark ? 1 : 0))))
        {
            return false;
        }

        var position = processor.GetSourcePosition(slice.Start, out var line, out var column);
        length = isAfterMark ? 1 : length;
        processor.Inline = isAfterMark ? new LiteralInline("!") : notes.Mark(note);
        processor.Inline.Span = new SourceSpan(position, position + length - 1);
        processor.Inline.Line = line;
        processor.Inline.Column = column;
        slice.Start += length;
        return true;
    }

    private static bool IsLink(StringSlice slice, int offset)
    {
        slice.Start += offset;
        return LinkHelper.TryParseInlineLink(ref slice, out _, out _);
    }
}
