namespace Advocate.Html;

/// <summary>The elements that browsers treat unlike others, as far as it matters to what is read or loaded.</summary>
internal enum Element
{
    Other,

    /// <summary>A link that a reader may follow.</summary>
    Anchor,

    /// <summary>A relation of the page to another file: <c>link</c>.</summary>
    Relation,
    Meta,
    Base,

    /// <summary>One that makes a whole document a part of the page.</summary>
    Document,

    /// <summary>One that changes the attributes of a drawing.</summary>
    Animation,
    NoScript,
    Svg,
    Math,

    // In HTML those from here on hold only text: within them a tag is none, up to the end tag of the same name.
    Title,
    TextArea,
    Style,
    Script,
    Xmp,
    InlineFrame,
    NoEmbed,
    NoFrames,
    PlainText,
}

internal static class Elements
{
    /// <summary>
    /// True for an element that holds only text. <c>noscript</c> is none of them: without scripts, which is how a page must be safe too,
    /// its
    /// content is markup.
    /// </summary>
    public static bool IsRawText(this Element element) => element >= Element.Title;

    public static Element Of(ReadOnlySpan<byte> name)
    {
        if (name.Length < 3)
        {
            return name.Length == 1 && (name[0] | 0x20) == 'a' ? Element.Anchor : Element.Other;
        }

        return (name.Length, (char)(name[0] | 0x20)) switch
        {
            (3, 's') => Characters.Is(name, "svg"u8) ? Element.Svg : If(name, "set"u8, Element.Animation),
            (3, 'x') => If(name, "xmp"u8, Element.Xmp),
            (4, 'a') => If(name, "area"u8, Element.Anchor),
            (4, 'b') => If(name, "base"u8, Element.Base),
            (4, 'l') => If(name, "link"u8, Element.Relation),
            (4, 'm') => Characters.Is(name, "meta"u8) ? Element.Meta : If(name, "math"u8, Element.Math),
            (5, 'e') => If(name, "embed"u8, Element.Document),
            (5, 'f') => If(name, "frame"u8, Element.Document),
            (5, 's') => If(name, "style"u8, Element.Style),
            (5, 't') => If(name, "title"u8, Element.Title),
            (6, 'a') => If(name, "applet"u8, Element.Document),
            (6, 'i') => If(name, "iframe"u8, Element.InlineFrame),
            (6, 'o') => If(name, "object"u8, Element.Document),
            (6, 'p') => If(name, "portal"u8, Element.Document),
            (6, 's') => If(name, "script"u8, Element.Script),
            (7, 'n') => If(name, "noembed"u8, Element.NoEmbed),
            (8, 'n') => Characters.Is(name, "noscript"u8) ? Element.NoScript : If(name, "noframes"u8, Element.NoFrames),
            (8, 't') => If(name, "textarea"u8, Element.TextArea),
            (9, 'p') => If(name, "plaintext"u8, Element.PlainText),
            (11, 'f') => If(name, "fencedframe"u8, Element.Document),
            ( >= 7, 'a') => Characters.StartsWith(name, "animate"u8) ? Element.Animation : Element.Other,
            _ => Element.Other,
        };
    }

    private static Element If(ReadOnlySpan<byte> name, ReadOnlySpan<byte> lowerCase, Element element) =>
        Characters.Is(name, lowerCase) ? element : Element.Other;
}
