using System.Text;
using Advocate.Markdown;
using Markdig.Syntax;

namespace Advocate.Checks.Writing;

/// <summary>The words of a paragraph, a heading or a cell, without citations and marks.</summary>
/// <param name="Offsets">The position of each character in the text that was parsed.</param>
internal sealed record BlockText(string Text, IReadOnlyList<int> Offsets)
{
    public static BlockText Of(LeafBlock block)
    {
        var text = new StringBuilder();
        var offsets = new List<int>();
        foreach (var inline in block.Inline?.Descendants() ?? [])
        {
            var words = NodeWords.Of(inline);
            text.Append(words);
            offsets.AddRange(Enumerable.Range(inline.Span.Start, words.Length));
        }

        return new BlockText(text.ToString(), offsets);
    }
}
