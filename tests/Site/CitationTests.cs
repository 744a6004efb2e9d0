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
