using System.Collections.Frozen;
using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;

namespace Advocate.Theming;

/// <summary>What of the theme is read when the site is built: its words and its assets. Its templates are compiled in.</summary>
public sealed record Theme(FrozenDictionary<string, Words> Words, ImmutableArray<Asset> Assets)
{
    public static readonly DiagnosticRule NoStrings = new(
        "ADV500", Severity.Error, "The theme has no words in a language of the site",
        "Add the file to theme/strings/, or take the language out of site.yml.");

    public static readonly DiagnosticRule MissingWord = new(
        "ADV501", Severity.Error, "A phrase is missing from a language",
        "Translate the phrase and add it to the file.");

    public static readonly DiagnosticRule UnknownWord = new(
        "ADV502", Severity.Error, "The theme asks for a phrase that is missing",
        "Add the phrase to the file under that name, or correct the name in the template.");

    public static readonly DiagnosticRule StrayFile = new(
        "ADV504", Severity.Warning, "A file among the theme's icons that is no picture",
        "Move it out of theme/assets/icons/, from where only pictures are published.");

    /// <summary>What cards are drawn with; null where the site asks for none.</summary>
    public CardDesign? Cards { get; init; }

    public Asset? Find(string name) => Assets.FirstOrDefault(a => a.Name == name);

    /// <summary>Reads <c>strings/</c> and <c>assets/</c> of the theme's folder.</summary>
    public static (Theme Theme, ImmutableArray<Diagnostic> Findings) Read(ISourceTree tree, SiteSettings settings)
    {
        var diagnostics = new DiagnosticBag();
        var words = new Dictionary<string, Words>(StringComparer.OrdinalIgnoreCase);
        foreach (var language in settings.Languages)
        {
            var path = $"strings/{language.Value.ToLowerInvariant()}.yml";
            if (!tree.Paths.Contains(path))
            {
                diagnostics.Add(NoStrings.At(language.Location, $"The theme has no file {tree.DisplayRoot}{path}."));
            }
            else if (tree.Read(path, diagnostics) is { } source)
            {
                words[language.Value] = Theming.Words.Read(language.Value, source, diagnostics);
                ReportMissing(words, settings.Language, language.Value, source.File, diagnostics);
            }
        }

        diagnostics.AddAll(Asset.Strays(tree).Select(path => StrayFile.At(new Location(tree.DisplayRoot + path), "This file is no picture and is not published.")));
        var assets = Asset.ReadAll(tree);
        var theme = new Theme(words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), assets)
        {
            Cards = settings.HasCards ? CardDesign.Read(tree, assets) : null,
        };
        return (theme, diagnostics.Sorted());
    }

    private static void ReportMissing(Dictionary<string, Words> words, string first, string language, SourceFile file, DiagnosticBag diagnostics)
    {
        if (!words.TryGetValue(first, out var complete) || language == first)
        {
            return;
        }

        foreach (var key in complete.Keys.Where(k => !words[language].Has(k)).Order(StringComparer.Ordinal))
        {
            diagnostics.Add(MissingWord.At(file.Start, $"'{key}' is in {first}.yml and not here."));
        }
    }
}
