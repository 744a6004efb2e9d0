using Advocate.Files;
using Advocate.Images;
using Advocate.Tests.Site;
using Advocate.Theming;
using NetVips;
using Xunit;

namespace Advocate.Tests.Images;

/// <summary>The pictures that other programs show beside a shared link.</summary>
public sealed class CardTests
{
    private const string Settings = """
        -- site.yml --
        title: A small site
        url: https://small.example/under/
        cards: true
        """;

    private const string Article = """
        -- articles/one.md --
        ---
        title: A title
        summary: A summary that is long enough to stand in lists and in search results.
        published: 2026-01-02
        ---
        Text.
        """;

    private const string Law = """
        -- data/places.yml --
        NY: {name: New York, column: 1, row: 0}
        OH: {name: Ohio, column: 0, row: 0}
        -- data/statuses.yml --
        safe: {label: Cannot be charged, letter: C, pattern: solid, protective: true, meaning: Nobody can be charged here.}
        open: {label: Can be charged, letter: O, pattern: outline, meaning: Anybody can be charged here.}
        -- laws/new-york.md --
        ---
        place: NY
        status: safe
        summary: A summary that is long enough to stand in lists and in search results.
        asOf: 2026-01
        reviewed: 2026-01-02
        sources: [{id: s1, title: A law, publisher: A state, date: 2026, url: https://state.example/}]
        ---
        """;

