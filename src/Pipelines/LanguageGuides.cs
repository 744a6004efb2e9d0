using Advocate.Content;
using Advocate.Files;

namespace Advocate.Pipelines;

/// <summary><c>data/language.yml</c>: the words we use and those we do not.</summary>
public sealed class LanguageGuides : Pipeline
{
    public override ContentKind Kind { get; } = ContentKind.Data("language", FileForm.List, LanguageRule.Type.Shape);

    public override bool HasTranslations => true;

    public override IContent? Process(SourceText source, ProcessContext context) =>
        LanguageGuide.Read(source, Kind, context.DataOptions, context.Diagnostics, context.Original);
}
