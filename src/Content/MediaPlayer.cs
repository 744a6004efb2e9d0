using Advocate.Files;
using Advocate.Markdown;

namespace Advocate.Content;

/// <summary>A recording that a page plays, with what there is for those who cannot hear it.</summary>
/// <param name="Captions">The file of the same name that ends in <c>.vtt</c>.</param>
/// <param name="Transcript">What the text names, or the page or text of the same name; null where there is none that readers can
/// open.</param>
public sealed record MediaPlayer(Download Media, Download? Captions, LinkResolution? Transcript)
{
    /// <returns>Null where the text leads to no recording of the site.</returns>
    public static MediaPlayer? Find(Site site, SourceFile from, BodyPlayer written)
    {
        if (LinkResolution.Find(site, from, written.Target) is not LinkResolution.ToDownload { Download: var media }
            || media.Format is not ({ IsAudio: true } or { IsVideo: true }))
        {
            return null;
        }

        var name = media.File.Path[..^media.Format.Extension.Length];
        var captions = site.FindDownload(name + DownloadFormat.Captions);
        var transcript = written.Transcript is { } named ? LinkResolution.Find(site, from, named)
            : site.FindFile(name + ContentPath.Markdown) is { } page ? LinkResolution.Find(site, from, $"/{page.Permalink}")
            : site.FindDownload(name + DownloadFormat.Text) is { } text ? new LinkResolution.ToDownload(text, null)
            : null;
        return new MediaPlayer(media, captions, transcript is LinkResolution.Unpublished or LinkResolution.Nowhere ? null : transcript);
    }
}
