using System.Buffers;
using Advocate.Content;
using Advocate.Downloads;
using Advocate.Files;
using Advocate.Output;

namespace Advocate.Pipelines;

/// <summary>Files to offer, in <c>files/</c>: those that a page leads to are published as they are, under their own names.</summary>
public sealed class Downloads : Pipeline
{
    public override bool IsInEveryEdition => false;

    public override bool TakesBytes => true;

    public override bool Input(string path) =>
        path.StartsWith(Download.Folder, StringComparison.OrdinalIgnoreCase) && !ContentPath.IsPrivate(path);

    public override IContent? Process(SourceText source, ProcessContext context) => DownloadReader.Read(source.File, context.Diagnostics);

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context) =>
        DownloadUse.All(context.Site)
            .Where(use => use is { IsPublished: true, Download.Format: not null })
            .Select(use => use.Download)
            .DistinctBy(download => download.Permalink, StringComparer.OrdinalIgnoreCase)
            .Select(download => FileOf(download));

    private static OutputFile FileOf(Download download) =>
        OutputFile.Written(download.Permalink, output => output.Write(download.File.ReadBytes())) with { Origin = download };
}
