using System.Collections.Immutable;
using Advocate.Diagnostics;

namespace Advocate.Markdown;

/// <summary>The text of a page: rendered, and what it points to.</summary>
/// <param name="Opening">
/// The start of the first paragraph, as plain text on one line; empty when there is none, or nothing needs it.
/// </param>
/// <param name="Sections">
/// The text under each heading of the second level and each question; interviews read them as question and answer.
/// </param>
public sealed record MarkdownBody(
    ImmutableArray<BodyPart> Parts,
    ImmutableArray<BodyHeading> Headings,
    ImmutableArray<BodyLink> Links,
    ImmutableArray<BodyCitation> Citations,
    ImmutableArray<BodyImage> Images,
    ImmutableArray<BodySection> Sections,
    string Opening,
    int Words)
{
    /// <summary>How much of the first paragraph is kept, in characters: a little more than a summary has.</summary>
    public const int MaxOpeningLength = 240;

    public static MarkdownBody Empty { get; } = new([], [], [], [], [], [], "", 0) { IsBlank = true };

    public Anchors Anchors { get; init; } = Anchors.OfPage;

    /// <summary>Lines that are emphasized as a whole and ask something, as a heading of an interview does.</summary>
    public ImmutableArray<Location> EmphasizedQuestions { get; init; } = [];

    /// <summary>The recordings that the text is to play.</summary>
    public ImmutableArray<BodyPlayer> Players { get; init; } = [];

    /// <summary>The words that are to be explained by the glossary.</summary>
    public ImmutableArray<BodyTerm> Terms { get; init; } = [];

    /// <summary>True where readers see no word, no code and no picture of it.</summary>
    public bool IsBlank { get; init; }

    /// <summary>Whether it has what few texts have, and what styles of their own are for: remarks, details, tasks, tags.</summary>
    public bool HasMarks { get; init; }

    /// <summary>Whether it has charts, which have styles of their own.</summary>
    public bool HasCharts => Parts.Any(part => part is BodyPart.Chart);

    /// <summary>The sources cited, in the order of their first citation: the first is reference 1.</summary>
    public ImmutableArray<string> References { get; private init; } = ReferencesIn(Citations);

    public bool IsEmpty => Parts.IsEmpty;

    /// <summary>The text before the first heading.</summary>
    public ReadOnlySpan<BodyPart> BeforeHeadings => Parts.AsSpan()[..FirstHeading];

    /// <summary>The text from its first heading on; empty where it has none.</summary>
    public ReadOnlySpan<BodyPart> FromFirstHeading => Parts.AsSpan()[FirstHeading..];

    /// <summary>The text with what its page cites beside it, in the fields of its file.</summary>
    public MarkdownBody Citing(IEnumerable<BodyCitation> more)
    {
        ImmutableArray<BodyCitation> all = [.. Citations, .. more];
        return this with { Citations = all, References = ReferencesIn(all) };
    }

    private static ImmutableArray<string> ReferencesIn(ImmutableArray<BodyCitation> citations) => citations.IsEmpty
        ? []
        : [.. citations.Select(c => c.Source).Distinct(StringComparer.OrdinalIgnoreCase)];

    private int FirstHeading => Parts.TakeWhile(part => part is not BodyPart.FirstHeading).Count();
}

/// <param name="Level">2 to 6.</param>
/// <param name="Id">The anchor, unique in the page.</param>
public readonly record struct BodyHeading(int Level, string Id, string Text, Location Location)
{
    /// <summary>Interviews set questions apart from other headings, and look for their answers.</summary>
    public bool IsQuestion => Asks(Text);

    /// <summary>Whether words ask something, in quotation marks or without.</summary>
    public static bool Asks(ReadOnlySpan<char> text) => text.TrimEnd("”“’‘»«›‹」』\"') ") is [.., '?'];
}

/// <param name="Target">As written: a file, an <c>xref:</c>, an anchor, an address.</param>
/// <param name="IsShown">Whether readers see the target itself, where others have words.</param>
public readonly record struct BodyLink(string Target, Location Location, bool IsShown = false);

/// <param name="Id">The anchor of its explanation, unique in the page.</param>
public sealed record BodyTerm(string Word, string Id, Location Location);

public readonly record struct BodyCitation(string Source, Location Location);

/// <param name="Target">The image file as written, relative to the Markdown file.</param>
/// <param name="IsAlone">True when the image is a paragraph of its own, and so a figure.</param>
public sealed record BodyImage(
    string Target, string Alt, string? Caption, string? Credit, string? Depicts, bool IsAlone, Location Location);

/// <summary>A link to a recording that is a paragraph of its own.</summary>
/// <param name="Words">What the link says.</param>
/// <param name="Transcript">Where all that is said can be read, as the text names it; null where it names nothing.</param>
public sealed record BodyPlayer(string Target, string Words, string? Transcript, Location Location);

/// <param name="Heading">The heading that it is under; null before the first heading, and for the footnotes.</param>
/// <param name="Citations">How many sources are cited there, in footnotes whose marks are there too.</param>
public readonly record struct BodySection(int? Heading, int Citations);
