using System.Text;
using Advocate.Text;

namespace Advocate.Search;

/// <summary>
/// One spelling for words that readers take for the same: small letters, without accents. <c>words.js</c> of the theme does the same to
/// what readers type.
/// </summary>
internal static class WordFolding
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in NormalizationFormC.WithoutAccents(text).ToLowerInvariant())
        {
            _ = character switch
            {
                'ß' => folded.Append("ss"),
                'æ' => folded.Append("ae"),
                'œ' => folded.Append("oe"),
                'ø' => folded.Append('o'),
                'ł' => folded.Append('l'),
                'đ' or 'ð' => folded.Append('d'),
                'þ' => folded.Append("th"),
                'ı' => folded.Append('i'),
                'ς' => folded.Append('σ'),
                _ => folded.Append(character),
            };
        }

        return folded.ToString();
    }
}
