using System.Text;
using Xunit;

namespace Advocate.Tests.Images;

/// <summary>What writers are told of pictures that cannot be used.</summary>
public sealed class PictureRefusalTests
{
    [Fact]
    public async Task A_missing_picture_is_pointed_at_where_it_is_named()
    {
        var site = await PictureSites.BuildAsync(
            "Text, and ![A bridge](../images/brigde.jpg){credit=us depicts=no-people}\n\n![A bridge](../images/bridge.jpg){credit=us "
                + "depicts=no-people}",
            ("images/bridge.jpg", SamplePictures.Jpeg(20, 20)));

        var finding = Assert.Single(site.Diagnostics);
        Assert.Equal(
            "input/articles/one.md:6:11: error ADV600: There is no picture '../images/brigde.jpg'. Did you mean '../images/bridge.jpg'?",
            finding.ToString());
    }

    [Fact]
    public async Task A_link_to_a_picture_is_said_to_be_one_since_the_file_is_there()
    {
        var site = await PictureSites.BuildAsync(
            $"{PictureSites.Bridge} and [a link](../images/bridge.jpg)", ("images/bridge.jpg", SamplePictures.Jpeg(20, 20)));

        var finding = Assert.Single(site.Diagnostics);
        Assert.Equal("ADV300: '../images/bridge.jpg' is a picture, and links lead to pages.", $"{finding.Code}: {finding.Message}");
        Assert.StartsWith("Show it in the text", finding.Help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_picture_that_is_missing_is_pointed_at_in_the_front_matter()
    {
        var site = await PictureSites.BuildAsync(
            PictureSites.Article.Replace(
                "published:",
                "image: {src: bridge.png, alt: A bridge, credit: us, depicts: no-people}\npublished:",
                StringComparison.Ordinal) + "Text.");

        Assert.Equal(
            "input/articles/one.md:4:14: error ADV600: There is no picture 'bridge.png'.", Assert.Single(site.Diagnostics).ToString());
    }

    [Fact]
    [Trait("Code", "ADV601")]
    public async Task A_picture_that_no_page_shows_is_named()
    {
        var site = await PictureSites.BuildAsync("Text.", ("images/bridge.jpg", SamplePictures.Jpeg(20, 20)));

        Assert.Equal("input/images/bridge.jpg: warning ADV601: No page shows this picture.", Assert.Single(site.Diagnostics).ToString());
        Assert.Empty(site.Pictures());
    }

    [Fact]
    public async Task A_picture_from_another_site_is_refused()
    {
        var site = await PictureSites.BuildAsync("![A bridge](https://elsewhere.example/bridge.jpg){credit=us depicts=no-people}");

        Assert.Equal(
            "input/articles/one.md:6:1: error ADV602: Pictures from other sites are not shown.",
            Assert.Single(site.Diagnostics).ToString());
    }

    [Theory]
    [InlineData(
        "drawing.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><script>alert(1)</script></svg>",
        "ADV603")]
    [InlineData("drawing.png", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"/>", "ADV603")]
    [InlineData("photo.heic", "\0\0\0\u0018ftypheic\0\0\0\0mif1heic\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", "ADV603")]
    [InlineData("scan.bmp", "BM and so on", "ADV603")]
    [InlineData("notes.jpg", "This is no picture.", "ADV604")]
    [InlineData("empty.jpg", "", "ADV604")]
    public async Task What_is_no_picture_that_can_be_used_is_refused_whatever_its_name_says(string name, string text, string code)
    {
        var site = await PictureSites.BuildAsync(
            $"![It](../images/{name}){{credit=us depicts=no-people}}", ($"images/{name}", Encoding.Latin1.GetBytes(text)));

        var finding = Assert.Single(site.Diagnostics);
        Assert.Equal((code, $"input/images/{name}"), (finding.Code, finding.Location.ToString()));
    }

    [Fact]
    [Trait("Code", "ADV605")]
    public async Task A_moving_picture_is_refused()
    {
        var site = await PictureSites.BuildAsync(
            "![It](../images/it.gif){credit=us depicts=no-people}", ("images/it.gif", SamplePictures.Animated()));

        Assert.Equal(
            "input/images/it.gif: error ADV605: This file holds 2 pictures, one after the other.",
            Assert.Single(site.Diagnostics).ToString());
    }

    [Fact]
    public async Task A_picture_that_was_not_copied_whole_is_refused()
    {
        var whole = SamplePictures.Jpeg();
        var site = await PictureSites.BuildAsync(PictureSites.Bridge, ("images/bridge.jpg", whole[..(whole.Length / 2)]));

        Assert.Equal("ADV604", Assert.Single(site.Diagnostics).Code);
    }

    [Fact]
    [Trait("Code", "ADV606")]
    public async Task A_small_file_that_claims_to_be_huge_is_not_decoded()
    {
        var site = await PictureSites.BuildAsync(PictureSites.Bridge, ("images/bridge.jpg", SamplePictures.Bomb()));

        Assert.Equal(
            "input/images/bridge.jpg: error ADV606: This picture has 40,000 × 40,000 pixels; 60 million is the limit.",
            Assert.Single(site.Diagnostics).ToString());
    }

    [Fact]
    public async Task A_site_without_pictures_gets_none()
    {
        var site = await PictureSites.BuildAsync("Text.");

        Assert.Empty(site.Pictures());
    }
}
