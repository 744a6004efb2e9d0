using System.Globalization;
using System.Text;
using Advocate.Contract;
using Advocate.Markdown;

namespace Advocate.Views;

/// <summary>
/// The drawing of a line chart. Places along it are in percent and heights in pixels: it fits any width, and its letters stay readable.
/// </summary>
internal static class ChartLines
{
    private const int Height = 160, Top = 20, Bottom = 22;

    /// <summary>The margin at both ends, in percent, which the first and the last label need.</summary>
    private const decimal Margin = 6;

    public static void Write(StringBuilder html, BodyChart chart)
    {
        var highest = Math.Max(chart.Highest, 0.000001m);
        var places = PlacesOf(chart);
        if (chart.Series.Length > 1)
        {
            html.Append("<p>").AppendJoin(" ", chart.Series.Select((name, i) => $"{ChartHtml.Swatch(i)}{ChartHtml.Encoded(name)}"))
                .Append("</p>\n");
        }

        html.Append($"<svg class=\"{TextClasses.ChartLines}\" width=\"100%\" height=\"{Top + Height + Bottom}\" role=\"img\" ")
            .Append($"aria-label=\"{ChartHtml.Encoded(chart.Title)}\">\n")
            .Append($"<line x1=\"0\" x2=\"100%\" y1=\"{Top + Height}\" y2=\"{Top + Height}\"/>\n");
        for (var series = 0; series < chart.Series.Length; series++)
        {
            Line(html, chart, series, places, highest);
        }

        // As many labels as have room on a phone.
        var step = Math.Max(1, (int)Math.Ceiling(chart.Rows.Length / 6.0));
        for (var row = 0; row < chart.Rows.Length; row++)
        {
            if (row == chart.Rows.Length - 1 || (row % step == 0 && chart.Rows.Length - 1 - row >= step))
            {
                Label(html, places[row], Top + Height + 17, chart.Rows[row].Label);
            }
        }

        html.Append("</svg>\n");
    }

    private static void Line(StringBuilder html, BodyChart chart, int series, decimal[] places, decimal highest)
    {
        (decimal X, int Y)? before = null;
        var last = Array.FindLastIndex(chart.Rows.ToArray(), row => row.Cells[series].Value is not null);
        for (var row = 0; row < chart.Rows.Length; row++)
        {
            var cell = chart.Rows[row].Cells[series];
            if (cell.Value is not { } value)
            {
                before = null;
                continue;
            }

            var (x, y) = (places[row], Top + Height - (int)Math.Round(Height * value / highest));
            if (before is var (fromX, fromY))
            {
                html.Append($"<line class=\"{ChartHtml.ClassOf(series)}\" x1=\"{ChartHtml.Percent(fromX)}\" y1=\"{fromY}\" ")
                    .Append($"x2=\"{ChartHtml.Percent(x)}\" y2=\"{y}\"/>\n");
            }

            html.Append($"<circle class=\"{ChartHtml.ClassOf(series)}\" cx=\"{ChartHtml.Percent(x)}\" cy=\"{y}\" r=\"4\"/>\n");
            before = (x, y);
            if (row == last || row == 0 || chart.Series.Length == 1)
            {
                Label(html, x, y - 9, cell.Written);
            }
        }
    }

    /// <summary>Years are as far apart as they are in time; other rows are evenly spread.</summary>
    private static decimal[] PlacesOf(BodyChart chart)
    {
        var years = chart.Rows.Select(row => decimal.TryParse(row.Label, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year : (decimal?)null).ToList();
        var isInTime = years.TrueForAll(year => year is not null) && years.Zip(years.Skip(1)).All(pair => pair.First < pair.Second);
        var places = years.Select((year, i) => isInTime ? year!.Value : i).ToList();
        var (first, span) = (places[0], Math.Max(places[^1] - places[0], 0.000001m));
        return [.. places.Select(place => Margin + ((100 - (2 * Margin)) * (place - first) / span))];
    }

    private static void Label(StringBuilder html, decimal x, int y, string words) =>
        html.Append($"<text x=\"{ChartHtml.Percent(x)}\" y=\"{y}\">{ChartHtml.Encoded(words)}</text>\n");
}
