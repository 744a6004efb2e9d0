using System.Text;

namespace Advocate.Checks;

/// <summary>
/// One start tag of a finished page, read as a browser reads it, attribute by attribute. Between tags an address is text, and
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
        if (TryRead(page, page[..equals].LastIndexOf((byte)'<'), out tag))
        {
            while (tag.NextAttribute())
            {
                if (equals < tag._end)
                {
                    return equals < tag.ValueStart;
                }
            }
        }

        return false;
    }

    /// <summary>The value that follows an equals sign, and what is behind it.</summary>
    public static ReadOnlySpan<byte> ValueAt(ReadOnlySpan<byte> page, int start, out int end)
    {
        start = BehindSpace(page, start);
        if (start < page.Length && page[start] is (byte)'"' or (byte)'\'')
        {
            var length = page[(start + 1)..].IndexOf(page[start]);
            end = length < 0 ? page.Length : start + length + 2;
            return page.Slice(start + 1, length < 0 ? page.Length - start - 1 : length);
        }

        end = start;
        while (end < page.Length && !IsSpace(page[end]) && page[end] != '>')
        {
            end++;
        }

        return page[start..end];
    }

    /// <summary>True when what stands before an equals sign can be the name of an attribute that holds code: a cheap first look.</summary>
    public static bool MayBeCode(ReadOnlySpan<byte> before)
    {
        // Spaces and quotes, which no name holds, come before all that a name does.
        var start = before.Length;
        while (start > 0 && before[start - 1] > '\'')
        {
            start--;
        }

        return before[start..] is [] or [(byte)'o' or (byte)'O', ..] or [(byte)'s' or (byte)'S', _, _, _, _];
    }

    /// <summary>True for scripts and styles that come with the page and not as files. Facts in JSON-LD are neither.</summary>
    public readonly bool HoldsCode
    {
        get
        {
            var isScript = Name.SequenceEqual("script"u8);
            for (var rest = this; isScript && rest.NextAttribute();)
            {
                isScript = !(rest.Attribute.SequenceEqual("src"u8) || rest.Value.SequenceEqual("application/ld+json"u8));
            }

            return isScript || Name.SequenceEqual("style"u8);
        }
    }

    /// <summary>True for an element's own style, and for what it runs when something happens.</summary>
    public readonly bool AttributeIsCode =>
        Ascii.EqualsIgnoreCase(Attribute, "style"u8) || (Attribute.Length > 2 && Ascii.EqualsIgnoreCase(Attribute[..2], "on"u8));

    /// <summary>
    /// True when a browser that opens the page, or sends a form of it, asks the attribute's address for something. In attributes that are
    /// not named here an address is text.
    /// </summary>
    public readonly bool AttributeIsLoaded =>
        Attribute.SequenceEqual("href"u8) ? !Name.SequenceEqual("a"u8) && !(Name.SequenceEqual("link"u8) && IsReference) : IsOneOf(Attribute, Loading);

    /// <summary>All but <c>href</c>, whose meaning its element decides.</summary>
    private static readonly string[] Loading =
        ["src", "srcset", "imagesrcset", "poster", "data", "action", "formaction", "ping", "background", "manifest", "xlink:href"];

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
        var equals = BehindSpace(_page, _end);
        if (equals < _page.Length && _page[equals] == '=')
        {
            ValueStart = BehindSpace(_page, equals + 1);
            ValueStart += ValueStart < _page.Length && _page[ValueStart] is (byte)'"' or (byte)'\'' ? 1 : 0;
            Value = ValueAt(_page, equals + 1, out _end);
        }
        else
        {
            ValueStart = _end;
            Value = default;
        }

        return AttributeStart < _page.Length;
    }

    /// <summary>Relations that browsers only note.</summary>
    private readonly bool IsReference
    {
        get
        {
            var tag = _page[_start..];
            tag = tag[..(tag.IndexOf((byte)'>') is var end and >= 0 ? end : tag.Length)];
            return tag.IndexOf("rel=\"canonical\""u8) >= 0 || tag.IndexOf("rel=\"alternate\""u8) >= 0 || tag.IndexOf("rel=\"license\""u8) >= 0;
        }
    }

    private static bool IsOneOf(ReadOnlySpan<byte> name, string[] names)
    {
        foreach (var candidate in names)
        {
            if (Ascii.EqualsIgnoreCase(name, candidate))
            {
                return true;
            }
        }

        return false;
    }

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
