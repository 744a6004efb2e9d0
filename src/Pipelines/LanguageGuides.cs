using Advocate.Content;

namespace Advocate.Pipelines;

/// <summary><c>data/language.yml</c>: the words we use and those we do not.</summary>
public sealed class LanguageGuides : Pipeline
{
    public override bool Input(string path) => path == "data/language.yml";

    public override IContent? Process(SourceText source, ProcessContext context) =>
        LanguageGuide.Read(source, context.Diagnostics);
}
