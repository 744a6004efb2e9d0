using Advocate.Diagnostics;

namespace Advocate.Content;

/// <summary>A place where the content shows a picture.</summary>
/// <param name="Target">The picture's file as the writer named it.</param>
/// <param name="IsPublished">False in drafts: they are checked, and what only they show is not published.</param>
public sealed record PictureUse(SourceFile From, string Target, Location Location, bool IsPublished)
{
    public static IEnumerable<PictureUse> All(Site site)
    {
        foreach (var document in site.AllDocuments.Where(d => !d.IsExcluded))
        {
            if (document.Image is { Source: { } lead })
            {
                yield return new PictureUse(document.File, lead.Value, lead.Location, site.Shows(document));
            }

            foreach (var image in document.Body.Images)
            {
                yield return new PictureUse(document.File, image.Target, image.Location, site.Shows(document));
            }
        }

        foreach (var response in site.All<Response>())
        {
            foreach (var image in response.Body.Images)
            {
                yield return new PictureUse(response.File, image.Target, image.Location, site.Shows(response));
            }
        }
    }
}
