using System.Text;

namespace Advocate.Theming;

/// <summary>
/// Takes out of a script what only its authors need: indents, and comments that have a line of their own. A text of several lines in
/// a script would lose its indents too; the theme's scripts have none.
/// </summary>
internal static class ScriptText
{
    public static string Tighten(string script)
    {
        var tight = new StringBuilder(script.Length);
        foreach (var line in script.AsSpan().EnumerateLines())
        {
            var text = line.Trim();
            if (!text.IsEmpty && !text.StartsWith("//", StringComparison.Ordinal))
            {
                tight.Append(text).Append('\n');
            }
        }

        return tight.ToString();
    }
}