    [Fact]
    public async Task A_shared_article_has_a_card_of_the_size_that_every_program_takes()
    {
        var site = await SmallSite.BuildAsync($"{Settings}\n{Article}");
        var page = site.Page("articles/one/");
        var address = page.QuerySelector("meta[property='og:image']")!.GetAttribute("content")!;

        Assert.StartsWith("https://small.example/under/cards/articles/one.", address, StringComparison.Ordinal);
        Assert.Equal("summary_large_image", page.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"));
        using var card = Image.NewFromBuffer(site.Files[address["https://small.example/under/".Length..]]);
        Assert.Equal((1200, 630), (card.Width, card.Height));

        // Ink on light paper: neither is left out, and the one is not the color of the other.
        using var gray = card.Colourspace(Enums.Interpretation.Bw);
        Assert.True(gray.Max() > 230 && gray.Min() < 60 && gray.Avg() > 200);
    }

    [Fact]
    public async Task The_card_of_a_law_says_its_status_to_those_who_cannot_see_it()
    {
        var site = await SmallSite.BuildAsync($"{Settings}\n{Law}");

        Assert.Empty(site.Diagnostics);
        Assert.Equal(
            "New York: Cannot be charged",
            site.Page("laws/new-york/").QuerySelector("meta[property='og:image:alt']")!.GetAttribute("content"));
    }

    [Fact]
    public async Task The_address_of_a_card_changes_with_what_it_shows()
    {
        var before = await SmallSite.BuildAsync($"{Settings}\n{Law}");
        var after = await SmallSite.BuildAsync($"{Settings}\n{Law.Replace("status: safe", "status: open", StringComparison.Ordinal)}");

        Assert.NotEqual(Card(before), Card(after));
    }

    [Fact]
    public async Task The_same_content_gives_the_same_card_to_the_byte()
    {
        var one = await SmallSite.BuildAsync($"{Settings}\n{Article}\n{Law}");
        var two = await SmallSite.BuildAsync($"{Settings}\n{Article}\n{Law}");
        var cards = one.Files.Keys.Where(f => f.StartsWith("cards/", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, cards.Count);
        Assert.All(cards, path => Assert.Equal(one.Files[path], two.Files[path]));
    }

    [Fact]
    public async Task A_site_that_asks_for_no_cards_gets_none()
    {
        var site = await SmallSite.BuildAsync(Article);

        Assert.DoesNotContain(site.Files.Keys, f => f.StartsWith("cards/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_picture_that_stands_for_a_page_is_shared_in_place_of_a_card()
    {
        var text = PictureSites.Article.Replace(
            "published:",
            "image: {src: bridge.jpg, alt: A bridge, credit: us, depicts: no-people}\npublished:",
            StringComparison.Ordinal) + "Text.";
        var site = await PictureSites.BuildAsync(text, ("images/bridge.jpg", SamplePictures.Jpeg(1600, 100)));
        var page = site.Page("articles/one/");

        Assert.StartsWith(
            "https://small.example/images/bridge.960.",
            page.QuerySelector("meta[property='og:image']")!.GetAttribute("content"),
            StringComparison.Ordinal);
        Assert.Equal("A bridge", page.QuerySelector("meta[property='og:image:alt']")!.GetAttribute("content"));
    }

    [Fact]
    public async Task Every_page_of_a_kind_with_cards_that_has_no_picture_has_a_card_and_each_is_small()
    {
        var site = await SampleSite.BuiltAsync();
        var cards = site.Files.Where(f => f.Key.StartsWith("cards/", StringComparison.Ordinal)).ToList();

        var built = site.Planned.Site!;
        var pages = built.Articles.Concat<Advocate.Content.Document>(built.Laws)
            .Concat(built.Published<Advocate.Content.Event>())
            .Concat(built.Published<Advocate.Content.Bill>())
            .Where(page => page.Image is null);

        Assert.Equal(pages.Count(), cards.Count);
        Assert.All(cards, card => Assert.InRange(card.Value.Length, 1, 30 * 1024));
    }

    [Fact]
    public void A_title_breaks_into_the_fewest_lines_of_like_width()
    {
        double[] words = [150, 60, 90, 70, 30, 140, 120, 100];

        var starts = TitleFitting.BreakEvenly(words, space: 20, width: 600);
        var ends = starts.Skip(1).Append(words.Length);
        var widths = starts.Zip(ends, (start, end) => words[start..end].Sum() + (20 * (end - start - 1))).ToList();

        Assert.Equal(2, widths.Count);
        Assert.All(widths, width => Assert.InRange(width, widths.Max() * 0.7, 600));
    }

    [Theory]
    [InlineData("It’s “naïve”, señor: Жук, Δρόμος, Việt", "")]
    [InlineData("A soft\u00AD hyphen or a mark\u200F of direction has no shape", "")]
    [InlineData("A 漢, 字 and 漢", "漢 字")]
    [InlineData("A \U0001F331", "\U0001F331")]
    public void The_letters_that_no_typeface_has_are_found_each_once(string text, string missing)
    {
        Assert.Equal(missing, string.Join(' ', Fonts("serif.ttf").Missing(text)));
    }

    [Fact]
    public void A_language_that_is_written_from_right_to_left_has_its_words_at_the_right()
    {
        const string Text = "<text x=\"600\" y=\"300\" font-family=\"sans\" font-size=\"60\" fill=\"#000\">Words.</text>";
        var fromTheLeft = Draw("", Text);
        var fromTheRight = Draw("direction=\"rtl\"", Text);

        Assert.InRange(Ink(fromTheLeft).Left, 598, 610);
        Assert.InRange(Ink(fromTheRight).Right, 590, 602);

        // The full stop ends the sentence, so what is leftmost is no taller than a dot.
        Assert.InRange(TopOfLeftmost(fromTheLeft), 240, 270);
        Assert.InRange(TopOfLeftmost(fromTheRight), 285, 300);
    }

    [Fact]
    public void Letters_are_placed_on_their_baseline_whatever_the_others_are()
    {
        foreach (var word in new[] { "H", "xH", "Éz", "Жx" })
        {
            var card = Draw("", $"<text x=\"100\" y=\"300\" font-family=\"serif\" font-size=\"80\" fill=\"#000\">{word}</text>");

            Assert.Equal((word, 300), (word, Math.Clamp(300, Ink(card).Bottom - 2, Ink(card).Bottom + 1)));
        }
    }

    [Fact]
    public async Task Cards_that_are_drawn_at_the_same_time_are_the_same()
    {
        var one = Draw("", Box("One title of many words"));
        var all = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(i => Task.Run(() => Draw("", Box(i % 2 == 0 ? "One title of many words" : $"Title {i}")))));

        Assert.All(all.Where((_, i) => i % 2 == 0), card => Assert.Equal(one, card));
    }

    /// <summary>The files are named in the environment, since the repository brings typefaces of no such scripts.</summary>
    [Fact]
    public async Task Letters_that_join_are_drawn_joined()
    {
        Assert.SkipUnless(File.Exists(ArabicTypeface), "ADVOCATE_ARABIC_TYPEFACE names no file.");
        var font = new FontFile("arabic.ttf", await File.ReadAllBytesAsync(ArabicTypeface!, TestContext.Current.CancellationToken));
        var design = new CardDesign(
            new FontList([.. Fonts("serif.ttf").Fonts, font]), new FontList([.. Fonts("sans.ttf").Fonts, font]), "");
        string Line(string text) => $"<text x=\"1100\" y=\"300\" font-family=\"sans\" font-size=\"120\" fill=\"#000\">{text}</text>";

        Assert.Empty(design.Sans.Missing("حقوق الأطفال"));
        var joined = Ink(new CardEncoder(design).Encode(Svg("direction=\"rtl\"", Line("ححح"))));
        var apart = Ink(new CardEncoder(design).Encode(Svg("direction=\"rtl\"", Line("ح\u200cح\u200cح"))));

        Assert.InRange(joined.Right, 1080, 1102);
        Assert.True(joined.Right - joined.Left < apart.Right - apart.Left);
    }

    private static string? Card(SmallSite site) =>
        site.Page("laws/new-york/").QuerySelector("meta[property='og:image']")!.GetAttribute("content");

    private static string? ArabicTypeface => Environment.GetEnvironmentVariable("ADVOCATE_ARABIC_TYPEFACE");

    private static string Box(string title) =>
        $"<text x=\"80\" y=\"150\" width=\"540\" height=\"230\" font-family=\"serif\" font-size=\"104 80 56\" fill=\"#123\">{title}</text>";

    private static string Svg(string attributes, string content) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\" {attributes}><rect width=\"1200\" height=\"630\" "
            + $"fill=\"#fff\"/>{content}</svg>";

    private static byte[] Draw(string attributes, string content) =>
        new CardEncoder(new CardDesign(Fonts("serif.ttf"), Fonts("sans.ttf"), "")).Encode(Svg(attributes, content));

    private static FontList Fonts(string file) =>
        new([new FontFile(file, new DiskTree(Repository.Theme).ReadBytes($"assets/cards/{file}"))]);

    private static int TopOfLeftmost(byte[] card)
    {
        using var picture = Image.NewFromBuffer(card);
        using var edge = picture.Crop(Ink(card).Left, 0, 8, 630);
        using var gray = edge.Colourspace(Enums.Interpretation.Bw);
        return (int)gray.FindTrim(threshold: 60, background: [255])[1];
    }

    /// <summary>The edges of what is darker than the paper.</summary>
    private static (int Left, int Right, int Bottom) Ink(byte[] card)
    {
        using var picture = Image.NewFromBuffer(card);
        using var gray = picture.Colourspace(Enums.Interpretation.Bw);
        var box = gray.FindTrim(threshold: 60, background: [255]);
        return ((int)box[0], (int)box[0] + (int)box[2], (int)box[1] + (int)box[3]);
    }
}
