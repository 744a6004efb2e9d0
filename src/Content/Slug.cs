using System.Globalization;
using System.Text;

namespace Advocate.Content;

/// <summary>Makes the part of an address that names a page or a heading.</summary>
public static class Slug
{
    /// <summary>Lower-case letters and digits of any script, with accents dropped from Latin ones; every other run becomes one hyphen.</summary>
    public static string From(ReadOnlySpan<char> text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in IsAscii(text) ? text : text.ToString().Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter))
            {
                slug.Append(char.ToLowerInvariant(letter));
            }
            else if (letter is '\'' or '’' || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
            {
                // An apostrophe or accent joins what it stands in: "don't" is one word.
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }

    private static bool IsAscii(ReadOnlySpan<char> text) => System.Text.Ascii.IsValid(text);
}
