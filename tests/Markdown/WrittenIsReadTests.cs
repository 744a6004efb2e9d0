using AngleSharp.Html.Parser;
using Xunit;

namespace Advocate.Tests.Markdown;

/// <summary>What was written is what is read: every word of a text is on its page, or a finding is at its place.</summary>
public sealed class WrittenIsReadTests
{
    private const int Texts = 6000;

    [Fact]
    public void No_word_is_lost_without_a_finding_on_its_line()
    {
        for (var seed = 0; seed < Texts; seed++)
        {
            var text = MangledText.Of(seed);
            var read = MarkdownText.Read(text);
            var lost = WordsOfPage.Lost(text, read.Html, read.Body, read.Findings);
            Assert.True(lost.Count == 0, $"Text {seed} loses {string.Join(", ", lost)}:\n{text}\n{read.Html}");
        }
    }

    [Fact]
    public void No_comment_reaches_readers()
    {
        for (var seed = 0; seed < Texts; seed++)
        {
            var text = MangledText.Of(seed, isMangled: false);
            Assert.DoesNotMatch("h[0-9]+", new HtmlParser().ParseDocument(MarkdownText.Read(text).Html).Body!.TextContent);
        }
    }

    [Theory]
    [InlineData("<!-- closed --> words after it", "words after it")]
    [InlineData("<!-- over\nlines --> words after it", "words after it")]
    [InlineData("words <!-- within --> a line", "words  a line")]
    [InlineData("words\n<!-- between\n\nlines -->\nmore", "words\nmore")]
    [InlineData("- words <!-- in a list --> more", "words  more")]
    [InlineData("<!-- one --> words <!-- two --> more <!-- three -->", "words  more")]
    public void Words_around_a_comment_are_kept_and_the_comment_is_not(string text, string words)
    {
        var read = MarkdownText.Read(text);
        Assert.Empty(read.Findings);
        Assert.Equal(words, new HtmlParser().ParseDocument(read.Html).Body!.TextContent.Trim());
    }

    [Theory]
    [InlineData("words\n\n<!-- never closed\n\nmore", 3, 1)]
    [InlineData("words <!-- never closed", 1, 7)]
    [InlineData("<!-- closed badly ->\n\nmore", 1, 1)]
    [InlineData("<!-- closed badly ->\n\nmore\n\n<!-- closed well -->", 1, 1)]
    [InlineData("a <!-- b\n\nc --> d", 1, 3)]
    [InlineData("> <!-- never closed\n\nmore -->", 1, 3)]
    [InlineData("<!-- one <!-- two -->", 1, 1)]
    [InlineData("<!-- closed as in XML --!>\nmore -->", 1, 1)]
    public void A_comment_that_is_not_closed_is_an_error_where_it_starts(string text, int line, int column) =>
        AssertFound(text, "ADV211", line, column);

    [Theory]
    [InlineData("a[^1]\n\n[^1]: One.\n[^1]: Two.", "ADV212", 4, 1)]
    [InlineData("a[^A]\n\n[^a]: One.\n\n> [^A]: Two.", "ADV212", 5, 3)]
    [InlineData("a\n\n[^1]: One.", "ADV213", 3, 1)]
    [InlineData("a[^1]\n\n[^1]: ", "ADV206", 3, 1)]
    [InlineData("a[^2] b", "ADV206", 1, 2)]
    [InlineData("[](a.md)", "ADV214", 1, 1)]
    [InlineData("[ <!-- x --> ](a.md)", "ADV214", 1, 1)]
    [InlineData("a\n\n##", "ADV214", 3, 1)]
    [InlineData("## &#8203;", "ADV214", 1, 1)]
    [InlineData("[a]: b.md", "ADV216", 1, 1)]
    [InlineData("[a]\n\n[a]: b.md\n[a]: c.md", "ADV216", 4, 1)]
    [InlineData("[Note]: important", "ADV216", 1, 1)]
    [InlineData("| a |\n| - |\n| b | lost |", "ADV219", 3, 7)]
    [InlineData("```sh more words\na\n```", "ADV221", 1, 1)]
    [InlineData("![a](b.jpg){credit=x depicts=no-people title=lost}", "ADV221", 1, 12)]
    [InlineData("a\n\n```\nb", "ADV222", 3, 1)]
    public void What_readers_would_miss_is_found(string text, string code, int line, int column) => AssertFound(text, code, line, column);

    [Fact]
    public void A_text_whose_footnotes_no_mark_leads_to_has_no_list_of_notes() =>
        Assert.DoesNotContain("footnotes", MarkdownText.Read("a\n\n[^1]: One.").Html, StringComparison.Ordinal);

    [Fact]
    public void An_exclamation_mark_before_a_footnotes_mark_and_brackets_before_it_stay()
    {
        var read = MarkdownText.Read("Stop![^1] He said [sic][^1] (so).\n\n[^1]: Because.");
        Assert.Equal("Stop!a He said [sic]a (so).", new HtmlParser().ParseDocument(read.Html).QuerySelector("p")!.TextContent);
        Assert.Empty(read.Findings);
    }

    [Theory]
    [InlineData("a &#146; b", 1, 3, "’")]
    [InlineData("a &#x93;b", 1, 3, "“")]
    [InlineData("[a](b&#150;c.md)", 1, 5, "–")]
    [InlineData("[a](b.md \"c&#133;\")", 1, 10, "…")]
    [InlineData("[a](mailto:b&#128;@c.example)", 1, 5, "€")]
    [InlineData("[a]\n\n[a]: b&#146;.md", 3, 6, "’")]
    [InlineData("```s&#146;h\na\n```", 1, 1, "’")]
    [InlineData("![a&#146;](b.jpg){credit=c depicts=no-people}", 1, 4, "’")]
    public void A_control_character_is_found_and_the_sign_that_was_meant_is_offered(string text, int line, int column, string meant) =>
        Assert.Contains($"'{meant}'", AssertFound(text, "ADV008", line, column), StringComparison.Ordinal);

    private static string AssertFound(string text, string code, int line, int column)
    {
        var found = MarkdownText.Read(text).Findings;
        var finding = Assert.Single(found, f => f.Code == code);
        Assert.Equal((line, column), (finding.Location.Line, finding.Location.Column));
        return finding.Help;
    }
}
