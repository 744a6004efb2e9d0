using System.Collections.Frozen;
using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;

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

    /// <summary>What cards are drawn with; null where the site asks for none.</summary>
    public CardDesign? Cards { get; init; }

    public Asset? Find(string name) => Assets.FirstOrDefault(a => a.Name == name);

    /// <summary>Reads <c>strings/</c> and <c>assets/</c> of the theme's folder.</summary>
    public static (Theme Theme, ImmutableArray<Diagnostic> Findings) Read(ISourceTree tree, SiteSettings settings)
    {
        var diagnostics = new DiagnosticBag();
        var phrases = new Dictionary<string, Phrases>(StringComparer.OrdinalIgnoreCase);
        foreach (var language in settings.Languages)
        {
            var path = $"strings/{language.Value.ToLowerInvariant()}.yml";
            if (!tree.Paths.Contains(path))
            {
                diagnostics.Add(NoStrings.At(language.Location, $"The theme has no file {tree.DisplayRoot}{path}."));
            }
            else if (tree.Read(path, diagnostics) is { } source)
            {
                phrases[language.Value] = Theming.Phrases.Read(language.Value, source, diagnostics);
            }
        }

        diagnostics.AddAll(Asset.Strays(tree).Select(path => StrayFile.At(new Location(tree.DisplayRoot + path), "This file is no picture and is not published.")));
        var assets = Asset.ReadAll(tree);
        var theme = new Theme(phrases.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), assets)
        {
            Cards = settings.HasCards ? CardDesign.Read(tree, assets) : null,
        };
        return (theme, diagnostics.Sorted());
    }
}
