using System.Buffers;
using System.Text;

namespace Advocate.Checks;

/// <summary>
/// Addresses as they stand in finished pages. Browsers take a backslash for a slash, pass over tabs and line breaks, and read
/// <c>&amp;#47;</c> as a slash (URL Standard, section 4.4); the addresses of this site have no need of any of them.
/// </summary>
internal static class PageAddress
{
    private static readonly SearchValues<byte> Signs = SearchValues.Create(":\\&\t\r\n"u8);

    private static readonly SearchValues<byte> OfSchemes = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."u8);

    /// <summary>Where the first sign stands that an address, or one of several, may lead to another site; -1 where all lead to files of this one.</summary>
    public static int LeadsAway(ReadOnlySpan<byte> addresses) =>
        addresses.IndexOf("//"u8) is var slashes and >= 0 ? slashes : addresses.IndexOfAny(Signs);

    /// <summary>True for an address that holds code, and for one that hides how it starts: neither with a scheme nor with a plain path.</summary>
    public static bool RunsCode(ReadOnlySpan<byte> address)
    {
        address = address.TrimStart(" \t\r\n\f"u8);
        var start = address[..(address.IndexOfAny("/?#"u8) is var end and >= 0 ? end : address.Length)];
        return start.IndexOf((byte)':') is var colon and >= 0
            ? start[..colon].ContainsAnyExcept(OfSchemes) || IsRun(start[..colon])
            : start.Contains((byte)'&');
    }

    private static bool IsRun(ReadOnlySpan<byte> scheme) =>
        Ascii.EqualsIgnoreCase(scheme, "javascript"u8) || Ascii.EqualsIgnoreCase(scheme, "vbscript"u8) || Ascii.EqualsIgnoreCase(scheme, "data"u8);
}
