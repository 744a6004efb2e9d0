using Advocate.FrontMatter;
using Advocate.Text;
using Markdig.Syntax;

namespace Advocate.Markdown;

/// <content>Headings, their anchors, and the terms that are explained.</content>
internal sealed partial class MarkdownAnalyzer
{
    private readonly HashSet<string> _slugs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _copies = new(StringComparer.Ordinal);

    private void Heading(HeadingBlock block)
    {
        var text = NodeWords.In(block.Inline);
        if (!VisibleText.IsIn(text))
        {
            diagnostics.Add(MarkdownRules.NoWords.At(positions.At(block.Span.Start, block.Span.Length), "This heading has no words."));
        }

        var id = AnchorFor(text);
        var location = positions.At(block.Span.Start, block.Span.Length);
        var heading = new BodyHeading(block.Level, id, text, location);
        var above = Headings is [.., var before] ? before.Level : 1;
        if (block.Level == 1 || block.Level > above + 1)
        {
            var message = block.Level == 1
                ? "This heading is on the first level, which is the page's title."
                : $"This heading is on level {block.Level}, right under level {above}.";
            diagnostics.Add(MarkdownRules.HeadingLevel.At(location, message));
        }

        if (BidirectionalControls.In(text) is { Count: > 0 } controls)
        {
            diagnostics.Add(FieldRules.Direction.At(location, $"This heading holds {string.Join(", ", controls)}."));
        }

        Headings.Add(heading);
        _facts[block] = heading;
        var levelOfSection = Sections[^1].Heading is { } last ? Headings[last].Level : 2;
        if (heading.IsQuestion || heading.Level <= levelOfSection)
        {
            Sections.Add(new BodySection(Headings.Count - 1, 0));
        }
    }

    private string AnchorFor(string heading)
    {
        var slug = Slug.From(heading, language) is { Length: > 0 } some ? some : "section";
        slug = Anchors.IsTaken(slug) ? $"section-{slug}" : slug;
        var id = slug;
        while (!_slugs.Add(id))
        {
            _copies[slug] = _copies.GetValueOrDefault(slug, 1) + 1;
            id = $"{slug}-{_copies[slug]}";
        }

        return anchors.Prefix + id;
    }

    private void Term(TermInline node, bool isInBrackets)
    {
        var location = positions.At(node.Span.Start + 1, node.Text.Length);
        if (isInBrackets || _isInHeading)
        {
            diagnostics.Add(MarkdownRules.UnexplainedTerm.At(
                location, $"'{node.Text}' is in a {(_isInHeading ? "heading" : "link")}, where it cannot be explained."));
            return;
        }

        var term = new BodyTerm(node.Text, anchors.Term(Terms.Count + 1), location);
        Terms.Add(term);
        _facts[node] = term;
    }
}
