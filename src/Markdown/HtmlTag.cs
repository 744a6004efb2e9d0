using System.Collections.Frozen;

namespace Advocate.Markdown;

/// <summary>The tags of HTML: the few that a text may have, and what to write in place of the others.</summary>
internal static class HtmlTag
{
    /// <summary>
    /// Tags within a line that Markdown has no sign for and that do no harm. They take no attributes, but a title of an <c>abbr</c>.
    /// </summary>
    private static readonly FrozenSet<string> AllowedTags = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "abbr", "br", "cite", "del", "dfn", "ins", "kbd", "mark", "q", "samp", "small", "sub", "sup", "var", "wbr");

    /// <summary>The tags that start a block, as CommonMark lists them, section 4.6.</summary>
    private static readonly FrozenSet<string> BlockTags = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup", "dd", "details",
        "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3",
        "h4",
        "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu", "menuitem", "nav", "noframes", "ol",
        "optgroup", "option", "p", "param", "pre", "script", "search", "section", "source", "style", "summary", "table", "tbody", "td",
        "textarea", "tfoot", "th", "thead", "title", "tr", "track", "ul");

    public static bool IsAllowed(ReadOnlySpan<char> name) => AllowedTags.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    public static bool IsBlock(ReadOnlySpan<char> name) => BlockTags.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    /// <summary>The name of the tag that a text starts with, such as <c>br</c>; empty where it starts with none.</summary>
    public static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> text)
    {
        text = text is ['<', '/', ..] ? text[2..] : text is ['<', ..] ? text[1..] : [];
        var end = 0;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        return end > 0 && char.IsAsciiLetter(text[0]) ? text[..end] : [];
    }

    /// <summary>What to write in place of a tag, in one sentence.</summary>
    public static string Advice(ReadOnlySpan<char> tag)
    {
        var name = NameAt(tag).ToString().ToLowerInvariant();
        return name switch
        {
            "b" or "strong" => "Write **words** for strong words, without the tag.",
            "i" or "em" or "u" => "Write *words* for emphasis, without the tag.",
            "s" or "strike" => "Write ~~words~~ for words struck out, without the tag.",
            "a" => "Write [words](address) for a link.",
            "img" or "picture" or "figure" or "figcaption" =>
                "Write ![what it shows](file.jpg){credit=\"Who made it\" depicts=no-people} for a picture.",
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" =>
                $"Write {(name == "h1" ? "##" : new string('#', name[1] - '0'))} and a space before the words of a heading.",
            "ul" or "ol" or "li" or "menu" or "dir" => "Write a list with '- ' or '1. ' at the start of each line.",
            "dl" or "dt" or "dd" => "Write a list with '- ' and the term in **stars** at the start of each line.",
            "p" or "div" or "section" or "article" or "aside" or "main" or "header" or "footer" =>
                "Leave an empty line between paragraphs, without the tag.",
            "hr" => "Write --- on a line of its own for a rule, with an empty line above it.",
            "blockquote" => "Write '> ' at the start of each line of a quotation.",
            "code" or "tt" => "Write `words` between backticks for code.",
            "pre" => "Write a line of ``` above and below for code as it is.",
            "table" or "thead" or "tbody" or "tfoot" or "tr" or "td" or "th" or "caption" or "col" or "colgroup" =>
                "Write a table with | between the cells and a line | --- | --- | below its head.",
            "iframe" or "video" or "audio" or "embed" or "object" or "source" or "track" =>
                "Write [words](address), a link to where it can be seen or heard.",
            "script" or "style" or "link" or "meta" => "Delete it, since pages load no scripts and no styles but the theme's.",
            "center" or "font" or "span" or "big" => "Delete the tag and keep its words, since the theme says how they look.",
            "details" =>
                "Write <details> and </details> each on a line of its own, without attributes, and <summary>words</summary> on the line "
                    + "between.",
            "summary" => "Write <summary>words</summary> on the line after <details>.",
            "abbr" => "Write <abbr title=\"the words in full\">short</abbr>, with no other attribute.",
            _ when IsAllowed(name) => $"Write <{name}> without attributes.",
            _ => MarkdownRules.RawHtml.Help,
        };
    }
}
