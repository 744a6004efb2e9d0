using Advocate.LawData;
using Advocate.Output;
using Advocate.theme.layouts;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary>
/// <c>laws/data/</c>: the law entries as CSV and JSON, a Frictionless data package and CSV-on-the-Web metadata that describe them, and
/// a page that explains them to people.
/// </summary>
public sealed class LawDataFiles : Pipeline
{
    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context)
    {
        if (context.Site.Laws.IsEmpty)
        {
            yield break;
        }

        var data = LawDataset.Of(context.Site, context.Phrases);
        if (!context.IsOriginal)
        {
            // The data are the same in every language, and so are their files.
            var original = context.Site.Original;
            data = data.WithFilesOf(LawDataset.Of(original, context.Theme.Phrases[original.Settings.Language]));
        }

        yield return context.Page(
            new LawDataPage(context.Render, data), LawDataLayout.Create) with
        { LastChanged = context.Site.LawOverview.LastReviewed };
        if (!context.IsOriginal)
        {
            yield break;
        }

        foreach (var file in data.Files)
        {
            yield return OutputFile.Bytes(LawDataset.Folder + file.Name, file.Bytes);
        }

        yield return OutputFile.Bytes(LawDataset.Folder + "datapackage.json", new Lazy<byte[]>(() => DataPackage.Write(data)));
        yield return OutputFile.Bytes(
            $"{LawDataset.Folder}{data.Csv.Name}-metadata.json",
            new Lazy<byte[]>(() => CsvMetadata.Write(data, data.Csv, data.Columns, "code")));
        yield return OutputFile.Bytes(
            $"{LawDataset.Folder}{data.AnswersCsv.Name}-metadata.json",
            new Lazy<byte[]>(() => CsvMetadata.Write(data, data.AnswersCsv, data.AnswerColumns, null)));
        yield return OutputFile.Text(
            LawDataset.Folder + "checksums.txt", () => string.Concat(data.Files.Select(f => $"{f.Hash}  {f.Name}\n")));
    }
}
