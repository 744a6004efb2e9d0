using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;

namespace Advocate.Theming;

/// <summary>
/// What a campaign has of its own in place of the theme's: the files below <c>_theme/</c> of its content, with the theme's paths. An asset
/// takes the place of the theme's, or is added to a bundle; a file of phrases holds those that differ.
/// </summary>
internal static class ThemeOverrides
{
    public static readonly DiagnosticRule Stray = new(
        "ADV507", Severity.Warning, "A file below _theme/ that changes nothing of the theme",
        "Give it the path of the file in theme/ that it shall take the place of, or delete it.");

    public const string Folder = "_theme/";

    private const string Assets = "assets/", Strings = "strings/";

    private static readonly string[] Bundles = ["assets/css/", "assets/js/"];

    /// <summary>The files that change something of the theme.</summary>
    public static ISourceTree Of(ISourceTree theme, ISourceTree content, SiteSettings settings) =>
        new SubfolderTree(content, Folder, path => StrayReason(path, theme, settings) is null);

    public static IEnumerable<Diagnostic> Strays(ISourceTree theme, ISourceTree content, SiteSettings settings)
    {
        foreach (var path in new SubfolderTree(content, Folder, _ => true).Paths)
        {
            if (StrayReason(path, theme, settings) is var (message, help))
            {
                yield return Stray.At(new Location(content.DisplayPathOf(Folder + path)), message, help);
            }
        }
    }

    private static (string Message, string? Help)? StrayReason(string path, ISourceTree theme, SiteSettings settings)
    {
        if (path.StartsWith(Strings, StringComparison.Ordinal) && settings.Languages.Any(l => path == PathOfPhrases(l.Value)))
        {
            return null;
        }

        if (path.StartsWith(Assets, StringComparison.Ordinal)
            && (theme.Paths.Contains(path) || IsAddedToBundle(path, theme) || path == Asset.Icons + settings.Theme.Logo?.Value))
        {
            return null;
        }

        if (path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase))
        {
            return ("A template is compiled into the program, and no site brings its own.", "Change it in theme/ of a copy of the "
                + "program, or delete it.");
        }

        if (path.StartsWith(Strings, StringComparison.Ordinal) && path.EndsWith(".yml", StringComparison.Ordinal))
        {
            return ("The site is not published in this language.", $"Add the language to 'languages' in {SiteSettings.Path}, or delete "
                + $"the file.");
        }

        return ($"The theme has no file '{path}' to take the place of.{Suggestion.DidYouMean(path, Replaceable(theme, settings))}", null);
    }

    public static string PathOfPhrases(string language) => $"{Strings}{language.ToLowerInvariant()}.yml";

    /// <summary>
    /// A style sheet or a script in a folder of which the theme makes a bundle. In a folder of its own no page would load it.
    /// </summary>
    private static bool IsAddedToBundle(string path, ISourceTree theme)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        return Bundles.FirstOrDefault(b => folder.Length > b.Length && folder.StartsWith(b, StringComparison.Ordinal)) is { } bundle
            && Path.GetExtension(path) is { } extension && extension == $".{bundle[Assets.Length..^1]}"
            && theme.Paths.Any(
                p =>
                    p.StartsWith(folder, StringComparison.Ordinal)
                        && p.LastIndexOf('/') == folder.Length - 1
                        && p.EndsWith(extension, StringComparison.Ordinal));
    }

    private static ImmutableArray<string> Replaceable(ISourceTree theme, SiteSettings settings) =>
    [
        .. theme.Paths.Where(p => p.StartsWith(Assets, StringComparison.Ordinal)),
        .. settings.Languages.Select(l => PathOfPhrases(l.Value)),
    ];
}
