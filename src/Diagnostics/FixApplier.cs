using System.Collections.Immutable;

namespace Advocate.Diagnostics;

/// <summary>A finding that was mended, and what stood at its place before.</summary>
public sealed record Mend(Diagnostic Finding, string Before);

/// <summary>Writes into a text what findings give as the one right answer. Every other character stays as it is, line ends too.</summary>
public static class FixApplier
{
    private static readonly char[] LineEnds = ['\r', '\n'];

    /// <param name="text">A file as it is on disk; findings count its lines as reading did.</param>
    /// <returns>The text, and what was mended, in its order. A finding that overlaps another waits for the next time.</returns>
    public static (string Text, ImmutableArray<Mend> Mended) Apply(string text, IEnumerable<Diagnostic> found)
    {
        var lines = LineStarts(text);
        var before = text.Length;
        List<Mend> mended = [];
        foreach (var finding in found.Where(d => d.Replacement is not null && d.Location.Line > 0).OrderByDescending(d => d.Location))
        {
            var (_, line, column, length) = finding.Location;
            var start = line <= lines.Count ? lines[line - 1] + column - 1 : text.Length;

            // Reading counts a tab in an indent as spaces, so what follows one is fixed in the next round.
            var isBehindTab = start <= text.Length
                && text.AsSpan(lines[Math.Min(line, lines.Count) - 1]..Math.Min(start, text.Length)).Contains('\t');
            if (start + length <= before && !isBehindTab)
            {
                mended.Add(new Mend(finding, text.Substring(start, length)));
                text = string.Concat(text.AsSpan(0, start), finding.Replacement, text.AsSpan(start + length));
                before = start;
            }
        }

        mended.Reverse();
        return (text, [.. mended]);
    }

    /// <summary>Where each line starts, with the line ends that reading turns into one kind.</summary>
    private static List<int> LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var end = text.IndexOfAny(LineEnds); end >= 0; end = text.IndexOfAny(LineEnds, starts[^1]))
        {
            var isFirstOfTwo = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n';
            starts.Add(end + (isFirstOfTwo ? 2 : 1));
        }

        return starts;
    }
}
