using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Advocate.Markdown;

/// <summary>
/// Web and mail addresses that are written as they are, which GitHub makes links (GFM, section 6.9). An address is found at the colon, dot
/// or at sign in it, and takes the characters before that back from the text.
/// </summary>
internal sealed class AddressParser : InlineParser
{
    private const string MailtoScheme = "mailto";

    public AddressParser() => OpeningCharacters = [':', '.', '@'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var before = Before(processor, slice);
        var start = slice.CurrentChar switch
        {
            ':' when slice.PeekChar() == '/' && slice.PeekChar(2) == '/' => StartOfScheme(before),
            '.' => StartOfWww(before),
            '@' => StartOfMailbox(before),
            _ => -1,
        };
        if (start < 0)
        {
            return false;
        }

        var isMail = slice.CurrentChar == '@';
        var rest = Rest(processor, slice);
        var length = isMail ? AddressText.MailLength(rest) : WebLength(rest);
        if (length <= 0)
        {
            return false;
        }

        var first = slice.Start - (before.Length - start);
        length += before.Length - start;
        var address = slice.Text.Substring(first, length);
        var isMailto = isMail && start > 0 && address.Length > 0 && EndsWithMailto(before[..start]);
        var text = (LiteralInline)processor.Inline!;
        text.Content.End = first - 1;
        text.Span.End -= slice.Start - first;
        var link = new AutolinkInline(address)
        {
            IsEmail = isMail,
            Span = new SourceSpan(
                processor.GetSourcePosition(first, out var line, out var column), processor.GetSourcePosition(first + length - 1)),
            Line = line,
            Column = column,
        };
        if (isMailto)
        {
            text.Content.End -= MailtoScheme.Length + 1;
            text.Span.End -= MailtoScheme.Length + 1;
            var span = new SourceSpan(link.Span.Start - MailtoScheme.Length - 1, link.Span.End);
            link = new AutolinkInline($"{MailtoScheme}:{address}") { Span = span, Line = line, Column = column };
        }

        if (text.Content.IsEmpty)
        {
            text.Remove();
        }

        processor.Inline = link;
        slice.Start = first + length;
        return true;
    }

    /// <summary>The characters of the text that is being read, up to here.</summary>
    private static ReadOnlySpan<char> Before(InlineProcessor processor, StringSlice slice) =>
        processor.Inline is LiteralInline { IsFirstCharacterEscaped: false } text
            && ReferenceEquals(text.Content.Text, slice.Text)
            && text.Content.End == slice.Start - 1
                ? text.Content.AsSpan()
                : [];

    private static int StartOfScheme(ReadOnlySpan<char> before)
    {
        foreach (var scheme in (ReadOnlySpan<string>)["https", "http", "ftp"])
        {
            if (before.EndsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                var start = before.Length - scheme.Length;
                return start == 0 || !char.IsLetterOrDigit(before[start - 1]) ? start : -1;
            }
        }

        return -1;
    }

    private static int StartOfWww(ReadOnlySpan<char> before) =>
        before.EndsWith("www", StringComparison.OrdinalIgnoreCase)
            && (before.Length == 3 || before[^4] is '*' or '_' or '~' or '(' or '"' or '“' or '‘' || char.IsWhiteSpace(before[^4]))
                ? before.Length - 3
                : -1;

    private static int StartOfMailbox(ReadOnlySpan<char> before)
    {
        var start = before.Length;
        while (start > 0 && (char.IsAsciiLetterOrDigit(before[start - 1]) || before[start - 1] is '.' or '+' or '-' or '_'))
        {
            start--;
        }

        return start < before.Length && (start == 0 || before[start - 1] != '/') ? start : -1;
    }

    private static bool EndsWithMailto(ReadOnlySpan<char> before) =>
        before.EndsWith(MailtoScheme + ":", StringComparison.OrdinalIgnoreCase);

    private static int WebLength(ReadOnlySpan<char> text)
    {
        var isScheme = text is [':', ..];
        return !text.IsEmpty && AddressText.HasDomain(text[(isScheme ? 3 : 1)..]) ? AddressText.WebLength(text) : 0;
    }

    /// <summary>
    /// What an address can go on with. In the brackets of a link there is none, since its words are a link already; other brackets end it.
    /// </summary>
    private static ReadOnlySpan<char> Rest(InlineProcessor processor, StringSlice slice)
    {
        var rest = slice.AsSpan();
        if (processor.Inline?.FirstParentOfType<LinkDelimiterInline>() is null || rest.IndexOf(']') is not (>= 0 and var close))
        {
            return rest;
        }

        return close + 1 < rest.Length && rest[close + 1] is '(' or '[' ? [] : rest[..close];
    }
}
