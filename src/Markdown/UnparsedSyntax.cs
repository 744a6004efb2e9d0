using Advocate.Diagnostics;
using Advocate.Files;
using Markdig.Syntax;

namespace Advocate.Markdown;

/// <summary>
/// Finds what was meant as more than text and is none: links in pieces, headings without a space, commands of other generators.
/// </summary>
internal sealed class UnparsedSyntax(TextPositions positions, DiagnosticBag diagnostics)
{
    /// <param name="text">Text that means nothing but itself.</param>
    /// <param name="start">Its position in the source, where the construct that it belongs to is in one piece.</param>
    public void Look(ReadOnlySpan<char> text, int start)
    {
        for (var at = 0; at < text.Length && text[at..].IndexOfAny('{', ']') is var found and >= 0; at++)
        {
            at += found;
            at += text[at] == '{' ? Command(start + at) : Link(start + at);
        }
    }

    /// <summary>Markdown requires a space after the number signs of a heading, and does not accept a no-break space.</summary>
    public void LookForHeading(ParagraphBlock paragraph)
    {
        var source = positions.From(paragraph.Span.Start);
        var level = source.IndexOfAnyExcept('#');
        if (level is > 0 and <= 6 && (char.IsLetterOrDigit(source[level]) || char.IsWhiteSpace(source[level])))
        {
            diagnostics.Add(MarkdownRules.NotMarkdown.At(
                positions.At(paragraph.Span.Start, level),
                "This line looks like a heading and is none.",
                "Put an ordinary space after the number signs, or a backslash before them where readers should see them."));
        }
    }

    /// <summary>Shortcodes of Hugo and tags of Liquid.</summary>
    /// <returns>How many further characters the command takes up.</returns>
    private int Command(int start)
    {
        var source = Line(start);
        var closing = source switch
        {
            ['{', '{', '<', ..] => ">}}",
            ['{', '{', '%', ..] => "%}}",
            ['{', '{', ..] => "}}",
            ['{', '%', ..] => "%}",
            _ => "",
        };
        if (closing == "" || source.IndexOf(closing) is not (> 0 and var end))
        {
            return 0;
        }

        var command = source[..(end + closing.Length)];
        diagnostics.Add(
            MarkdownRules.ForeignCommand.At(positions.At(start, command.Length), $"'{command}' does nothing here, and readers would see it."));
        return command.Length - 1;
    }

    /// <summary><c>[words](an address)</c> with a space in the address, <c>[words] (address)</c> with one before it.</summary>
    private int Link(int start)
    {
        var source = Line(start);
        var open = source[1..].IndexOfAnyExcept(' ') + 1;
        if (open == 0
            || source[open] != '('
            || source.IndexOf(')') is not (> 0 and var close)
            || (open > 1 && !IsAddress(source[(open + 1)..close])))
        {
            return 0;
        }

        diagnostics.Add(MarkdownRules.NotMarkdown.At(
            positions.At(start, close + 1),
            "This link does not work, and readers would see its brackets.",
            open > 1 ? "Put the two pairs of brackets together, without a space." : "Write %20 for each space in the address."));
        return 0;
    }

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        text.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith('/')
            || text.StartsWith('.')
            || text.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    private ReadOnlySpan<char> Line(int start) =>
        positions.From(start) is var source && source.IndexOf('\n') is >= 0 and var end ? source[..end] : source;
}
