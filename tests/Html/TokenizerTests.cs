using System.Text;
using Advocate.Html;
using FsCheck.Xunit;
using Xunit;

namespace Advocate.Tests.Html;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("<a href=../b/>", "a href=../b/")]
    [InlineData("<A HREF = '../b/' >", "a href=../b/")]
    [InlineData("<img alt=\"a > b &amp; c\" hidden/>", "img alt=a > b & c hidden=")]
    [InlineData("<br/>", "br")]
    [InlineData("<p =a=b>", "p =a=b")]
    [InlineData("<p a/b/ c = >", "p a= b= c=")]
    [InlineData("<p a=b/>", "p a=b/")]
    [InlineData("<p a=\"1\"b='2'c=3 A=4>", "p a=1 b=2 c=3")]
    [InlineData("<p\fa\r\nb>", "p a= b=")]
    [InlineData("<p a='x\r\ny'>", "p a=x\ny")]
    [InlineData("<p \"<x>", "p \"<x=")]
    [InlineData("<a href=\"x", "")]
    [InlineData("<a href", "")]
    [InlineData("<1> <> </> < a> <", "")]
    [InlineData("</a b='>'><i>", "i")]
    [InlineData("<é><a-é B=É>", "a-é b=É")]
    public void Tags_are_read_as_a_browser_reads_them(string html, string tags) => Assert.Equal(tags, TagsOf(html));

    [Theory]
    [InlineData("<!--><b>-->")]
    [InlineData("<!---><b>-->")]
    [InlineData("<!-- <i> --><b>")]
    [InlineData("<!-- <i> --!><b>")]
    [InlineData("<!----!><b>")]
    [InlineData("<!---!> <i> --><b>")]
    [InlineData("<!-- <!-- <i> --><b>")]
    [InlineData("<!- <b>", "")]
    [InlineData("<! <i><b>")]
    [InlineData("<? <i><b>")]
    [InlineData("</ <i><b>")]
    [InlineData("<!DOCTYPE html \"<i>\"<b>")]
    [InlineData("<![CDATA[<i><b>]]>")]
    [InlineData("<svg/><![CDATA[<i><b>]]>", "svg b")]
    [InlineData("<svg><![CDATA[<i>]]></svg><b>", "svg b")]
    public void What_is_no_tag_ends_where_a_browser_ends_it(string html, string tags = "b") => Assert.Equal(tags, TagsOf(html));

    [Theory]
    [InlineData("<script>if (a <b) write('<p>')</script><p>", "script p")]
    [InlineData("<SCRIPT></scripts></script ><p>", "script p")]
    [InlineData("<script><!--<script></script><p></script><i>", "script i")]
    [InlineData("<script><!-- <script ></script/> --></script><i>", "script i")]
    [InlineData("<script><!--><script></script><i>", "script i")]
    [InlineData("<script><!-- <script> --></script><i>", "script i")]
    [InlineData("<title><b></titles></TITLE><i>", "title i")]
    [InlineData("<textarea><b></textarea\n><i>", "textarea i")]
    [InlineData("<style><!--</style><i>-->", "style i")]
    [InlineData("<xmp><b></xmp><iframe><b></iframe><noembed><b></noembed><noframes><b></noframes><i>", "xmp iframe noembed noframes i")]
    [InlineData("<plaintext><b></plaintext><i>", "plaintext")]
    [InlineData("<title/><b></title>", "title")]
    [InlineData("<noscript><b></noscript>", "noscript b")]
    [InlineData("<svg><title><b></title></svg><title><i></title>", "svg title b title")]
    [InlineData("<svg><style><a></style><g/><title/></svg>", "svg style a g title")]
    [InlineData("<svg><desc><title><a></title></desc></svg>", "svg desc title")]
    [InlineData("<svg><p><title><a></title>", "svg p title")]
    [InlineData("<math><mi><title><a></title></mi><style><a></style>", "math mi title style a")]
    [InlineData("<math><font color=x><xmp><a></xmp>", "math font color=x xmp")]
    public void In_elements_that_hold_only_text_no_tag_is_one(string html, string tags) => Assert.Equal(tags, TagsOf(html));

    [Theory]
    [InlineData("<title><a/></title>", "title a")]
    [InlineData("<?x <i>?><!DOCTYPE x><_:a b='&lt;'/>", "_:a b=<")]
    [InlineData("<style><![CDATA[<i>]]><a/></style>", "style a")]
    public void A_drawing_is_read_as_XML(string drawing, string tags) => Assert.Equal(tags, TagsOf(drawing, isXml: true));

    [Theory]
    [InlineData("&amp;&#38;&#x26;&AMP;&amp", "&&&&&")]
    [InlineData("&ampa &amp= &amp;= &notit; &not", "&ampa &amp= &= &notit; ¬")]
    [InlineData("&#0;&#x80;&#xD800;&#x110000;&#99999999999;", "\uFFFD€\uFFFD\uFFFD\uFFFD")]
    [InlineData("&#;&#x;&#xg;&;&nosuch;", "&#;&#x;&#xg;&;&nosuch;")]
    [InlineData("&colon;&Tab;&NewLine;&sol;&bsol;&fjlig;", ":\t\n/\\fj")]
    [InlineData("&colon &apos &copy", "&colon &apos ©")]
    public void Character_references_are_decoded_as_in_attributes(string value, string decoded) =>
        Assert.Equal($"p a={decoded}", TagsOf($"<p a=\"{value}\">"));

    [Property]
    public bool Nothing_of_any_text_is_lost_or_read_twice(string? text)
    {
        var html = Encoding.UTF8.GetBytes($"<{text}<p {text}>{text}");
        var tokens = new Tokenizer(html);
        var read = new List<byte>();
        while (tokens.Read())
        {
            read.AddRange(tokens.Text);
        }

        return html.AsSpan().SequenceEqual(read.ToArray());
    }

    [Fact]
    public void A_tag_with_very_many_attributes_keeps_each_once()
    {
        var names = Enumerable.Range(0, 100_000).Select(i => $"a{i % 50_000}");
        var tokens = new Tokenizer(Encoding.UTF8.GetBytes($"<p {string.Join(' ', names)}>"));
        Assert.True(tokens.Read());
        Assert.Equal(50_000, tokens.Tag.AttributeCount);
    }

    private static string TagsOf(string html, bool isXml = false) => string.Join(' ', StartTags.Of(html, isXml));
}
