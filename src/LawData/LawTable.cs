using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Advocate.Content;
using Advocate.Theming;

namespace Advocate.LawData;

/// <summary>The law entries as a table, one row to a place.</summary>
public static partial class LawTable
{
    private const string PartialDate = "^\\d{4}(-\\d{2}(-\\d{2})?)?$";

    public static ImmutableArray<LawColumn> Columns(Words words, Site site)
    {
        var overview = site.LawOverview;
        return
        [
            Column("code", "string", law => law.PlaceCode.Value) with { IsRequired = true },
            Column("place", "string", law => law.Title) with { IsRequired = true },
            Column("status", "string", law => law.Status.Value) with { IsRequired = true, Values = [.. overview.Groups.Select(g => g.Id)] },
            Column("statusLabel", "string", law => overview.Find(law)?.Label) with { Values = [.. overview.Groups.Select(g => g.Label).Distinct()] },
            Column("protective", "boolean", law => overview.Find(law)?.Status.IsProtective == true ? "true" : "false") with { IsRequired = true },
            Column("approach", "string", law => law.Approach),
            Column("agesProtected", "string", law => law.AgesProtected),
            Column("enacted", "string", law => law.Enacted?.ToString()) with { Pattern = PartialDate },
            Column("effective", "string", law => law.Effective?.ToString()) with { Pattern = PartialDate },
            Column("statutes", "string", law => string.Join("; ", law.Statutes.Select(s => s.Citation))),
            Column("bills", "string", law => string.Join("; ", law.Bills.Select(b => b.Year is null ? b.Name : $"{b.Name} ({b.Year})"))),
            Column("services", "string", law => law.Services),
            Column("whoDecides", "string", law => law.WhoDecides),
            Column("caveats", "string", law => law.Caveats),
            Column("asOf", "string", law => law.AsOf.ToString()) with { IsRequired = true, Pattern = PartialDate },
            Column("reviewed", "date", law => law.Reviewed.ToString("O", CultureInfo.InvariantCulture)) with { IsRequired = true },
            Column("confidence", "string", law => law.Confidence) with { Values = ["high", "medium", "low"] },
            Column("sources", "integer", law => law.OwnSources.Length.ToString(CultureInfo.InvariantCulture)) with { IsRequired = true },
            Column("url", "string", law => site.Settings.AddressOf(law.Permalink)) with { IsRequired = true },
        ];

        LawColumn Column(string name, string type, Func<Law, string?> value) =>
            new(name, type, words[$"lawData.columns.{name}"], law => value(law) ?? "");
    }

    /// <summary>RFC 4180: comma, quotes where needed, and both characters at a line's end.</summary>
    public static string Csv(Site site, ImmutableArray<LawColumn> columns)
    {
        var csv = new StringBuilder().AppendJoin(',', columns.Select(c => c.Name)).Append("\r\n");
        foreach (var law in site.Laws)
        {
            csv.AppendJoin(',', columns.Select(c => Cell(c.Value(law)))).Append("\r\n");
        }

        return csv.ToString();
    }

    /// <summary>
    /// A cell that starts like a formula would be run by spreadsheets; an apostrophe in front makes it text. Where a comma is the decimal sign,
    /// spreadsheets split cells at semicolons and the like, so that a formula can start within the text too.
    /// </summary>
    private static string Cell(string value)
    {
        var safe = FormulaStart().Replace(value, "$1'");
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    /// <summary>Signs that start a formula, in the width of Latin letters and of Chinese ones.</summary>
    [GeneratedRegex("(^|[;|\\t\\r\\n])(?=\\s*[=+@\\-\uFF1D\uFF0B\uFF20\uFF0D])")]
    private static partial Regex FormulaStart();
}
