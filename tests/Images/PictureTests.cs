using System.Text;
using Advocate.Building;
using Advocate.Output;
using Advocate.Tests.Site;
using NetVips;
using Xunit;

namespace Advocate.Tests.Images;

/// <summary>What becomes of the pictures that writers put into their content.</summary>
public sealed class PictureTests
{
    [Fact]
    public async Task Nothing_that_a_telephone_writes_into_a_picture_reaches_readers()
    {
        var original = SamplePictures.FromTelephone();
        Assert.Contains(SamplePictures.Camera, Encoding.Latin1.GetString(original), StringComparison.Ordinal);

        var site = await PictureSites.BuildAsync(PictureSites.Bridge, ("images/bridge.jpg", original));

        Assert.Empty(site.Diagnostics);
        Assert.Equal(5, site.Pictures().Count());
        Assert.All(site.Pictures(), file =>
        {
            using var picture = Image.NewFromBuffer(file.Value);
            Assert.DoesNotContain(
                picture.GetFields(),
                f => f.Contains("exif", StringComparison.Ordinal) || f is "xmp-data" or "iptc-data" or "icc-profile-data" or "orientation");
            var raw = Encoding.Latin1.GetString(file.Value);
            Assert.All(
                [SamplePictures.Camera, "Exif\0", "xmpmeta", "2026:01:02"],
                trace => Assert.DoesNotContain(trace, raw, StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task One_picture_beside_two_texts_is_published_once_and_two_of_one_name_apart()
    {
        var bridge = SamplePictures.Jpeg(600, 400);
        var article = Encoding.UTF8.GetBytes(
            PictureSites.Article + PictureSites.Bridge.Replace("../images/", "", StringComparison.Ordinal));

        var same = await PictureSites.BuildAsync(
            "Text.",
            ("articles/a/a.md", article),
            ("articles/a/bridge.jpg", bridge),
            ("articles/b/b.md", article),
            ("articles/b/bridge.jpg", bridge));
        var other = await PictureSites.BuildAsync(
            "Text.",
            ("articles/a/a.md", article),
            ("articles/a/bridge.jpg", bridge),
            ("articles/b/b.md", article),
            ("articles/b/bridge.jpg", SamplePictures.Jpeg(600, 300)));

        Assert.Empty(same.Diagnostics);
        Assert.Distinct(same.Planned.Outputs.Select(output => output.Path));
        Assert.Equal(2 * same.Pictures().Count(), other.Pictures().Count());
    }

    [Theory]
    [InlineData(40, 19_900)]
    [InlineData(1_000, 17_500)]
    [InlineData(19_900, 900)]
    public async Task A_picture_that_is_taller_or_wider_than_a_format_can_hold_is_scaled(int width, int height)
    {
        var site = await PictureSites.BuildAsync(PictureSites.Bridge, ("images/bridge.jpg", SamplePictures.Jpeg(width, height)));

        Assert.Empty(site.Diagnostics);
        Assert.NotEmpty(site.Pictures());
        Assert.All(site.Pictures(), file =>
        {
            using var picture = Image.NewFromBuffer(file.Value);
            Assert.InRange(picture.Height, 1, 16_383);
            Assert.Equal((double)height / width, (double)picture.Height / picture.Width, tolerance: (double)height / width / 10);
        });
    }

    [Fact]
    public async Task A_picture_taken_on_its_side_stands_upright()
    {
        var site = await PictureSites.BuildAsync(PictureSites.Bridge, ("images/bridge.jpg", SamplePictures.FromTelephone()));
        var shown = site.Page("articles/one/").QuerySelector("figure img")!;

        Assert.Equal(("427", "640"), (shown.GetAttribute("width"), shown.GetAttribute("height")));
        Assert.All(site.Pictures(), file =>
        {
            using var picture = Image.NewFromBuffer(file.Value);
            Assert.True(picture.Height > picture.Width);
        });
    }

    [Fact]
    public async Task A_picture_comes_in_a_few_widths_and_never_wider_than_it_is()
    {
        var large = await PictureSites.BuildAsync(PictureSites.Bridge, ("images/bridge.jpg", SamplePictures.Jpeg(3000, 60)));
        var middling = await PictureSites.BuildAsync(PictureSites.Bridge, ("images/bridge.jpg", SamplePictures.Jpeg(1000, 60)));
        var tiny = await PictureSites.BuildAsync(PictureSites.Bridge, ("images/bridge.jpg", SamplePictures.Jpeg(1, 1)));

        Assert.Equal([480, 960, 1440], Widths(large));
        Assert.Equal([480, 1000], Widths(middling));
        Assert.Equal([1], Widths(tiny));

        Assert.All([large, middling, tiny], site => Assert.Distinct(site.Planned.Outputs.Select(output => output.Path)));

        static IEnumerable<int> Widths(SmallSite site) => site.Pictures()
            .Select(file =>
            {
                using var picture = Image.NewFromBuffer(file.Value);
                return picture.Width;
            })
            .Distinct().Order();
    }

    [Fact]
    public async Task Every_address_that_a_page_names_is_published_in_the_format_and_width_it_says()
    {
        var site = await PictureSites.BuildAsync(PictureSites.Bridge, ("images/bridge.jpg", SamplePictures.Jpeg(1600, 100)));
        var page = site.Page("articles/one/");

        Assert.Equal(["image/avif", "image/webp"], page.QuerySelectorAll("picture source").Select(s => s.GetAttribute("type")));
        foreach (var candidate in page.QuerySelectorAll("picture source").SelectMany(s => s.GetAttribute("srcset")!.Split(", ")))
        {
            var (address, width) = candidate.Split(' ') is [var a, var w] ? (a, w) : ("", "");
            using var picture = Image.NewFromBuffer(site.Files[address["../../".Length..]]);
            Assert.Equal($"{picture.Width}w", width);
        }

        var img = page.QuerySelector("picture img")!;
        Assert.StartsWith("../../images/bridge.960.", img.GetAttribute("src"), StringComparison.Ordinal);
        using var fallback = Image.NewFromBuffer(site.Files[img.GetAttribute("src")!["../../".Length..]]);
        Assert.Equal((fallback.Width.ToString(), fallback.Height.ToString()), (img.GetAttribute("width"), img.GetAttribute("height")));
    }

    [Theory]
    [InlineData(900, 1500, "384", "640")]
    [InlineData(300, 200, "300", "200")]
    public async Task A_picture_is_given_room_that_fits_a_screen_and_is_never_blown_up(
        int width, int height, string shownWidth, string shownHeight)
    {
        var site = await PictureSites.BuildAsync(PictureSites.Bridge, ("images/bridge.jpg", SamplePictures.Jpeg(width, height)));
        var shown = site.Page("articles/one/").QuerySelector("picture img")!;

        Assert.Equal((shownWidth, shownHeight), (shown.GetAttribute("width"), shown.GetAttribute("height")));
        Assert.Contains($" {shownWidth}px,", shown.PreviousElementSibling!.GetAttribute("sizes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_of_its_own_paragraph_is_a_figure_with_its_caption_and_credit()
    {
        var figure =
            (
                await PictureSites.BuildAsync(
                    PictureSites.Bridge,
                    ("images/bridge.jpg", SamplePictures.Jpeg(1600, 100)))).Page("articles/one/").QuerySelector("figure")!;

        Assert.Equal("A bridge", figure.QuerySelector("img")!.GetAttribute("alt"));
        Assert.Equal("lazy", figure.QuerySelector("img")!.GetAttribute("loading"));
        Assert.StartsWith("The old bridge", figure.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Jane Doe", figure.QuerySelector("figcaption .credit")!.TextContent);
    }

    [Fact]
    public async Task A_decorative_picture_is_passed_over_by_screen_readers()
    {
        var site = await PictureSites.BuildAsync(
            "![](../images/rule.png){decorative=true credit=us depicts=no-people}", ("images/rule.png", SamplePictures.Png(300, 20)));

        Assert.Empty(site.Diagnostics);
        Assert.Equal("", site.Page("articles/one/").QuerySelector("img")!.GetAttribute("alt"));
    }

    [Fact]
    public async Task What_can_be_seen_through_stays_so_and_an_opaque_picture_becomes_a_photograph()
    {
        const string Text = "![Lace](../images/lace.png){credit=us depicts=no-people}";
        var transparent = await PictureSites.BuildAsync(Text, ("images/lace.png", SamplePictures.Transparent()));
        var opaque = await PictureSites.BuildAsync(Text, ("images/lace.png", SamplePictures.OpaqueWithAlpha()));

        Assert.EndsWith(".png", transparent.Page("articles/one/").QuerySelector("img")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.All(transparent.Pictures(), file => Assert.True(Channels(file.Value) == 4, file.Key));
        Assert.EndsWith(".jpg", opaque.Page("articles/one/").QuerySelector("img")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.All(opaque.Pictures(), file => Assert.True(Channels(file.Value) == 3, file.Key));

        static int Channels(byte[] bytes)
        {
            using var picture = Image.NewFromBuffer(bytes);
            return picture.Bands;
        }
    }

    [Theory]
    [InlineData("print.jpg")]
    [InlineData("deep.png")]
    [InlineData("gray.png")]
    public async Task Every_kind_of_color_becomes_the_one_that_screens_show(string name)
    {
        var bytes =
            name switch { "print.jpg" => SamplePictures.Cmyk(), "deep.png" => SamplePictures.SixteenBit(), _ => SamplePictures.Gray() };
        var site = await PictureSites.BuildAsync(
            $"![A drawing](../images/{name}){{credit=us depicts=no-people}}", ($"images/{name}", bytes));

        Assert.Empty(site.Diagnostics);
        Assert.All(site.Pictures(), file =>
        {
            using var picture = Image.NewFromBuffer(file.Value);
            Assert.Equal((3, Enums.BandFormat.Uchar, Enums.Interpretation.Srgb), (picture.Bands, picture.Format, picture.Interpretation));
        });
    }

    [Fact]
    public async Task A_picture_may_lie_beside_the_text_that_shows_it()
    {
        var site = await PictureSites.BuildAsync(
            "![A bridge](bridge.jpg){credit=us depicts=no-people}", ("articles/bridge.jpg", SamplePictures.Jpeg(1600, 100)));

        Assert.Empty(site.Diagnostics);
        Assert.NotNull(site.Page("articles/one/").QuerySelector("picture"));
    }

    [Fact]
    public async Task Pictures_that_only_drafts_show_are_not_published()
    {
        var site = await PictureSites.BuildAsync(
            PictureSites.Article.Replace("published:", "draft: true\npublished:", StringComparison.Ordinal) + PictureSites.Bridge,
            ("images/bridge.jpg", SamplePictures.Jpeg(1600, 100)));

        Assert.Empty(site.Diagnostics);
        Assert.Empty(site.Pictures());
    }

    [Fact]
    public async Task Feeds_show_a_picture_by_its_whole_address()
    {
        var site = await PictureSites.BuildAsync(PictureSites.Bridge, ("images/bridge.jpg", SamplePictures.Jpeg(1600, 100)));

        Assert.Contains("https://small.example/images/bridge.960.", site.Text("feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_made_once_and_kept_until_its_file_changes()
    {
        var kept = new CountingDerived();
        var options = new BuildOptions(SmallSite.Today) { Artifacts = kept };
        await PictureSites.BuildAsync(PictureSites.Bridge, options, ("images/bridge.jpg", SamplePictures.Jpeg(1600, 100)));
        var made = kept.Made;
        await PictureSites.BuildAsync(PictureSites.Bridge, options, ("images/bridge.jpg", SamplePictures.Jpeg(1600, 100)));

        Assert.Equal(made, kept.Made);
        await PictureSites.BuildAsync(PictureSites.Bridge, options, ("images/bridge.jpg", SamplePictures.Jpeg(1400, 90)));
        Assert.True(kept.Made > made);
    }

    [Fact]
    public void What_is_kept_on_disk_is_found_again_by_the_next_build()
    {
        var folder = Directory.CreateTempSubdirectory("advocate-").FullName;
        try
        {
            new ArtifactFolder(folder).GetOrMake("a.avif", () => [1, 2, 3]);
            Assert.Equal(
                [1, 2, 3],
                new ArtifactFolder(folder).GetOrMake("a.avif", () => throw new InvalidOperationException("It was kept already.")));
            Assert.Equal(["a.avif"], Directory.GetFiles(folder).Select(Path.GetFileName));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class CountingDerived : IArtifactCache
    {
        private readonly ArtifactsInMemory _kept = new();
        private int _made;

        public int Made => _made;

        public byte[] GetOrMake(string name, Func<byte[]> make) => _kept.GetOrMake(name, () =>
        {
            Interlocked.Increment(ref _made);
            return make();
        });
    }
}
