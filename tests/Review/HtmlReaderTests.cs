using Advocate.Review;
using FsCheck.Xunit;
using Xunit;

namespace Advocate.Tests.Review;

public sealed class HtmlReaderTests
{
    [Theory]
    [InlineData("<a href=../b/>", "href=../b/")]
    [InlineData("<a HREF = '../b/' >", "href=../b/")]
    [InlineData("<img alt=\"a > b &amp; c\" hidden/>", "alt=a > b & c|hidden=")]
    [InlineData("<br/>", "")]
    [InlineData("<a href=\"x", "href=x")]
    public void Attributes_are_read_as_a_browser_reads_them(string tag, string attributes)
    {
        var reader = new HtmlReader(tag);
        Assert.True(reader.Read());
        Assert.Equal(attributes, string.Join('|', reader.Attributes().Select(a => $"{a.Name}={a.Value}")));
    }

    [Fact]
    public void What_looks_like_a_tag_inside_a_script_is_none()
    {
        var reader = new HtmlReader("<script>if (a <b) document.write('<p>')</script><p>");
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add($"{reader.Piece} {reader.Name}".Trim());
        }

        Assert.Equal(["Start script", "Text", "End script", "Start p"], names);
    }

    [Property]
    public bool Nothing_of_any_text_is_lost_or_read_twice(string? text)
    {
        var html = $"<{text}<p {text}>{text}";
        var reader = new HtmlReader(html);
        var all = "";
        while (reader.Read())
        {
            all += reader.Text.ToString();
            _ = reader.Piece == HtmlPiece.Start ? reader.Attributes().Length : 0;
        }

        return all == html;
    }
}
