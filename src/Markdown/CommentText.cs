using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Advocate.Markdown;

/// <summary>
/// What is between <c>&lt;!--</c> and <c>--&gt;</c>, which only writers see. One that is not closed takes the words below it along.
/// </summary>
internal static class CommentText
{
    /// <returns>Where the text after a comment starts, or a negative number where the comment does not end.</returns>
    public static int EndOf(ReadOnlySpan<char> text) =>
        text.IndexOf("-->", StringComparison.Ordinal) is var end and >= 0 ? end + 3 : int.MinValue;

    /// <summary>
    /// Whether a comment starts in another, or a line in it looks like its end: the words that follow were not meant to be in it.
    /// </summary>
    public static bool EndsTooLate(ReadOnlySpan<char> comment) =>
        comment[4..].Contains("<!--", StringComparison.Ordinal) || HoldsWrongEnd(comment);

    /// <summary>
    /// Where a line of a comment ends with what looks like the comment's end, the words below it were not meant to be in it.
    /// </summary>
    private static bool HoldsWrongEnd(ReadOnlySpan<char> comment)
    {
        foreach (var line in comment.EnumerateLines())
        {
            var text = line.TrimEnd();
            if (text.EndsWith("->", StringComparison.Ordinal) ? !text.EndsWith("-->", StringComparison.Ordinal)
                : text.EndsWith("--!>", StringComparison.Ordinal) || text.EndsWith("-- >", StringComparison.Ordinal)
                    || text.EndsWith("–>", StringComparison.Ordinal) || text.EndsWith("—>", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public static ParserFault Unclosed(int offset) => new(
        MarkdownRules.UnclosedComment, offset, 4, "This comment is not closed, so what follows it is lost or shown as it is.");

    public static ParserFault ClosedLate(int offset) => new(
        MarkdownRules.UnclosedComment, offset, 4, "This comment does not end where it seems to, and readers never see what is in it.");
}

/// <summary>A comment within a paragraph.</summary>
internal sealed class CommentInlineParser : InlineParser
{
    public CommentInlineParser() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (!text.StartsWith("<!--", StringComparison.Ordinal) || processor.Context is not FileContext context)
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var state = processor.GetParserState<State>(this);
        var end = state.IsWithoutEnd ? int.MinValue : CommentText.EndOf(text[2..]) + 2;
        if (end < 2)
        {
            // No later comment of the paragraph is closed either, so nothing looks for an end again.
            if (!state.IsWithoutEnd)
            {
                context.Faults.Add(CommentText.Unclosed(start));
            }

            state.IsWithoutEnd = true;
            return false;
        }

        if (end >= 7 && CommentText.EndsTooLate(text[..end]))
        {
            context.Faults.Add(CommentText.ClosedLate(start));
        }

        processor.Inline = new HtmlInline(text[..end].ToString())
        {
            Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + end - 1)),
            Line = line,
            Column = column,
        };
        slice.Start += end;
        return true;
    }

    private sealed class State
    {
        public bool IsWithoutEnd { get; set; }
    }
}
