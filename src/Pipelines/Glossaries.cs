using Advocate.Content;
using Advocate.Output;

namespace Advocate.Pipelines;

/// <summary><c>data/glossary.yml</c>: words that not every reader knows, explained where they are and on a page of their own.</summary>
public sealed class Glossaries() : DataKind<GlossaryTerm>(Glossary.File, GlossaryTerm.Type)
{
    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context) =>
        context.Site.Glossary.Entries.IsEmpty
            ? []
            : context.ListPage("glossary/", context.Phrases.Glossary.Title, context.Phrases.Glossary.Summary, GeneratedList.Glossary);
}
