using System.Buffers;
using Advocate.Markdown;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>Addresses that pages once had, as their writers or other generators wrote them.</summary>
public static class OldAddress
{
    /// <summary>
    /// What starts the part of an address that does not choose a file: a server passes over the one, and never sees the other.
    /// </summary>
    public static readonly SearchValues<char> Signs = SearchValues.Create("?#");

    /// <summary>What no file's name can hold on every system.</summary>
    private static readonly SearchValues<char> Unusable = SearchValues.Create("?#\\:*\"<>|");

    /// <summary>The permalink of the page that redirects from an old address; null when the address cannot be one of this site's.</summary>
    /// <param name="written">
    /// Slashes may be left out, <c>%C3%A9</c> is <c>é</c>, and other generators' addresses end in <c>.html</c>.
    /// </param>
    public static string? PermalinkOf(string written)
    {
        var address = NormalizationFormC.Of(Uri.UnescapeDataString(written));
        var names = address.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (address == ""
            || LinkTarget.IsExternal(written)
            || address.AsSpan().ContainsAny(Unusable)
            || address.Any(char.IsControl)
            || names.Any(n => n is "." or ".."))
        {
            return null;
        }

        var path = string.Join('/', names);
        return path == "" || path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? path : $"{path}/";
    }
}
