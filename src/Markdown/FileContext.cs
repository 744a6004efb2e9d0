using Advocate.Diagnostics;
using Advocate.Text;
using Markdig;
using Markdig.Syntax;

namespace Advocate.Markdown;

/// <summary>What the parsers know of one file, and what they find wrong in it.</summary>
/// <param name="textStart">Where the text starts, after the front matter: at the start of a line.</param>
/// <param name="language">The tag of the language that it is in; empty where it is not known.</param>
internal sealed class FileContext(int textStart, string language) : MarkdownParserContext
{
    private readonly QuotationMarks _marks = QuotationMarks.Of(language);
    private readonly Elisions _elisions = Elisions.Of(language);
    private (Block? Block, Typography Typography) _last = (null, new Typography(QuotationMarks.English, Elisions.None));

    public int TextStart => textStart;

    public string Language => language;

    /// <summary>Sets the quotes of one block, whose marks open and close in their order.</summary>
    public Typography TypographyOf(Block? block)
    {
        if (_last.Block != block)
        {
            _last = (block, new Typography(_marks, _elisions));
        }

        return _last.Typography;
    }

    public FootnoteList Footnotes { get; } = new();

    public bool HasTooManyDefinitions { get; set; }

    /// <summary>Faults that only the parsers see; the syntax tree no longer shows them.</summary>
    public List<ParserFault> Faults { get; } = [];
}

/// <param name="Offset">Where it is in the file.</param>
internal readonly record struct ParserFault(DiagnosticRule Rule, int Offset, int Length, string Message, string? Help = null);
