using System.Buffers;
using System.Globalization;
using System.Text;

namespace Advocate.Markdown;

/// <summary>
/// Addresses as RFC 3986 has them: what no address may hold is written as <c>%</c> and the numbers of its bytes. What is encoded already
/// stays as it is.
/// </summary>
public static class AddressEncoding
{
    /// <summary>Without the percent sign, which is part of an address only before two digits.</summary>
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=\\");

    /// <param name="address">The name of another site's host stays readable: browsers encode it in another way.</param>
    public static string Of(string address)
    {
        if (!address.AsSpan().ContainsAnyExcept(Allowed))
        {
            return address;
        }

        var start = PathStart(address);
        var encoded = new StringBuilder(address, 0, start, address.Length + 16);
        Span<byte> bytes = stackalloc byte[4];
        for (var at = start; at < address.Length;)
        {
            if (Allowed.Contains(address[at]) || IsEncoded(address.AsSpan(at)))
            {
                encoded.Append(address[at++]);
                continue;
            }

            Rune.DecodeFromUtf16(address.AsSpan(at), out var character, out var length);
            foreach (var value in bytes[..character.EncodeToUtf8(bytes)])
            {
                encoded.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
            }

            at += length;
        }

        return encoded.ToString();
    }

    private static bool IsEncoded(ReadOnlySpan<char> text) =>
        text is ['%', var first, var second, ..] && char.IsAsciiHexDigit(first) && char.IsAsciiHexDigit(second);

    /// <summary>Where the path of another site starts; 0 for a path of this one, and for what has no host.</summary>
    private static int PathStart(string address)
    {
        var host = address.IndexOf("://", StringComparison.Ordinal);
        if (host < 0 || address.AsSpan(0, host).IndexOfAny('/', '?', '#') >= 0)
        {
            return 0;
        }

        return address.AsSpan(host + 3).IndexOfAny('/', '?', '#') is var end and >= 0 ? host + 3 + end : address.Length;
    }
}
