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
}
