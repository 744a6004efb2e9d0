using Advocate.FrontMatter;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>What <c>site.yml</c> says of the laws as a whole, under <c>laws</c>.</summary>
/// <param name="Title">The title of the page that lists them.</param>
/// <param name="All">All places together, to follow "of": <c>the 50 states and the District of Columbia</c>.</param>
/// <param name="Place">What one place is called over a column: <c>State</c>.</param>
/// <param name="Notice">How far an entry can be relied on; said on every page of the law.</param>
/// <param name="StaleAfter">An entry reviewed longer ago than this is marked, and warned of in the build.</param>
public sealed record LawSettings(string? Title, string? Summary, string? All, string? Place, string? Notice, Period StaleAfter)
{
    private static readonly Period DefaultStaleAfter = new(18, "months");

    public static LawSettings Usual { get; } = new(null, null, null, null, null, DefaultStaleAfter);

    public LawSettings(Fields fields)
        : this(
            fields.Optional("title", FieldTypes.ProseOf(1, 80), new("The title of the page that lists them.", "The law in every state")),
            fields.Optional("summary", FieldTypes.ProseOf(Document.MinSummaryLength, Document.MaxSummaryLength), new(
                "What that page shows. Search results and shared links show it.",
                "How the law of each state treats tenants, since when, and on what sources.")),
            fields.Optional("all", FieldTypes.ProseOf(1, 80), new("All places together, as they follow the word \"of\".", "the 50 states")),
            fields.Optional("place", FieldTypes.ProseOf(1, 40), new("What one place is called at the head of a column.", "State")),
            fields.Optional("notice", FieldTypes.ProseOf(10, 300), new(
                "How far an entry can be relied on. Every page of the law says it.",
                "Each entry was checked against its sources, not by a lawyer.")),
            fields.Optional("staleAfter", FieldTypes.Period, new(
                "How old a review may be before the entry is marked as out of date; without it, 18 months.")) ?? DefaultStaleAfter)
    {
    }
}
