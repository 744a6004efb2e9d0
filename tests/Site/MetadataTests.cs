using System.Text.Json;
using Xunit;

namespace Advocate.Tests.Site;

/// <summary>What programs that share and search pages are told of them.</summary>
public sealed class MetadataTests
{
    private const string Article = """
        -- articles/one.md --
        ---
        title: One & only
        summary: A summary that is long enough to stand in lists and in search results.
        published: 2026-01-02
        updated: 2026-03-04
        authors: [Ada Writer]
        topics: [schools, courts]
        ---
        Some words.
        """;

    [Fact]
    public async Task A_shared_article_says_its_title_its_summary_and_where_it_lives()
    {
        var page = (await SmallSite.BuildAsync(Article)).Page("articles/one/");

        Assert.Equal("One & only", Meta("og:title"));
        Assert.Equal("A summary that is long enough to stand in lists and in search results.", Meta("og:description"));
        Assert.Equal("https://small.example/articles/one/", Meta("og:url"));
        Assert.Equal("article", Meta("og:type"));
        Assert.Equal("2026-01-02", Meta("article:published_time"));
        Assert.Equal("2026-03-04", Meta("article:modified_time"));
        Assert.Equal("Schools", Meta("article:section"));

        string? Meta(string name) => page.QuerySelector($"meta[property='{name}']")?.GetAttribute("content");
    }

    [Fact]
    public async Task The_page_of_help_lines_tells_histories_and_messages_its_calm_title_alone()
    {
        var page = (await SmallSite.BuildAsync("""
            -- data/help-lines.yml --
            line: {name: County Line, for: Anyone who needs to talk., phone: "555-0100"}
            -- pages/help.md --
            ---
            title: Help
            summary: A summary that is long enough to stand in lists and in search results.
            lists: help-lines
            ---
            """)).Page("help/");

        Assert.Equal("Help", page.Title);
        Assert.Empty(page.QuerySelectorAll("meta[property], meta[name^=twitter], script[type]"));
    }

    [Fact]
    public async Task A_page_without_a_picture_of_its_own_names_none()
    {
        var page = (await SmallSite.BuildAsync(Article)).Page("articles/one/");

        Assert.Null(page.QuerySelector("meta[property='og:image']"));
        Assert.Equal("summary", page.QuerySelector("meta[name='twitter:card']")?.GetAttribute("content"));
    }

    [Fact]
    public async Task An_article_tells_search_engines_who_wrote_it_and_when()
    {
        var graph = await FactsAsync(Article, "articles/one/");
        var article = Thing(graph, "NewsArticle");

        Assert.Equal("One & only", article.GetProperty("headline").GetString());
        Assert.Equal("2026-01-02", article.GetProperty("datePublished").GetString());
        Assert.Equal("2026-03-04", article.GetProperty("dateModified").GetString());
        Assert.Equal("Ada Writer", article.GetProperty("author")[0].GetProperty("name").GetString());
        Assert.Equal("A small site", article.GetProperty("publisher").GetProperty("name").GetString());
        Assert.Equal(
            ["https://small.example/", "https://small.example/articles/", "https://small.example/articles/one/"],
            Thing(graph, "BreadcrumbList").GetProperty("itemListElement").EnumerateArray().Select(i => i.GetProperty("item").GetString()));
    }

    [Fact]
    public async Task A_title_that_looks_like_the_end_of_a_script_stays_inside_the_facts()
    {
        var site = await SmallSite.BuildAsync(Article.Replace("One & only", "'</script><!-- <script>alert(1)'", StringComparison.Ordinal));
        var page = site.Page("articles/one/");

        Assert.DoesNotContain(page.Scripts, s => s.Text.StartsWith("alert", StringComparison.Ordinal));
        Assert.Equal("</script><!-- <script>alert(1)", Thing(Facts(page), "NewsArticle").GetProperty("headline").GetString());
    }

    [Theory]
    [InlineData("given", true)]
    [InlineData("public-record", false)]
    public async Task An_answer_is_said_to_be_a_persons_own_only_where_the_person_gave_it_to_us(string basis, bool isOwn)
    {
        var graph = await FactsAsync($$"""
            -- data/sources.yml --
            s: {title: A record, publisher: A court, date: 2026, url: https://court.example/record}
            -- interviews/talk.md --
            ---
            title: A talk
            summary: A summary that is long enough to stand in lists and in search results.
            published: 2026-01-02
            interviewee: {name: Jo Speaker}
            conducted: {date: 2026-01-01, method: By phone, by: Ada Writer}
            consent: {basis: {{basis}}, date: 2026-01-01}
            ---
            ## Why now?

            Because. [@s]
            """, "interviews/talk/");

        Assert.Equal(isOwn, Thing(graph, "NewsArticle").TryGetProperty("hasPart", out var questions));
        if (isOwn)
        {
            Assert.Equal("Why now?", questions[0].GetProperty("name").GetString());
            Assert.Equal("https://small.example/interviews/talk/#why-now", questions[0].GetProperty("url").GetString());
            Assert.False(questions[0].TryGetProperty("acceptedAnswer", out _));
        }
    }

    private static async Task<JsonElement> FactsAsync(string files, string permalink)
    {
        var site = await SmallSite.BuildAsync(files);
        Assert.Empty(site.Diagnostics);
        return Facts(site.Page(permalink));
    }

    private static JsonElement Facts(AngleSharp.Html.Dom.IHtmlDocument page)
    {
        using var json = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        return json.RootElement.GetProperty("@graph").Clone();
    }

    private static JsonElement Thing(JsonElement graph, string type) =>
        Assert.Single(graph.EnumerateArray(), t => t.GetProperty("@type").GetString() == type);
}
