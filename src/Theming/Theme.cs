using System.Collections.Frozen;
using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.FrontMatter;

namespace Advocate.Theming;

/// <summary>What of the theme is read when the site is built: its phrases and its assets. Its templates are compiled in.</summary>
public sealed record Theme(FrozenDictionary<string, Phrases> Phrases, ImmutableArray<Asset> Assets)
{
    public static readonly DiagnosticRule NoStrings = new(
        "ADV500", Severity.Error, "The theme has no words in a language of the site",
        "Add the file to theme/strings/, or take the language out of site.yml.");

    public static readonly DiagnosticRule MissingPhrase = new(
        "ADV501", Severity.Error, "A phrase is missing from a language",
        "Translate the phrase and add it to the file.");

    public static readonly DiagnosticRule StrayFile = new(
        "ADV504", Severity.Warning, "A file among the theme's icons that is no picture",
        "Move it out of theme/assets/icons/, from where only pictures are published.");

    public static readonly DiagnosticRule UnknownPhrase = new(
        "ADV505", Severity.Error, "A phrase that the theme does not know",
        "Correct its name or take it out, or add it to theme/strings/en.yml and build the program anew.");

    public static readonly DiagnosticRule OtherBlanks = new(
        "ADV506", Severity.Error, "A phrase with other blanks than the theme fills",
        "Keep the names in braces as they are in theme/strings/en.yml, and put them where the language needs them.");

    public static readonly DiagnosticRule NoLogo = new(
        "ADV510", Severity.Error, "A logo that is not there",
        "Put the picture into _theme/assets/icons/ of the content, and write its name alone.");

    /// <summary>The theme that is part of the program.</summary>
    public static ISourceTree BuiltIn { get; } = new EmbeddedTree(typeof(Theme).Assembly, "theme/");

    /// <summary>The picture in place of the site's title; null where the title is written.</summary>
    public Asset? Logo { get; init; }

    /// <summary>What cards are drawn with; null where the site asks for none.</summary>
    public CardDesign? Cards { get; init; }

    public Asset? Find(string name) => Assets.FirstOrDefault(a => a.Name == name);

    /// <summary>Reads <c>strings/</c> and <c>assets/</c> of the theme's folder.</summary>
    /// <param name="patterns">Those of the statuses, in their order. A site that gives no colors to statuses needs none.</param>
    /// <param name="content">
    /// The campaign's content, with what it has of its own in place of some of the theme below <c>_theme/</c>.
    /// </param>
    public static (Theme Theme, ImmutableArray<Diagnostic> Findings) Read(
        ISourceTree theme, ISourceTree content, SiteSettings settings, ImmutableArray<string> patterns)
    {
        var diagnostics = new DiagnosticBag();
        diagnostics.AddAll(ThemeOverrides.Strays(theme, content, settings));
        var overrides = ThemeOverrides.Of(theme, content, settings);
        var own = new OverlayTree(theme, overrides);
        var phrases = ReadPhrases([theme, overrides], own, settings, diagnostics);

        var contrast = new ContrastCheck(new StyleProperties(StyleSheets(own, diagnostics)));
        diagnostics.AddAll(contrast.Run(settings.Theme, patterns));
        var generated = new SettingsStyles(contrast.WithDarkColors(settings.Theme, patterns), patterns);
        var tree = new OverlayTree(own, generated);
        diagnostics.AddAll(Asset.Strays(tree).Select(path =>
            StrayFile.At(new Location(tree.DisplayPathOf(path)), "This file is no picture and is not published.")));
        var broken = ThemeFaults.InFiles(own).ToList();
        diagnostics.AddAll(broken);
        var assets = Asset.ReadAll(tree);
        return (new Theme(phrases, assets)
        {
            Logo = FindLogo(settings.Theme.Logo, assets, diagnostics),

            // The first color of a name is the one that cards have.
            Cards = settings.HasCards && !broken.HasErrors() ? CardDesign.Read(tree, [.. Asset.ReadAll(generated), .. assets]) : null,
        }, diagnostics.Sorted());
    }

    private static FrozenDictionary<string, Phrases> ReadPhrases(
        ImmutableArray<ISourceTree> layers, OverlayTree tree, SiteSettings settings, DiagnosticBag diagnostics)
    {
        var phrases = new Dictionary<string, Phrases>(StringComparer.OrdinalIgnoreCase);
        foreach (var language in settings.Languages)
        {
            var path = ThemeOverrides.PathOfPhrases(language.Value);
            if (!tree.Paths.Contains(path))
            {
                diagnostics.Add(NoStrings.At(language.Location, $"The theme has no file {tree.DisplayPathOf(path)}."));
            }
            else if (ReadPhrases(layers, path, language.Value, diagnostics) is { } all)
            {
                phrases[language.Value] = all;
            }
        }

        return phrases.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>
    /// A file of phrases below <c>_theme/</c> holds only those that differ, so that both files are read where there are two.
    /// </summary>
    private static Phrases? ReadPhrases(ImmutableArray<ISourceTree> layers, string path, string language, DiagnosticBag diagnostics)
    {
        Phrases? all = null;
        foreach (var layer in layers.Where(layer => layer.Paths.Contains(path)))
        {
            if (layer.Read(path, diagnostics) is not { } source)
            {
                return null;
            }

            all = Theming.Phrases.Read(language, source, diagnostics, all);
        }

        return all;
    }

    private static Asset? FindLogo(Located<string>? name, ImmutableArray<Asset> assets, DiagnosticBag diagnostics)
    {
        if (name is null)
        {
            return null;
        }

        var pictures = assets.Where(asset => MediaType.IsPicture(asset.Name)).ToList();
        var logo = pictures.Find(asset => asset.Name == name.Value);
        if (logo is null)
        {
            var didYouMean = Suggestion.DidYouMean(name.Value, pictures.Select(asset => asset.Name));
            diagnostics.Add(NoLogo.At(
                name.Location, $"There is no picture '{name.Value}' in {ThemeOverrides.Folder}{Asset.Icons}.{didYouMean}"));
        }

        return logo;
    }

    /// <summary>Every declaration of the theme's style sheets, in the order of the files. What is not whole in them is reported.</summary>
    private static List<StyleDeclaration> StyleSheets(OverlayTree tree, DiagnosticBag diagnostics)
    {
        var all = new List<StyleDeclaration>();
        foreach (var path in tree.Paths
            .Where(p => p.StartsWith("assets/css/", StringComparison.Ordinal) && p.EndsWith(".css", StringComparison.Ordinal)))
        {
            if (tree.Read(path, diagnostics) is { } source)
            {
                var (declarations, faults) = StyleSheetReader.Read(source.Text);
                all.AddRange(declarations);
                diagnostics.AddAll(ThemeFaults.InStyles(source, faults));
            }
        }

        return all;
    }
}
