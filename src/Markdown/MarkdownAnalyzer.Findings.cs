using Advocate.Files;
using Advocate.FrontMatter;
using Advocate.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Advocate.Markdown;

/// <content>What is found in single pieces of a text.</content>
internal sealed partial class MarkdownAnalyzer
{
    private void RawHtml(int offset, ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOf('>');
        tag = end < 0 ? tag : tag[..(end + 1)];
        diagnostics.Add(
            MarkdownRules.RawHtml.At(positions.At(offset, tag.Length), "HTML tags are not allowed in content.", HtmlTag.Advice(tag)));
    }

    private void Literal(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        HasContent = HasContent || VisibleText.IsIn(text);
        _leftovers.Look(literal);
        if (!_isInHeading && BidirectionalControls.FirstTurning(text) is >= 0 and var turning)
        {
            diagnostics.Add(FieldRules.Direction.At(
                positions.At(literal.Span.Start + turning, 1),
                $"This text holds {BidirectionalControls.In(text.Slice(turning, 1).ToString())[0]}."));
        }

        Words += text.Count(' ');
        _isUnspaced = _isUnspaced || UnspacedText.IsIn(text);
    }

    /// <summary>A character by its name or number.</summary>
    private void Entity(HtmlEntityInline entity)
    {
        var character = entity.Transcoded.AsSpan();
        ControlCharacters(character, entity.Span);
        if (BidirectionalControls.FirstTurning(character) >= 0)
        {
            diagnostics.Add(FieldRules.Direction.At(
                positions.At(entity.Span.Start, entity.Span.Length),
                $"This text holds {BidirectionalControls.In(character.ToString())[0]}."));
        }
        else if (character is ['\uFFFD'])
        {
            diagnostics.Add(SourceTree.ControlCharacter.At(
                positions.At(entity.Span.Start, entity.Span.Length),
                "No character has this number, and readers would see a box with a question mark."));
        }
    }

    /// <summary>A link needs words, or a picture that has some.</summary>
    private void LinkWords(LinkInline link)
    {
        if (!VisibleText.IsIn(NodeWords.In(link)))
        {
            diagnostics.Add(MarkdownRules.NoWords.At(
                positions.At(link.Span.Start, link.Span.Length), "This link has no words.", "Write [words](address), or delete the link."));
        }

        ControlCharacters(link.Title, link.Reference?.TitleSpan ?? link.TitleSpan);
        if (link.Reference is { } definition)
        {
            _usedDefinitions.Add(definition);
        }
    }

    private void Code(FencedCodeBlock? code)
    {
        if (code is null)
        {
            return;
        }

        var fence = new SourceSpan(code.Span.Start, code.Span.Start + code.OpeningFencedCharCount - 1);
        ControlCharacters(code.Info, fence);
        ControlCharacters(code.Arguments, fence);
        var location = positions.At(fence.Start, fence.Length);
        if (!string.IsNullOrWhiteSpace(code.Arguments))
        {
            diagnostics.Add(MarkdownRules.Hidden.At(
                location,
                $"Readers never see '{code.Arguments}', the words after the name of the code's language.",
                "Put the words above the code, and the code on the lines below the marks."));
        }

        if (code.Info is "mermaid" or "math" or "geojson" or "topojson" or "stl")
        {
            diagnostics.Add(MarkdownRules.NotMarkdown.At(
                location,
                $"'{code.Info}' is not drawn here, and readers would see its code.",
                "Show it as a picture, and say in words what the picture shows."));
        }

        if (code.ClosingFencedCharCount == 0)
        {
            diagnostics.Add(MarkdownRules.CodeUntilEnd.At(location, "This code is not closed, so all that follows it is code too."));
        }
    }

    private void CheckDefinitions(LinkReferenceDefinitionGroup definitions)
    {
        foreach (var definition in definitions.OfType<LinkReferenceDefinition>())
        {
            var location = positions.At(definition.Span.Start, definition.LabelSpan.Length + 2);
            ControlCharacters(definition.Label, definition.LabelSpan);
            if (definitions.Links[definition.Label!] != definition)
            {
                diagnostics.Add(MarkdownRules.UnusedDefinition.At(
                    location,
                    $"The address of '{definition.Label}' is defined above already, and this one is not used.",
                    "Delete one of the two lines, or give this one another name."));
            }
            else if (!_usedDefinitions.Contains(definition) && !(definition.Label == "//" && definition.Url is "#" or "<>" or ""))
            {
                diagnostics.Add(MarkdownRules.UnusedDefinition.At(
                    location, $"No link uses the address of '{definition.Label}', so readers never see this line."));
                RefuseHarm(definition.Url ?? "", location);
                ControlCharacters(definition.Url, definition.UrlSpan);
                ControlCharacters(definition.Title, definition.TitleSpan);
            }
        }
    }

    private void ControlCharacters(ReadOnlySpan<char> text, SourceSpan span)
    {
        if (text.IndexOfAny(SourceTree.ControlCharacters) is >= 0 and var at)
        {
            diagnostics.Add(SourceTree.ControlCharacterAt(positions.At(span.Start, span.Length), text[at]));
        }
    }
}
