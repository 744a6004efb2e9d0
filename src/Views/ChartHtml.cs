using System.Globalization;
using System.Text;
using Advocate.Contract;
using Advocate.Markdown;
using Advocate.Theming;

namespace Advocate.Views;

/// <summary>
/// A chart as a figure. Bars are cells of a table, so that their numbers can be read, copied and heard; a drawing of lines has its table
/// below it. Nothing needs a script.
/// </summary>
internal static class ChartHtml
{
    private static readonly string[] Series =
        [TextClasses.Series1, TextClasses.Series2, TextClasses.Series3, TextClasses.Series4, TextClasses.Series5];

    public static string Of(BodyChart chart, Phrases phrases)
    {
        var html = new StringBuilder($"<figure class=\"{TextClasses.Chart}\"><figcaption>{Encoded(chart.Title)}</figcaption>\n");
        if (chart.Kind == ChartKind.Lines)
        {
            ChartLines.Write(html, chart);
            html.Append($"<details><summary>{Encoded(phrases.Charts.Numbers)}</summary>\n");
            Table(html, chart, phrases, withBars: false);
            html.Append("</details>\n");
        }
        else
        {
            Table(html, chart, phrases, withBars: true);
        }

        return html.Append(SourceOf(chart, phrases, "")).Append("</figure>\n").ToString();
    }

    /// <summary>Away from its page a chart is its table.</summary>
    /// <param name="self">The page's own address.</param>
    public static string InFeed(BodyChart chart, Phrases phrases, string self)
    {
        var html = new StringBuilder($"<figure><figcaption>{Encoded(chart.Title)}</figcaption>\n");
        Table(html, chart, phrases, withBars: false);
        return html.Append(SourceOf(chart, phrases, self)).Append("</figure>\n").ToString();
    }

    /// <summary>The class of a series, which gives it its color.</summary>
    public static string ClassOf(int series) => Series[Math.Min(series, Series.Length - 1)];

    public static string Percent(decimal share) => string.Create(CultureInfo.InvariantCulture, $"{share:0.##}%");

    public static string Encoded(string text) => HtmlEscaping.Encoder.Encode(text);

    private static void Table(StringBuilder html, BodyChart chart, Phrases phrases, bool withBars)
    {
        var highest = Math.Max(chart.Highest, 0.000001m);
        html.Append($"<div class=\"{TextClasses.TableScroll}\" role=\"region\" aria-label=\"{Encoded(chart.Title)}\" tabindex=\"0\"><table>\n")
            .Append($"<thead><tr><th scope=\"col\">{Encoded(chart.Label)}</th>");
        if (withBars)
        {
            html.Append($"<td class=\"{TextClasses.ChartBar}\"></td>");
        }

        for (var series = 0; series < chart.Series.Length; series++)
        {
            html.Append($"<th scope=\"col\" class=\"{TextClasses.Number}\">").Append(withBars && chart.Series.Length > 1 ? Swatch(series) : "")
                .Append(Encoded(chart.Series[series])).Append("</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in chart.Rows)
        {
            html.Append($"<tr><th scope=\"row\">{Encoded(row.Label)}</th>");
            if (withBars)
            {
                html.Append($"<td class=\"{TextClasses.ChartBar}\">{Bar(chart, row, highest)}</td>");
            }

            foreach (var cell in row.Cells)
            {
                html.Append($"<td class=\"{TextClasses.Number}\">")
                    .Append(cell.Value is null ? $"<small>{Encoded(phrases.Charts.Unknown)}</small>" : Encoded(cell.Written)).Append("</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table></div>\n");
    }

    /// <summary>The bars of a row: one behind the other where they are parts of one, else below each other.</summary>
    private static string Bar(BodyChart chart, ChartRow row, decimal highest)
    {
        const int height = 14;
        var isStacked = chart.Kind == ChartKind.Stacked;
        var total = isStacked ? height : row.Cells.Length * height;
        var svg = new StringBuilder($"<svg width=\"100%\" height=\"{total}\" aria-hidden=\"true\" focusable=\"false\">");
        var from = 0m;
        for (var series = 0; series < row.Cells.Length; series++)
        {
            if (row.Cells[series].Value is not { } value)
            {
                continue;
            }

            var width = 100 * value / highest;
            svg.Append($"<rect class=\"{ClassOf(series)}\" x=\"{Percent(from)}\" y=\"{(isStacked ? 0 : series * height)}\" ")
                .Append($"width=\"{Percent(width)}\" height=\"{(isStacked || row.Cells.Length == 1 ? height : height - 2)}\"/>");
            from += isStacked ? width : 0;
        }

        return svg.Append("</svg>").ToString();
    }

    public static string Swatch(int series) =>
        $"<svg width=\"12\" height=\"12\" aria-hidden=\"true\" focusable=\"false\"><rect class=\"{ClassOf(series)}\" width=\"12\" height=\"12\"/></svg> ";

    private static string SourceOf(BodyChart chart, Phrases phrases, string self)
    {
        var citations = string.Join(", ", chart.Citations.Select(cited =>
            $"<a{(self == "" ? $" id=\"{cited.Anchor}\"" : "")} href=\"{Encoded(self)}#{chart.Anchors.Reference(cited.Number)}\" "
                + $"role=\"doc-noteref\">{cited.Number}</a>{(cited.Pinpoint is { } place ? $": {Encoded(place)}" : "")}"));
        var marks = citations == "" ? "" : $"<sup class=\"{TextClasses.Citation}\">{citations}</sup>";
        return chart.Source == "" && marks == "" ? ""
            : chart.Source == "" ? $"<p class=\"{TextClasses.Credit}\">{Encoded(phrases.Charts.Source("").Trim(' ', ':'))}{marks}</p>\n"
            : $"<p class=\"{TextClasses.Credit}\">{Encoded(phrases.Charts.Source(words: chart.Source))}{marks}</p>\n";
    }
}
