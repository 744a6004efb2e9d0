using System.Collections.Immutable;

namespace Advocate.Images;

/// <summary>Breaks a title into lines.</summary>
internal static class TitleFitting
{
    public static double LineHeight(double size) => Math.Floor(size * 1.16);

    /// <summary>The title in the largest letters with which it fits, and how large those are.</summary>
    public static (ImmutableArray<string> Lines, int Size) Fit(
        TextRenderer renderer, string title, double width, double height, ImmutableArray<int> sizes)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var widths = words.Select(renderer.WidthOf).ToArray();
        var space = renderer.WidthOf(" ");
        foreach (var size in sizes)
        {
            var (lines, widest) = Wrap(size);
            if (lines.Length * LineHeight(size) <= height && widest <= width)
            {
                return (lines, size);
            }
        }

        // A single word can be longer than the line even in the smallest letters meant for it.
        var least = sizes[^1];
        var (last, excess) = Wrap(least);
        return (last, (int)(least * Math.Min(1, width / excess)));

        (ImmutableArray<string> Lines, double Widest) Wrap(int size)
        {
            var starts = BreakEvenly([.. widths.Select(word => word * size)], space * size, width);
            var ends = starts.Skip(1).Append(words.Length);
            var lines = starts.Zip(ends, (start, end) => start..end).ToList();
            return (
                [.. lines.Select(line => string.Join(' ', words[line]))],
                lines.Max(line => (widths[line].Sum() + (space * (widths[line].Length - 1))) * size));
        }
    }

    /// <summary>
    /// The fewest lines that words fit, all as near to one width as the words allow. A word that is too wide gets a line of its own.
    /// </summary>
    /// <returns>The word with which each line starts.</returns>
    public static List<int> BreakEvenly(double[] words, double space, double width)
    {
        var starts = Fill(words, space, width);
        for (var narrower = width - 10; narrower >= words.Max() && Fill(words, space, narrower) is var next && next.Count == starts.Count; narrower -= 10)
        {
            starts = next;
        }

        return starts;
    }

    /// <summary>Puts as many words on each line as fit, and tells with which word each line starts.</summary>
    private static List<int> Fill(double[] words, double space, double width)
    {
        var starts = new List<int> { 0 };
        var line = words[0];
        for (var word = 1; word < words.Length; word++)
        {
            line += space + words[word];
            if (line > width)
            {
                starts.Add(word);
                line = words[word];
            }
        }

        return starts;
    }
}
