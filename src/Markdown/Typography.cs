using System.Text;

namespace Advocate.Markdown;

/// <summary>Typographic quotes for text that is not Markdown: titles, summaries, the words of data files.</summary>
public static class Typography
{
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
            var opens = i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[' or '“' or '‘' or '—' or '/';
            curled.Append(text[i] switch
            {
                '"' => opens ? '“' : '”',
                '\'' => opens && !StartsYear(text, i) ? '‘' : '’',
                var letter => letter,
            });
        }

        return curled.ToString();
    }

    /// <summary>'16 stands for 2016: the mark is an apostrophe although it stands at the start of a word.</summary>
    private static bool StartsYear(string text, int at) =>
        at + 2 < text.Length && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]);
}
