using Advocate.Building;
using Advocate.Pipelines;
using AngleSharp.Dom;
using Xunit;

namespace Advocate.Tests.Site;

/// <summary>What readers answered stands below the article, whole, and mixes with nothing else on the page.</summary>
public sealed class ResponseTests
{
    private const string Article = """
        -- data/sources.yml --
        one: {title: The first, publisher: A publisher}
        two: {title: The second, publisher: A publisher}
        -- articles/art.md --
        ---
        title: An article
        summary: An article that everyone may read, told in one plain sentence.
        published: 2026-11-20
        ---
        ## What is so

        A fact. [@one] A word.[^1]

        [^1]: Of the article.
        """;

    [Fact]
    public async Task A_remark_in_a_response_has_its_styles_on_the_articles_page()
    {
        var without = await SmallSite.BuildAsync($"{Article}\n{Response("art-1", "A word. [@two]")}");
        var with = await SmallSite.BuildAsync($"{Article}\n{Response("art-1", "A word. [@two]", "", "> [!NOTE]", "> A remark.")}");

        Assert.Equal(StyleSheets(without) + 1, StyleSheets(with));
        static int StyleSheets(SmallSite site) => site.Page("articles/art/").QuerySelectorAll("link[rel=stylesheet]").Length;
    }

    [Fact]
    public async Task A_citation_of_a_response_leads_to_its_own_source_and_a_footnote_to_its_own_note()
    {
        var site = await SmallSite.BuildAsync($"""
            {Article}
            {Response("art-1", "## What is so", "", "Another. [@two] A word.[^1]", "", "[^1]: Of the response.")}
            {Response("art-2", "## What is so", "", "Once more. [@one; @two]")}
            """);

        Assert.Empty(site.Diagnostics);
        var page = site.Page("articles/art/");
        Assert.Distinct(page.QuerySelectorAll("[id]").Select(element => element.Id));
        var responses = page.QuerySelectorAll(".response");
        Assert.Equal(["The second"], Cited(page, responses[0]));
        Assert.Equal(["The first", "The second"], Cited(page, responses[1]));
        Assert.Contains(
            "Of the response.", LedTo(page, responses[0].QuerySelector(".footnote-mark a")!).TextContent, StringComparison.Ordinal);
        Assert.All(
            responses.SelectMany(r => r.QuerySelectorAll("a[href^='#']")),
            link => Assert.Contains(link.Closest(".response"), LedTo(page, link).Ancestors()));
    }

    [Fact]
    public async Task A_source_that_a_response_cites_is_cited_on_the_page_of_its_article()
    {
        var site = await SmallSite.BuildAsync($"{Article}\n{Response("art-1", "Another. [@two]")}");

        Assert.Equal("An article", site.Page("sources/").QuerySelector("#two .used-by a")!.TextContent);
    }

    [Fact]
    public async Task The_preview_shows_a_draft_of_a_response_although_no_page_is_a_draft()
    {
        var site = await SmallSite.BuildAsync(
            $"{Article}\n{Response("art-1", "I agree.").Replace("name:", "draft: true\nname:", StringComparison.Ordinal)}");
        var shown = await new SiteBuilder(new Engine(PipelineList.All)).WithDraftsAsync(site.Planned, new BuildOptions(SmallSite.Today));

        Assert.Empty(site.Planned.Site!.ResponsesTo(Assert.Single(site.Planned.Site.Articles)));
        Assert.Single(shown.Site!.ResponsesTo(Assert.Single(shown.Site.Articles)));
    }

    [Theory]
    [InlineData("art")]
    [InlineData("ART")]
    [InlineData("articles/art")]
    [InlineData("articles/art.md")]
    public async Task A_response_names_its_article_by_its_file_with_the_folder_or_without(string to)
    {
        var site = await SmallSite.BuildAsync(
            $"{Article}\n{Response("art-1", "I agree.").Replace("to: art", $"to: {to}", StringComparison.Ordinal)}");

        Assert.Single(site.Page("articles/art/").QuerySelectorAll(".response"));
    }

    private static string Response(string name, params string[] lines) => $"""
        -- responses/{name}.md --
        ---
        to: art
        name: Jane Doe
        date: 2026-11-24
        ---
        {string.Join('\n', lines)}
        """;

    private static IEnumerable<string> Cited(IDocument page, IElement response) =>
        response.QuerySelectorAll("sup.citation a").Select(link => LedTo(page, link).QuerySelector("cite")!.TextContent);

    private static IElement LedTo(IDocument page, IElement link) => page.GetElementById(link.GetAttribute("href")![1..])!;
}
