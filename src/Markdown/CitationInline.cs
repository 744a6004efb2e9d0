using System.Buffers;
using System.Collections.Immutable;
using Advocate.Contract;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Advocate.Markdown;

/// <summary>
/// A citation, <c>[@source]</c>, <c>[@one; @two]</c> or <c>[@source, p. 3]</c>: numbered references to the page's list of sources, each
/// with the place within the source where one is named.
/// </summary>
internal sealed class CitationInline : LeafInline
{
    /// <summary>
    /// The ids cited, each with its distance from the opening bracket, which is on the same line; empty when the brackets hold something
    /// that is no citation.
    /// </summary>
    public required ImmutableArray<(string Id, int Offset, string? Pinpoint)> Sources { get; init; }

    /// <summary>What was probably meant by brackets that hold no citation; null where nobody can tell.</summary>
    public string? Meant { get; init; }

    /// <summary>
    /// For each source its number in the page's list, and the anchor of this citation of it. Set once the whole page is read.
    /// </summary>
    public ImmutableArray<(int Number, string Anchor, string? Pinpoint)> Numbers { get; set; } = [];
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
        if (length == 0 || text[length - 1] == '\n' || IsLink(processor, slice, length))
        {
            return false;
        }

        // Writers leave a space before the bracket; the number follows the word directly, so that no line starts with it.
        if (processor.Inline is LiteralInline before)
        {
            before.Content.TrimEnd();
        }

        var start = slice.Start;
        var sources = Read(text[1..(length - 1)]);
        processor.Inline = new CitationInline
        {
            Sources = sources,
            Meant = sources.IsEmpty ? WithSemicolons(text[1..(length - 1)]) ?? WithComma(text[1..(length - 1)]) : null,
            Span = new(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(start + length - 1)),
            Line = line,
            Column = column,
        };
        slice.Start += length;
        return true;
    }

    /// <summary>Whether the words have an address, as a name such as <c>[@handle](https://…)</c> has.</summary>
    private static bool IsLink(InlineProcessor processor, StringSlice slice, int length)
    {
        var label = slice.Text.Substring(slice.Start + 1, length - 2);
        slice.Start += length;
        if (slice.CurrentChar == '(' && LinkHelper.TryParseInlineLink(ref slice, out _, out _))
        {
            return true;
        }

        if (slice.CurrentChar == '[' && slice.AsSpan().IndexOf(']') is > 1 and var end)
        {
            label = slice.Text.Substring(slice.Start + 1, end - 1);
        }

        return processor.Document.TryGetLinkReferenceDefinition(label, out _);
    }

    public static ImmutableArray<(string Id, int Offset, string? Pinpoint)> Read(ReadOnlySpan<char> inside)
    {
        var sources = ImmutableArray.CreateBuilder<(string, int, string?)>();
        foreach (var range in inside.Split(';'))
        {
            var part = inside[range];
            var comma = part.IndexOf(',');
            var id = (comma < 0 ? part : part[..comma]).Trim();
            var pinpoint = comma < 0 ? [] : part[(comma + 1)..].Trim();
            if (id is not ['@', _, ..]
                || id[1..].IndexOfAnyExcept(SourceIds.Characters) >= 0
                || (comma >= 0 && (pinpoint.IsEmpty || pinpoint.Contains('@'))))
            {
                return [];
            }

            // After the bracket and the at sign.
            sources.Add(
                (
                    id[1..].ToString(),
                    1 + range.Start.GetOffset(inside.Length) + part.IndexOf('@') + 1,
                    comma < 0 ? null : pinpoint.ToString()));
        }

        return sources.ToImmutable();
    }

    /// <summary>Several sources with commas between them, or nothing, written with semicolons.</summary>
    private static string? WithSemicolons(ReadOnlySpan<char> inside)
    {
        var ids = inside.ToString().Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var joined = string.Join("; ", ids.Select(id => $"@{id.TrimStart('@')}"));
        return ids.Length > 1 && ids.All(id => id[0] == '@') && !Read(joined).IsEmpty ? $"[{joined}]" : null;
    }

    /// <summary>One source and a place in it without the comma that parts them: <c>@report p. 3</c>.</summary>
    private static string? WithComma(ReadOnlySpan<char> inside)
    {
        var space = inside.IndexOf(' ');
        return space > 1 && !inside.Contains(';') && $"{inside[..space].TrimEnd(',')}, {inside[(space + 1)..].Trim()}" is var meant
            && !Read(meant).IsEmpty ? $"[{meant}]" : null;
    }

    private static readonly char[] Separators = [',', ';', ' ', '&', '\t'];
}

/// <summary>How a citation names a source.</summary>
internal static class SourceIds
{
    public static readonly SearchValues<char> Characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_/.");
}

internal sealed class CitationRenderer : HtmlObjectRenderer<CitationInline>
{
    protected override void Write(HtmlRenderer renderer, CitationInline citation)
    {
        var anchors = ((BodyRenderer)renderer).Survey.Anchors;
        renderer.Write($"<sup class=\"{TextClasses.Citation}\">");
        var separator = "";
        foreach (var (number, anchor, pinpoint) in citation.Numbers)
        {
            // Numbers side by side would read as one number.
            renderer.Write(separator);
            separator = ", ";
            renderer.Write($"<a id=\"{anchor}\" href=\"#{anchors.Reference(number)}\" role=\"doc-noteref\">{number}</a>");
            if (pinpoint is not null)
            {
                renderer.Write(": ");
                renderer.WriteEscape(pinpoint);
            }
        }

        renderer.Write("</sup>");
    }
}
