using Advocate.Content;
using Xunit;

namespace Advocate.Tests.Site;

public sealed class LanguageEditionTests
{
    private const string Fields = """
        summary: A page that says what it has to say in one plain sentence.
        published: 2026-11-24
        """;

    [Theory]
    [InlineData("articles/sb.1322.md", "articles/sb-1322/")]
    [InlineData("articles/one.two.md", "articles/one-two/")]
    [InlineData("articles/v1.md", "articles/v1/")]
    public async Task A_dot_in_a_name_is_no_language_unless_two_letters_follow(string path, string permalink)
    {
        var site = await SmallSite.BuildAsync($"""
            -- {path} --
            ---
            title: One
            {Fields}
            ---
            """);

        Assert.Empty(site.Diagnostics);
        Assert.True(site.Has(permalink));
    }

    [Theory]
    [InlineData("EN")]
    [InlineData("en-US, es")]
    public async Task Language_tags_are_the_same_in_upper_and_lower_case(string languages)
    {
        var tag = languages.Split(',')[0];
        var site = await BuildAsync($"""
            -- site.yml --
            title: A small site
            url: https://small.example/
            languages: [{languages}]
            -- articles/one.{tag}.md --
            ---
            title: One
            {Fields}
            ---
            """);

        Assert.Empty(site.Diagnostics);
        Assert.Equal("articles/one/", Assert.Single(site.Planned.Site!.Articles).Permalink);
        Assert.Equal(tag.ToLowerInvariant(), site.Page("articles/one/").DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Texts_of_different_days_are_no_editions_of_each_other_though_they_have_one_name()
    {
        var site = await SmallSite.BuildAsync("""
            -- articles/2016-01-01-update.md --
            ---
            title: The first update
            slug: first-update
            summary: A page that says what it has to say in one plain sentence.
            ---
            -- articles/2017-01-01-update.md --
            ---
            title: The second update
            slug: second-update
            summary: A page that says what it has to say in one plain sentence.
            ---
            """);

        Assert.Empty(site.Diagnostics);
        Assert.Empty(site.Page("articles/first-update/").QuerySelectorAll("link[hreflang]"));
    }

    [Fact]
    public async Task A_text_and_its_translation_of_one_day_are_editions_of_each_other()
    {
        var site = await BuildAsync($"""
            {TwoLanguages}
            -- articles/2016-01-01-update.md --
            ---
            title: The update
            {Fields}
            ---
            -- articles/2016-01-01-update.es.md --
            ---
            title: Lo nuevo
            {Fields}
            ---
            """);

        Assert.Empty(site.Diagnostics);
        Assert.NotNull(site.Page("articles/update/").QuerySelector("link[hreflang=es][href='https://small.example/es/articles/update/']"));
    }

    [Theory]
    [InlineData("articles/b/", "../../articles/a/")]
    [InlineData("es/articles/b/", "../../../es/articles/a/")]
    public async Task A_link_by_xref_leads_to_the_page_in_the_readers_language(string from, string to)
    {
        var site = await BuildAsync($"""
            {TwoLanguages}
            -- articles/a.es.md --
            ---
            title: Uno
            xref: here
            {Fields}
            ---
            -- articles/a.md --
            ---
            title: One
            xref: here
            {Fields}
            ---
            -- articles/b.es.md --
            ---
            title: Dos
            {Fields}
            ---
            Vaya [a la primera](xref:here).
            -- articles/b.md --
            ---
            title: Two
            {Fields}
            ---
            Go [to the first one](xref:here).
            """);

        Assert.Empty(site.Diagnostics);
        Assert.NotNull(site.Page(from).QuerySelector($"main p a[href='{to}']"));
    }

    private const string TwoLanguages = """
        -- site.yml --
        title: A small site
        url: https://small.example/
        languages: [en, es]
        """;

    /// <summary>With a theme that has its English words in other languages too.</summary>
    private static Task<SmallSite> BuildAsync(string files)
    {
        var disk = new DiskTree(Repository.Theme);
        var theme = disk.Paths.ToDictionary(path => path, disk.ReadBytes);
        theme["strings/es.yml"] = theme["strings/en-us.yml"] = theme["strings/en.yml"];
        return SmallSite.BuildAsync(MemoryTree.Of(files), theme: new MemoryTree(theme, "theme/"));
    }
}
