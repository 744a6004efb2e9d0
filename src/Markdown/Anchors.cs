using Advocate.Contract;

namespace Advocate.Markdown;

/// <summary>The anchors of one text.</summary>
/// <param name="Prefix">
/// Stands before every anchor of a text that is shown on another's page, and ends in a dot, which no heading's anchor has; empty for a
/// page's own text.
/// </param>
public sealed record Anchors(string Prefix)
{
    public static Anchors OfPage { get; } = new("");

    /// <summary>The anchor of the list of sources.</summary>
    public string Sources => $"{Prefix}sources";

    /// <summary>Where the list of sources names the source with this number.</summary>
    public string Reference(int number) => $"{Prefix}ref-{number}";

    /// <summary>Where the text cites a source.</summary>
    /// <param name="time">Which citation of it: 1 for the first.</param>
    public string Citation(int number, int time) => time == 1 ? $"{Prefix}cite-{number}" : $"{Prefix}cite-{number}-{time}";

    /// <summary>The anchor of a footnote's text.</summary>
    public string Note(int order) => $"{Prefix}note-{order}";

    /// <summary>The anchor of a footnote's mark.</summary>
    public string Noted(int index) => $"{Prefix}noted-{index}";

    /// <summary>The anchor of the explanation of a term.</summary>
    public string Term(int number) => $"{Prefix}term-{number}";

    /// <summary>True for anchors of citations, footnotes and layouts, which no heading may take.</summary>
    public static bool IsTaken(string id) =>
        LayoutAnchors.All.Contains(id)
        || (id.IndexOf('-', StringComparison.Ordinal) is var hyphen and > 0
            && id[..hyphen] is "ref" or "cite" or "note" or "noted" or "term"
            && char.IsAsciiDigit(id[^1]));
}
