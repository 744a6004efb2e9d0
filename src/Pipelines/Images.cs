using Advocate.Content;
using Advocate.Files;
using Advocate.Images;
using Advocate.Output;

namespace Advocate.Pipelines;

/// <summary>Pictures, in <c>images/</c> or beside the text that shows them: those that a page shows are made anew and published.</summary>
public sealed class Images : Pipeline
{
    public override bool IsInEveryEdition => false;

    public override bool TakesBytes => true;

    public override bool Input(string path) =>
        PictureFiles.Include(path) && !ContentPath.IsPrivate(path);

    public override IContent? Process(SourceText source, ProcessContext context) =>
        PictureReader.Read(source.File, context.Artifacts, context.Diagnostics);

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context)
    {
        if (!context.Site.All<Picture>().Any())
        {
            return [];
        }

        // One picture may be in two folders: its files are named after it and its content, not after the folder.
        return PictureUse.All(context.Site)
            .Where(use => use.IsPublished)
            .Select(use => context.Site.FindPicture(use.From, use.Target))
            .OfType<Picture>()
            .Where(picture => picture.IsUsable)
            .SelectMany(picture => picture.Variants)
            .DistinctBy(variant => variant.Permalink)
            .Select(variant => FileOf(variant, context) with { Origin = variant.Picture });
    }

    private static OutputFile FileOf(PictureVariant variant, PostProcessContext context) =>
        OutputFile.Picture(variant.Permalink, () => context.Artifacts.GetOrMake(variant.Key, () => PictureEncoder.Encode(variant)));
}
