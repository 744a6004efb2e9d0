using Markdig.Parsers;
using Markdig.Syntax;

namespace Advocate.Markdown;

/// <summary>
/// Passes over front matter, which was read before. So a file is parsed whole: the places that the parser names are the file's, and its
/// text is not copied.
/// </summary>
internal sealed class FrontMatterParser : BlockParser
{
    /// <summary>Front matter starts with a line of hyphens, or what was meant as one, with plus signs, or with a field's name.</summary>
    private const string FirstCharacters = "-–—+ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    public FrontMatterParser() => OpeningCharacters = FirstCharacters.ToCharArray();

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.LineIndex > 0 || !IsBeforeText(processor))
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new FrontMatterBlock(this));
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        IsBeforeText(processor) ? BlockState.ContinueDiscard : BlockState.None;

    /// <returns>False: the block is taken out of the document again.</returns>
    public override bool Close(BlockProcessor processor, Block block) => false;

    private static bool IsBeforeText(BlockProcessor processor) => processor.Context is FileContext file && processor.Start < file.TextStart;

    private sealed class FrontMatterBlock(BlockParser parser) : ContainerBlock(parser);
}
