using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Markdown;

namespace Advocate.Import;

/// <summary>
/// Puts a backslash before signs of emphasis, code and the like that mean nothing where they are: readers of the old site saw them too, so
/// that they are part of the text.
/// </summary>
internal static class SignEscaper
{
    private const string Signs = "*_`~^$";

    private static readonly string[] Causes = [
        "is never closed", "has no partner", "emphasizes nothing", "Formulas are not drawn", "is not drawn here"];

    /// <returns>The text, and where the signs were in it.</returns>
    public static (string Markdown, int Count) Escape(MarkdownReader reader, string markdown, string path)
    {
        var count = 0;
        for (var round = 0; round < 3; round++)
        {
            var found = new DiagnosticBag();
            reader.Read(new SourceText(new SourceFile(path, path), markdown), 0, found);
            var places = found.Sorted()
                .Where(f => f.Rule == MarkdownRules.NotMarkdown && Causes.Any(cause => f.Message.Contains(cause, StringComparison.Ordinal)))
                .Select(f => f.Location).Distinct().OrderByDescending(l => l.Line).ThenByDescending(l => l.Column).ToList();
            if (places.Count == 0)
            {
                break;
            }

            var lines = markdown.Split('\n');
            foreach (var place in places.Where(p => p.Line <= lines.Length))
            {
                var line = lines[place.Line - 1];
                var at = place.Column - 1;
                var end = at;
                while (end >= 0
                    && end < line.Length
                    && end < at + place.Length
                    && end - at < 4
                    && Signs.Contains(line[end], StringComparison.Ordinal))
                {
                    end++;
                }

                if (end > at && !line.StartsWith("```", StringComparison.Ordinal))
                {
                    count++;
                    lines[place.Line - 1] = $"{line[..at]}{string.Concat(line[at..end].Select(sign => $"\\{sign}"))}{line[end..]}";
                }
            }

            markdown = string.Join('\n', lines);
        }

        return (markdown, count);
    }
}
