using Advocate.Files;
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
            .Where(page => page.Image is null);

        Assert.Equal(pages.Count(), cards.Count);
        Assert.All(cards, card => Assert.InRange(card.Value.Length, 1, 30 * 1024));
    }

    [Fact]
    public void A_title_breaks_into_lines_of_like_width()
    {
        var face = Serif();
        var lines = face.Wrap("What one law of the year changed for the children of the state", 76, 1040);

        var widest = lines.Max(line => face.WidthOf(line, 76));
        Assert.InRange(widest, 1, 1040);
        Assert.All(lines, line => Assert.InRange(face.WidthOf(line, 76), widest * 0.7, widest));
    }

    [Fact]
    public void Letters_with_accents_and_turned_quotes_are_drawn_where_they_belong()
    {
        var face = Serif();

        Assert.Null(face.FirstMissing("It’s “naïve”, señor: Жук, Δρόμος, Việt"));
        Assert.Equal("漢", face.FirstMissing("A 漢"));
        Assert.True(face.Outline("é").Length > face.Outline("e").Length);

        // A closing quote is an opening one turned around: without the turn its outline would start high above every letter.
        Assert.InRange(int.Parse(face.Outline("’").Split('M', ' ', 'l', 'q')[2]), 300, 800);
    }

    private static string? Card(SmallSite site) =>
        site.Page("laws/new-york/").QuerySelector("meta[property='og:image']")!.GetAttribute("content");

    private static Typeface Serif() => new(new DiskTree(Repository.Theme).ReadBytes("assets/cards/serif.ttf"));
}
