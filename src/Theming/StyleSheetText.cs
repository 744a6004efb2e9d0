using System.Text;

namespace Advocate.Theming;

/// <summary>Takes out of a style sheet what only its authors need: comments, and the indents of lines.</summary>
internal static class StyleSheetText
{
    public static string Tighten(string css)
    {
        var tight = new StringBuilder(css.Length);
        foreach (var line in WithoutComments(css).EnumerateLines())
        {
            var text = line.Trim();
            if (!text.IsEmpty)
            {
                tight.Append(text).Append('\n');
            }
        }

        return tight.ToString();
    }

    private static ReadOnlySpan<char> WithoutComments(string css)
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
