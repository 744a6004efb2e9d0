using Xunit;

namespace Advocate.Tests.Site;

public sealed class CitationTests
{
    [Fact]
    public async Task Numbers_stand_right_behind_the_word_and_apart_from_each_other()
    {
        var site = await SmallSite.BuildAsync("""
            -- data/sources.yml --
            one: {title: One, publisher: A publisher}
            two: {title: Two, publisher: A publisher}
            -- about.md --
            ---
            title: About
            summary: What this small site is for, said in a sentence that is long enough.
            ---
            A fact. [@one; @two] Another. [@two]
            """);

        var text = site.Page("about/").QuerySelector("main")!.TextContent;
        Assert.Contains("A fact.1, 2 Another.2", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citation_can_say_where_in_the_source_and_the_place_follows_the_number()
    {
        var site = await SmallSite.BuildAsync("""
            -- data/sources.yml --
            one: {title: One, publisher: A publisher}
            two: {title: Two, publisher: A publisher}
            -- about.md --
            ---
            title: About
            summary: What this small site is for, said in a sentence that is long enough.
            ---
            A fact [@one, p. 3; @two, § 12(b), first sentence]. Another [@one].
            """);

        Assert.Empty(site.Diagnostics);
        var page = site.Page("about/");
        Assert.Contains(
            "A fact1: p. 3, 2: § 12(b), first sentence. Another1.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("#sources ~ ol > li").Length);
    }

    [Fact]
    public async Task A_source_whose_id_is_written_in_small_and_large_letters_is_one_reference_that_leads_back_to_each_citation()
    {
        var site = await SmallSite.BuildAsync("""
            -- data/sources.yml --
            one: {title: One, publisher: A publisher}
            -- about.md --
            ---
            title: About
            summary: What this small site is for, said in a sentence that is long enough.
            ---
            A fact. [@one] Another. [@One]
            """);

        var reference = Assert.Single(site.Page("about/").QuerySelectorAll(".references li"));
        Assert.Equal(["#cite-1", "#cite-1-2"], reference.QuerySelectorAll(".backlinks a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["1", "1"], site.Page("about/").QuerySelectorAll("sup.citation").Select(mark => mark.TextContent));
    }
}
