using Xunit;

namespace Advocate.Tests.Site;

public sealed class TypographyTests
{
    [Theory]
    [InlineData("The county's \"plan\" isn't theirs'.", "The county’s “plan” isn’t theirs’.")]
    [InlineData("**\"Bold\"** and *\"slanted\"* and \"**inner**\"", "“Bold” and “slanted” and “inner”")]
    [InlineData("She said \"he said 'no'\" in '16 (\"again\").", "She said “he said ‘no’” in ’16 (“again”).")]
    [InlineData("2011--2014 --- and so on...", "2011–2014 — and so on…")]
    [InlineData("A long ---- line and .... dots", "A long ---- line and .... dots")]
    [InlineData("6\\' 2\\\" stays", "6' 2\" stays")]
    [InlineData("`don't \"touch\"`", "don't \"touch\"")]
    public async Task Quotes_dashes_and_ellipses_are_set_as_a_book_would(string written, string set)
    {
        var site = await SmallSite.BuildAsync($"""
            -- about.md --
            ---
            title: About
            summary: What this small site is for, said in a sentence that is long enough.
            ---
            Start.

            {written}
            """);

        Assert.Equal(set, site.Page("about/").QuerySelectorAll("main p")[^1].TextContent);
    }

    [Fact]
    public async Task A_heading_reads_the_same_in_the_text_and_in_the_contents()
    {
        var site = await SmallSite.BuildAsync("""
            -- about.md --
            ---
            title: About
            summary: What this small site is for, said in a sentence that is long enough.
            ---
            ## What "leaving" does

            One.

            ## What it doesn't

            Two.

            ## Three

            Three.
            """);

        var page = site.Page("about/");
        Assert.Equal("What “leaving” does", page.QuerySelector("#what-leaving-does")!.TextContent.Trim());
        Assert.Contains(page.QuerySelectorAll("nav a"), a => a.TextContent == "What “leaving” does");
    }
}
