using Xunit;

namespace Advocate.Tests.Site;

public sealed class SiteNavigationTests
{
    private const string Article = """
        -- articles/first.md --
        ---
        title: First
        summary: What this small article is about, said in a sentence that is long enough.
        published: 2026-01-02
        topics: [rivers]
        ---
        Text.
        """;

    [Fact]
    public async Task A_site_that_names_no_links_leads_to_the_lists_that_it_has() =>
        Assert.Equal(["Articles articles/", "Topics topics/"], await LinksAsync(Article));

    [Fact]
    public async Task A_site_that_names_its_links_has_those_alone() =>
        Assert.Equal(["Read articles/"], await LinksAsync($$"""
            -- site.yml --
            title: A small site
            url: https://small.example/
            navigation: [{label: Read, to: /articles/}]
            {{Article}}
            """));

    private static async Task<string[]> LinksAsync(string files) =>
        [
            .. (await SmallSite.BuildAsync(files)).Page("")
            .QuerySelectorAll("header nav a")
            .Select(a => $"{a.TextContent} {a.GetAttribute("href")}")];
}
