using System.Collections.Immutable;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Advocate.Markdown;

/// <summary>
/// One walk over a parsed text: gathers headings, links, citations and images, and reports what is wrong with the text itself.
/// </summary>
/// <param name="language">The tag of the language that the text is in, by which anchors are transcribed.</param>
/// <param name="keepsOpening">Whether <see cref="Opening"/> is asked for.</param>
internal sealed partial class MarkdownAnalyzer(
    TextPositions positions, Anchors anchors, string language, bool keepsOpening, DiagnosticBag diagnostics)
{
    /// <summary>How many links a text has, about: so many need no growing list.</summary>
    private const int DefaultLinkCount = 16;

    private readonly Dictionary<string, (int Number, int Times)> _sources = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<MarkdownObject, object> _facts = [];
    private readonly HashSet<LinkReferenceDefinition> _usedDefinitions = [];
    private readonly UnparsedSyntax _leftovers = new(positions, diagnostics);
    private bool _isBelowTable, _isInCell, _isAtLineStart, _isUnspaced, _isInHeading;

    public List<BodyHeading> Headings { get; } = [];

    public List<BodyLink> Links { get; } = new(DefaultLinkCount);

    public List<BodyCitation> Citations { get; } = [];

    public List<BodyImage> Images { get; } = [];

    public List<BodyPlayer> Players { get; } = [];

    public List<BodyTerm> Terms { get; } = [];

    public Anchors Anchors => anchors;

    public ImmutableArray<Location> EmphasizedQuestions { get; private set; } = [];

    public string Opening { get; private set; } = "";

    public int Words { get; private set; }

    /// <summary>Whether readers see a word, code or a picture.</summary>
    public bool HasContent { get; private set; }

    /// <summary>Whether the text has remarks, details, tasks or tags.</summary>
    public bool HasMarks { get; private set; }

    public List<BodySection> Sections { get; } = [new(null, 0)];

    /// <summary>What was learned about a node: its heading or image.</summary>
    public T Of<T>(MarkdownObject node) => (T)_facts[node];

    /// <summary>The recording that a link plays; null for a link that is shown as one.</summary>
    public BodyPlayer? PlayerOf(Inline? link) => link is LinkInline && _facts.GetValueOrDefault(link) is BodyPlayer player ? player : null;

    /// <summary>The chart that a block of code is; null where it is code, or could not be read.</summary>
    public BodyChart? ChartOf(CodeBlock code) => _facts.GetValueOrDefault(code) as BodyChart;

    /// <summary>A word that is to be explained; null for one in a heading or a link.</summary>
    public BodyTerm? TermOf(TermInline term) => _facts.GetValueOrDefault(term) as BodyTerm;

    public void Read(MarkdownDocument document)
    {
        Visit(document);
        if (document.GetData(typeof(LinkReferenceDefinitionGroup)) is LinkReferenceDefinitionGroup definitions)
        {
            CheckDefinitions(definitions);
        }
    }

    /// <summary>
    /// Words are counted for the reading time: one for each block of text, and one for each space and line break in it. A block in a script
    /// that writes no spaces between words is counted by its characters.
    /// </summary>
    private void Visit(Block block)
    {
        if (block is ContainerBlock container)
        {
            Visit(container);
            return;
        }

        switch (block)
        {
            case HeadingBlock heading:
                Heading(heading);
                break;
            case ParagraphBlock paragraph:
                EmphasizedLine(paragraph.Inline?.FirstChild);
                Opening = !keepsOpening || Opening != "" ? Opening : NodeWords.In(paragraph.Inline, MarkdownBody.MaxOpeningLength).Trim();
                break;
            case HtmlBlock { Type: not HtmlBlockType.Comment } html:
                RawHtml(html.Span.Start, positions.LineFrom(html.Span.Start, html.Span.Length));
                break;
            case CodeBlock code:
                HasContent |= code.Lines.Count > 0;
                Code(code as FencedCodeBlock);
                if (code is FencedCodeBlock { Info: ChartReader.Language } chart)
                {
                    Chart(chart);
                }

                break;
        }

        if (block is LeafBlock { Inline: { } text })
        {
            var words = Words;
            Words++;
            _isUnspaced = false;
            _leftovers.StartBlock(block is ParagraphBlock, _isInCell, _isBelowTable);
            _isAtLineStart = true;
            _isInHeading = block is HeadingBlock or SummaryBlock;
            Visit(text);
            _leftovers.EndBlock(text.LastChild as LiteralInline);
            Words = _isUnspaced ? words + Math.Max(1, UnspacedText.CountWords(NodeWords.In(text))) : Words;
        }
    }

    private void Visit(ContainerBlock container)
    {
        if (container is FootnoteGroup)
        {
            Sections.Add(new BodySection(null, 0));
        }

        HasMarks |= container is DetailsBlock;
        if (container is ListItemBlock && container.All(inner => inner is HtmlBlock { Type: HtmlBlockType.Comment }))
        {
            diagnostics.Add(MarkdownRules.NoWords.At(
                positions.At(container.Span.Start, 1), "This item of a list has no words.", "Write its words, or delete the line."));
        }

        var isInCell = _isInCell;
        _isInCell |= container is TableCell;
        Block? above = null;
        foreach (var inner in container)
        {
            _isBelowTable = above is Table;
            Visit(inner);
            above = inner;
        }

        _isInCell = isInCell;
    }

    private void Visit(ContainerInline text, bool isInBrackets = false)
    {
        var tags = new TagBalance(positions, diagnostics);
        for (var inline = text.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (_isAtLineStart)
            {
                _leftovers.StartLine(inline.Span.Start);
                _isAtLineStart = false;
            }

            if (isInBrackets && LinkTarget.IsLink(inline))
            {
                diagnostics.Add(MarkdownRules.LinkInLink.At(
                    positions.At(inline.Span.Start, inline.Span.Length),
                    "This is in the brackets of a link or a picture, which can hold no other link."));
            }

            // The commonest comes first.
            switch (inline)
            {
                case LiteralInline literal:
                    Literal(literal);
                    break;
                case LineBreakInline:
                    Words++;
                    _isAtLineStart = true;
                    break;
                case CodeInline code:
                    HasContent = true;
                    code.Content = _isInCell ? code.Content.Replace("\\|", "|", StringComparison.Ordinal) : code.Content;
                    break;
                case LinkInline { IsImage: true } image:
                    Image(image);
                    break;
                case LinkInline link:
                    Link(LinkTarget.Of(link), link.UrlSpan.IsEmpty ? link.Span : link.UrlSpan);
                    if (LinkTarget.IsRecording(LinkTarget.Of(link)))
                    {
                        Recording(link);
                    }

                    LinkWords(link);
                    break;
                case AutolinkInline link:
                    HasContent = true;
                    Link(LinkTarget.Of(link), link.Span, isShown: true);
                    break;
                case CitationInline citation:
                    Citation(citation);
                    break;
                case FootnoteLink { IsBackLink: false } mark:
                    Cite(mark.Footnote.Descendants<CitationInline>().Sum(c => c.Sources.Length));
                    break;
                case HtmlInline html when !html.Tag.StartsWith("<!--", StringComparison.Ordinal):
                    HasMarks = true;
                    if (!tags.Add(html))
                    {
                        RawHtml(html.Span.Start, html.Tag);
                    }

                    break;
                case HtmlEntityInline entity:
                    HasContent |= VisibleText.IsIn(entity.Transcoded.AsSpan());
                    Entity(entity);
                    break;
                case TaskMarkInline or AlertMarkInline:
                    HasMarks = true;
                    break;
                case QuotedTermInline:
                    HasContent = true;
                    break;
                case TermInline term:
                    HasContent = true;
                    Term(term, isInBrackets);
                    break;
            }

            if (inline is ContainerInline inner)
            {
                Visit(inner, isInBrackets || inner is LinkInline);
            }
        }

        tags.End();
    }

    private void EmphasizedLine(Inline? first)
    {
        if (first is EmphasisInline { NextSibling: null or LineBreakInline } emphasis && BodyHeading.Asks(NodeWords.In(emphasis)))
        {
            EmphasizedQuestions = EmphasizedQuestions.Add(positions.At(emphasis.Span.Start, emphasis.Span.Length));
        }
    }
}
