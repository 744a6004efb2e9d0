using Markdig.Parsers;
using Markdig.Syntax;

namespace Advocate.Markdown;

/// <summary>
/// What readers can open and close: <c>&lt;details&gt;</c>, and Markdown down to <c>&lt;/details&gt;</c>, each on a line of its own.
/// </summary>
internal sealed class DetailsBlock(BlockParser parser) : ContainerBlock(parser)
{
    public bool StartsOpen { get; init; }

    public bool HasSummary { get; set; }

    public bool HasEnd { get; set; }
}

/// <summary>What a reader sees of details that are not open.</summary>
internal sealed class SummaryBlock : LeafBlock
{
    public SummaryBlock()
        : base(null) => ProcessInlines = true;
}

internal sealed class DetailsParser : BlockParser
{
    private const string EndTag = "</details>";

    /// <summary>Details in details; what is below that is reported as a tag.</summary>
    private const int MaxDepth = 8;

    public DetailsParser() => OpeningCharacters = ['<'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var text = processor.Line.AsSpan();
        var isOpen = text.StartsWith("<details open>", StringComparison.OrdinalIgnoreCase);
        if (processor.IsCodeIndent || (!isOpen && !text.StartsWith("<details>", StringComparison.OrdinalIgnoreCase)))
        {
            return BlockState.None;
        }

        if (Depth(processor.GetCurrentContainerOpened()) >= MaxDepth)
        {
            return BlockState.None;
        }

        var length = text.IndexOf('>') + 1;
        processor.NewBlocks.Push(new DetailsBlock(this)
        {
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Start + length - 1),
            StartsOpen = isOpen,
        });
        processor.Line.Start += length;
        processor.Column += length;
        EndAtLineEnd(processor, (DetailsBlock)processor.NewBlocks.Peek());
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var details = (DetailsBlock)block;
        if (details.HasEnd)
        {
            return End(processor, details);
        }

        var text = processor.Line.AsSpan();
        if (processor.IsCodeIndent || !IsInnermost(details))
        {
            return BlockState.Continue;
        }

        if (!text.StartsWith(EndTag, StringComparison.OrdinalIgnoreCase))
        {
            EndAtLineEnd(processor, details);
            return BlockState.Continue;
        }

        details.HasEnd = true;
        if (text[EndTag.Length..].IsWhiteSpace())
        {
            return BlockState.BreakDiscard;
        }

        processor.Line.Start += EndTag.Length;
        processor.Column += EndTag.Length;
        return End(processor, details);
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        var details = (DetailsBlock)block;
        if (processor.Context is FileContext context && !(details.HasEnd && details.HasSummary))
        {
            context.Faults.Add(new(
                MarkdownRules.UnclosedTag,
                details.Span.Start,
                "<details>".Length,
                details.HasEnd ? "These details have no summary, so readers do not know what is in them." : "These details have no end.",
                HtmlTag.Advice("<details>")));
        }

        return true;
    }

    private static int Depth(Block? block)
    {
        var depth = 0;
        for (; block is not null; block = block.Parent)
        {
            depth += block is DetailsBlock ? 1 : 0;
        }

        return depth;
    }

    /// <summary>Closes details at once, so that a paragraph in them does not go on after them.</summary>
    private static BlockState End(BlockProcessor processor, DetailsBlock details)
    {
        processor.Close(details);
        return BlockState.Continue;
    }

    /// <summary>The words before an end tag are the last in the details.</summary>
    private static void EndAtLineEnd(BlockProcessor processor, DetailsBlock details)
    {
        var text = processor.Line.AsSpan().TrimEnd();
        if (text.EndsWith(EndTag, StringComparison.OrdinalIgnoreCase)
            && !text[..^EndTag.Length].Contains("details>", StringComparison.OrdinalIgnoreCase)
            && !text.Contains("<details ", StringComparison.OrdinalIgnoreCase))
        {
            details.HasEnd = true;
            processor.Line.End = processor.Line.Start + text.Length - EndTag.Length - 1;
        }
    }

    /// <summary>Whether the end of details is theirs, and not that of others in them, or a line of code.</summary>
    private static bool IsInnermost(DetailsBlock details)
    {
        for (var inner = details.LastChild; inner is not null; inner = (inner as ContainerBlock)?.LastChild)
        {
            if (inner is DetailsBlock { HasEnd: false } or FencedCodeBlock { ClosingFencedCharCount: 0 })
            {
                return false;
            }
        }

        return true;
    }
}
