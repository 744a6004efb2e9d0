using Advocate.Diagnostics;

namespace Advocate.Checks.Writing;

/// <summary>What can be better about the writing itself. The language guide's terms and texts that are missing are warned of; most else is
/// advice.</summary>
public static class WritingRules
{
    public static readonly DiagnosticRule DiscouragedTerm = new(
        "ADV900", Severity.Warning, "A term that the language guide advises against",
        "Write what the guide gives in its place; where you speak about the term itself, write [the term]{.as-quoted}, or “the term” in "
            + "quotation marks above the text and in data files.");

    public static readonly DiagnosticRule VagueLink = new(
        "ADV901", Severity.Warning, "A link that does not say where it leads",
        "Say in the link's own words what it leads to, since some readers hear links without the text around them.");

    public static readonly DiagnosticRule LongTitle = new(
        "ADV902", Severity.Advice, "A title that search results cut",
        "Put what matters most first, or say it in fewer words.");

    public static readonly DiagnosticRule LongSentence = new(
        "ADV903", Severity.Advice, "A long sentence",
        "See whether it is really two.");

    public static readonly DiagnosticRule HardToRead = new(
        "ADV904", Severity.Advice, "A text that takes long schooling to read",
        "Shorter sentences and shorter words help readers who are tired, young, or new to the language.");

    public static readonly DiagnosticRule NumberWithoutSource = new(
        "ADV905", Severity.Advice, "A number without a source",
        "Cite after it what it rests on, [@source-id], or say in the text how it was counted.");

    public static readonly DiagnosticRule Draft = new(
        "ADV906", Severity.Advice, "A draft",
        "Delete the line 'draft: true' when it is ready.");

    public static readonly DiagnosticRule OtherName = new(
        "ADV907", Severity.Advice, "Another name for a field",
        "It is read all the same; 'dotnet run -- check --fix' writes the name that the reference gives.");

    public static readonly DiagnosticRule TrailingSpace = new(
        "ADV908", Severity.Advice, "Spaces at the end of a line",
        "They mean nothing here; 'dotnet run -- check --fix' takes them away.");

    public static readonly DiagnosticRule NoRecord = new(
        "ADV362", Severity.Advice, "A translation without a record of what it was made from",
        "When it says what its original says now, 'check --fix' writes the record by which parts that fall behind are found.");

    public static readonly DiagnosticRule EmptyText = new(
        "ADV909", Severity.Warning, "A page without a text",
        "Write the text below the second line of three hyphens, or set 'draft: true' until it is there.");
}
