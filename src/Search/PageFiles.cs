using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Advocate.Search;

/// <summary>Writes what is shown of the pages found. A line is a page, and a tab ends each part of it.</summary>
internal static class PageFiles
{
    /// <summary>
    /// Address, title, language, places, file of the text, summary. Where the site keeps no texts, each heading follows after its anchor.
    /// </summary>
    public static ImmutableArray<byte[]> Records(PageRecord[] records, SearchPlan plan) => Files(plan.PageFiles, file =>
    {
        var lines = new StringBuilder();
        for (var number = file * plan.PageFileSize; number < Math.Min(records.Length, (file + 1) * plan.PageFileSize); number++)
        {
            var (page, sections) = records[number];
            lines.Append(page.Permalink).Append('\t').Append(Line(page.Title)).Append('\t').Append(page.Language).Append('\t')
                .AppendJoin(' ', page.Places.Select(place => place.ToLowerInvariant())).Append('\t')
                .Append(plan.KeepsText ? plan.TextFileOf[number].ToString(CultureInfo.InvariantCulture) : "").Append('\t')
                .Append(Line(page.Summary));
            foreach (var section in plan.KeepsText ? [] : sections.AsSpan()[1..])
            {
                lines.Append('\t').Append(section.Anchor).Append('|').Append(Line(section.Heading));
            }

            lines.Append('\n');
        }

        return lines;
    });

    /// <summary>The page's number, its text before any heading, and then each heading after its anchor, and the text below.</summary>
    public static ImmutableArray<byte[]> Texts(PageRecord[] records, SearchPlan plan)
    {
        var byFile = plan.TextFileOf.Index().ToLookup(page => page.Item, page => page.Index);
        return Files(plan.TextFiles, file =>
        {
            var lines = new StringBuilder();
            foreach (var number in byFile[file])
            {
                lines.Append(number);
                foreach (var (index, section) in records[number].Sections.Index())
                {
                    lines.Append('\t');
                    _ = index > 0 ? lines.Append(section.Anchor).Append('|').Append(Line(section.Heading)).Append('\t') : lines;
                    lines.Append(Line(section.Text));
                }

                lines.Append('\n');
            }

            return lines;
        });
    }

    private static ImmutableArray<byte[]> Files(int count, Func<int, StringBuilder> write) =>
        [.. Enumerable.Range(0, count).Select(file => Encoding.UTF8.GetBytes(write(file).ToString()))];

    /// <summary>A text on one line, with one space between words.</summary>
    private static string Line(string text)
    {
        if (!text.AsSpan().ContainsAny('\n', '\t', '\r') && !text.Contains("  ", StringComparison.Ordinal))
        {
            return text.Trim();
        }

        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is '\n' or '\t' or '\r' or ' ')
            {
                _ = line is { Length: > 0 } && line[^1] != ' ' ? line.Append(' ') : line;
            }
            else
            {
                line.Append(character);
            }
        }

        return line.ToString().TrimEnd();
    }
}
