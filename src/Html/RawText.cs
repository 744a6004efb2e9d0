namespace Advocate.Html;

/// <summary>Where the text of an element ends that holds nothing else.</summary>
internal static class RawText
{
    /// <summary>Where the end tag of the element starts; the end of the text where it has none.</summary>
    public static int EndOf(Element element, ReadOnlySpan<byte> text, int from) => element switch
    {
        Element.Script => EndOfScript(text, from),
        Element.PlainText => text.Length,
        _ => EndTag(text, from, NameOf(element)),
    };

    private static ReadOnlySpan<byte> NameOf(Element element) => element switch
    {
        Element.Title => "title"u8,
        Element.TextArea => "textarea"u8,
        Element.Style => "style"u8,
        Element.Xmp => "xmp"u8,
        Element.InlineFrame => "iframe"u8,
        Element.NoEmbed => "noembed"u8,
        _ => "noframes"u8,
    };

    private static int EndTag(ReadOnlySpan<byte> text, int from, ReadOnlySpan<byte> name)
    {
        for (var at = from; text[at..].IndexOf("</"u8) is var found and >= 0; at += found + 2)
        {
            if (IsTag(text[(at + found + 2)..], name))
            {
                return at + found;
            }
        }

        return text.Length;
    }

    /// <summary>
    /// The states of script data: after <c>&lt;!--</c> a <c>&lt;script&gt;</c> takes the next <c>&lt;/script&gt;</c> for itself, until
    /// <c>--&gt;</c>.
    /// </summary>
    private static int EndOfScript(ReadOnlySpan<byte> text, int from)
    {
        var (isEscaped, isDoubleEscaped) = (false, false);
        for (var at = from; (isEscaped ? text[at..].IndexOfAny((byte)'<', (byte)'-') : text[at..].IndexOf((byte)'<')) is var found and >= 0;)
        {
            at += found;
            switch (text[at..])
            {
                case [(byte)'<', (byte)'!', (byte)'-', (byte)'-', ..] when !isEscaped:
                    // Its two hyphens may be those of its end.
                    isEscaped = true;
                    at += 2;
                    continue;
                case [(byte)'<', (byte)'/', .. var name] when IsTag(name, "script"u8):
                    if (!isDoubleEscaped)
                    {
                        return at;
                    }

                    isDoubleEscaped = false;
                    break;
                case [(byte)'<', .. var name] when isEscaped && IsTag(name, "script"u8):
                    isDoubleEscaped = true;
                    break;
                case [(byte)'-', (byte)'-', (byte)'>', ..]:
                    (isEscaped, isDoubleEscaped) = (false, false);
                    break;
            }

            at++;
        }

        return text.Length;
    }

    private static bool IsTag(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name) =>
        text.Length > name.Length && Characters.EndsTagName(text[name.Length]) && Characters.StartsWith(text, name);
}
