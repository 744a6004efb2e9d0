using System.Buffers;

namespace Advocate.Theming;

/// <summary>The eight hexadecimal digits that an asset's name holds: <c>assets/site.1f2e3d4c.css</c>.</summary>
internal static class Fingerprint
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>The name without them, the same from build to build; the name itself when it has none.</summary>
    public static string Remove(string path)
    {
        var dot = path.LastIndexOf('.');
        var start = dot - Asset.FingerprintLength;
        return start > 0 && path[start - 1] == '.' && !path.AsSpan(start, Asset.FingerprintLength).ContainsAnyExcept(Digits)
            ? path[..(start - 1)] + path[dot..]
            : path;
    }

    public static bool IsIn(string path) => Remove(path).Length != path.Length;
}
