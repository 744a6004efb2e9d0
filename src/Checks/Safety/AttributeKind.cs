using Advocate.Html;

namespace Advocate.Checks.Safety;

/// <summary>What an attribute is to the safety check. In attributes of no other kind an address is text.</summary>
internal enum AttributeKind
{
    Text,

    /// <summary>A style, a script or a document in the attribute itself, and the name of an element that a script defines.</summary>
    Code,

    /// <summary>An address that a reader may follow, or that is loaded, as the element says.</summary>
    Reference,

    /// <summary>An address that a browser loads or sends something to.</summary>
    Address,

    /// <summary>An address that becomes a part of the page.</summary>
    Source,

    /// <summary>Several addresses.</summary>
    Addresses,

    /// <summary>Pictures of several sizes.</summary>
    Pictures,

    /// <summary>How a shape of a drawing is painted, which may name a file.</summary>
    Paint,

    /// <summary>What an animation gives to an attribute.</summary>
    Animated,

    /// <summary>Which address other sites are told.</summary>
    Referrer,
}

internal static class AttributeKinds
{
    /// <param name="name">As it is written.</param>
    /// <param name="localName">Without a prefix.</param>
    public static AttributeKind Of(ReadOnlySpan<byte> name, ReadOnlySpan<byte> localName) =>
        name.Length > 2 && (name[0] | 0x20) == 'o' && (name[1] | 0x20) == 'n' ? AttributeKind.Code : OfLocal(localName);

    private static AttributeKind OfLocal(ReadOnlySpan<byte> name) =>
        name.IsEmpty ? AttributeKind.Text : (name.Length, (char)(name[0] | 0x20)) switch
        {
            (2, 'b') => If(name, "by"u8, AttributeKind.Animated),
            (2, 'i') => If(name, "is"u8, AttributeKind.Code),
            (2, 't') => If(name, "to"u8, AttributeKind.Animated),
            (3, 's') => If(name, "src"u8, AttributeKind.Source),
            (4, 'b') => If(name, "base"u8, AttributeKind.Address),
            (4, 'c') => If(name, "code"u8, AttributeKind.Source),
            (4, 'd') => If(name, "data"u8, AttributeKind.Source),
            (4, 'f') => Characters.Is(name, "fill"u8) ? AttributeKind.Paint : If(name, "from"u8, AttributeKind.Animated),
            (4, 'h') => If(name, "href"u8, AttributeKind.Reference),
            (4, 'm') => If(name, "mask"u8, AttributeKind.Paint),
            (4, 'p') => If(name, "ping"u8, AttributeKind.Addresses),
            (5, 's') => If(name, "style"u8, AttributeKind.Code),
            (6, 'a') => If(name, "action"u8, AttributeKind.Address),
            (6, 'c') => If(name, "cursor"u8, AttributeKind.Paint),
            (6, 'd') => If(name, "dynsrc"u8, AttributeKind.Address),
            (6, 'f') => If(name, "filter"u8, AttributeKind.Paint),
            (6, 'l') => If(name, "lowsrc"u8, AttributeKind.Address),
            (6, 'p') => If(name, "poster"u8, AttributeKind.Address),
            (6, 's') => Characters.Is(name, "srcset"u8)
                ? AttributeKind.Pictures
                : Characters.Is(name, "srcdoc"u8) ? AttributeKind.Code
                : If(name, "stroke"u8, AttributeKind.Paint),
            (6, 'v') => If(name, "values"u8, AttributeKind.Animated),
            (7, 'a') => If(name, "archive"u8, AttributeKind.Addresses),
            (7, 'c') => If(name, "classid"u8, AttributeKind.Source),
            (7, 'p') => If(name, "profile"u8, AttributeKind.Addresses),
            (8, 'c') => If(name, "codebase"u8, AttributeKind.Source),
            (8, 'l') => If(name, "longdesc"u8, AttributeKind.Address),
            (8, 'm') => If(name, "manifest"u8, AttributeKind.Address),
            (9, 'c') => If(name, "clip-path"u8, AttributeKind.Paint),
            (10, 'b') => If(name, "background"u8, AttributeKind.Address),
            (10, 'f') => If(name, "formaction"u8, AttributeKind.Address),
            (10, 'm') => Characters.Is(name, "marker-end"u8) ? AttributeKind.Paint : If(name, "marker-mid"u8, AttributeKind.Paint),
            (11, 'i') => If(name, "imagesrcset"u8, AttributeKind.Pictures),
            (12, 'm') => If(name, "marker-start"u8, AttributeKind.Paint),
            (14, 'a') => If(name, "attributionsrc"u8, AttributeKind.Addresses),
            (14, 'r') => If(name, "referrerpolicy"u8, AttributeKind.Referrer),
            _ => AttributeKind.Text,
        };

    private static AttributeKind If(ReadOnlySpan<byte> name, ReadOnlySpan<byte> lowerCase, AttributeKind kind) =>
        Characters.Is(name, lowerCase) ? kind : AttributeKind.Text;
}
