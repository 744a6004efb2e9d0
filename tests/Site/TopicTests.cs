using Xunit;

namespace Advocate.Tests.Site;

public sealed class TopicTests
{
    private const string Article = """
        -- articles/one.md --
        ---
        title: One
        summary: A page that says what it has to say in one plain sentence.
        published: 2026-11-24
        topics: [Child Welfare, law]
        ---
        """;

    [Fact]
    public async Task Without_a_list_of_topics_they_are_free_words()
    {
        var site = await SmallSite.BuildAsync(Article);

        Assert.Empty(site.Diagnostics);
        Assert.True(site.Has("topics/child-welfare/"));
        Assert.Equal("Law", site.Page("topics/law/").QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task With_a_list_of_topics_they_have_its_names_and_its_order()
    {
        var site = await SmallSite.BuildAsync($$"""
            -- data/topics.yml --
            law: {name: The law}
            unused: {name: Nobody writes of this}
            child-welfare: {name: Child welfare}
            {{Article}}
            """);

        Assert.Empty(site.Diagnostics);
        Assert.Equal(["The law", "Child welfare"], site.Planned.Site!.Topics.All.Select(topic => topic.Topic.Name));
        Assert.False(site.Has("topics/unused/"));
    }

    [Fact]
    public async Task Of_many_topics_a_page_offers_those_beside_its_own_and_the_list_of_all()
    {
        var site = await SmallSite.BuildAsync(string.Join('\n', Enumerable.Range(100, 80).Select(number => $"""
            -- articles/of-{number}.md --
            ---
            title: Of {number}
            summary: A page that says what it has to say in one plain sentence.
            published: 2026-11-24
            topics: [t{number}{(number == 179 ? ", t100" : "")}]
            ---
            """)));

        Assert.Equal(["T128", "T151", "All topics"], Ends(site.Page("topics/t140/")));
        Assert.Equal(["T100", "T123", "All topics"], Ends(site.Page("topics/t101/")));
        Assert.Equal(["T156", "T179", "All topics"], Ends(site.Page("topics/t179/")));
        Assert.Equal("T100", Offered(site.Page("articles/"))[0]);

        static List<string> Offered(AngleSharp.Dom.IDocument page) => [.. page.QuerySelectorAll(".subjects a").Select(a => a.TextContent)];
        static IEnumerable<string> Ends(AngleSharp.Dom.IDocument page) => [Offered(page)[0], .. Offered(page)[^2..]];
    }

    [Fact]
    public async Task Two_topics_at_one_address_are_named()
    {
        var site = await SmallSite.BuildAsync($$"""
            -- data/topics.yml --
            law: {name: The law}
            child-welfare: {name: Child welfare}
            Child Welfare: {name: Child welfare again}
            {{Article}}
            """);

        Assert.Equal(
            "input/data/topics.yml:3:1: error ADV317: The topic 'Child Welfare' has the address of 'child-welfare'.",
            Assert.Single(site.Diagnostics).ToString());
    }

    [Fact]
    public async Task Of_words_on_one_line_each_is_marked_where_it_stands()
    {
        var site = await SmallSite.BuildAsync("""
            -- data/topics.yml --
            housing: {name: Housing}
            -- articles/one.md --
            ---
            title: One
            summary: A page that says what it has to say in one plain sentence.
            published: 2026-11-24
            topics: housing, hous
            ---
            """);

        Assert.Equal(new("input/articles/one.md", 5, 18, 4), Assert.Single(site.Diagnostics).Location);
    }

    [Fact]
    public async Task A_long_list_is_cut_into_pages_that_lead_to_each_other()
    {
        var site = await SmallSite.BuildAsync(string.Join('\n', Enumerable.Range(1, 5).Select(number => $"""
            -- articles/{number}.md --
            ---
            title: Article {number}
            summary: A page that says what it has to say in one plain sentence.
            published: 2026-11-0{number}
            topics: law
            ---
            """).Prepend("""
            -- site.yml --
            title: A small site
            url: https://small.example/
            pageSize: 2
            """)));

        Assert.Empty(site.Diagnostics);
        Assert.Contains("Article 5", site.Text("topics/law/"), StringComparison.Ordinal);
        Assert.Contains("Article 1", site.Text("topics/law/page/3/"), StringComparison.Ordinal);
        Assert.NotNull(site.Page("topics/law/").QuerySelector("main a[href$='topics/law/page/2/']"));
        Assert.NotNull(site.Page("topics/law/page/2/").QuerySelector("main a[href$='topics/law/']"));
        Assert.False(site.Has("topics/law/page/4/"));
        Assert.DoesNotContain("/page/", site.Text("sitemap.xml"), StringComparison.Ordinal);
    }
}
