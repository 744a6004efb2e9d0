using Advocate.Content;

namespace Advocate.Pipelines;

/// <summary><c>data/links.yml</c>: what the check of outbound links leaves alone.</summary>
public sealed class LinksPassedOver : Pipeline
{
    public override bool Input(string path) => path == "data/links.yml";

    public override IContent? Process(SourceText source, ProcessContext context) =>
        DataFile.Read(source, PassedOver.Type, context.Diagnostics);
}
