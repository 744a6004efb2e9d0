using System.Globalization;
using System.Net;
using System.Text;
using Markdig.Helpers;

namespace Advocate.Html;

/// <summary>
/// Character references, such as <c>&amp;amp;</c> and <c>&amp;#47;</c>, and the characters that they are (HTML Standard, section
/// 13.2.5.72).
/// </summary>
internal static class CharacterReference
{
    /// <summary>What the numbers 128 to 159 mean, which are no characters of Unicode: those of Windows-1252.</summary>
    private const string Windows =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>The value of an attribute as a browser reads it.</summary>
    public static string DecodeAttribute(ReadOnlySpan<byte> value)
    {
        var text = Encoding.UTF8.GetString(value);
        if (text.AsSpan().IndexOfAny('&', '\r', '\0') < 0)
        {
            return text;
        }

        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\0', '\uFFFD');
        var decoded = new StringBuilder(text.Length);
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var length = rest.IndexOf('&') is var found and >= 0 ? found : rest.Length;
            decoded.Append(rest[..length]);
            rest = rest[length..];
            if (!rest.IsEmpty)
            {
                length = rest is ['&', '#', ..] ? Number(rest, decoded) : Name(rest, decoded);
                decoded.Append(length == 0 ? "&" : "");
                rest = rest[Math.Max(1, length)..];
            }
        }

        return decoded.ToString();
    }

    /// <summary>Appends the character that a number means.</summary>
    /// <returns>How long the reference is; 0 where it is none.</returns>
    private static int Number(ReadOnlySpan<char> text, StringBuilder decoded)
    {
        var isHexadecimal = text.Length > 2 && text[2] is 'x' or 'X';
        var start = isHexadecimal ? 3 : 2;
        var end = start;
        while (end < text.Length && (isHexadecimal ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
        {
            end++;
        }

        if (end == start)
        {
            return 0;
        }

        var style = isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        var character = uint.TryParse(text[start..end], style, CultureInfo.InvariantCulture, out var number)
            && number != 0
            && Rune.IsValid(number)
            ? new Rune(number is >= 0x80 and < 0xA0 ? Windows[(int)number - 0x80] : number)
            : Rune.ReplacementChar;
        decoded.Append(character.ToString());
        return end < text.Length && text[end] == ';' ? end + 1 : end;
    }

    /// <summary>Appends the characters that a name means.</summary>
    /// <returns>How long the reference is; 0 where it is none.</returns>
    private static int Name(ReadOnlySpan<char> text, StringBuilder decoded)
    {
        var end = 1;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        var name = text[1..end];
        var next = end < text.Length ? text[end] : '\0';
        var characters = end == 1 ? null : next == ';' ? EntityHelper.DecodeEntity(name) : next == '=' ? null : DecodeUnclosed(name);
        decoded.Append(characters);
        return characters is null ? 0 : next == ';' ? end + 1 : end;
    }

    /// <summary>The oldest names, those of Latin-1 and of the characters that mark up, need no semicolon.</summary>
    private static string? DecodeUnclosed(ReadOnlySpan<char> name) => name switch
    {
        "AMP" => "&",
        "LT" => "<",
        "GT" => ">",
        "QUOT" => "\"",
        "COPY" => "\u00A9",
        "REG" => "\u00AE",
        _ => WebUtility.HtmlDecode($"&{name};") is [<= '\u00FF' and not '\''] character ? character : null,
    };
}
