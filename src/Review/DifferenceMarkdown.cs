using System.Collections.Immutable;
using System.Text;

namespace Advocate.Review;

/// <summary>
/// A difference as Markdown, for the summary of a job. What pages say was written by a stranger, so it is escaped or inside a
/// fence that it cannot close.
/// </summary>
internal static class DifferenceMarkdown
{
    /// <summary>GitHub drops a summary of more than 1 MiB whole.</summary>
    private const int MaxCharacters = 200_000;

    private const int MaxLines = 60;

    public static string Write(SiteDifference difference)
    {
        var text = new StringBuilder("## What readers will see\n\n").Append(DifferenceWords.Summary(difference)).Append("\n\n");
        List(text, "Addresses that are gone", difference.Gone, g =>
            $"`{Code(g.Address)}`: **add it to `redirectFrom` of "
                + $"{(g.Heir is null ? "the page that took its place" : $"the page that is now at `{Code(g.Heir)}`")}**");
        List(text, "New pages", difference.Added, p => $"{Escaped(p.Title)} `{Code(p.Address)}`");
        List(text, "Moved pages", difference.Moved, p => $"`{Code(p.Address)}` now leads to `{Code(p.Now!.RedirectsTo!)}`");
        List(text, "Files", difference.Files, f => $"`{Code(f.Path)}` {(f.IsNew ? "is new" : f.IsGone ? "is gone" : "changed")}");
        if (!difference.Frame.IsEmpty)
        {
            text.Append("### Around every page\n\n");
            Lines(text, difference.Frame);
        }

        var shown = 0;
        foreach (var page in difference.Changed.TakeWhile(_ => text.Length < MaxCharacters))
        {
            text.Append($"### {Escaped(page.Title)}\n\n`{Code(page.Address)}`\n\n");
            Lines(text, page.Lines);
            shown++;
        }

        if (shown < difference.Changed.Length)
        {
            text.Append(
                $"{DifferenceWords.Count(difference.Changed.Length - shown, "more page", "more pages")} changed; the review page lists "
                    + $"them.\n");
        }

        return text.ToString();
    }

    private static void List<T>(StringBuilder text, string heading, ImmutableArray<T> items, Func<T, string> line)
    {
        if (items.IsEmpty)
        {
            return;
        }

        text.Append($"### {heading}\n\n");
        foreach (var item in items.Take(MaxLines))
        {
            text.Append($"- {line(item)}\n");
        }

        text.Append(items.Length > MaxLines ? $"- and {items.Length - MaxLines} more\n\n" : "\n");
    }

    private static void Lines(StringBuilder text, ImmutableArray<LineChange> lines)
    {
        var shown = lines.Take(MaxLines).ToList();
        var fence = new string('`', Math.Max(3, shown.Max(l => Math.Max(MaxRun(l.Old), MaxRun(l.Now))) + 1));
        text.Append($"{fence}diff\n");
        foreach (var line in shown)
        {
            text.Append(line.Kind == ChangeKind.Same ? $"  {line.Now}\n" : "");
            text.Append(line.Kind is ChangeKind.Removed or ChangeKind.Rewritten ? $"- {line.Old}\n" : "");
            text.Append(line.Kind is ChangeKind.Added or ChangeKind.Rewritten ? $"+ {line.Now}\n" : "");
        }

        text.Append($"{fence}\n\n").Append(lines.Length > MaxLines ? $"and {lines.Length - MaxLines} more lines\n\n" : "");
    }

    private static int MaxRun(string line)
    {
        var (longest, run) = (0, 0);
        foreach (var letter in line)
        {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    /// <summary>Inside a code span only its end has to be kept out.</summary>
    private static string Code(string text) => text.Replace('`', '\'').ReplaceLineEndings(" ");

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var letter in text.ReplaceLineEndings(" "))
        {
            escaped.Append(letter switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                _ when @"\`*_{}[]()#+-.!|~@:".Contains(letter, StringComparison.Ordinal) => $"\\{letter}",
                _ => letter.ToString(),
            });
        }

        return escaped.ToString();
    }
}
