using Advocate.Content;
using Advocate.Output;

namespace Advocate.Pipelines;

/// <summary><c>data/sources.yml</c>: the register, shown with every page that rests on each source.</summary>
public sealed class Sources : Pipeline
{
    public override bool Input(string path) => path == "data/sources.yml";

    public override IContent? Process(SourceText source, ProcessContext context) =>
        DataFile.Read(source, Source.Type, context.Diagnostics);

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context) =>
        context.Site.Sources.All.IsEmpty ? [] : context.ListPage("sources/", "sources", GeneratedList.Sources);
}
