using System.Text;

namespace Advocate.Diagnostics;

/// <summary>All findings as a table in GitHub's Markdown, for the summary of a workflow's job.</summary>
public static class MarkdownSummary
{
    /// <summary>GitHub refuses a summary above 1 MiB; this leaves room for what other steps say.</summary>
    private const int Longest = 800_000;

    public static string Of(IEnumerable<Diagnostic> found)
    {
        var rows = new StringBuilder();
        var left = 0;
        foreach (var diagnostic in found)
        {
            if (rows.Length > Longest)
            {
                left++;
                continue;
            }

            rows.Append($"| {diagnostic.Severity.Word()} {diagnostic.Code} | {Escape(diagnostic.Location.ToString())} ")
                .Append($"| {Escape(diagnostic.Message)} | {Escape(diagnostic.Help)} |\n");
        }

        if (rows.Length == 0)
        {
            return "Nothing is wrong.\n";
        }

        return $"| What | Where | Why | What to do |\n| --- | --- | --- | --- |\n{rows}{(left == 0 ? "" : $"\nAnd {left} more.\n")}";
    }

    /// <summary>Messages quote what writers wrote. Escaped, a quotation is neither Markdown, nor HTML, nor a mention of someone.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            escaped.Append(letter switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '@' => "&#64;",
                '#' => "&#35;",
                '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '(' or ')' or '|' or '~' or '!' => $"\\{letter}",
                _ => letter.ToString(),
            });
        }

        // A bare address would become a link.
        return escaped.ToString()
            .Replace("://", "&#58;//", StringComparison.Ordinal)
            .Replace("www.", "www&#46;", StringComparison.OrdinalIgnoreCase);
    }
}
