using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Pipelines;
using Advocate.Theming;
using Advocate.Views;

namespace Advocate.Checks;

/// <summary>The typefaces of the cards have every letter that a card shows.</summary>
internal static class CardCheck
{
    public static readonly DiagnosticRule MissingLetter = new(
        "ADV607", Severity.Warning, "Words that no card can show",
        "Put a typeface (.ttf or .otf) that has the letter into theme/assets/cards/, or leave it so: the pages themselves show it.");

    public static IEnumerable<Diagnostic> Run(Site site, Theme theme, ImmutableArray<DocumentKind> kinds)
    {
        var context = new RenderContext(site, theme);
        var found =
            from document in site.Documents
            let card = kinds.First(k => k.Kind == document.Kind).PlanCard(context, document)
            where card is not null
            let missing = card.Missing
            where missing is not null
            select Finding(site, document, card, missing.Value.Characters, missing.Value.Text);

        // What many cards share is said once.
        return found.Distinct();
    }

    private static Diagnostic Finding(Site site, Document document, Card card, ImmutableArray<string> missing, string text)
    {
        var (place, lack) =
            text == site.Settings.Title ? (site.Settings.TitleAt, "no page gets a picture")
            : text == card.Title ? (document.Location, "this page gets no picture")
            : text != card.Kind && site.Statuses?.Find(site.LawOverview.StatusOf(card.Law!)?.Value ?? "") is { } status
                ? (status.Location, "no law of this status gets a picture")
            : (document.Location, $"this page, whose card would say '{text}', gets no picture");
        return MissingLetter.At(place, $"No typeface of the cards has {string.Join(", ", missing.Select(letter => $"'{letter}'"))}, so "
            + $"{lack} for those who share it.");
    }
}
