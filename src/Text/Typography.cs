using System.Text;

namespace Advocate.Text;

/// <summary>Typographic quotes, the same in texts, titles, summaries and the words of data files.</summary>
public static class Typography
{
    /// <summary>No text has more quotes or marks beside each other; nothing farther is looked at.</summary>
    public const int MaxRun = 16;

    /// <summary>Turns straight quotes into the curled ones that a book would have. Other characters stay as they are.</summary>
    public static string Quotes(string text)
    {
        if (text.AsSpan().IndexOfAny('"', '\'') < 0)
        {
            return text;
        }

        var curled = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            curled.Append(text[i] is '"' or '\'' ? Curl(text.AsSpan(0, i), text[i], text.AsSpan(i + 1)) : text[i]);
        }

        return curled.ToString();
    }

    /// <summary>The curled form of one straight quote, which depends on the characters around it.</summary>
    public static char Curl(ReadOnlySpan<char> before, char quote, ReadOnlySpan<char> after)
    {
        // A quote beside another does as that one does.
        before = before[Math.Max(0, before.Length - MaxRun)..].TrimEnd("\"'");
        var opens = before is [] || char.IsWhiteSpace(before[^1]) || before[^1] is '(' or '[' or '“' or '‘' or '—' or '–' or '/';
        return quote == '"'
            ? opens ? '“' : '”'
            : opens && !StartsYear(after) ? '‘' : '’';
    }

    /// <summary>'16 means 2016: the mark is an apostrophe although it is at the start of a word.</summary>
    private static bool StartsYear(ReadOnlySpan<char> after) =>
        after.Length >= 2 && char.IsAsciiDigit(after[0]) && char.IsAsciiDigit(after[1]);
}
