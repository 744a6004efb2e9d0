using System.Collections.Immutable;

namespace Advocate.Theming;

/// <summary>Typefaces in the order in which a character is looked for in them, as in the <c>font-family</c> of a style sheet.</summary>
public sealed record FontList(ImmutableArray<FontFile> Fonts)
{
    /// <summary>The characters of a text that no typeface has, each once.</summary>
    public ImmutableArray<string> Missing(string text) =>
    [
        .. text.EnumerateRunes()
            .Where(character => !FontCoverage.IsInvisible(character) && !Fonts.Any(font => font.Has(character)))
            .Select(character => character.ToString())
            .Distinct(StringComparer.Ordinal),
    ];
}
