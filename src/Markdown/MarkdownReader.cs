using System.Collections.Concurrent;
using System.Collections.Immutable;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.FrontMatter;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Advocate.Markdown;

/// <summary>Reads Markdown once: into HTML with placeholders for what only the whole site knows, and a list of what it links to.</summary>
public sealed class MarkdownReader
{
    private readonly MarkdownPipeline _pipeline = CreatePipeline();

    /// <summary>
    /// A renderer knows some thirty kinds of node, so it is used again; a text that failed to render takes its renderer with it.
    /// </summary>
    private readonly ConcurrentBag<BodyRenderer> _renderers = [];

    /// <param name="file">The whole file.</param>
    /// <param name="textStart">Where its text starts, after the front matter.</param>
    /// <param name="anchors">Those of a page, unless the text is shown on another's.</param>
    /// <param name="keepsOpening">Whether the text's start is asked for: see <see cref="MarkdownBody.Opening"/>.</param>
    /// <param name="language">The tag of the language that it is in; empty where it is not known.</param>
    /// <param name="foreign">The parts that are in another language.</param>
    public MarkdownBody Read(
        SourceText file, int textStart, DiagnosticBag diagnostics, Anchors? anchors = null, bool keepsOpening = true, string language = "",
        ForeignText? foreign = null)
    {
        if (file.Text.AsSpan(textStart).IsWhiteSpace())
        {
            return MarkdownBody.Empty;
        }

        var positions = new TextPositions(file);
        try
        {
            var context = new FileContext(textStart, language);
            var document = Parse(file, context);
            foreign?.Mark(document);
            foreach (var fault in context.Faults)
            {
                diagnostics.Add(fault.Rule.At(positions.At(fault.Offset, fault.Length), fault.Message, fault.Help ?? fault.Rule.Help));
            }

            var body = ReadNested(
                document, new MarkdownAnalyzer(positions, anchors ?? Anchors.OfPage, language, keepsOpening, diagnostics));
            return body.IsBlank && context.Faults.Count > 0 ? body with { IsBlank = false } : body;
        }
        catch (ArgumentException exception) when (exception.Message.Contains("nested", StringComparison.Ordinal))
        {
            // The parser's own limit, which keeps a hostile text from exhausting the stack.
            diagnostics.Add(MarkdownRules.Nesting.At(
                positions.At(textStart), "Lists, quotations or brackets are nested more deeply than can be read."));
            return MarkdownBody.Empty;
        }
    }

    private MarkdownBody ReadNested(MarkdownDocument document, MarkdownAnalyzer survey)
    {
        survey.Read(document);
        if (!_renderers.TryTake(out var renderer))
        {
            renderer = new BodyRenderer(_pipeline);
        }

        var parts = renderer.RenderParts(document, survey);
        _renderers.Add(renderer);
        return new MarkdownBody(
            parts,
            survey.Headings.ToImmutableArray(),
            survey.Links.ToImmutableArray(),
            survey.Citations.ToImmutableArray(),
            survey.Images.ToImmutableArray(),
            survey.Sections.ToImmutableArray(),
            survey.Opening,
            survey.Words)
        {
            Anchors = survey.Anchors,
            EmphasizedQuestions = survey.EmphasizedQuestions,
            Players = [.. survey.Players],
            Terms = [.. survey.Terms],
            HasMarks = survey.HasMarks,
            IsBlank = !survey.HasContent,
        };
    }

    /// <summary>
    /// A text once more, for a closer look. A text that is nested too deeply, which reading reported, gives an empty document.
    /// </summary>
    internal MarkdownDocument ParseAgain(SourceText file)
    {
        try
        {
            return Parse(file, new FileContext(FrontMatterText.Split(file, new DiagnosticBag()).TextStart, language: ""));
        }
        catch (ArgumentException)
        {
            return [];
        }
    }

    private MarkdownDocument Parse(SourceText file, FileContext context) => Markdig.Markdown.Parse(file.Text, _pipeline, context);

    /// <summary>CommonMark, and what GitHub adds to it, so that a writer's preview there shows what readers will see here.</summary>
    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.BlockParsers.Insert(0, new FrontMatterParser());
        builder.BlockParsers.ReplaceOrAdd<HeadingBlockParser>(new LimitedHeadingParser());
        builder.BlockParsers.ReplaceOrAdd<ParagraphBlockParser>(new LimitedParagraphParser());
        builder.BlockParsers.ReplaceOrAdd<HtmlBlockParser>(new MarkupParser());
        builder.BlockParsers.InsertBefore<MarkupParser>(new DetailsParser());
        builder.BlockParsers.InsertBefore<LimitedParagraphParser>(new FootnoteParser());
        builder.BlockParsers.InsertBefore<LimitedParagraphParser>(new TableParser());

        builder.InlineParsers.Insert(0, new TypographyParser());
        builder.InlineParsers.Insert(0, new AddressParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new TaskMarkParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new AlertMarkParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new FootnoteMarkParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(
            new BracketedWordsParser(QuotedTermInline.Mark, words => new QuotedTermInline(words)));
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new BracketedWordsParser(TermInline.Mark, words => new TermInline(words)));
        builder.InlineParsers.InsertBefore<AutolinkInlineParser>(new CommentInlineParser());
        builder.InlineParsers.InsertBefore<EmphasisInlineParser>(new TildeRunParser());
        builder.InlineParsers.Add(new ImageAttributesParser());
        builder.InlineParsers.FindExact<EmphasisInlineParser>()!.EmphasisDescriptors.Add(
            new EmphasisDescriptor('~', minimumCount: 1, maximumCount: 2, enableWithinWord: true));
        return builder.Build();
    }
}
