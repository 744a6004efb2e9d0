using Advocate.Diagnostics;
using Markdig;

namespace Advocate.Markdown;

/// <summary>What the parsers know of one file, and what they find wrong in it.</summary>
/// <param name="textStart">Where the text starts, after the front matter: at the start of a line.</param>
internal sealed class FileContext(int textStart) : MarkdownParserContext
{
    public int TextStart => textStart;

    public FootnoteList Footnotes { get; } = new();

    public bool HasTooManyDefinitions { get; set; }

    /// <summary>Faults that only the parsers see; the syntax tree no longer shows them.</summary>
    public List<ParserFault> Faults { get; } = [];
}

/// <param name="Offset">Where it is in the file.</param>
internal readonly record struct ParserFault(DiagnosticRule Rule, int Offset, int Length, string Message, string? Help = null);
