using Advocate.Output;

namespace Advocate.Pipelines;

/// <summary>The theme's style sheet, script and icons, each at an address that changes with its content.</summary>
public sealed class Assets : Pipeline
{
    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context) =>
        context.Theme.Assets.Select(asset => OutputFile.Bytes(asset.Permalink, asset.Bytes));
}
