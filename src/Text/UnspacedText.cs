using System.Globalization;
using System.Text;

namespace Advocate.Text;

/// <summary>Text of scripts that write no spaces between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese.</summary>
public static class UnspacedText
{
    /// <summary>
    /// How many characters a word has on average, marks that combine with letters not counted. Chinese and Japanese: Trauzettel-Klosinski
    /// and Dietz, "Standardized Assessment of Reading Performance: The New International Reading Speed Texts IReST", 2012 (255 characters
    /// and 158 words a minute; 357 and 193). For the scripts of Southeast Asia an estimate.
    /// </summary>
    private const double InChinese = 1.6, InJapanese = 1.85, InSoutheastAsian = 4;

    /// <summary>Words between spaces, as in most scripts, and how many the characters of other scripts make.</summary>
    /// <remarks>Japanese is what has kana; its Chinese characters count as the rest of it.</remarks>
    public static int CountWords(ReadOnlySpan<char> text)
    {
        var (spaced, isInWord) = (0, false);
        var (ideographs, kana, southeastAsian) = (0, 0, 0);
        foreach (var character in text.EnumerateRunes())
        {
            switch (ScriptOf(character))
            {
                case Script.Ideographs:
                    (ideographs, isInWord) = (ideographs + 1, false);
                    break;
                case Script.Kana:
                    (kana, isInWord) = (kana + 1, false);
                    break;
                case Script.SoutheastAsian:
                    (southeastAsian, isInWord) = (southeastAsian + (Rune.IsLetter(character) ? 1 : 0), false);
                    break;
                default:
                    var isSpace = Rune.IsWhiteSpace(character) || character.Value == 0x200B;
                    spaced += !isSpace && !isInWord && Rune.IsLetterOrDigit(character) ? 1 : 0;
                    isInWord = !isSpace && (isInWord || Rune.IsLetterOrDigit(character));
                    break;
            }
        }

        return spaced + (int)Math.Round(((ideographs + kana) / (kana > 0 ? InJapanese : InChinese)) + (southeastAsian / InSoutheastAsian));
    }

    public static bool IsIn(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyInRange('\u0E00', char.MaxValue))
        {
            return false;
        }

        foreach (var character in text.EnumerateRunes())
        {
            if (IsIn(character))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a character is a letter of such a script, or a mark on one.</summary>
    public static bool IsIn(Rune character) => ScriptOf(character) != Script.Other;

    private enum Script
    {
        Other,
        Ideographs,
        Kana,
        SoutheastAsian,
    }

    private static Script ScriptOf(Rune character) => character.Value switch
    {
        < 0x0E00 => Script.Other,
        < 0x0F00 or (>= 0x1000 and < 0x10A0) or (>= 0x1780 and < 0x1800) or (>= 0x1950 and < 0x1AB0) or (>= 0xA9E0 and < 0xAA80)
            => IsLetterOrMark(character) ? Script.SoutheastAsian : Script.Other,
        (>= 0x3041 and < 0x3100) or (>= 0x31F0 and < 0x3200) or (>= 0xFF66 and < 0xFFA0) or (>= 0x1AFF0 and < 0x1B170)
            => IsLetterOrMark(character) ? Script.Kana : Script.Other,
        0x3005 or 0x3007 or (>= 0x3105 and < 0x3130) or (>= 0x31A0 and < 0x31C0) or (>= 0x3400 and < 0x4DC0) or (>= 0x4E00 and < 0xA000)
            or (>= 0xF900 and < 0xFB00) or (>= 0x20000 and < 0x34000) => Script.Ideographs,
        _ => Script.Other,
    };

    private static bool IsLetterOrMark(Rune character) =>
        Rune.IsLetter(character)
        || Rune.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
