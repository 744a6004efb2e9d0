using Xunit;

namespace Advocate.Tests.Downloads;

public sealed class PlayerTests
{
    private static readonly byte[] Mp3 = "ID3"u8.ToArray(), Mp4 = "0000ftypisom"u8
        .ToArray(), Vtt = "WEBVTT\n"u8
        .ToArray(), Text = "Good evening."u8
        .ToArray();

    [Fact]
    public async Task A_link_to_a_recording_alone_in_its_paragraph_plays_it_and_loads_nothing_before()
    {
        var site = await DownloadSite.BuildAsync(
            DownloadSite.Article("Before.\n\n[The *talk* of May](../files/talk.mp3){transcript=../files/words.txt}\n\nAfter."),
            ("files/talk.mp3", Mp3), ("files/words.txt", Text));

        Assert.Empty(site.Diagnostics);
        var player = site.Page("articles/one/").QuerySelector("figure.player")!;
        Assert.Equal(
            "<audio controls=\"\" preload=\"none\" src=\"../../files/talk.mp3\" aria-label=\"The talk of May\"></audio>",
            player.Children[0].OuterHtml);
        Assert.Equal("The talk of May (MP3, 1 KB) Transcript", player.TextContent);
        Assert.Equal(["../../files/talk.mp3", "../../files/words.txt"], player.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!));
        Assert.True(site.Has("files/talk.mp3") && site.Has("files/words.txt"));
    }

    [Fact]
    public async Task A_film_has_the_captions_that_lie_beside_it()
    {
        var site = await DownloadSite.BuildAsync(
            DownloadSite.Article("[The talk](../files/talk.mp4)"), ("files/talk.mp4", Mp4), ("files/talk.vtt", Vtt));

        Assert.Empty(site.Diagnostics);
        var track = site.Page("articles/one/").QuerySelector("figure > video[controls][preload=none]:not([autoplay]) > track")!;
        Assert.Equal(
            ("captions", "../../files/talk.vtt", "en"),
            (track.GetAttribute("kind"), track.GetAttribute("src"), track.GetAttribute("srclang")));
        Assert.True(site.Has("files/talk.vtt"));
    }

    [Fact]
    public async Task A_page_or_a_text_of_the_same_name_is_the_transcript()
    {
        const string Page = "\n-- files/talk.md --\n---\ntitle: What was said\nsummary: All that was said in the talk of May, word for "
            + "word.\n---\nGood evening.";
        var page = await DownloadSite.BuildAsync(DownloadSite.Article("[The talk](../files/talk.mp3)") + Page, ("files/talk.mp3", Mp3));
        var text = await DownloadSite.BuildAsync(
            DownloadSite.Article("[The talk](../files/talk.mp3)"), ("files/talk.mp3", Mp3), ("files/talk.txt", Text));

        Assert.Empty(page.Diagnostics.Concat(text.Diagnostics));
        Assert.Equal("../../files/talk/", page.Page("articles/one/").QuerySelector("figcaption > :last-child")!.GetAttribute("href"));
        Assert.Equal("../../files/talk.txt", text.Page("articles/one/").QuerySelector("figcaption > :last-child")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("{transcript=../files/other.txt}", "ADV300")]
    [InlineData("{transcript=javascript:alert}", "ADV201")]
    [InlineData("{transcript=}", "ADV352")]
    [InlineData("{onclick=alert}", "ADV352")]
    public async Task What_the_braces_say_is_checked(string braces, string code)
    {
        var site = await DownloadSite.BuildAsync(
            DownloadSite.Article($"[The talk](../files/talk.mp3){braces}"), ("files/talk.mp3", Mp3), ("files/talk.txt", Text));

        Assert.Contains(code, site.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public async Task Only_a_page_that_plays_something_may_load_it_and_has_the_styles_for_it()
    {
        var site = await DownloadSite.BuildAsync(
            DownloadSite.Article("[The talk](../files/talk.mp3)") + """

            -- articles/two.md --
            ---
            title: Two
            summary: An article that has a link to a recording in the midst of a sentence.
            published: 2026-11-20
            ---
            Hear [the talk](../files/talk.mp3) of May.
            """,
            ("files/talk.mp3", Mp3), ("files/talk.txt", Text));

        Assert.Empty(site.Diagnostics);
        Assert.Contains("; media-src 'self'", PolicyOf(site.Page("articles/one/")), StringComparison.Ordinal);
        Assert.NotNull(site.Page("articles/one/").QuerySelector("link[rel=stylesheet][href*='assets/media.']"));
        Assert.DoesNotContain("media-src", PolicyOf(site.Page("articles/two/")), StringComparison.Ordinal);
        Assert.Null(site.Page("articles/two/").QuerySelector("link[href*='assets/media.'], .player"));
        Assert.Contains(site.Files.Keys, path => path.StartsWith("assets/media.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_site_without_recordings_has_no_styles_for_them()
    {
        var site = await DownloadSite.BuildAsync(DownloadSite.Article("The text."));

        Assert.DoesNotContain(site.Files.Keys, path => path.StartsWith("assets/media.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_feeds_it_is_a_link_with_its_whole_address()
    {
        var site = await DownloadSite.BuildAsync(
            DownloadSite.Article("[The talk](../files/talk.mp3)"), ("files/talk.mp3", Mp3), ("files/talk.txt", Text));

        Assert.Contains("https://small.example/files/talk.mp3", site.Text("feed.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("audio", site.Text("feed.xml"), StringComparison.Ordinal);
    }

    private static string PolicyOf(AngleSharp.Html.Dom.IHtmlDocument page) =>
        page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
}
