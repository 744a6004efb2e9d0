using Advocate.FrontMatter;

namespace Advocate.Content;

/// <summary>A place where the content leads to a file that is offered.</summary>
/// <param name="IsPublished">False in what readers do not see: what only that leads to is not published.</param>
public readonly record struct DownloadUse(Download Download, bool IsPublished)
{
    public static IEnumerable<DownloadUse> All(Site site)
    {
        if (!site.All<Download>().Any())
        {
            yield break;
        }

        foreach (var address in AddressesIn(site.Settings))
        {
            if (LinkResolution.Find(site, site.Settings.File, address.Value) is LinkResolution.ToDownload to)
            {
                yield return new DownloadUse(to.Download, IsPublished: true);
            }
        }

        foreach (var text in site.Texts.Where(t => t is not Document { IsExcluded: true } && !site.IsWithdrawn(t)))
        {
            foreach (var download in In(site, text))
            {
                yield return new DownloadUse(download, site.Shows(text));
            }
        }
    }

    private static IEnumerable<Download> In(Site site, IText text)
    {
        foreach (var link in text.Body.Links)
        {
            if (LinkResolution.Find(site, text.File, link.Target) is LinkResolution.ToDownload to)
            {
                yield return to.Download;
            }
        }

        foreach (var written in text.Body.Players)
        {
            if (MediaPlayer.Find(site, text.File, written) is { } player)
            {
                if (player.Captions is { } captions)
                {
                    yield return captions;
                }

                if (player.Transcript is LinkResolution.ToDownload transcript)
                {
                    yield return transcript.Download;
                }
            }
        }
    }

    private static IEnumerable<Located<string>> AddressesIn(SiteSettings settings) =>
        settings.Navigation.Concat(settings.Footer).Select(link => link.To);
}
