using System.Buffers;
using Advocate.Files;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace Advocate.Markdown;

/// <summary>What a link's text says about where it leads.</summary>
public static class LinkTarget
{
    /// <summary>
    /// Schemes a reader can follow without harm. Everything else, <c>javascript:</c> and <c>data:</c> above all, is refused.
    /// </summary>
    private static readonly HashSet<string> SafeSchemes =
        new(StringComparer.OrdinalIgnoreCase) { "https", "http", "mailto", "tel", "sms", "xref", "repository" };

    /// <summary>Schemes that only this generator knows, and turns into addresses.</summary>
    private static readonly HashSet<string> OwnSchemes = new(StringComparer.OrdinalIgnoreCase) { "xref", "repository" };

    /// <summary>RFC 3986, section 3.1.</summary>
    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    /// <summary>Whether a node is shown as a link, which HTML allows in no other link.</summary>
    internal static bool IsLink(Inline node) => node is LinkInline { IsImage: false } or AutolinkInline or CitationInline or FootnoteLink;

    internal static string Of(LinkInline link) => link.Url ?? "";

    internal static string Of(AutolinkInline link) => link switch
    {
        { IsEmail: true } => $"mailto:{link.Url}",
        { Url: ['w' or 'W', 'w' or 'W', 'w' or 'W', '.', ..] } => $"http://{link.Url}",
        _ => link.Url,
    };

    public static bool IsSafe(string scheme) => SafeSchemes.Contains(scheme);

    /// <summary>True for <c>xref:name</c>, a link to whichever page says that this is its name.</summary>
    public static bool IsXref(string target) => target.StartsWith("xref:", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The scheme a browser would see, or null for a path. Browsers pass over white space and control characters in front of and
    /// inside a scheme, so we do too.
    /// </summary>
    public static string? SchemeOf(string target)
    {
        // Most links by far; what follows is only for the others.
        if (target.StartsWith("https://", StringComparison.Ordinal))
        {
            return "https";
        }

        var colon = target.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || target.AsSpan(0, colon).IndexOfAny('/', '?', '#') >= 0)
        {
            return null;
        }

        var scheme = target[..colon];
        return scheme.AsSpan().ContainsAnyExcept(SchemeCharacters)
            ? string.Concat(scheme.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)))
            : scheme;
    }

    /// <summary>The number that a link calls or writes to, as its text says it; null for all other links.</summary>
    public static string? NumberOf(string target) =>
        SchemeOf(target) is { } scheme
            && (scheme.Equals("tel", StringComparison.OrdinalIgnoreCase) || scheme.Equals("sms", StringComparison.OrdinalIgnoreCase))
            ? Uri.UnescapeDataString(target[(target.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('?')[0])
            : null;

    /// <summary>The address that a link writes a mail to; null for all other links.</summary>
    public static string? MailOf(string target) =>
        SchemeOf(target) is { } scheme && scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase)
            ? Uri.UnescapeDataString(target[(target.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('?')[0])
            : null;

    /// <summary>Whether each address of a mail has a name, an at sign and a host with a dot.</summary>
    public static bool IsMailAddress(string mail) => mail.Split(',').All(address =>
        address is var one
        && one.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && one.AsSpan(at + 1) is var host
        && host.IndexOf('.') > 0 && host[^1] != '.' && !host.ContainsAny(" @/\\")
        && !one.Contains(' ', StringComparison.Ordinal));

    /// <summary>True for <c>https:/name</c>, which browsers take for an address on this very site.</summary>
    public static bool LacksSlashes(string target) =>
        SchemeOf(target) is { } scheme && scheme.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        && !target.AsSpan(target.IndexOf(':', StringComparison.Ordinal) + 1).StartsWith("//", StringComparison.Ordinal);

    /// <summary>
    /// True for what names no place of this site and no other site either, or hides which one it is: <c>https://</c> with nothing after it,
    /// and two slashes without a scheme before them. For browsers a backslash is a slash; programs on the way may take <c>%2F</c> for one.
    /// </summary>
    public static bool LacksSchemeOrHost(string target)
    {
        var plain = WithoutInvisible(Uri.UnescapeDataString(target));
        if (plain is ['/' or '\\', '/' or '\\', ..])
        {
            return true;
        }

        if (SchemeOf(plain)?.ToLowerInvariant() is not ("https" or "http")
            || plain.AsSpan(plain.IndexOf(':', StringComparison.Ordinal) + 1) is not ['/', '/', .. var authority])
        {
            return false;
        }

        var host = authority[..(authority.IndexOfAny("/\\?#") is var end and >= 0 ? end : authority.Length)];
        host = host[(host.LastIndexOf('@') + 1)..];
        return !host.StartsWith('[') && !IsHost(host[..(host.IndexOf(':') is var port and >= 0 ? port : host.Length)]);
    }

    private static bool IsHost(ReadOnlySpan<char> host)
    {
        foreach (var character in host)
        {
            if (char.IsLetterOrDigit(character) || char.IsSurrogate(character))
            {
                return host[0] != '.';
            }
        }

        return false;
    }

    /// <summary>Browsers pass over spaces and control characters.</summary>
    internal static string WithoutInvisible(string target) =>
        string.Concat(target.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));

    /// <summary>True for sound or a film, of this site.</summary>
    internal static bool IsRecording(string target) =>
        !IsExternal(target)
            && !IsXref(target)
            && target.Split('#', '?')[0] is var path
            && (MediaType.IsAudio(path) || MediaType.IsVideo(path));

    /// <summary>True for an address on another site, or one that another program opens.</summary>
    public static bool IsExternal(string target) =>
        target.StartsWith("//", StringComparison.Ordinal)
        || (SchemeOf(target) is { } scheme && !OwnSchemes.Contains(scheme));
}
