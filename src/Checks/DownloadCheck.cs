using System.Globalization;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Downloads;

namespace Advocate.Checks;

/// <summary>Every file that is offered is led to, is not too large, and says of nobody what should not be known.</summary>
internal static class DownloadCheck
{
    public static IEnumerable<Diagnostic> Run(Site site)
    {
        var used = DownloadUse.All(site).Select(use => use.Download).ToHashSet();
        foreach (var file in site.All<Download>().Where(d => d.Format is not null))
        {
            var at = new Location(file.File.DisplayPath);
            if (file.Size > site.Settings.FileSizeLimit * 1_000_000L)
            {
                yield return DownloadRules.TooLarge.At(
                    at,
                    string.Create(CultureInfo.InvariantCulture, $"This file has {file.Size:N0} bytes; {site.Settings.FileSizeLimit} "
                        + $"million are the limit."));
            }

            if (!used.Contains(file))
            {
                yield return DownloadRules.Unused.At(at, "Nothing leads to this file.");
            }

            if (!file.Names.IsEmpty)
            {
                yield return DownloadRules.NamesSomebody.At(
                    at,
                    $"This file names {string.Join(" and ", file.Names.GroupBy(n => n.Name).Select(n => $"'{n.Key}' ({string.Join(", ", n.Select(f => f.Field))})"))}.");
            }
        }

        foreach (var text in site.Texts.Where(t => t is not Document { IsExcluded: true } && !site.IsWithdrawn(t)))
        {
            foreach (var written in text.Body.Players)
            {
                if (MediaPlayer.Find(site, text.File, written) is { Transcript: null, Captions: null })
                {
                    yield return DownloadRules.Inaudible.At(written.Location, "Who cannot hear this recording learns nothing of what is "
                        + "said in it.");
                }
            }
        }
    }
}
