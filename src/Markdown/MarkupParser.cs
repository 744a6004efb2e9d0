using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Advocate.Markdown;

/// <summary>
/// Lines that start with <c>&lt;</c>: comments, <c>details</c>, and markup that the analyzer reports. Tags that a text may have within a
/// line
/// start a paragraph as words do.
/// </summary>
internal sealed class MarkupParser : HtmlBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
        {
            return BlockState.None;
        }

        var text = processor.Line.AsSpan();
        if (text.StartsWith("<!--", StringComparison.Ordinal))
        {
            return Comment(processor, text);
        }

        var name = HtmlTag.NameAt(text);
        if (name.Equals("summary", StringComparison.OrdinalIgnoreCase)
            && processor.GetCurrentContainerOpened() is DetailsBlock { HasSummary: false } details)
        {
            return Summary(processor, details, text);
        }

        return HtmlTag.IsAllowed(name) ? BlockState.None : base.TryOpen(processor);
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (block is not HtmlBlock { Type: HtmlBlockType.Comment })
        {
            return base.TryContinue(processor, block);
        }

        processor.GoToColumn(processor.ColumnBeforeIndent);
        var end = CommentText.EndOf(processor.Line.AsSpan());
        block.UpdateSpanEnd(end < 0 ? processor.Line.End : processor.Start + end - 1);
        if (end < 0)
        {
            return BlockState.Continue;
        }

        block.SetData(typeof(CommentText), true);
        if (processor.Line.AsSpan()[end..].IsWhiteSpace())
        {
            return BlockState.BreakDiscard;
        }

        // The words after a comment on its last line are words of the text.
        processor.Line.Start += end;
        processor.Column += end;
        return BlockState.None;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is HtmlBlock { Type: HtmlBlockType.Comment, Parent: not null } && processor.Context is FileContext context)
        {
            var text = processor.Line.Text is { } file && block.Span.End < file.Length ? file.AsSpan(
                block.Span.Start, block.Span.Length) : "<!--";
            if (block.GetData(typeof(CommentText)) is null)
            {
                context.Faults.Add(CommentText.Unclosed(block.Span.Start));
            }
            else if (CommentText.EndsTooLate(text))
            {
                context.Faults.Add(CommentText.ClosedLate(block.Span.Start));
            }
        }

        return base.Close(processor, block);
    }

    /// <summary>A comment with words after it on its line is part of a paragraph.</summary>
    private BlockState Comment(BlockProcessor processor, ReadOnlySpan<char> text)
    {
        var end = CommentText.EndOf(text[2..]) + 2;
        if (end >= 2 && !text[end..].IsWhiteSpace())
        {
            return BlockState.None;
        }

        var block = new HtmlBlock(this)
        {
            Type = HtmlBlockType.Comment,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        };
        if (end >= 2)
        {
            block.SetData(typeof(CommentText), true);
        }

        processor.NewBlocks.Push(block);
        return end >= 2 ? BlockState.Break : BlockState.Continue;
    }

    private BlockState Summary(BlockProcessor processor, DetailsBlock details, ReadOnlySpan<char> text)
    {
        const string Start = "<summary>";
        const string End = "</summary>";
        var end = text.IndexOf(End, StringComparison.OrdinalIgnoreCase);
        if (!text.StartsWith(Start, StringComparison.OrdinalIgnoreCase) || end < 0)
        {
            return base.TryOpen(processor);
        }

        var inside = processor.Line;
        inside.Start += Start.Length;
        inside.End = processor.Start + end - 1;
        inside.Trim();
        var summary = new SummaryBlock
        {
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Start + end + End.Length - 1),
            Lines = new StringLineGroup(1),
        };
        if (!inside.IsEmpty)
        {
            var only = new StringLine(inside, processor.LineIndex, processor.Column + Start.Length, inside.Start, NewLine.None);
            summary.Lines.Add(ref only);
        }

        details.Add(summary);
        details.HasSummary = true;
        processor.Line.Start += end + End.Length;
        processor.Column += end + End.Length;
        return BlockState.Continue;
    }
}
