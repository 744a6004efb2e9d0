using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Theming;

namespace Advocate.Checks;

/// <summary>The typeface of the cards has every letter of the titles.</summary>
internal static class CardCheck
{
    public static readonly DiagnosticRule MissingLetter = new(
        "ADV607", Severity.Warning, "A title that no card can show",
        "Put a TrueType file that has the letter into theme/assets/cards/, or leave it so: the page itself shows its title.");

    public static void Run(Site site, Theme theme, DiagnosticBag diagnostics)
    {
        if (theme.Cards is not { } design)
        {
            return;
        }

        foreach (var document in site.Documents.Where(d => d is Article or Law && d.Image is null))
        {
            if (design.Serif.FirstMissing(document.Title) is { } letter)
            {
                diagnostics.Add(MissingLetter.At(
                    document.Location, $"'{letter}' is not in the typeface of the cards, so this page gets no picture for those who share it."));
            }
        }
    }
}
