using System.Collections.Immutable;

namespace Advocate.Content;

/// <summary>How far the pages of a site are translated into one of its further languages.</summary>
/// <param name="Missing">Pages in the site's own language that nobody has translated; laws and bills are there all the same.</param>
/// <param name="Behind">Translations whose originals have changed since.</param>
/// <param name="Unread">Translations that say of themselves that no native reader has read them.</param>
public sealed record TranslationOverview(
    string Language, int Translated, ImmutableArray<Document> Missing, ImmutableArray<Document> Behind, ImmutableArray<Document> Unread)
{
    /// <summary>One for each further language, in the order of <c>site.yml</c>.</summary>
    public static ImmutableArray<TranslationOverview> Of(Site site) =>
        [.. site.Settings.Languages.Skip(1).Select(language => Of(site, language.Value))];

    private static TranslationOverview Of(Site site, string language)
    {
        var all = site.AllDocuments.Where(d => !d.IsExcluded && !site.IsWithdrawn(d)).ToList();
        var translations = all.Where(d => d.Language == language).ToList();
        var paths = translations.Select(d => d.EditionPath).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new TranslationOverview(
            language,
            translations.Count,
            [.. all.Where(d => !d.IsTranslation && !paths.Contains(d.EditionPath))],
            [.. translations.Where(d => d.IsBehind)],
            [.. translations.Where(d => d is { Translation.Read: null, Translation: not null })]);
    }
}
