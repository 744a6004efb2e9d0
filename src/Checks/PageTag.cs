using System.Text;

namespace Advocate.Checks;

/// <summary>
/// One start tag of a finished page or drawing, read as a browser reads it, attribute by attribute. Between tags an address is text, and
/// templates escape the brackets of text.
/// </summary>
internal ref struct PageTag
{
    private readonly ReadOnlySpan<byte> _page;
    private readonly int _start;

    /// <summary>Behind what was read so far.</summary>
    private int _end;

    private PageTag(ReadOnlySpan<byte> page, int start)
    {
        _page = page;
        _start = start;
        _end = start + 1;
        while (_end < page.Length && !EndsName(page[_end]))
        {
            _end++;
        }

        Name = page[(start + 1).._end];
    }

    public ReadOnlySpan<byte> Name { get; }

    /// <summary>The name of the attribute that was read last.</summary>
    public ReadOnlySpan<byte> Attribute { get; private set; }

    /// <summary>Where the attribute stands in the page.</summary>
    public int AttributeStart { get; private set; }

    /// <summary>The attribute's value, without its quotes; empty where it has none.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Where the value stands in the page.</summary>
    public int ValueStart { get; private set; }

    /// <summary>The start tag at a bracket; false where it opens none.</summary>
    public static bool TryRead(ReadOnlySpan<byte> page, int start, out PageTag tag)
    {
        var isTag = start >= 0 && start + 1 < page.Length && char.IsAsciiLetter((char)page[start + 1]);
        tag = isTag ? new PageTag(page, start) : default;
        return isTag;
    }

    /// <summary>The start tag whose attribute has its equals sign at a place, read as far as this attribute; false where the sign is text.</summary>
    public static bool TryFindAround(ReadOnlySpan<byte> page, int equals, out PageTag tag)
    {
        for (var start = page[..equals].LastIndexOf((byte)'<'); start >= 0; start = page[..start].LastIndexOf((byte)'<'))
        {
            // A bracket that opens nothing may be a character of a value.
            if (TryRead(page, start, out tag))
            {
                return tag.ReadTo(equals);
            }
        }

        tag = default;
        return false;
    }

    /// <summary>True where an equals sign stands between <c>href</c> and the address of a link: a cheap first look.</summary>
    public static bool IsLinkAround(ReadOnlySpan<byte> page, int equals, ReadOnlySpan<byte> name) =>
        name.SequenceEqual("href"u8) && page[Math.Max(0, page[..equals].LastIndexOf((byte)'<'))..].StartsWith("<a "u8);

    /// <summary>The value that follows an equals sign, without its quotes: where it starts, and what is behind it.</summary>
    public static ReadOnlySpan<byte> ValueAt(ReadOnlySpan<byte> page, int equals, out int start, out int end)
    {
        start = BehindSpace(page, equals + 1);
        if (start < page.Length && page[start] is (byte)'"' or (byte)'\'')
        {
            var length = page[(start + 1)..].IndexOf(page[start]);
            start++;
            end = length < 0 ? page.Length : start + length + 1;
            return page[start..(length < 0 ? end : end - 1)];
        }

        end = start;
        while (end < page.Length && !IsSpace(page[end]) && page[end] != '>')
        {
            end++;
        }

        return page[start..end];
    }

    /// <summary>
    /// What stands before an equals sign, as far as the names that matter here are spelled with it: a cheap first look. It is the end of
    /// the attribute's name or the whole of it, without a prefix such as <c>xlink:</c>.
    /// </summary>
    public static ReadOnlySpan<byte> NameBefore(ReadOnlySpan<byte> page, int equals)
    {
        var end = equals;
        while (end > 0 && IsSpace(page[end - 1]))
        {
            end--;
        }

        var start = end;
        while (start > 0 && (char.IsAsciiLetter((char)page[start - 1]) || page[start - 1] == '-'))
        {
            start--;
        }

        return page[start..end];
    }

    /// <summary>True for an element's own style, for a document of its own, and for what it runs when something happens.</summary>
    public static bool IsCode(ReadOnlySpan<byte> attribute) =>
        attribute is [(byte)'o' or (byte)'O', (byte)'n' or (byte)'N', _, ..] || Is(attribute, "style"u8) || Is(attribute, "srcdoc"u8);

    /// <summary>True for the attribute by which a page tells a browser what a server could.</summary>
    public static bool IsOrder(ReadOnlySpan<byte> attribute) => Is(attribute, "http-equiv"u8);

    /// <summary>True for an attribute that holds an address. In attributes that are not named here an address is text.</summary>
    public static bool IsAddress(ReadOnlySpan<byte> attribute) => attribute.Length switch
    {
        3 or 4 => Is(attribute, "href"u8) || IsSource(attribute) || Is(attribute, "ping"u8),
        6 => Is(attribute, "srcset"u8) || Is(attribute, "action"u8) || Is(attribute, "poster"u8),
        8 => Is(attribute, "manifest"u8),
        10 or 11 => Is(attribute, "formaction"u8) || Is(attribute, "background"u8) || Is(attribute, "imagesrcset"u8),
        _ => false,
    };

    /// <summary>True for an attribute whose address becomes part of the page, if only of some elements.</summary>
    public static bool IsSource(ReadOnlySpan<byte> attribute) => Is(attribute, "src"u8) || Is(attribute, "data"u8);

    /// <summary>True for scripts and styles that come with the page and not as files. Facts in JSON-LD are neither.</summary>
    public readonly bool HoldsCode =>
        Is(Name, "style"u8)
        || (Is(Name, "script"u8)
            && !TryFind("src"u8, out _)
            && !(TryFind("type"u8, out var type) && Is(type.Value, "application/ld+json"u8)));

    /// <summary>True for what turns all addresses of the page to another place.</summary>
    public readonly bool MovesAddresses => Is(Name, "base"u8);

    /// <summary>True for the address of a whole document that becomes a part of the page.</summary>
    public readonly bool AttributeIsDocument => IsSource(Attribute) && (Is(Name, "iframe"u8) || Is(Name, "object"u8) || Is(Name, "embed"u8));

    /// <summary>True for code in the attribute that was read last, and for a link that runs code or hides whether it does.</summary>
    public readonly bool AttributeIsCode => IsCode(Attribute) || (IsLink && PageAddress.RunsCode(Value));

    /// <summary>True when a browser that opens the page, or sends a form of it, asks the attribute's address for something.</summary>
    public readonly bool AttributeIsLoaded => IsAddress(WithoutPrefix(Attribute)) && !IsLink && !IsReference && !MovesAddresses;

    /// <summary>True for the order to go on to another page by itself.</summary>
    public readonly bool LeadsOn => IsOrder(Attribute) && Is(Name, "meta"u8) && Is(Value, "refresh"u8);

    /// <summary>True for an address that a reader may follow.</summary>
    private readonly bool IsLink =>
        Is(WithoutPrefix(Attribute), "href"u8) && (Is(Name, "a"u8) || Is(Name, "area"u8));

    /// <summary>Relations that browsers only note.</summary>
    private readonly bool IsReference => Is(Name, "link"u8) && TryFind("rel"u8, out var relation)
        && (Is(relation.Value, "canonical"u8) || Is(relation.Value, "alternate"u8) || Is(relation.Value, "license"u8));

    /// <summary>The same tag, read as far as the first attribute of a name, which is the one that counts; false where it has none.</summary>
    public readonly bool TryFind(ReadOnlySpan<byte> name, out PageTag found)
    {
        found = new PageTag(_page, _start);
        while (found.NextAttribute())
        {
            if (Is(found.Attribute, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads as far as the attribute that has its equals sign at a place; false where none has.</summary>
    private bool ReadTo(int equals)
    {
        while (NextAttribute())
        {
            if (equals < _end)
            {
                return equals < ValueStart;
            }
        }

        return false;
    }

    /// <summary>Reads the next attribute; false at the end of the tag.</summary>
    private bool NextAttribute()
    {
        while (_end < _page.Length && EndsName(_page[_end]))
        {
            if (_page[_end++] == '>')
            {
                return false;
            }
        }

        // An equals sign that stands first belongs to the name.
        AttributeStart = _end++;
        while (_end < _page.Length && !EndsName(_page[_end]) && _page[_end] != '=')
        {
            _end++;
        }

        _end = Math.Min(_end, _page.Length);
        Attribute = _page[Math.Min(AttributeStart, _page.Length).._end];
        Value = default;
        ValueStart = _end;
        var equals = BehindSpace(_page, _end);
        if (equals < _page.Length && _page[equals] == '=')
        {
            Value = ValueAt(_page, equals, out var start, out _end);
            ValueStart = start;
        }

        return AttributeStart < _page.Length;
    }

    private static ReadOnlySpan<byte> WithoutPrefix(ReadOnlySpan<byte> name) => name[(name.LastIndexOf((byte)':') + 1)..];

    /// <summary>Names in pages may be written in letters of either case.</summary>
    private static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> other) =>
        name.Length == other.Length && (name[0] | ('a' - 'A')) == other[0] && Ascii.EqualsIgnoreCase(name, other);

    private static int BehindSpace(ReadOnlySpan<byte> page, int from)
    {
        while (from < page.Length && IsSpace(page[from]))
        {
            from++;
        }

        return from;
    }

    private static bool EndsName(byte character) => IsSpace(character) || character is (byte)'/' or (byte)'>';

    private static bool IsSpace(byte character) => character is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f';
}
