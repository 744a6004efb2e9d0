using System.Globalization;
using System.Text;

namespace Advocate.Text;

/// <summary>Makes the part of an address that names a page or a heading.</summary>
public static class Slug
{
    /// <summary>The first ends a word in scripts that write no spaces; the others change the forms of Arabic and Indian letters.</summary>
    private const int ZeroWidthSpace = 0x200B, ZeroWidthNonJoiner = 0x200C, ZeroWidthJoiner = 0x200D;

    /// <summary>The scripts in which joiners belong to the spelling: Arabic and those after it.</summary>
    private const char FirstThatJoins = '\u0600';

    /// <summary>
    /// Lower-case letters and digits of any script, with the marks that combine with them; Latin letters without accents, as the language
    /// transcribes them. Every other run becomes one hyphen.
    /// </summary>
    /// <param name="language">The tag of the language that the text is in; empty where it is not known.</param>
    public static string From(ReadOnlySpan<char> text, string language = "")
    {
        var slug = new StringBuilder(text.Length);
        var (takesMarks, joiner) = (false, "");
        foreach (var character in Lowered(text).EnumerateRunes())
        {
            if (IsLetter(character))
            {
                var transcribed = character.IsBmp ? Transcription.Of((char)character.Value, language) : null;
                Append(slug.Append(joiner), character, transcribed);
                (takesMarks, joiner) = (transcribed is null, "");
            }
            else if (IsMark(character))
            {
                // In Hindi, Thai or Arabic a mark is a vowel: without it, it would be another word. A letter that lost one accent loses
                // all.
                if (takesMarks)
                {
                    Append(slug, character, null);
                }
            }
            else if (character.Value is ZeroWidthNonJoiner or ZeroWidthJoiner)
            {
                joiner = takesMarks && slug[^1] >= FirstThatJoins ? character.ToString() : "";
            }
            else
            {
                (takesMarks, joiner) = (false, "");
                if (!IsPartOfWord(character) && slug.Length > 0 && slug[^1] != '-')
                {
                    slug.Append('-');
                }
            }
        }

        return NormalizationFormC.Of(slug.ToString().TrimEnd('-'));
    }

    /// <summary>In Normalization Form C, which changing the case can leave.</summary>
    private static string Lowered(ReadOnlySpan<char> text)
    {
        if (System.Text.Ascii.IsValid(text))
        {
            return text.ToString().ToLowerInvariant();
        }

        var lowered = new StringBuilder(text.Length);
        foreach (var letter in NormalizationFormC.Of(text.ToString()).EnumerateRunes())
        {
            // The Turkish capital of 'i', which has no other lower case without the rules of a language.
            Append(lowered, letter.Value == 'İ' ? new Rune('i') : Rune.ToLowerInvariant(letter), null);
        }

        return NormalizationFormC.Of(lowered.ToString());
    }

    private static void Append(StringBuilder text, Rune letter, string? written)
    {
        Span<char> buffer = stackalloc char[2];
        text.Append(written is null ? buffer[..letter.EncodeToUtf16(buffer)] : written);
    }

    /// <summary>Numbers of every kind too: ② is another word than ①.</summary>
    private static bool IsLetter(Rune character) => Rune.IsLetter(character) || Rune.IsNumber(character);

    /// <summary>The frames of keys and the like, and the signs that choose among forms of one character, belong to no word.</summary>
    private static bool IsMark(Rune character) =>
        Rune.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        && character.Value is not ((>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or 0x034F);

    /// <summary>What is in a word and not written: an apostrophe, since "don't" is one word, and characters that nobody sees.</summary>
    private static bool IsPartOfWord(Rune character) =>
        character.Value is '\'' or '’' or '\u05F3' or '\u05F4'
        || Rune.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
        || (Rune.GetUnicodeCategory(character) is UnicodeCategory.Format && character.Value != ZeroWidthSpace);
}
