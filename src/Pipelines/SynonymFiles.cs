using Advocate.Content;
using Advocate.Files;

namespace Advocate.Pipelines;

/// <summary><c>data/synonyms.yml</c>: words that mean the same to readers who search.</summary>
public sealed class SynonymFiles : Pipeline
{
    public override ContentKind Kind { get; } = ContentKind.Data("synonyms", FileForm.List, SynonymGroup.Type.Shape);

    public override IContent? Process(SourceText source, ProcessContext context) =>
        Synonyms.Read(source, Kind, context.DataOptions, context.Diagnostics);
}
