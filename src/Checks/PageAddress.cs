using System.Text;

namespace Advocate.Checks;

/// <summary>A whole address in a finished page, and what the page does with it: leads there, speaks of it, or loads it.</summary>
internal readonly ref struct PageAddress
{
    private readonly ReadOnlySpan<byte> _tag;
    private readonly ReadOnlySpan<byte> _attribute;

    /// <param name="at">Where the two slashes of the address stand.</param>
    public PageAddress(ReadOnlySpan<byte> page, int at)
    {
        var before = page[..at];
        var open = before.LastIndexOfAny((byte)'<', (byte)'>');
        if (open < 0 || before[open] == '>' || before[open..].LastIndexOf("=\""u8) is not (> 0 and var equals))
        {
            // Between tags it is text; templates escape the brackets of text.
            return;
        }

        var length = page[open..].IndexOf((byte)'>');
        _tag = length < 0 ? page[open..] : page.Slice(open, length);
        var name = before.Slice(open, equals);
        _attribute = name[(name.LastIndexOfAny((byte)' ', (byte)'\n') + 1)..];
    }

    /// <summary>The element's name; empty outside of tags.</summary>
    public string Tag => _tag.IsEmpty ? "" : Encoding.UTF8.GetString(TagName);

    /// <summary>True when a browser that opens the page, or sends a form of it, asks the address for something.</summary>
    public bool IsLoaded => _attribute.SequenceEqual("href"u8)
        ? !TagName.SequenceEqual("a"u8) && !(TagName.SequenceEqual("link"u8) && IsReference)
        : IsOneOf(_attribute, Loading);

    /// <summary>All but <c>href</c>, whose meaning its element decides. In any other attribute an address is text.</summary>
    private static readonly string[] Loading =
        ["src", "srcset", "imagesrcset", "poster", "data", "action", "formaction", "ping", "background", "manifest", "xlink:href"];

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

    private ReadOnlySpan<byte> TagName => _tag[1..(_tag.IndexOfAny((byte)' ', (byte)'\n') is var end and > 0 ? end : _tag.Length)];

    /// <summary>Relations that browsers only note.</summary>
    private bool IsReference =>
        _tag.IndexOf("rel=\"canonical\""u8) >= 0 || _tag.IndexOf("rel=\"alternate\""u8) >= 0 || _tag.IndexOf("rel=\"license\""u8) >= 0;
}
