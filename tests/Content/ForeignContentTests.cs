using Advocate.Content;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Content;

/// <summary>What was written for Statiq, Hugo or Jekyll builds as it is.</summary>
public sealed class ForeignContentTests
{
    [Fact]
    public async Task An_article_written_for_Statiq_needs_no_line_above_its_front_matter()
    {
        var article = await ArticleAsync("articles/new-law.md", """
            Title: A new law
            Lead: What the new law changes for children, told in one plain sentence.
            Published: 2017-01-02
            Author: Jane Doe
            Tags:
              - Law
              - History
            ---
            The text.
            """);

        Assert.Equal("A new law", article.Title);
        Assert.Equal("What the new law changes for children, told in one plain sentence.", article.Summary);
        Assert.Equal(new DateOnly(2017, 1, 2), article.Published);
        Assert.Equal(["Jane Doe"], article.Authors.Select(author => author.Value));
        Assert.Equal(["Law", "History"], article.Topics.Select(topic => topic.Value));
    }

    [Fact]
    public async Task An_article_written_for_Hugo_keeps_its_date_description_tags_weight_and_aliases()
    {
        var article = await ArticleAsync("articles/new-law.md", """
            ---
            title: "A new law"
            description: What the new law changes for children, told in one plain sentence.
            date: 2017-01-02T10:00:00-05:00
            lastmod: 2018-03-04
            draft: false
            tags: ["law", "history"]
            weight: 3
            aliases: [/2017/new-law/]
            type: post
            ---
            The text.
            """);

        Assert.Equal(new DateOnly(2017, 1, 2), article.Published);
        Assert.Equal(new DateOnly(2018, 3, 4), article.LastChanged);
        Assert.Equal(3, article.Order);
        Assert.Equal(["law", "history"], article.Topics.Select(topic => topic.Value));
        Assert.Equal(["/2017/new-law/"], article.RedirectFrom.Select(address => address.Value));
    }

    [Fact]
    public async Task An_article_written_for_Jekyll_has_its_date_in_its_name()
    {
        var article = await ArticleAsync("articles/2017-01-02-new-law.md", """
            ---
            layout: post
            title: A new law
            excerpt: What the new law changes for children, told in one plain sentence.
            tags: law, history
            ---
            The text.
            """);

        Assert.Equal(new DateOnly(2017, 1, 2), article.Published);
        Assert.Equal("articles/new-law/", article.Permalink);
        Assert.Equal(["law", "history"], article.Topics.Select(topic => topic.Value));
    }

    [Theory]
    [InlineData("true", false)]
    [InlineData("Yes", false)]
    [InlineData("false", true)]
    [InlineData("False", true)]
    [InlineData("no", true)]
    public async Task In_Jekyll_published_says_whether_and_not_when(string published, bool isDraft)
    {
        var article = await ArticleAsync("articles/2017-01-02-new-law.md", $"""
            ---
            title: A new law
            excerpt: What the new law changes for children, told in one plain sentence.
            published: {published}
            ---
            The text.
            """);

        Assert.Equal(isDraft, article.IsDraft);
        Assert.Equal(new DateOnly(2017, 1, 2), article.Published);
    }

    [Fact]
    public async Task A_post_without_a_summary_is_summed_up_by_its_first_words_and_the_writer_is_told()
    {
        var site = await SmallSite.BuildAsync("""
            -- articles/2017-01-02-new-law.md --
            ---
            title: A new law
            ---
            ## First

            From *today* on, children who were [trafficked](https://www.example.org/) are
            "victims" under the law, and are sent to services instead of a court; it is the first law of its kind in the state, and the
            legislature passed it without a vote against it.

            More.
            """);

        Assert.Equal(
            "From today on, children who were trafficked are “victims” under the law, and are sent to services instead of a court; it is "
                + "the first law of its kind in the state, and the legislature passed it…",
            Assert.Single(site.Planned.Site!.Articles).Summary);
        Assert.Equal("ADV121", Assert.Single(site.Diagnostics).Code);
        Assert.True(site.Has("articles/new-law/"));
    }

    [Theory]
    [InlineData("TITLE: A new law")]
    [InlineData("title: A new law")]
    [InlineData("Title: A new law")]
    public async Task Case_makes_no_difference_in_the_names_of_fields(string title)
    {
        var article = await ArticleAsync("articles/2017-01-02-new-law.md", $"""
            ---
            {title}
            SUMMARY: What the new law changes for children, told in one plain sentence.
            ---
            The text.
            """);

        Assert.Equal("A new law", article.Title);
    }

