using System.Text;

namespace Advocate.Theming;

/// <summary>Takes out of a style sheet what only its authors need: comments, and white space that divides nothing.</summary>
internal static class StyleSheetText
{
    public static string Tighten(string css)
    {
        var tight = new StringBuilder(css.Length);
        var quote = '\0';
        foreach (var letter in WithoutComments(css))
        {
            if (quote != '\0')
            {
                tight.Append(letter);
                quote = letter == quote ? '\0' : quote;
            }
            else if (!char.IsWhiteSpace(letter))
            {
                Join(tight, letter);
                tight.Append(letter);
                quote = letter is '"' or '\'' ? letter : '\0';
            }
            else if (tight.Length > 0 && tight[^1] is not (' ' or '{' or '}' or ';' or ':' or ',' or '>'))
            {
                tight.Append(' ');
            }
        }

        return tight.ToString().TrimEnd() + "\n";
    }

    /// <summary>
    /// Takes back the space before a brace, a child selector or the end of a declaration, and the end of the last declaration of a rule.
    /// </summary>
    private static void Join(StringBuilder tight, char next)
    {
        if (next is '{' or '}' or ';' or '>' && tight is [.., ' '])
        {
            tight.Length--;
        }

        if (next is '}' && tight is [.., ';'])
        {
            tight.Length--;
        }
    }

    private static string WithoutComments(string css)
    {
        var kept = new StringBuilder(css.Length);
        var at = 0;
        while (css.IndexOf("/*", at, StringComparison.Ordinal) is var start and >= 0
            && css.IndexOf("*/", start, StringComparison.Ordinal) is var end and >= 0)
        {
            kept.Append(css, at, start - at);
            at = end + 2;
        }

        return kept.Append(css, at, css.Length - at).ToString();
    }
}
