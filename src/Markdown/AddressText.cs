namespace Advocate.Markdown;

/// <summary>How far an address goes that is written without brackets, as GFM says it.</summary>
internal static class AddressText
{
    /// <summary>Whether a domain starts here: at least one letter, no underscore in its last two parts.</summary>
    public static bool HasDomain(ReadOnlySpan<char> text)
    {
        var (underscoresBefore, underscores, length) = (0, 0, 0);
        foreach (var character in text)
        {
            if (character == '.')
            {
                (underscoresBefore, underscores) = (underscores, 0);
            }
            else if (character == '_')
            {
                underscores++;
            }
            else if (character != '-' && !char.IsLetterOrDigit(character) && !char.IsSurrogate(character))
            {
                break;
            }

            length++;
        }

        return length > 0 && text[0] != '.' && underscores + underscoresBefore == 0;
    }

    /// <summary>How many characters of a web address follow; signs at its end that belong to the sentence are none of it.</summary>
    public static int WebLength(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '”' or '“' or '»') && !IsMark(text[end..]))
        {
            end++;
        }

        var closed = text[..end].Count(')');
        var opened = text[..end].Count('(');
        while (end > 0)
        {
            switch (text[end - 1])
            {
                case '?' or '!' or '.' or ',' or ':' or '*' or '_' or '~' or '\'' or '"' or ']':
                    end--;
                    continue;
                case ')' when closed > opened:
                    closed--;
                    end--;
                    continue;
                case ';' when EntityLength(text[..end]) is > 0 and var entity:
                    end -= entity;
                    continue;
                case ';':
                    end--;
                    continue;
            }

            break;
        }

        return end;
    }

    /// <summary>How many characters a mail address has from its at sign on; 0 where it is none.</summary>
    public static int MailLength(ReadOnlySpan<char> text)
    {
        var (end, dots) = (1, 0);
        for (; end < text.Length; end++)
        {
            if (text[end] == '.' && end + 1 < text.Length && char.IsAsciiLetterOrDigit(text[end + 1]))
            {
                dots++;
            }
            else if (!char.IsAsciiLetterOrDigit(text[end]) && text[end] is not ('-' or '_'))
            {
                break;
            }
        }

        return dots > 0 && text[end - 1] is not ('-' or '_') && !(end < text.Length && text[end] == '@') ? end : 0;
    }

    /// <summary>A footnote's mark or a citation, or brackets of a link that was written the wrong way round.</summary>
    private static bool IsMark(ReadOnlySpan<char> text) => text is ['[', '^' or '@', ..] or [')', '[', ..] or [']', '(', ..];

    private static int EntityLength(ReadOnlySpan<char> text)
    {
        var start = text.LastIndexOf('&');
        return start >= 0 && start < text.Length - 2 && !text[(start + 1)..^1].ContainsAnyExcept(Letters) ? text.Length - start : 0;
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
}
