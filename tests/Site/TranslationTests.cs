using Advocate.Content;
using Xunit;

namespace Advocate.Tests.Site;

/// <summary>What a translation says of itself, and what is said of it until a native reader has read it.</summary>
public sealed class TranslationTests
{
    private static Task<SmallSite> BuildAsync(string translation) => SmallSite.BuildAsync($"""
        -- site.yml --
        title: A small site
        url: https://small.example/
        languages: [en, es]
        -- pages/one.md --
        ---
        title: One
        summary: A page that says what it has to say in one plain sentence.
        ---
        -- pages/one.es.md --
        ---
        title: Uno
        summary: Una página que dice lo que tiene que decir en una sola frase.
        {translation}
        ---
        """);

    private static OpenPointGroup? Waiting(SmallSite site) =>
        OpenPoints.Of(site.Planned.Site!).FirstOrDefault(group => group.Title.Contains("native reader", StringComparison.Ordinal));

    [Theory]
    [InlineData("translation: {by: Jane Doe}")]
    [InlineData("translation: {by: Jane Doe, read: null}")]
    public async Task A_translation_that_no_native_reader_has_read_says_so_and_is_listed(string translation)
    {
        var site = await BuildAsync(translation);

        Assert.Empty(site.Diagnostics);
        Assert.Contains("Nadie que tenga el español como lengua materna", site.Page("es/one/").QuerySelector("main header")!.TextContent);
        Assert.Contains("Traducción: Jane Doe.", site.Page("es/one/").QuerySelector("main header")!.TextContent);
        Assert.DoesNotContain("Jane Doe", site.Text("one/"));
        Assert.Equal("Uno", Assert.Single(Waiting(site)!.Points).Subject);
    }

    [Theory]
    [InlineData("translation: {read: {by: John Doe, date: 2026-11-20}}")]
    [InlineData("order: 2")]
    public async Task A_translation_that_was_read_or_says_nothing_of_itself_waits_for_nobody(string translation)
    {
        var site = await BuildAsync(translation);

        Assert.Empty(site.Diagnostics);
        Assert.DoesNotContain("materna", site.Page("es/one/").QuerySelector("main")!.TextContent);
        Assert.Null(Waiting(site));
    }
}
