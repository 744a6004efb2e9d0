using System.Collections.Immutable;
using System.Text;
using Advocate.FrontMatter;
using Advocate.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Advocate.Markdown;

/// <content>Citations, in texts and below charts.</content>
internal sealed partial class MarkdownAnalyzer
{
    private void Citation(CitationInline node)
    {
        // The mark follows what it marks without a space, so that no line starts with it.
        if (node.PreviousSibling is LiteralInline text)
        {
            text.Content.TrimEnd();
        }

        if (node.Sources.IsEmpty)
        {
            diagnostics.Add(MarkdownRules.Citation.At(
                positions.At(node.Span.Start, node.Span.Length),
                "This cannot be read as a citation.",
                node.Meant is { } meant ? $"Write '{meant}': semicolons part sources, and a comma comes before a place in one." : null));
        }

        node.Numbers = Number(node.Sources, node.Span);
    }

    /// <summary>Numbers the sources of a citation as the page's list has them.</summary>
    private ImmutableArray<(int Number, string Anchor, string? Pinpoint)> Number(
        ImmutableArray<(string Id, int Offset, string? Pinpoint)> sources, SourceSpan span)
    {
        var numbers = ImmutableArray.CreateBuilder<(int, string, string?)>();
        foreach (var (id, offset, pinpoint) in sources)
        {
            Citations.Add(new BodyCitation(id, positions.At(span.Start + offset, id.Length)));
            var (number, times) = _sources.GetValueOrDefault(id, (_sources.Count + 1, 0));
            _sources[id] = (number, times + 1);
            numbers.Add((number, anchors.Citation(number, times + 1), pinpoint is null ? null : Pinpoint(span, pinpoint)));
        }

        Cite(sources.Length);
        return numbers.ToImmutable();
    }

    /// <summary>The place within a source, whose words are shown as they are but for the quotation marks of the language.</summary>
    private string Pinpoint(SourceSpan span, string words)
    {
        if (FieldTypes.MarkdownIn(words) is { } signs)
        {
            diagnostics.Add(MarkdownRules.NotMarkdown.At(
                positions.At(span.Start, span.Length),
                $"The place in the source holds '{signs}', and readers would see these signs as they are.",
                "Write the words without the signs."));
        }

        return Typography.Quotes(words, language);
    }

    private void Cite(int sources) => Sections[^1] = Sections[^1] with { Citations = Sections[^1].Citations + sources };

    /// <summary>A chart, with the marks of citation taken out of the words that say where its numbers are from.</summary>
    private void Chart(FencedCodeBlock block)
    {
        if (new ChartReader(positions, language, diagnostics).Read(block) is not var (chart, source))
        {
            return;
        }

        var words = new StringBuilder();
        var numbers = ImmutableArray.CreateBuilder<(int, string, string?)>();
        for (var at = source.Start; source.Text is not null && at <= source.End; at++)
        {
            var rest = source.Text.AsSpan(at, source.End - at + 1);
            if (rest.StartsWith("[@") && rest.IndexOf(']') is > 0 and var end && CitationParser.Read(rest[1..end]) is { IsEmpty: false } cited)
            {
                numbers.AddRange(Number(cited, new SourceSpan(at, at + end)));
                at += end;
            }
            else
            {
                words.Append(rest[0]);
            }
        }

        _facts[block] = chart with
        {
            Source = Typography.Quotes(words.ToString().Trim(), language),
            Citations = numbers.ToImmutable(),
            Anchors = Anchors,
        };
    }
}
