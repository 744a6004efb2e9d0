using System.Collections.Immutable;
using System.Globalization;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Text;
using Markdig.Helpers;
using Markdig.Syntax;

namespace Advocate.Markdown;

/// <summary>
/// Reads a block of code whose language is <c>chart</c>: lines of <c>name: value</c>, an empty line, and the numbers with commas between
/// them, the first line of which names the columns.
/// </summary>
internal sealed class ChartReader(TextPositions positions, string language, DiagnosticBag diagnostics)
{
    public const string Language = "chart";

    /// <summary>More than this many series cannot be told apart.</summary>
    public const int MostSeries = 5;

    private static readonly string[] Settings = ["title", "kind", "source"];

    private static readonly string[] Kinds = ["bars", "stacked", "lines"];

    /// <returns>Null for a chart that cannot be drawn, which was reported.</returns>
    public (BodyChart Chart, StringSlice Source)? Read(FencedCodeBlock code)
    {
        var lines = code.Lines.Lines.AsSpan(0, code.Lines.Count);
        var settings = new Dictionary<string, StringSlice>(StringComparer.OrdinalIgnoreCase);
        var at = 0;
        for (; at < lines.Length && !lines[at].Slice.AsSpan().IsWhiteSpace(); at++)
        {
            Setting(lines[at].Slice, settings);
        }

        var start = positions.At(code.Span.Start, code.OpeningFencedCharCount + Language.Length);
        var kind = KindOf(settings.GetValueOrDefault("kind"));
        if (!settings.ContainsKey("title"))
        {
            diagnostics.Add(MarkdownRules.Chart.At(
                start, "This chart has no title.", "Write 'title: ' and what its numbers are on the line below, with their unit."));
        }

        if (!settings.ContainsKey("source"))
        {
            diagnostics.Add(MarkdownRules.ChartSource.At(start, "This chart does not say where its numbers are from."));
        }

        var rows = ReadRows(lines[Math.Min(lines.Length, at + 1)..], out var head);
        if (head.Length < 2 || rows.IsEmpty)
        {
            diagnostics.Add(MarkdownRules.Chart.At(
                start,
                "This chart has no numbers.",
                "Below its settings leave an empty line, then name the columns, 'Year, Cases', and write a line for each row, '2013, 368'."));
            return null;
        }

        if (head.Length > MostSeries + 1)
        {
            diagnostics.Add(MarkdownRules.Chart.At(
                start, $"This chart has {head.Length - 1} columns of numbers, and {MostSeries} can be told apart.", "Make two charts of it."));
        }

        var title = settings.TryGetValue("title", out var words) ? Typography.Quotes(words.ToString(), language) : "";
        return (new BodyChart(kind, title, head[0], [.. head.Skip(1)], rows, ""), settings.GetValueOrDefault("source"));
    }

    private void Setting(StringSlice line, Dictionary<string, StringSlice> settings)
    {
        var text = line.AsSpan();
        var colon = text.IndexOf(':');
        var name = (colon < 0 ? text : text[..colon]).Trim().ToString();
        if (colon < 0 || !Settings.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            diagnostics.Add(MarkdownRules.Chart.At(
                positions.At(line.Start, Math.Max(1, colon < 0 ? text.TrimEnd().Length : colon)),
                $"'{name}' is nothing that a chart has.{Suggestion.DidYouMean(name, Settings)}",
                "A chart has 'title:', 'kind:' and 'source:', each on a line of its own, and its numbers below an empty line."));
            return;
        }

        var value = new StringSlice(line.Text, line.Start + colon + 1, line.End);
        value.Trim();
        if (!value.IsEmpty)
        {
            settings[name] = value;
        }
    }

    private ChartKind KindOf(StringSlice written)
    {
        var number = written.Text is null ? 0 : Array.FindIndex(Kinds, k => k.Equals(written.ToString(), StringComparison.OrdinalIgnoreCase));
        if (number < 0)
        {
            diagnostics.Add(MarkdownRules.Chart.At(
                positions.At(written.Start, written.Length),
                $"'{written}' is no kind of chart.{Suggestion.DidYouMean(written.ToString(), Kinds)}",
                $"The kinds are {string.Join(", ", Kinds)}."));
        }

        return (ChartKind)Math.Max(0, number);
    }

    private ImmutableArray<ChartRow> ReadRows(ReadOnlySpan<StringLine> lines, out string[] head)
    {
        head = [];
        var rows = ImmutableArray.CreateBuilder<ChartRow>();
        foreach (var line in lines)
        {
            if (line.Slice.AsSpan().IsWhiteSpace())
            {
                continue;
            }

            var cells = CellsOf(line.Slice);
            if (head.Length == 0)
            {
                head = [.. cells.Select(c => Typography.Quotes(c.Text, language))];
                continue;
            }

            if (cells.Count != head.Length)
            {
                diagnostics.Add(MarkdownRules.Chart.At(
                    positions.At(line.Slice.Start, line.Slice.Length),
                    $"This row has {cells.Count} {(cells.Count == 1 ? "value" : "values")}, and the chart {head.Length} columns.",
                    "Write as many values as there are columns, with a comma between them, and quotation marks around a value with a comma "
                        + "in it."));
            }

            var columns = head.Length;
            rows.Add(new ChartRow(
                Typography.Quotes(cells[0].Text, language),
                [.. Enumerable.Range(1, Math.Max(0, columns - 1)).Select(i => i < cells.Count ? Number(cells[i]) : default)]));
        }

        return rows.ToImmutable();
    }

    /// <summary>An empty cell is a number that is not known, which is drawn as a gap and never as zero.</summary>
    private ChartCell Number((string Text, int Start) cell)
    {
        if (cell.Text == "")
        {
            return default;
        }

        if (decimal.TryParse(
            cell.Text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value))
        {
            return new ChartCell(cell.Text, value);
        }

        diagnostics.Add(MarkdownRules.Chart.At(
            positions.At(cell.Start, cell.Text.Length),
            $"'{cell.Text}' is no number that can be drawn.",
            "Write digits, with a point before a fraction, and leave the cell empty where the number is not known."));
        return default;
    }

    private static List<(string Text, int Start)> CellsOf(StringSlice line)
    {
        var cells = new List<(string, int)>();
        var (text, start, isQuoted) = (line.Text, line.Start, false);
        for (var at = line.Start; at <= line.End + 1; at++)
        {
            isQuoted ^= at <= line.End && text[at] == '"';
            if (at > line.End || (text[at] == ',' && !isQuoted))
            {
                var cell = text.AsSpan(start, at - start);
                var from = start + (cell.Length - cell.TrimStart().Length);
                var value = cell.Trim();
                value = value is ['"', .. var inside, '"'] ? inside : value;
                cells.Add((value.ToString().Replace("\"\"", "\"", StringComparison.Ordinal), from));
                start = at + 1;
            }
        }

        return cells;
    }
}
