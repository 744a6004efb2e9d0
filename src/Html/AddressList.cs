using System.Text;

namespace Advocate.Html;

/// <summary>Attributes that hold several addresses, or one among other words.</summary>
internal static class AddressList
{
    /// <summary>The most severe kind of the addresses between which there are some characters, such as spaces.</summary>
    public static AddressKind KindOf(ReadOnlySpan<byte> value, ReadOnlySpan<byte> separators)
    {
        value = Decoded(value);
        var kind = AddressKind.Relative;
        foreach (var range in value.SplitAny(separators))
        {
            kind = (AddressKind)Math.Max((int)kind, (int)WebAddress.KindOf(value[range], isDecoded: true));
        }

        return kind;
    }

    /// <summary>The most severe kind of the pictures of a <c>srcset</c> (HTML Standard, section 4.8.4.3.10).</summary>
    public static AddressKind KindOfPictures(ReadOnlySpan<byte> value)
    {
        var kind = AddressKind.Relative;
        for (value = Decoded(value); !(value = value.TrimStart(" \t\n\f\r,"u8)).IsEmpty;)
        {
            var end = value.IndexOfAny(" \t\n\f\r"u8) is var space and >= 0 ? space : value.Length;
            var address = value[..end];
            kind = (AddressKind)Math.Max((int)kind, (int)WebAddress.KindOf(address, isDecoded: true));

            // A comma at the end of an address leaves it without a size.
            value = value[end..];
            value = address.EndsWith(","u8) ? value : value[LengthOfSize(value)..];
        }

        return kind;
    }

    /// <summary>The size of a picture ends at the next comma outside of parentheses.</summary>
    private static int LengthOfSize(ReadOnlySpan<byte> value)
    {
        var isInside = false;
        for (var at = 0; at < value.Length; at++)
        {
            isInside = value[at] == '(' || (isInside && value[at] != ')');
            if (value[at] == ',' && !isInside)
            {
                return at;
            }
        }

        return value.Length;
    }

    private static ReadOnlySpan<byte> Decoded(ReadOnlySpan<byte> value) =>
        value.Contains((byte)'&') ? Encoding.UTF8.GetBytes(CharacterReference.DecodeAttribute(value)) : value;
}
