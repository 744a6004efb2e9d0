using Advocate.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Advocate.Markdown;

/// <summary>
/// Sets quotes, apostrophes, dashes (<c>--</c>, <c>---</c>) and ellipses (<c>...</c>) as a book would. A backslash before the
/// character keeps it as it is.
/// </summary>
internal sealed class TypographyParser : InlineParser
{
    public TypographyParser() => OpeningCharacters = ['"', '\'', '-', '.'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var (length, set) = slice.CurrentChar switch
        {
            // A hyphen or a dot alone, as almost all of them are.
            '-' or '.' when slice.PeekChar() != slice.CurrentChar => (1, null),
            '-' or '.' => slice.PeekCharExtra(-1) == slice.CurrentChar ? (1, null) : Run(slice),
            var quote => (1, Curl(processor, slice, quote)),
        };
        if (set is null)
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline(set) { Span = new(start, start + length - 1), Line = line, Column = column };
        slice.Start += length;
        return true;
    }

    /// <summary>A run of hyphens or dots that has a sign of its own; any other is left as it is.</summary>
    private static (int Length, string? Set) Run(StringSlice slice)
    {
        var character = slice.CurrentChar;
        var rest = slice.AsSpan();
        var length = rest.IndexOfAnyExcept(character) is var end and >= 0 ? end : rest.Length;
        var set = (character, length) switch
        {
            ('-', 2) => "–",
            ('-', 3) => "—",
            ('.', 3) => "…",
            _ => null,
        };
        return (length, set);
    }

    private static string Curl(InlineProcessor processor, StringSlice slice, char quote)
    {
        // Readers do not see marks of emphasis and links, so the character before them counts.
        var before = slice.Text.AsSpan(0, slice.Start);
        before = before[Math.Max(0, before.Length - Typography.MaxRun)..].TrimEnd("*_~");
        var typography = (processor.Context as FileContext)?.TypographyOf(processor.Block) ?? new Typography(
            QuotationMarks.English, Elisions.Of(""));
        return typography.Curl(before, quote, slice.AsSpan()[1..]);
    }
}
