using Advocate.Content;
using Advocate.Files;

namespace Advocate.Pipelines;

/// <summary><c>data/synonyms.yml</c>: words that mean the same to readers who search.</summary>
public sealed class SynonymFiles : Pipeline
{
    public override ContentKind Kind { get; } = ContentKind.Data("synonyms", FileForm.List, SynonymGroup.Type.Shape);

    /// <summary>Words that mean the same in one language say nothing of another: each has a list of its own.</summary>
    public override bool HasTranslations => true;

    public override IContent? Process(SourceText source, ProcessContext context) =>
        Synonyms.Read(source, Kind, context.DataOptions, context.Diagnostics) with { Language = context.Edition?.Language ?? "" };
}
