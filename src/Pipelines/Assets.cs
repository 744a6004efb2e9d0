using Advocate.Output;

namespace Advocate.Pipelines;

/// <summary>
/// The theme's style sheet, script and icons, each at an address that changes with its content. The styles of recordings are left out of a
/// site that has none.
/// </summary>
public sealed class Assets : Pipeline
{
    public override bool IsInEveryEdition => false;

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context) =>
        context.Theme.Assets.Where(asset => asset.Name != "media.css" || context.Site.Documents.Any(context.Site.HasMedia))
            .Select(asset => OutputFile.Bytes(asset.Permalink, asset.Bytes));
}
