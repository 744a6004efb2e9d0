namespace Advocate.Theming;

/// <summary>
/// The blanks of a phrase: <c>{state}</c>, a name of ASCII letters and digits in braces. Other braces are text. The compiler of the
/// theme's phrases reads this file too, so that it and the program agree on what a blank is.
/// </summary>
internal static class PhraseBlanks
{
    /// <summary>With the place of each opening brace, in the order of the text.</summary>
    public static IEnumerable<(int Start, string Name)> In(string text)
    {
        for (var start = text.IndexOf('{'); start >= 0; start = text.IndexOf('{', start + 1))
        {
            var end = start + 1;
            while (end < text.Length && IsOfName(text[end]))
            {
                end++;
            }

            if (end < text.Length && text[end] == '}' && end > start + 1 && !char.IsDigit(text[start + 1]))
            {
                yield return (start, text.Substring(start + 1, end - start - 1));
            }
        }
    }

    private static bool IsOfName(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
