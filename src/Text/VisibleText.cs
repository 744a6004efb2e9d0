using System.Globalization;

namespace Advocate.Text;

/// <summary>Text that readers can see: more than spaces and characters without a shape.</summary>
public static class VisibleText
{
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsAsciiLetterOrDigit(character) || IsVisible(character))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The Hangul fillers and the empty Braille pattern are letters and signs by their kind, and show nothing.</summary>
    private static bool IsVisible(char character) =>
        !char.IsWhiteSpace(character)
        && character is not ('\u115F' or '\u1160' or '\u3164' or '\uFFA0' or '\u2800' or '\u034F')
        && char.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned)
        && character is not (>= '\uFE00' and <= '\uFE0F');
}
