using Advocate.Content;
using Advocate.Output;
using Advocate.Search;
using Advocate.Theming;

namespace Advocate.Pipelines;

/// <summary>Every correction of every page, in one list.</summary>
public sealed class Corrections : Pipeline
{
    public override IEnumerable<IndexedKind> SearchKinds(Site site, Theme theme) =>
        !site.Documents.Any(d => !d.Corrections.IsEmpty) ? [] : IndexedPages.OfList(GeneratedList.Corrections, site, theme);

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context) =>
        context.Site.Documents.Any(d => !d.Corrections.IsEmpty)
            ? context.ListPage(
                "corrections/", context.Phrases.Corrections.Title, context.Phrases.Corrections.Summary, GeneratedList.Corrections)
            : [];
}
