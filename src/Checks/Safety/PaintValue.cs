using System.Text;
using Advocate.Html;

namespace Advocate.Checks.Safety;

/// <summary>How a shape of a drawing is painted: a color, <c>url(#pattern)</c>, or a file.</summary>
internal static class PaintValue
{
    /// <summary>A value without a scheme, two slashes and escapes, in which either could hide, leads to this site.</summary>
    public static AddressKind KindOf(ReadOnlySpan<byte> value)
    {
        if (value.IndexOfAny(":\\/&"u8) < 0)
        {
            return AddressKind.Relative;
        }

        var text = Encoding.UTF8.GetString(value).Contains('&', StringComparison.Ordinal)
            ? CharacterReference.DecodeAttribute(value)
            : Encoding.UTF8.GetString(value);
        var slashes = string.Concat(text.Split('\t', '\n', '\r')).Contains("//", StringComparison.Ordinal);
        return slashes || text.AsSpan().ContainsAny(':', '\\') ? AddressKind.Absolute : AddressKind.Relative;
    }
}
