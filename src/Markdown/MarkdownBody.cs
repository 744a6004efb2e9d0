using System.Collections.Immutable;
using Advocate.Diagnostics;

namespace Advocate.Markdown;

/// <summary>The text of a page: rendered, and what it points to.</summary>
/// <param name="Opening">The start of the first paragraph, as plain text on one line; empty when there is none.</param>
/// <param name="Sections">What each heading of the second level is followed by; interviews read them as question and answer.</param>
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
    public const int LongestOpening = 240;

    public static MarkdownBody Empty { get; } = new([], [], [], [], [], [], "", 0);

    /// <summary>The sources cited, in the order of their first citation: the first is reference 1.</summary>
    public ImmutableArray<string> References { get; } = [.. Citations.Select(c => c.Source).Distinct(StringComparer.Ordinal)];

    public bool IsEmpty => Parts.IsEmpty;

    /// <summary>What stands before the first heading.</summary>
    public ReadOnlySpan<BodyPart> BeforeHeadings => Parts.AsSpan()[..FirstHeading];

    /// <summary>The text from its first heading on; empty where it has none.</summary>
    public ReadOnlySpan<BodyPart> FromFirstHeading => Parts.AsSpan()[FirstHeading..];

    private int FirstHeading => Parts.TakeWhile(part => part is not BodyPart.FirstHeading).Count();
}

/// <param name="Level">2 to 6.</param>
/// <param name="Id">The anchor, unique in the page.</param>
public sealed record BodyHeading(int Level, string Id, string Text, Location Location);

/// <param name="Target">As written: a file, an <c>xref:</c>, an anchor, an address.</param>
public readonly record struct BodyLink(string Target, Location Location);

public sealed record BodyCitation(string Source, Location Location)
{
    /// <summary>Where the list of sources names the source with this number.</summary>
    public static string ReferenceAnchor(int number) => $"ref-{number}";

    /// <summary>True for anchors that citations and footnotes have, which no heading may take.</summary>
    public static bool IsAnchor(string id) =>
        id.IndexOf('-', StringComparison.Ordinal) is var hyphen and > 0
        && id[..hyphen] is "ref" or "cite" or "note" or "noted"
        && char.IsAsciiDigit(id[^1]);

    /// <summary>Where the text cites a source.</summary>
    /// <param name="time">Which citation of it: 1 for the first.</param>
    public static string Anchor(int number, int time) => time == 1 ? $"cite-{number}" : $"cite-{number}-{time}";
}

/// <param name="Target">The image file as written, relative to the Markdown file.</param>
/// <param name="IsAlone">True when the image is a paragraph of its own, and so a figure.</param>
public sealed record BodyImage(string Target, string Alt, string? Caption, string? Credit, string? Depicts, bool IsAlone, Location Location);

/// <param name="Heading">Null for what stands before the first heading.</param>
public readonly record struct BodySection(BodyHeading? Heading, int Citations);
