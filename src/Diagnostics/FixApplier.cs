namespace Advocate.Diagnostics;

/// <summary>Writes into a text what findings give as the one right answer. Every other character stays as it is, line ends too.</summary>
public static class FixApplier
{
    private static readonly char[] LineEnds = ['\r', '\n'];

    /// <param name="text">A file as it is on disk; findings count its lines as reading did.</param>
    /// <returns>The text, and how many findings were mended. One that overlaps another waits for the next time.</returns>
    public static (string Text, int Mended) Apply(string text, IEnumerable<Diagnostic> found)
    {
        var lines = LineStarts(text);
        var (mended, before) = (0, text.Length);
        foreach (var finding in found.Where(d => d.Replacement is not null && d.Location.Line > 0).OrderByDescending(d => d.Location))
        {
            var (_, line, column, length) = finding.Location;
            var start = line <= lines.Count ? lines[line - 1] + column - 1 : text.Length;

            // Reading counts a tab in an indent as spaces, so what follows one is fixed in the next round.
            var isBehindTab = start <= text.Length
                && text.AsSpan(lines[Math.Min(line, lines.Count) - 1]..Math.Min(start, text.Length)).Contains('\t');
            if (start + length <= before && !isBehindTab)
            {
                text = string.Concat(text.AsSpan(0, start), finding.Replacement, text.AsSpan(start + length));
                (mended, before) = (mended + 1, start);
            }
        }

        return (text, mended);
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
