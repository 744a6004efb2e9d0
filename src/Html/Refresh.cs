using System.Globalization;

namespace Advocate.Html;

/// <summary>
/// Where <c>&lt;meta http-equiv=refresh&gt;</c> makes a browser go on to: <c>5; url='../'</c> (HTML Standard, section 4.2.5.3).
/// </summary>
/// <param name="Seconds">After how long.</param>
/// <param name="Address">Empty for the page itself.</param>
internal readonly record struct Refresh(int Seconds, string Address)
{
    private const string Space = " \t\n\f\r";

    /// <summary>Null where a browser does not know what is meant, and stays.</summary>
    public static Refresh? Read(string content)
    {
        var rest = content.AsSpan().TrimStart(Space);
        var digits = rest.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : rest.Length;
        if (digits == 0 && rest is not ['.', ..])
        {
            return null;
        }

        var seconds = digits == 0
            ? 0
            : int.TryParse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : int.MaxValue;
        rest = rest[digits..].TrimStart("0123456789.");
        if (rest.IsEmpty)
        {
            return new Refresh(seconds, "");
        }

        if (!$"{Space};,".Contains(rest[0], StringComparison.Ordinal))
        {
            return null;
        }

        rest = rest.TrimStart(Space);
        rest = rest is [';' or ',', ..] ? rest[1..].TrimStart(Space) : rest;
        return new Refresh(seconds, Unquoted(AfterName(rest)).ToString());
    }

    private static ReadOnlySpan<char> AfterName(ReadOnlySpan<char> text) =>
        text.StartsWith("url", StringComparison.OrdinalIgnoreCase) && text[3..].TrimStart(Space) is ['=', .. var value]
            ? value.TrimStart(Space)
            : text;

    private static ReadOnlySpan<char> Unquoted(ReadOnlySpan<char> text) =>
        text is not ['"' or '\'', ..] ? text : text[1..].IndexOf(text[0]) is var end and >= 0 ? text[1..(end + 1)] : text[1..];
}
