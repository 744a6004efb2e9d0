using System.Globalization;
using System.Text;

namespace Advocate.Text;

/// <summary>Typographic quotes, the same in texts, titles, summaries and the words of data files.</summary>
/// <remarks>One object sets one text from its start on, since a mark may close what was opened before.</remarks>
public sealed class Typography(QuotationMarks marks, Elisions elisions)
{
    /// <summary>No text has more quotes or marks beside each other; nothing farther is looked at.</summary>
    public const int MaxRun = 16;

    private const string Apostrophe = "’";

    private bool _isOpen, _isInnerOpen;

    /// <summary>Turns straight quotes into the curled ones that a book would have. Other characters stay as they are.</summary>
    /// <param name="language">The tag of the text's language.</param>
    public static string Quotes(string text, string language = "")
    {
        if (text.AsSpan().IndexOfAny('"', '\'') < 0)
        {
            return text;
        }

        var typography = new Typography(QuotationMarks.Of(language), Elisions.Of(language));
        var curled = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '"' or '\'')
            {
                curled.Append(typography.Curl(text.AsSpan(0, i), text[i], text.AsSpan(i + 1)));
            }
            else
            {
                curled.Append(text[i]);
            }
        }

        return curled.ToString();
    }

    /// <summary>The curled form of the next straight quote, which depends on the characters around it.</summary>
    public string Curl(ReadOnlySpan<char> before, char quote, ReadOnlySpan<char> after)
    {
        before = before[Math.Max(0, before.Length - MaxRun)..];
        var isAfterElision = quote == '"' && before is [.., var letter, '\''] && char.IsLetter(letter);
        if (!isAfterElision)
        {
            // A quote beside another does as that one does.
            before = before.TrimEnd("\"'");
        }

        after = after[..Math.Min(after.Length, MaxRun)];
        var isDouble = quote == '"';
        var opens = Opens(before, after, isDouble ? _isOpen : _isInnerOpen);
        if (isDouble)
        {
            _isOpen = opens;
            return opens ? marks.Open : marks.Close;
        }

        if (opens && !StartsYear(after) && !elisions.Start(after))
        {
            _isInnerOpen = true;
            return marks.InnerOpen;
        }

        var closes = _isInnerOpen && !(IsInWord(Last(before)) && IsInWord(First(after)));
        _isInnerOpen &= !closes;
        return closes ? marks.InnerClose : Apostrophe;
    }

    /// <summary>
    /// A mark opens before a letter wherever no letter or digit is before it, and after what a quotation follows. In scripts that write no
    /// spaces between words, every second mark opens.
    /// </summary>
    private static bool Opens(ReadOnlySpan<char> before, ReadOnlySpan<char> after, bool isOpen)
    {
        var (last, next) = (Last(before), First(after.TrimStart("\"'*_~¿¡([")));
        if (last is not { } character)
        {
            return true;
        }

        // Arabic writes words of one letter, such as "and", together with the next.
        if (UnspacedText.IsIn(character) || character.Value is >= 0x0620 and <= 0x064A)
        {
            return !isOpen && IsInWord(next);
        }

        return !IsInWord(character)
            && (IsInWord(next)
                ? !isOpen || !EndsSentence(character)
                : FollowsOpening(character) && !(isOpen && EndsQuotation(character, after)));
    }

    /// <summary>What is before a quotation that may start with any sign.</summary>
    private static bool FollowsOpening(Rune character) =>
        Rune.IsWhiteSpace(character)
        || IsDash(character)
        || character.Value == '/'
        || Rune.GetUnicodeCategory(character) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation;

    /// <summary>A dash that breaks words off, or a space that somebody put inside of both marks.</summary>
    private static bool EndsQuotation(Rune last, ReadOnlySpan<char> after) =>
        IsDash(last) || after.IsEmpty || char.IsWhiteSpace(after[0]);

    private static bool IsDash(Rune character) => character.Value is '—' or '–';

    private static bool EndsSentence(Rune character) =>
        character.IsBmp && ".,!?…;:)]。，！？".Contains((char)character.Value, StringComparison.Ordinal);

    /// <summary>A letter or a digit, or a mark that combines with one.</summary>
    private static bool IsInWord(Rune? character) =>
        character is { } rune
        && (Rune.IsLetterOrDigit(rune)
            || Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.OtherNumber);

    private static Rune? Last(ReadOnlySpan<char> text)
    {
        Rune.DecodeLastFromUtf16(text, out var last, out _);
        return text.IsEmpty ? null : last;
    }

    private static Rune? First(ReadOnlySpan<char> text)
    {
        Rune.DecodeFromUtf16(text, out var first, out _);
        return text.IsEmpty ? null : first;
    }

    /// <summary>'16 means 2016: the mark is an apostrophe although it is at the start of a word.</summary>
    private static bool StartsYear(ReadOnlySpan<char> after) =>
        after.Length >= 2 && char.IsAsciiDigit(after[0]) && char.IsAsciiDigit(after[1]);
}
