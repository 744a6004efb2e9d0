using Advocate.Content;
using Advocate.Output;
using Advocate.Search;
using Advocate.Theming;

namespace Advocate.Pipelines;

/// <summary><c>data/glossary.yml</c>: words that not every reader knows, explained where they are and on a page of their own.</summary>
public sealed class Glossaries() : DataKind<GlossaryTerm>(Glossary.File, GlossaryTerm.Type)
{
    public override IEnumerable<IndexedKind> SearchKinds(Site site, Theme theme) =>
        site.Glossary.Entries.IsEmpty ? [] : IndexedPages.OfList(GeneratedList.Glossary, site, theme);

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context) =>
        context.Site.Glossary.Entries.IsEmpty
            ? []
            : context.ListPage("glossary/", context.Phrases.Glossary.Title, context.Phrases.Glossary.Summary, GeneratedList.Glossary);
}
