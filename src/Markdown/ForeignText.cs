using System.Collections.Immutable;
using Markdig.Syntax;

namespace Advocate.Markdown;

/// <summary>Parts of a text that are in another language than the rest.</summary>
/// <param name="Parts">In characters of the file.</param>
public sealed record ForeignText(string Language, ImmutableArray<Range> Parts)
{
    /// <summary>Puts each block of such a part into one that says its language.</summary>
    internal void Mark(MarkdownDocument document)
    {
        for (var index = 0; index < document.Count; index++)
        {
            var block = document[index];
            if (Parts.Any(part => block.Span.Start >= part.Start.Value && block.Span.Start < part.End.Value))
            {
                document.RemoveAt(index);
                document.Insert(index, new ForeignBlock(Language) { block });
            }
        }
    }
}

/// <summary>A block in another language than the text around it.</summary>
internal sealed class ForeignBlock(string language) : ContainerBlock(null)
{
    public string Language => language;
}
