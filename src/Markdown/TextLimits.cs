using System.Buffers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Advocate.Markdown;

/// <summary>
/// What a text may have at most, so that no text takes longer to read than its size lets expect. A parser looks for the end of each sign in
/// what follows it, and goes over all definitions for each new one: what is above these limits is no longer read, and reported.
/// </summary>
internal static class TextLimits
{
    public const int MaxDefinitions = 2000;

    /// <summary>
    /// The number of a paragraph's characters times that of its signs: 2,000 characters may all be signs, 100,000 with 100.
    /// </summary>
    private const long MaxWork = 10_000_000;

    /// <summary>Up to this length no paragraph has too many signs.</summary>
    private const int MinLength = 3000;

    private static readonly SearchValues<char> Signs = SearchValues.Create("[]{}<>*_~`!&|$=\\");

    /// <summary>Takes the signs in a block that has too many for characters as they are, and reports it.</summary>
    public static void Apply(LeafBlock block, FileContext? context)
    {
        var lines = block.Lines;
        if (lines.Count == 0 || Length(block) <= MinLength)
        {
            return;
        }

        var (length, signs) = (0L, 0L);
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines.Lines[i].Slice.AsSpan();
            length += text.Length;
            for (var at = text.IndexOfAny(Signs); at >= 0; at = text.IndexOfAny(Signs))
            {
                signs++;
                text = text[(at + 1)..];
            }
        }

        if (length * signs > MaxWork)
        {
            block.ProcessInlines = false;
            context?.Faults.Add(new(
                MarkdownRules.TooManySigns,
                lines.Lines[0].Slice.Start,
                1,
                $"This paragraph has {signs} signs of Markdown in {length} characters."));
        }
    }

    private static int Length(LeafBlock block) => block.Lines.Lines[block.Lines.Count - 1].Slice.End - block.Lines.Lines[0].Slice.Start;
}

/// <summary>Reads paragraphs, headings that are underlined, and the definitions of addresses that links name.</summary>
internal sealed class LimitedParagraphParser : ParagraphBlockParser
{
    public override bool Close(BlockProcessor processor, Block block)
    {
        var isKept = Read(processor, block);
        if (isKept && block is LeafBlock text)
        {
            TextLimits.Apply(text, processor.Context as FileContext);
        }

        return isKept;
    }

    private bool Read(BlockProcessor processor, Block block)
    {
        if (block is not ParagraphBlock { Lines: { Count: > 0 } lines } || lines.Lines[0].Slice.AsSpan().TrimStart() is not ['[', ..])
        {
            return base.Close(processor, block);
        }

        var (definitions, line) = (lines.Count, lines.Lines[0]);
        if (processor.Context is FileContext context
            && processor.Document.GetLinkReferenceDefinitions(addGroup: false).Count + definitions > TextLimits.MaxDefinitions)
        {
            if (!context.HasTooManyDefinitions)
            {
                context.HasTooManyDefinitions = true;
                context.Faults.Add(new(
                    MarkdownRules.TooManySigns,
                    line.Slice.Start,
                    1,
                    $"A text can define {TextLimits.MaxDefinitions} addresses, and here are more.",
                    "Write the address after the words that lead to it, [words](address), or split the text into several files."));
            }

            return true;
        }

        return base.Close(processor, block);
    }
}

internal sealed class LimitedHeadingParser : HeadingBlockParser
{
    public override bool Close(BlockProcessor processor, Block block)
    {
        var isKept = base.Close(processor, block);
        TextLimits.Apply((LeafBlock)block, processor.Context as FileContext);
        return isKept;
    }
}
