using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Advocate.Content;
using Advocate.Output;
using Advocate.theme.layouts;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary><c>laws/data/</c>: the law entries as CSV and JSON, with a Frictionless data package and a page that explains them.</summary>
public sealed class LawData : Pipeline
{
    private const string Folder = "laws/data/";

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context)
    {
        var site = context.Site;
        if (site.Laws.IsEmpty)
        {
            yield break;
        }

        var columns = LawTable.Columns(context.Words, site);
        var csv = new Lazy<byte[]>(() => Encoding.UTF8.GetBytes(LawTable.Csv(site, columns)));
        var json = new Lazy<byte[]>(() => LawJson.Write(site, columns));
        var page = new LawDataPage(context.Theme, site, context.Words["lawData.title"], context.Words["lawData.summary"], columns);
        yield return context.Page(page, LawDataLayout.Create(page)) with { LastChanged = site.LawOverview.LastReviewed };
        yield return OutputFile.Bytes(Folder + "laws.csv", csv);
        yield return OutputFile.Bytes(Folder + "laws.json", json);
        yield return OutputFile.Bytes(Folder + "datapackage.json", new Lazy<byte[]>(() => LawJson.WritePackage(site, page, csv.Value, json.Value)));
    }

    /// <summary>As data packages write it: <c>sha256:…</c>.</summary>
    internal static string Hash(byte[] bytes) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}";
}

/// <summary>The columns of the law data. The CSV file, the JSON file, the package and the page are all made from these.</summary>
internal static class LawTable
{
    public static ImmutableArray<LawColumn> Columns(Theming.Words words, Site site)
    {
        return
        [
            Column("code", "string", law => law.PlaceCode.Value),
            Column("place", "string", law => law.Title),
            Column("status", "string", law => law.Status.Value),
            Column("statusLabel", "string", law => site.LawOverview.Find(law)?.Label ?? ""),
            Column("protective", "boolean", law => site.LawOverview.Find(law)?.Status.IsProtective == true ? "true" : "false"),
            Column("approach", "string", law => law.Approach),
            Column("agesProtected", "string", law => law.AgesProtected),
            Column("enacted", "string", law => law.Enacted?.ToString()),
            Column("effective", "string", law => law.Effective?.ToString()),
            Column("statutes", "string", law => string.Join("; ", law.Statutes.Select(s => s.Citation))),
            Column("bills", "string", law => string.Join("; ", law.Bills.Select(b => b.Year is null ? b.Name : $"{b.Name} ({b.Year})"))),
            Column("services", "string", law => law.Services),
            Column("whoDecides", "string", law => law.WhoDecides),
            Column("caveats", "string", law => law.Caveats),
            Column("asOf", "string", law => law.AsOf.ToString()),
            Column("reviewed", "date", law => law.Reviewed.ToString("O", CultureInfo.InvariantCulture)),
            Column("confidence", "string", law => law.Confidence),
            Column("sources", "integer", law => law.OwnSources.Count.ToString(CultureInfo.InvariantCulture)),
            Column("url", "string", law => site.Settings.Address.AbsoluteUri + law.Permalink),
        ];

        LawColumn Column(string name, string type, Func<Law, string?> value) =>
            new(name, type, words[$"lawData.columns.{name}"], (_, law) => value(law) ?? "");
    }

    /// <summary>RFC 4180: comma, quotes where needed, and both characters at a line's end.</summary>
    public static string Csv(Site site, ImmutableArray<LawColumn> columns)
    {
        var csv = new StringBuilder().AppendJoin(',', columns.Select(c => c.Name)).Append("\r\n");
        foreach (var law in site.Laws)
        {
            csv.AppendJoin(',', columns.Select(c => Cell(c.Value(site, law)))).Append("\r\n");
        }

        return csv.ToString();
    }

    /// <summary>A cell that starts like a formula would be run by spreadsheets; an apostrophe in front makes it text.</summary>
    private static string Cell(string value)
    {
        var safe = value is ['=' or '+' or '-' or '@' or '\t', ..] ? $"'{value}" : value;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