    [Fact]
    public async Task A_folders_defaults_hold_for_its_files_and_the_file_has_the_last_word()
    {
        var site = await SmallSite.BuildAsync("""
            -- articles/_directory.yml --
            author: The editors
            topics: law
            -- articles/2017/_directory.yml --
            topics: history
            -- articles/2017/one.md --
            ---
            title: One
            summary: What the new law changes for children, told in one plain sentence.
            published: 2017-01-02
            ---
            The text.
            -- articles/two.md --
            ---
            title: Two
            summary: What the new law changes for children, told in one plain sentence.
            published: 2017-01-01
            author: Jane Doe
            ---
            The text.
            """);

        Assert.Empty(site.Diagnostics);
        var (one, two) = (site.Planned.Site!.Articles[0], site.Planned.Site.Articles[1]);
        Assert.Equal(("The editors", "history"), (one.Authors[0].Value, one.Topics[0].Value));
        Assert.Equal(("Jane Doe", "law"), (two.Authors[0].Value, two.Topics[0].Value));
    }

    [Fact]
    public async Task A_file_has_the_last_word_under_whatever_name()
    {
        var site = await SmallSite.BuildAsync("""
            -- articles/_directory.yml --
            topics: [housing]
            summary: What all the texts of this folder say, told in one plain sentence.
            published: 2020-01-01
            -- articles/one.md --
            ---
            title: One
            tags: [health]
            description: What the new law changes for children, told in one plain sentence.
            date: 2026-01-01
            ---
            """);

        Assert.Empty(site.Diagnostics);
        var article = Assert.Single(site.Planned.Site!.Articles);
        Assert.Equal(["health"], article.Topics.Select(topic => topic.Value));
        Assert.Equal("What the new law changes for children, told in one plain sentence.", article.Summary);
        Assert.Equal((new DateOnly(2026, 1, 1), "input/articles/one.md:5:7"), (article.Published, article.PublishedAt.ToString()));
    }

    [Fact]
    public async Task Tags_and_categories_that_Jekyll_keeps_apart_are_all_topics()
    {
        var article = await ArticleAsync("articles/2017-01-02-new-law.md", """
            ---
            title: A new law
            excerpt: What the new law changes for children, told in one plain sentence.
            categories: news
            tags: law, news, history
            ---
            The text.
            """);

        Assert.Equal(["news", "law", "history"], article.Topics.Select(topic => topic.Value));
    }

    [Theory]
    [InlineData("🎈", 99)]
    [InlineData("e\u0301", 99)]
    [InlineData("法", 199)]
    public async Task Words_that_stand_in_for_a_summary_are_cut_within_no_letter(string letter, int fit)
    {
        var site = await SmallSite.BuildAsync($"""
            -- articles/2017-01-02-new-law.md --
            ---
            title: A new law
            ---
            {string.Concat(Enumerable.Repeat(letter, 220))}
            """);

        Assert.Equal(string.Concat(Enumerable.Repeat(letter, fit)) + "…", Assert.Single(site.Planned.Site!.Articles).Summary);
    }

    [Fact]
    public async Task A_space_near_the_start_does_not_cut_a_summary_short()
    {
        var site = await SmallSite.BuildAsync($"""
            -- articles/2017-01-02-new-law.md --
            ---
            title: A new law
            ---
            2017年 {string.Concat(Enumerable.Repeat("法", 220))}
            """);

        Assert.Equal(200, Assert.Single(site.Planned.Site!.Articles).Summary.Length);
    }

    [Fact]
    public async Task A_file_beside_a_text_adds_to_its_front_matter()
    {
        var site = await SmallSite.BuildAsync("""
            -- articles/_one.yml --
            title: One
            summary: What the new law changes for children, told in one plain sentence.
            published: 2017-01-02
            -- articles/one.md --
            The text.
            """);

        Assert.Empty(site.Diagnostics);
        Assert.Equal("One", Assert.Single(site.Planned.Site!.Articles).Title);
    }

    private static async Task<Article> ArticleAsync(string path, string text)
    {
        var site = await SmallSite.BuildAsync($"-- {path} --\n{text}");
        // What other generators say of looks is passed over, which is said.
        Assert.DoesNotContain(site.Diagnostics, finding => finding.Code != "ADV120");
        return Assert.Single(site.Planned.Site!.All<Article>());
    }
}
