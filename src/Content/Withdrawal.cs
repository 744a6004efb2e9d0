using Advocate.FrontMatter;
using Advocate.Text;
using Advocate.Yaml;

namespace Advocate.Content;

/// <summary>That a page was taken back after it was published. A short page at its address says so; nothing else of it is shown.</summary>
/// <param name="Reason">As the writer gave it for readers; null where there is none.</param>
/// <param name="IsEndOfConsent">True where the person who spoke agrees no longer, so that the theme has words for the reason.</param>
public sealed record Withdrawal(DateOnly Date, string? Reason, bool IsEndOfConsent = false)
{
    public const string Field = "withdrawn", ConsentField = "consent";

    /// <summary>
    /// Of a withdrawn page there is read what gives its addresses, and as far as it can be read: whether it is published at all, which
    /// article a response answers, and the evidence of a law that other pages cite.
    /// </summary>
    public static FieldSelection Fields { get; } = new(
        [Field, ConsentField, "slug", "xref", "redirectFrom"], ["draft", "excluded", "to", "place", "sources", "history"]);

    public Withdrawal(Fields fields)
        : this(
            fields.Required(
                "date",
                FieldTypes.Date,
                new PartialDate(1, 1, 1),
                new("The day on which the page was withdrawn. It is taken down with the next build, whatever day this is.")).Start,
            fields.Optional("reason", FieldTypes.Prose, new(
                "Why, in a sentence for readers. Say nothing in it that the page was withdrawn for.",
                "We could not confirm what it said.")))
    {
    }

    /// <summary>Whether fields say that their page is withdrawn. Then its text and most of its other fields are not even read.</summary>
    public static bool IsIn(YamlMapping fields) =>
        IsGiven(fields, Field) || fields.Entries.Any(e => Is(e, ConsentField) && e.Value is YamlMapping consent && IsGiven(consent, Field));

    private static bool IsGiven(YamlMapping fields, string name) =>
        fields.Entries.Any(e => Is(e, name) && e.Value is not YamlScalar { IsNothing: true });

    private static bool Is(YamlEntry entry, string name) => entry.Key.Value.Equals(name, StringComparison.OrdinalIgnoreCase);
}
