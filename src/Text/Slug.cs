using System.Globalization;
using System.Text;

namespace Advocate.Text;

/// <summary>Makes the part of an address that names a page or a heading.</summary>
public static class Slug
{
    /// <summary>
    /// Lower-case letters and digits of any script, with accents dropped from Latin ones; every other run becomes one hyphen.
    /// </summary>
    public static string From(ReadOnlySpan<char> text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                Append(slug, char.ToLowerInvariant(letter));
            }
            else if (letter is '\'' or '’' || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
            {
                // An apostrophe or accent joins the word that it is in: "don't" is one word.
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }

    /// <summary>
    /// Without its accent, as readers type it. A table of our own: .NET takes accents off only with the data of cultures, which we do
    /// without.
    /// </summary>
    private static void Append(StringBuilder slug, char letter)
    {
        if (letter < 'ß' || letter > 'ž')
        {
            slug.Append(letter);
            return;
        }

        _ = letter switch
        {
            'ß' => slug.Append("ss"),
            'æ' => slug.Append("ae"),
            'þ' => slug.Append("th"),
            'œ' => slug.Append("oe"),
            _ when Accented.IndexOf(letter, StringComparison.Ordinal) is var at and >= 0 => slug.Append(Plain[at]),
            _ => slug.Append(letter),
        };
    }

    private const string
        Accented = "àáâãäåāăąçćĉċčďđðèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĸĺļľŀłñńņňŋòóôõöøōŏőŕŗřśŝşšţťŧùúûüũūŭůűųŵýÿŷźżž",
        Plain = "aaaaaaaaacccccdddeeeeeeeeegggghhiiiiiiiiijkklllllnnnnnooooooooorrrsssstttuuuuuuuuuuwyyyzzz";
}
