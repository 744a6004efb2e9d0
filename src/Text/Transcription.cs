using System.Collections.Frozen;

namespace Advocate.Text;

/// <summary>
/// How each language writes its letters where only those from a to z are at hand, as in addresses: German <c>ä</c> is <c>ae</c>, and never
/// <c>a</c>.
/// </summary>
/// <remarks>
/// ICAO Doc 9303, Machine Readable Travel Documents, Part 3, section 6 A, "Transliteration of multinational Latin-based characters", which
/// passports follow, for the languages that write two letters for one; for the others what their own domain names do.
/// </remarks>
internal static class Transcription
{
    private const string
        Accented = "àáâãäåāăąçćĉċčďđðèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĸĺļľŀłñńņňŋòóôõöøōŏőŕŗřśŝşšţťŧùúûüũūŭůűųŵýÿŷźżž",
        Plain = "aaaaaaaaacccccdddeeeeeeeeegggghhiiiiiiiiijkklllllnnnnnooooooooorrrsssstttuuuuuuuuuuwyyyzzz";

    private static readonly FrozenDictionary<char, string> OfMost = Table(
        Accented.Zip(Plain, (accented, plain) => (accented, plain.ToString())),
        [('ß', "ss"), ('æ', "ae"), ('þ', "th"), ('œ', "oe")]);

    private static readonly FrozenDictionary<char, string> German = Table([('ä', "ae"), ('ö', "oe"), ('ü', "ue")]);

    private static readonly FrozenDictionary<char, string> DanishAndNorwegian = Table([('ø', "oe"), ('å', "aa")]);

    /// <summary>Vietnamese and Yoruba tell words apart by accents alone, so that their letters stay as they are.</summary>
    private static readonly FrozenDictionary<char, string> None = Table();

    private static readonly Dictionary<string, FrozenDictionary<char, string>> ByLanguage = new(StringComparer.OrdinalIgnoreCase)
    {
        ["az"] = Table([('ə', "e")]),
        ["da"] = DanishAndNorwegian,
        ["de"] = German,
        ["dsb"] = German,
        ["gsw"] = German,
        ["hsb"] = German,
        ["lb"] = German,
        ["nb"] = DanishAndNorwegian,
        ["nds"] = German,
        ["nl"] = Table([('ĳ', "ij")]),
        ["nn"] = DanishAndNorwegian,
        ["no"] = DanishAndNorwegian,
        ["ro"] = Table([('ș', "s"), ('ț', "t")]),
        ["vi"] = None,
        ["yo"] = None,
    };

    /// <param name="letter">In lower case.</param>
    /// <param name="language">Its tag: <c>de</c>, <c>de-at</c>; empty where it is not known.</param>
    /// <returns>Null for a letter that stays as it is.</returns>
    public static string? Of(char letter, string language)
    {
        if (letter < 'ß')
        {
            return null;
        }

        var own = language == "" ? null : ByLanguage.GetValueOrDefault(language.Split('-')[0]);
        return own == None ? null : own?.GetValueOrDefault(letter) ?? OfMost.GetValueOrDefault(letter);
    }

    private static FrozenDictionary<char, string> Table(params IEnumerable<(char Letter, string Written)>[] letters) =>
        letters.SelectMany(l => l).ToFrozenDictionary(l => l.Letter, l => l.Written);
}
