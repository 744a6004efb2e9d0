using Advocate.Diagnostics;
using Xunit;

namespace Advocate.Tests.Site;

/// <summary>Where pages live, and how links find them.</summary>
public sealed class AddressTests
{
    private const string Summary = "summary: A page that says what it has to say in one plain sentence.";

    [Theory]
    [InlineData("index.md", "")]
    [InlineData("about.md", "about/")]
    [InlineData("pages/about.md", "about/")]
    [InlineData("pages/team/index.md", "team/")]
    [InlineData("guides/for-teachers.md", "guides/for-teachers/")]
    [InlineData("guides/index.md", "guides/")]
    [InlineData("Guides for all/The First One.md", "guides-for-all/the-first-one/")]
    [InlineData("Größe & Maß.md", "grosse-mass/")]
    public async Task A_page_lives_where_its_file_is(string file, string permalink)
    {
        var site = await SmallSite.BuildAsync($"""
            -- {file} --
            ---
            title: A page
            {Summary}
            ---
            The text of the page.
            """);

        Assert.Empty(site.Diagnostics);
        Assert.Contains("The text of the page.", site.Text(permalink), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slug_is_the_last_part_of_the_address()
    {
        var site = await SmallSite.BuildAsync($"""
            -- guides/for-teachers.md --
            ---
            title: A page
            {Summary}
            slug: teachers
            ---
            """);

        Assert.True(site.Has("guides/teachers/"));
        Assert.False(site.Has("guides/for-teachers/"));
    }

    [Fact]
    public async Task A_name_without_a_letter_makes_no_address()
    {
        var site = await SmallSite.BuildAsync($"""
            -- articles/!!!.md --
            ---
            title: A page
            {Summary}
            published: 2026-11-24
            ---
            """);

        Assert.Equal("ADV112", Assert.Single(site.Diagnostics).Code);
    }

    [Fact]
    public async Task An_old_address_leads_to_the_page_that_left_it()
    {
        var site = await SmallSite.BuildAsync($"""
            -- articles/new.md --
            ---
            title: A page
            {Summary}
            published: 2026-11-24
            redirectFrom: [/2017/old-name/, old.html]
            ---
            """);

        Assert.Empty(site.Diagnostics);
        Assert.Equal(
            "0; url=../../articles/new/", site.Page("2017/old-name/").QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal(
            "https://small.example/articles/new/", site.Page("2017/old-name/").QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.NotNull(site.Page("old.html").QuerySelector("a[href='articles/new/']"));
        Assert.DoesNotContain("old-name", site.Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/caf%C3%A9/", "café/")]
    [InlineData("/2017//old", "2017/old/")]
    [InlineData("/2017/A%20Talk.HTML", "2017/A Talk.HTML")]
    public async Task An_old_address_leads_on_however_it_was_written_down(string written, string permalink)
    {
        var site = await SmallSite.BuildAsync($"""
            -- articles/new.md --
            ---
            title: A page
            {Summary}
            published: 2026-11-24
            redirectFrom: ["{written}"]
            ---
            """);

        Assert.Empty(site.Diagnostics);
        Assert.NotNull(site.Page(permalink).QuerySelector("meta[http-equiv=refresh]"));
    }

    [Fact]
    public async Task An_old_address_that_is_the_sites_first_page_is_found_and_written_nowhere()
    {
        var site = await SmallSite.BuildAsync($"""
            -- articles/new.md --
            ---
            title: A page
            {Summary}
            published: 2026-11-24
            redirectFrom: [/]
            ---
            """);

        Assert.Equal(
            "input/articles/new.md:5:16: error ADV315: The address / is also that of a page that the generator makes.",
            Assert.Single(site.Diagnostics).ToString());
    }

    [Theory]
    [InlineData(242, true)]
    [InlineData(243, false)]
    public async Task A_name_is_too_long_when_that_of_its_card_is(int letters, bool fits)
    {
        var site = await SmallSite.BuildAsync($"""
            -- site.yml --
            title: A small site
            url: https://small.example/
            cards: true
            -- articles/new.md --
            ---
            title: A page
            {Summary}
            published: 2026-11-24
            slug: {new string('a', letters)}
            ---
            """);

        Assert.Equal(fits ? [] : ["ADV320"], site.Diagnostics.Select(finding => finding.Code));
        Assert.All(site.Planned.Outputs, output => Assert.True(!fits || output.Path.Split('/').All(name => name.Length <= 255)));
    }

    [Theory]
    [InlineData("../pages/about.md", "../../about/")]
    [InlineData("../pages/about.md#who-we-are", "../../about/#who-we-are")]
    [InlineData("two%20words.md", "../../articles/two-words/")]
    [InlineData("xref:us", "../../about/")]
    [InlineData("xref:US#who-we-are", "../../about/#who-we-are")]
    [InlineData("/about/", "../../about/")]
    [InlineData("/about/#who-we-are", "../../about/#who-we-are")]
    [InlineData("/about/?from=one#who-we-are", "../../about/?from=one#who-we-are")]
    [InlineData("/articles/?topic=all#text", "../../articles/?topic=all#text")]
    [InlineData("/articles/%E6%97%A5%E6%9C%AC/", "../../articles/%E6%97%A5%E6%9C%AC/")]
    [InlineData("/articles/日本/", "../../articles/%E6%97%A5%E6%9C%AC/")]
    [InlineData("/feed.xml", "../../feed.xml")]
    [InlineData("/", "../../")]
    [InlineData("../index.md", "../../")]
    [InlineData("#below", "#below")]
    [InlineData("https://www.example.org/?a=1&b=2", "https://www.example.org/?a=1&b=2")]
    [InlineData("mailto:us@example.org", "mailto:us@example.org")]
    [InlineData("tel:+15551234567", "tel:+15551234567")]
    public async Task A_link_is_written_so_that_it_works_from_the_pages_own_address(string written, string published)
    {
        var site = await SmallSite.BuildAsync($"""
            -- articles/one.md --
            ---
            title: One
            {Summary}
            published: 2026-11-24
            ---
            ## Below

            See [the place]({written}).
            -- articles/two words.md --
            ---
            title: Two
            {Summary}
            published: 2026-11-24
            ---
            -- articles/日本.md --
            ---
            title: Three
            {Summary}
            published: 2026-11-24
            ---
            -- pages/about.md --
            ---
            title: About
            {Summary}
            xref: us
            ---
            ## Who we are
            -- index.md --
            ---
            title: Home
            {Summary}
            ---
            """);

        Assert.Empty(site.Diagnostics);
        Assert.Equal(
            published, site.Page("articles/one/").QuerySelectorAll("a").Single(a => a.TextContent == "the place").GetAttribute("href"));
    }

    [Fact]
    public async Task Letters_beyond_those_of_addresses_are_written_so_that_programs_can_ask_for_them()
    {
        var site = await SmallSite.BuildAsync($"""
            -- articles/法律.md --
            ---
            title: The law
            {Summary}
            published: 2026-11-24
            ---
            """);

        const string Address = "https://small.example/articles/%E6%B3%95%E5%BE%8B/";
        Assert.True(site.Has("articles/法律/"));
        Assert.Contains(Address, site.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains(Address, site.Text("feed.xml"), StringComparison.Ordinal);
        Assert.Equal(Address, site.Page("articles/法律/").QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Addresses_that_differ_in_case_alone_are_one_address_and_crash_nothing()
    {
        var site = await SmallSite.BuildAsync($"""
            -- pages/One/two.md --
            ---
            title: One
            {Summary}
            ---
            -- pages/one.md --
            ---
            title: One again
            slug: one-two
            redirectFrom: [/ONE/TWO/]
            {Summary}
            ---
            """);

        Assert.Equal(["ADV315", "ADV315"], site.Diagnostics.Select(finding => finding.Code));
    }

    [Fact]
    public async Task Two_files_of_defaults_for_one_folder_crash_nothing()
    {
        var site = await SmallSite.BuildAsync("""
            -- articles/_directory.yml --
            author: Jane
            -- articles/_directory.yaml --
            author: John
            """);

        Assert.DoesNotContain(site.Diagnostics, finding => finding.Severity == Severity.Error);
    }

    [Fact]
    public async Task A_page_may_not_take_the_place_of_one_that_the_generator_makes()
    {
        var site = await SmallSite.BuildAsync($"""
            -- pages/articles.md --
            ---
            title: All of it
            {Summary}
            ---
            -- articles/one.md --
            ---
            title: One
            {Summary}
            published: 2026-11-24
            ---
            """);

        Assert.Equal(
            "input/pages/articles.md:2:8: error ADV315: The address /articles/ is also that of a page that the generator makes.",
            Assert.Single(site.Diagnostics).ToString());
    }
}
