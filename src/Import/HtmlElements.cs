using System.Collections.Frozen;

namespace Advocate.Import;

/// <summary>The elements of HTML as they matter for a text: which are blocks, which stay, which go with what is in them.</summary>
internal static class HtmlElements
{
    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Within a line, and allowed in a text as they are.</summary>
    public static readonly FrozenSet<string> Kept = Set("br cite del dfn ins kbd mark q samp small sub sup var wbr");

    public static readonly FrozenSet<string> Void = Set("area base br col embed hr img input link meta param source track wbr");

    public static readonly FrozenSet<string> Blocks = Set(
        "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 "
            + "h6 head "
        + "header hr html iframe legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul video audio object "
        + "hgroup search caption colgroup");

    /// <summary>What no reader saw as text.</summary>
    public static readonly FrozenSet<string> Dropped = Set("script style template svg canvas head title map select textarea datalist "
        + "math noscript");

    private static readonly FrozenSet<string> Others = Set(
        "a abbr acronym b bdi bdo big button code data font i label output progress meter s slot span strike strong em time tt u picture "
        + "option optgroup ruby rt rp rb rtc nobr blink marquee applet frame frameset noframes param portal center dir kbd amp-img");

    public static bool IsKnown(string name) =>
        Kept.Contains(name) || Void.Contains(name) || Blocks.Contains(name) || Dropped.Contains(name) || Others.Contains(name)
        || name.Contains('-', StringComparison.Ordinal);

    /// <summary>Whether the start of an element ends another that is open without an end tag.</summary>
    public static bool Ends(string start, string open) => open switch
    {
        "p" => Blocks.Contains(start) && start is not ("li" or "td" or "th" or "tr" or "tbody" or "dd" or "dt"),
        "li" => start == "li",
        "dt" or "dd" => start is "dt" or "dd",
        "td" or "th" => start is "td" or "th" or "tr" or "tbody" or "tfoot",
        "tr" => start is "tr" or "tbody" or "tfoot",
        "thead" or "tbody" => start is "tbody" or "tfoot",
        "option" => start is "option" or "optgroup",
        _ => false,
    };

    /// <summary>Beyond which no end tag is looked for: what is open in a cell is not closed by an end outside of it.</summary>
    public static bool IsWall(string open, string end) => open switch
    {
        "table" => end is not "table",
        "td" or "th" => end is not ("table" or "tr" or "td" or "th" or "tbody" or "thead" or "tfoot"),
        _ => false,
    };
}
