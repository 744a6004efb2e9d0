using System.Text;
using Advocate.Output;
using Advocate.theme.layouts;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary>
/// <c>laws/data/</c>: the law entries as CSV and JSON, a Frictionless data package and CSV-on-the-Web metadata that describe them, and
/// a page that explains them to people.
/// </summary>
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
        var csv = new LawFile("laws.csv", context.Words["lawData.csv"], new(() => Encoding.UTF8.GetBytes(LawTable.Csv(site, columns))));
        var json = new LawFile("laws.json", context.Words["lawData.json"], new(() => LawJson.Write(site, columns)));
        var page = new LawDataPage(context.Render, context.Words["lawData.title"], context.Words["lawData.summary"], columns, [csv, json]);
        yield return context.Page(page, LawDataLayout.Create) with { LastChanged = site.LawOverview.LastReviewed };
        yield return OutputFile.Bytes(Folder + csv.Name, csv.Bytes);
        yield return OutputFile.Bytes(Folder + json.Name, json.Bytes);
        yield return OutputFile.Bytes(Folder + "datapackage.json", new Lazy<byte[]>(() => LawPackage.Write(page, csv, json)));
        yield return OutputFile.Bytes(Folder + "laws.csv-metadata.json", new Lazy<byte[]>(() => LawMetadata.Write(page, csv)));
        yield return OutputFile.Text(Folder + "checksums.txt", () => string.Concat(page.Files.Select(f => $"{f.Hash}  {f.Name}\n")));
    }
}
