using System.Collections.Concurrent;
using System.Collections.Immutable;
using Advocate.Diagnostics;
using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Advocate.Markdown;

/// <summary>Reads Markdown once: into finished HTML with holes for what only the whole site knows, and a list of what it points to.</summary>
public sealed class MarkdownReader
{
    private readonly MarkdownPipeline _pipeline = CreatePipeline();

    /// <summary>A renderer knows some thirty kinds of node, so it is used again; a text that failed to render takes its renderer with it.</summary>
    private readonly ConcurrentBag<BodyRenderer> _renderers = [];

    /// <param name="text">The file's text behind its front matter.</param>
    /// <param name="firstLine">The line of the file on which the text starts, from 1.</param>
    public MarkdownBody Read(string text, string file, int firstLine, DiagnosticBag diagnostics)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return MarkdownBody.Empty;
        }

        try
        {
            return ReadNested(text, new TextPositions(text, file, firstLine), diagnostics);
        }
        catch (ArgumentException exception) when (exception.Message.Contains("nested", StringComparison.Ordinal))
        {
            // The parser's own limit, which keeps a hostile text from exhausting the stack.
            diagnostics.Add(MarkdownRules.Nesting.At(
                new Location(file, firstLine, 1), "Lists, quotations or brackets stand in each other more deeply than can be read."));
            return MarkdownBody.Empty;
        }
    }

    private MarkdownBody ReadNested(string text, TextPositions positions, DiagnosticBag diagnostics)
    {
        var document = Markdig.Markdown.Parse(text, _pipeline);
        var survey = new MarkdownSurvey(positions, diagnostics);
        survey.Visit(document);

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
            survey.Sections(),
            survey.Opening,
            survey.Words);
    }

    /// <summary>A text once more, for a closer look. A text that is nested too deeply, which reading reported, gives an empty document.</summary>
    internal MarkdownDocument ParseAgain(string text)
    {
        try
        {
            return Markdig.Markdown.Parse(text, _pipeline);
        }
        catch (ArgumentException)
        {
            return [];
        }
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseFootnotes();
        builder.InlineParsers.Insert(0, new TypographyParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new QuotedTermParser());
        builder.InlineParsers.Add(new ImageAttributesParser());
        return builder.Build();
    }
}
