using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Images;
using Advocate.Markdown;

namespace Advocate.Checks;

/// <summary>Every picture that a page shows is a file of the content, and every such file is shown.</summary>
internal static class PictureCheck
{
    public static IEnumerable<Diagnostic> Run(Site site)
    {
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var use in PictureUse.All(site))
        {
            if (LinkTarget.IsExternal(use.Target))
            {
                yield return PictureRules.Remote.At(use.Location, "Pictures from other sites are not shown.");
            }
            else if (site.FindPicture(use.From, use.Target) is { } picture)
            {
                shown.Add(picture.File.Path);
            }
            else
            {
                yield return PictureRules.Missing.At(use.Location, $"There is no picture '{use.Target}'.{DidYouMean(site, use)}",
                    use.Target.Contains('\\', StringComparison.Ordinal) ? "Write the path with '/' in place of '\\'." : null);
            }
        }

        foreach (var picture in site.All<Picture>().Where(p => p.IsUsable && !shown.Contains(p.File.Path)))
        {
            yield return PictureRules.Unused.At(new Location(picture.File.DisplayPath), "No page shows this picture.");
        }
    }

    /// <summary>The same name in another folder is likelier than another name.</summary>
    private static string DidYouMean(Site site, PictureUse use)
    {
        var name = use.Target[(use.Target.LastIndexOf('/') + 1)..];
        var pictures = site.All<Picture>().Select(p => p.File).ToList();
        var nearest = pictures.Find(file => file.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? (Suggestion.Nearest(name, pictures.Select(file => file.Name)) is { } similar ? pictures.Find(file => file.Name == similar) : null);
        return nearest is null
            ? ""
            : $" Did you mean '{Path.GetRelativePath("/" + use.From.Folder, "/" + nearest.Path).Replace('\\', '/')}'?";
    }
}
