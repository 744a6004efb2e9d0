using Advocate.Output;

namespace Advocate.Pipelines;

/// <summary>Every correction of every page, in one list.</summary>
public sealed class Corrections : Pipeline
{
    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context) =>
        context.Site.Documents.Any(d => !d.Corrections.IsEmpty)
            ? context.ListPage(
                "corrections/", context.Phrases.Corrections.Title, context.Phrases.Corrections.Summary, Content.GeneratedList.Corrections)
            : [];
}
