using System.Text;

namespace Advocate.Html;

/// <summary>Where an address leads from a page.</summary>
internal enum AddressKind
{
    /// <summary>A path from the page or from the site's root.</summary>
    Relative,

    /// <summary>An address with a scheme or a host of its own.</summary>
    Absolute,

    /// <summary>Code that runs, or a document that may hold some.</summary>
    Code,
}

/// <summary>
/// Addresses in attributes as browsers read them (URL Standard, section 4.4): character references are decoded, control characters and
/// spaces
/// around are dropped, tabs and line breaks everywhere, and a backslash is a slash.
/// </summary>
internal static class WebAddress
{
    /// <param name="isDecoded">Whether the character references of the value were decoded.</param>
    public static AddressKind KindOf(ReadOnlySpan<byte> value, bool isDecoded = false)
    {
        var start = 0;
        while (start < value.Length && value[start] <= ' ')
        {
            start++;
        }

        // Only the start matters, and it is rare that it has to be decoded.
        for (var at = start; at < value.Length; at++)
        {
            var character = value[at];
            switch (character)
            {
                case (byte)':' when at > start && value[start] is not ((byte)'/' or (byte)'\\'):
                    return KindOfScheme(value[start..at]);
                case (byte)'&' when !isDecoded:
                    return KindOf(Encoding.UTF8.GetBytes(CharacterReference.DecodeAttribute(value)), isDecoded: true);
                case (byte)'\t' or (byte)'\n' or (byte)'\r':
                    return KindOf(WithoutBreaks(value[start..]), isDecoded);
                case (byte)'/' or (byte)'\\' when at == start:
                    break;
                case (byte)'/' or (byte)'\\' when at == start + 1 && value[start] is (byte)'/' or (byte)'\\':
                    return AddressKind.Absolute;
                default:
                    if (!IsOfScheme(character, isFirst: at == start) || value[start] is (byte)'/' or (byte)'\\')
                    {
                        return AddressKind.Relative;
                    }

                    break;
            }
        }

        return AddressKind.Relative;
    }

    private static byte[] WithoutBreaks(ReadOnlySpan<byte> value)
    {
        var kept = new List<byte>(value.Length);
        foreach (var character in value)
        {
            if (character is not ((byte)'\t' or (byte)'\n' or (byte)'\r'))
            {
                kept.Add(character);
            }
        }

        return [.. kept];
    }

    private static AddressKind KindOfScheme(ReadOnlySpan<byte> scheme) =>
        Characters.Is(scheme, "javascript"u8) || Characters.Is(scheme, "vbscript"u8) || Characters.Is(scheme, "data"u8)
            ? AddressKind.Code
            : AddressKind.Absolute;

    private static bool IsOfScheme(byte character, bool isFirst) =>
        char.IsAsciiLetter((char)character)
            || (!isFirst && (char.IsAsciiDigit((char)character) || character is (byte)'+' or (byte)'-' or (byte)'.'));
}
