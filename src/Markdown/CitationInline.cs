using System.Collections.Immutable;
using Advocate.Contract;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Advocate.Markdown;

/// <summary>A citation, <c>[@source]</c> or <c>[@one; @two]</c>: numbered references to the page's list of sources.</summary>
internal sealed class CitationInline : LeafInline
{
    /// <summary>The ids cited, each with its place in the text; empty when the brackets hold something that is no citation.</summary>
    public required ImmutableArray<(string Id, int Offset)> Sources { get; init; }

    /// <summary>
    /// For each source its number in the page's list, and the anchor of this citation of it. Set once the whole page is read.
    /// </summary>
    public ImmutableArray<(int Number, string Anchor)> Numbers { get; set; } = [];
}

internal sealed class CitationParser : InlineParser
{
    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '@')
        {
            return false;
        }

        var text = slice.AsSpan();
        var length = text.IndexOfAny(']', '\n') + 1;
        if (length == 0 || text[length - 1] == '\n')
        {
            return false;
        }

        // Writers leave a space before the bracket; the number follows the word directly, so that no line starts with it.
        if (processor.Inline is LiteralInline before)
        {
            before.Content.TrimEnd();
        }

        var start = slice.Start;
        processor.Inline = new CitationInline
        {
            Sources = Read(text[1..(length - 1)], start + 1),
            Span = new(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(start + length - 1)),
            Line = line,
            Column = column,
        };
        slice.Start += length;
        return true;
    }

    private static ImmutableArray<(string, int)> Read(ReadOnlySpan<char> inside, int offset)
    {
        var sources = ImmutableArray.CreateBuilder<(string, int)>();
        foreach (var range in inside.Split(';'))
        {
            var part = inside[range];
            var id = part.Trim();
            if (id is not ['@', _, ..] || id[1..].IndexOfAnyExcept(SourceIdCharacters) >= 0)
            {
                return [];
            }

            sources.Add((id[1..].ToString(), offset + range.Start.GetOffset(inside.Length) + part.IndexOf('@') + 1));
        }

        return sources.ToImmutable();
    }

    private static readonly System.Buffers.SearchValues<char> SourceIdCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_/.");
}

internal sealed class CitationRenderer : HtmlObjectRenderer<CitationInline>
{
    protected override void Write(HtmlRenderer renderer, CitationInline citation)
    {
        var anchors = ((BodyRenderer)renderer).Survey.Anchors;
        renderer.Write($"<sup class=\"{TextClasses.Citation}\">");
        var separator = "";
        foreach (var (number, anchor) in citation.Numbers)
        {
            // Numbers side by side would read as one number.
            renderer.Write(separator);
            separator = ", ";
            renderer.Write($"<a id=\"{anchor}\" href=\"#{anchors.Reference(number)}\" role=\"doc-noteref\">{number}</a>");
        }

        renderer.Write("</sup>");
    }
}
