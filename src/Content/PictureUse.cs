using Advocate.Diagnostics;
using Advocate.Files;

namespace Advocate.Content;

/// <summary>A place where the content shows a picture.</summary>
/// <param name="Target">The picture's file as the writer named it.</param>
/// <param name="IsPublished">False in drafts: they are checked, and what only they show is not published.</param>
public sealed record PictureUse(SourceFile From, string Target, Location Location, bool IsPublished)
{
    public static IEnumerable<PictureUse> All(Site site)
    {
        foreach (var text in site.Texts.Where(t => t is not Document { IsExcluded: true } && !site.IsWithdrawn(t)))
        {
            if (text is Document { Image.Source: { } lead })
            {
                yield return new PictureUse(text.File, lead.Value, lead.Location, site.Shows(text));
            }

            foreach (var image in text.Body.Images)
            {
                yield return new PictureUse(text.File, image.Target, image.Location, site.Shows(text));
            }
        }
    }
}
