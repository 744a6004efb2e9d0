using System.Net;

namespace Advocate.Text;

/// <summary>Whether readers everywhere can reach the host that a web address names.</summary>
public static class WebHost
{
    /// <summary>RFC 1035, section 2.3.4.</summary>
    private const int LongestLabel = 63;

    /// <summary>Names that lead to no site (RFC 6761), or to one in a network of its own.</summary>
    private static readonly string[] NamesOfNoSite = ["localhost", "local", "internal", "test", "invalid", "lan", "home"];

    /// <summary>What keeps readers from the host, as a sentence; null for other schemes, and where nothing does.</summary>
    public static string? FaultOf(string address)
    {
        if (!address.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return $"'{address}' is no address that a browser can open.";
        }

        return uri.Scheme is not ("http" or "https") ? null
            : IPAddress.TryParse(uri.Host.Trim('[', ']'), out var number) ? IsPrivate(number) ? Unreachable(uri) : null
            : FaultOf(uri);
    }

    private static string? FaultOf(Uri address)
    {
        var labels = address.IdnHost.TrimEnd('.').Split('.');
        return NamesOfNoSite.Contains(labels[^1], StringComparer.OrdinalIgnoreCase) ? Unreachable(address)
            : labels.Length == 1 ? $"'{address.Host}' is not the name of a site, which has a dot in it, as example.org has."
            : labels.Any(label => label is "" or ['-', ..] or [.., '-'] || label.Length > LongestLabel) || labels[^1].All(char.IsAsciiDigit)
                ? $"'{address.Host}' cannot be the name of a site."
            : null;
    }

    private static string Unreachable(Uri address) => $"'{address.Host}' is in a network of its own, where readers cannot reach it.";

    /// <summary>RFC 1918, RFC 4193 and the addresses of one machine or one wire.</summary>
    private static bool IsPrivate(IPAddress address)
    {
        var bytes = address.IsIPv4MappedToIPv6 ? address.MapToIPv4().GetAddressBytes() : address.GetAddressBytes();
        return IPAddress.IsLoopback(address)
            || address.IsIPv6LinkLocal
            || address.IsIPv6UniqueLocal
            || bytes is [0 or 10 or 127, _, _, _] or [192, 168, _, _] or [169, 254, _, _] or [172, >= 16 and < 32, _, _];
    }
}
