using Advocate.Diagnostics;

namespace Advocate.Markdown;

/// <summary>What can be wrong with a text on its own, without the rest of the site.</summary>
public static class MarkdownRules
{
    public static readonly DiagnosticRule RawHtml = new(
        "ADV200", Severity.Error, "HTML in the text",
        "Write it in Markdown, or put a backslash before a '<' that readers should see.");

    public static readonly DiagnosticRule UnsafeLink = new(
        "ADV201", Severity.Error, "A link that could harm readers",
        "Link to a file of this site, or to an address that starts with https://.");

    public static readonly DiagnosticRule ImageWithoutAlt = new(
        "ADV202", Severity.Error, "An image without a description",
        "Say between the brackets what the picture shows, ![like this](file.jpg), for readers who cannot see it.");

    public static readonly DiagnosticRule HeadingLevel = new(
        "ADV203", Severity.Warning, "A heading on the wrong level",
        "The page's title is the first level: start sections with '##' and go down one level at a time.");

    public static readonly DiagnosticRule Citation = new(
        "ADV204", Severity.Error, "A citation that cannot be read",
        "Write '[@source-id]', or '[@one; @two]' for two sources.");

    public static readonly DiagnosticRule ImageCredit = new(
        "ADV205", Severity.Error, "An image without credit or without a word on whom it shows",
        "Put {credit=\"Who made it\" depicts=no-people} right after the image; 'depicts' is no-people or consenting-adults.");

    public static readonly DiagnosticRule Footnote = new(
        "ADV206", Severity.Error, "A footnote without its text",
        "Add a line '[^name]: the text of the note' below, or delete the mark.");

    public static readonly DiagnosticRule UnclosedComment = new(
        "ADV211", Severity.Error, "A comment that is not closed",
        "Put '-->' where the comment ends, with two hyphens and nothing between the three signs.");

    public static readonly DiagnosticRule RepeatedFootnote = new(
        "ADV212", Severity.Error, "Two footnotes with one name",
        "Give this one another name, here and in its marks, or delete it.");

    public static readonly DiagnosticRule UnmarkedFootnote = new(
        "ADV213", Severity.Warning, "A footnote that no mark leads to",
        "Put its mark, such as [^name], after the words that it explains, or delete the note.");

    public static readonly DiagnosticRule NoWords = new(
        "ADV214", Severity.Error, "A link or a heading without words",
        "Put the words in, or delete it.");

    public static readonly DiagnosticRule UnusedDefinition = new(
        "ADV216", Severity.Warning, "The address of a link that is not there",
        "Write [words][name] where the link should be, or delete the line; put a backslash before its first bracket where it is text.");

    public static readonly DiagnosticRule UnclosedTag = new(
        "ADV217", Severity.Error, "A tag without its partner",
        "Put the tag's end, which has a slash before the name, after its words, in the same paragraph and the same emphasis.");

    public static readonly DiagnosticRule LineBreak = new(
        "ADV218", Severity.Warning, "A line break without words on both sides",
        "Delete it, and leave an empty line where a new paragraph starts.");

    public static readonly DiagnosticRule SurplusCell = new(
        "ADV219", Severity.Warning, "A cell beyond the last column",
        "Give the table's head and its line of hyphens another cell, or write '\\|' for a bar within a cell.");

    public static readonly DiagnosticRule TooManySigns = new(
        "ADV220", Severity.Error, "A text with more signs than can be read",
        "Split it with empty lines, or delete signs that came in by mistake.");

    public static readonly DiagnosticRule Hidden = new(
        "ADV221", Severity.Warning, "Words that readers never see",
        "Delete them, or put them where readers see them.");

    public static readonly DiagnosticRule CodeUntilEnd = new(
        "ADV222", Severity.Warning, "Code that is not closed",
        "Put a line of as many ``` or ~~~ below the code as above it.");

    public static readonly DiagnosticRule Chart = new(
        "ADV223", Severity.Error, "A chart that cannot be drawn",
        "Write its settings, an empty line, and its numbers with commas between them.");

    public static readonly DiagnosticRule ChartSource = new(
        "ADV224", Severity.Warning, "A chart without a source",
        "Write 'source: ' and who counted the numbers, or the source's mark, [@source-id], on a line of its own above the empty line.");

    public static readonly DiagnosticRule UnexplainedTerm = new(
        "ADV379", Severity.Warning, "A term in a heading or a link",
        "Mark the word where the text has it first, outside of headings and links.");

    public static readonly DiagnosticRule Nesting = new(
        "ADV207", Severity.Error, "A text that is nested too deeply",
        "Look for a long run of '>', '-', '*' or '[' that came in by mistake, and delete it.");

    public static readonly DiagnosticRule ForeignCommand = new(
        "ADV208", Severity.Warning, "A command of another generator",
        "Write in Markdown what it means, or put a backslash before it where readers should see it as it is.");

    public static readonly DiagnosticRule NotMarkdown = new(
        "ADV209", Severity.Warning, "Signs that readers will see as they are",
        "Mend it, or put a backslash before the first of the signs where readers should see them.");

    public static readonly DiagnosticRule LinkInLink = new(
        "ADV210", Severity.Error, "A link within a link",
        "Put it right after the other link, after the round brackets.");

    public static readonly DiagnosticRule PictureLater = new(
        "ADV730", Severity.Warning, "A picture that has still to say something of itself",
        "Say what it shows, who made it and whom it depicts, and delete 'pictures: later' from site.yml when all pictures do.");

    public static readonly DiagnosticRule Recording = new(
        "ADV352", Severity.Error, "A link to a recording that does not say where its transcript is as it should",
        "Put the link into a paragraph of its own and write after it where the transcript is, such as {transcript=talk.txt}, and nothing "
            + "else.");

    public static readonly DiagnosticRule Depicts = new(
        "ADV402", Severity.Error, "A picture of a child",
        "Leave the picture out: pictures show no people, or adults who agreed to it, and never a child.");
}
