using System.Text;
using Advocate.Html;
using Attribute = Advocate.Html.Attribute;

namespace Advocate.Checks.Safety;

internal static class ContentSecurityPolicy
{
    /// <summary>True when a policy names no source but the site itself, and nobody to report to.</summary>
    public static bool AllowsOnlyThisSite(scoped in Attribute content)
    {
        var policy = content.Value.Contains((byte)'&') ? Encoding.UTF8.GetBytes(content.Decode()) : content.Value;
        while (!policy.IsEmpty)
        {
            var end = policy.IndexOf((byte)';') is var found and >= 0 ? found : policy.Length;
            if (!IsOfThisSite(policy[..end].Trim(Space)))
            {
                return false;
            }

            policy = policy[Math.Min(end + 1, policy.Length)..];
        }

        return true;
    }

    private static ReadOnlySpan<byte> Space => " \t\n\f\r"u8;

    private static bool IsOfThisSite(ReadOnlySpan<byte> directive)
    {
        var name = NextWord(ref directive);
        if (!HasSources(name))
        {
            return !Characters.StartsWith(name, "report-"u8);
        }

        while (NextWord(ref directive) is { IsEmpty: false } source)
        {
            if (!Characters.Is(source, "'none'"u8) && !Characters.Is(source, "'self'"u8) && !Characters.StartsWith(source, "'sha"u8))
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<byte> NextWord(ref ReadOnlySpan<byte> directive)
    {
        var end = directive.IndexOfAny(Space) is var found and >= 0 ? found : directive.Length;
        var word = directive[..end];
        directive = directive[end..].TrimStart(Space);
        return word;
    }

    private static bool HasSources(ReadOnlySpan<byte> name) =>
        EndsWith(name, "-src"u8) || EndsWith(name, "-src-elem"u8) || EndsWith(name, "-src-attr"u8)
        || Characters.Is(name, "base-uri"u8) || Characters.Is(name, "form-action"u8) || Characters.Is(name, "frame-ancestors"u8);

    private static bool EndsWith(ReadOnlySpan<byte> name, ReadOnlySpan<byte> lowerCase) =>
        name.Length >= lowerCase.Length && Characters.Is(name[^lowerCase.Length..], lowerCase);
}
