using System.Text.Json;
using Xunit;

namespace Advocate.Tests.Site;

/// <summary>Whoever wrote a text has a page with all of them, which the texts lead to.</summary>
public sealed class AuthorTests
{
    private static string Article(string name, string authors) => $"""
        -- articles/{name}.md --
        ---
        title: Article {name}
        summary: A summary that is long enough to stand in lists and in search results.
        published: 2026-01-02
        authors: [{authors}]
        ---
        Some words.

        """;

    private static readonly string Files = $$"""
        -- data/people.yml --
        ada: {name: Ada Writer, role: Editor, url: "https://ada.example/"}
        bo: {name: Bo Reader}
        cy: {name: Cy Silent}
        {{Article("one", "bo, ada")}}
        {{Article("two", "ada")}}
        """;

    [Fact]
    public async Task An_authors_page_says_who_that_is_and_lists_the_texts()
    {
        var page = (await SmallSite.BuildAsync(Files)).Page("authors/ada/");

        Assert.Equal("Texts by Ada Writer", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Editor", page.QuerySelector(".summary")!.TextContent);
        Assert.Equal("https://ada.example/", page.QuerySelector(".page-head a[rel=me]")!.GetAttribute("href"));
        Assert.Equal(["Article one", "Article two"], page.QuerySelectorAll(".entries h2").Select(h => h.TextContent).Order());
    }

    [Fact]
    public async Task A_byline_leads_to_each_author()
    {
        var page = (await SmallSite.BuildAsync(Files)).Page("articles/one/");

        Assert.Equal("By Bo Reader and Ada Writer", page.QuerySelector(".byline span")!.TextContent.Trim());
        Assert.Equal(["../../authors/bo/", "../../authors/ada/"], page.QuerySelectorAll(".byline a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Only_those_who_wrote_something_are_among_the_authors()
    {
        var site = await SmallSite.BuildAsync(Files);

        Assert.Equal(["Ada Writer", "Bo Reader"], site.Page("authors/").QuerySelectorAll(".entries a").Select(a => a.TextContent));
        Assert.False(site.Has("authors/cy/"));
    }

    [Fact]
    public async Task Plain_names_have_pages_where_no_file_names_people_and_a_site_without_authors_has_none()
    {
        Assert.True((await SmallSite.BuildAsync(Article("one", "Ada Ñandú"))).Has("authors/ada-nandu/"));
        Assert.False((await SmallSite.BuildAsync(Article("one", ""))).Has("authors/"));
    }

    [Fact]
    public async Task Search_engines_are_told_of_the_author_at_the_authors_own_page()
    {
        var site = await SmallSite.BuildAsync(Files);
        var facts = site.Page("authors/ada/").QuerySelector("script[type='application/ld+json']")!.TextContent;
        var person = JsonDocument.Parse(facts).RootElement.GetProperty("mainEntity");

        Assert.Equal("Person", person.GetProperty("@type").GetString());
        Assert.Equal("https://ada.example/", person.GetProperty("sameAs").GetString());
        Assert.Contains("\"url\":\"https://small.example/authors/ada/\"", site.Text("articles/two/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_two_pages_have_one_title_in_tabs_and_histories()
    {
        var site = await SampleSite.BuiltAsync();
        var titles = from path in site.Files.Keys
                     where path.EndsWith(".html", StringComparison.Ordinal)
                     let page = site.Page(path)
                     group path by (page.DocumentElement.GetAttribute("lang"), page.Title) into pages
                     where pages.Count() > 1
                     select $"{pages.Key.Title}: {string.Join(", ", pages)}";

        Assert.Empty(titles);
    }
}
