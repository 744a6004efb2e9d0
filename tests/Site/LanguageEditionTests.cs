using Advocate.Files;
using Xunit;

namespace Advocate.Tests.Site;

public sealed class LanguageEditionTests
{
    private const string Fields = """
        summary: A page that says what it has to say in one plain sentence.
        published: 2026-11-24
        """;

    private const string Page = """
        ---
        title: One
        summary: A page that says what it has to say in one plain sentence.
        published: 2026-11-24
        place: OH
        status: capped
        approach: A board sets by how much the rent of a flat may rise in one year
        asOf: 2024
        reviewed: 2026-10-01
        sources: [{id: s1, title: A survey of codes, publisher: An institute}]
        ---
        The text.
        """;

    private static Task<SmallSite> BuildAsync(params string[] paths) => SmallSite.BuildAsync(
        MemoryTree.Of($$"""
            {{SmallSite.Settings}}
            languages: [en, es, ar, he-Latn]
            unknownFields: warn
            -- data/statuses.yml --
            capped: {label: Rent is capped, letter: C, pattern: dots, protective: true, meaning: The law sets a limit to what a rent may rise.}
            {{string.Join('\n', paths.Select(path => $"-- {path} --\n{Page}"))}}
            """),
        theme: TranslatedTheme.Of(("es", "Español"), ("ar", "العربية"), ("he-latn", "Ivrit")));

    [Theory]
    [InlineData("index")]
    [InlineData("pages/one", "one/")]
    [InlineData("articles/one", "articles/one/")]
    [InlineData("laws/one", "laws/one/")]
    public async Task A_page_leads_to_itself_in_every_other_language_by_that_languages_own_name(string path, string permalink = "")
    {
        var site = await BuildAsync($"{path}.md", $"{path}.es.md", $"{path}.ar.md");

        var links = site.Page(permalink).QuerySelectorAll(".head-links a[hreflang]");
        Assert.Equal(["Español", "العربية", "Ivrit"], links.Select(link => link.TextContent));
        Assert.Equal(["es", "ar", "he-latn"], links.Select(link => link.GetAttribute("hreflang")));
        Assert.Equal(["es", "ar", "he-latn"], links.Select(link => link.GetAttribute("lang")));
        Assert.Equal([null, "rtl", null], links.Select(link => link.GetAttribute("dir")));
        Assert.All(
            links,
            link =>
                Assert.True(site.Has(new Uri(new Uri($"https://small.example/{permalink}"), link.GetAttribute("href")).AbsolutePath[1..])));
        Assert.Contains(
            "English", site.Page($"es/{permalink}").QuerySelectorAll(".head-links a[hreflang=en]").Select(link => link.TextContent));
        Assert.Equal(
            ["en", "x-default", "es", "ar"],
            site.Page(permalink).QuerySelectorAll("link[hreflang]").Select(link => link.GetAttribute("hreflang")).Take(4));
    }

    [Fact]
    public async Task A_site_in_one_language_offers_no_other()
    {
        var site = await SmallSite.BuildAsync(
            $"{SmallSite.Settings}\nunknownFields: warn\n-- index.md --\n{Page}\n-- articles/one.md --\n{Page}");

        Assert.Empty(site.Page("articles/one/").QuerySelectorAll("[hreflang]"));
        Assert.Empty(site.Page("").QuerySelectorAll("[hreflang]"));
    }

    [Fact]
    public async Task The_home_page_leads_to_what_the_site_has_in_other_languages_alone()
    {
        var site = await BuildAsync("articles/one.md", "articles/one.es.md", "articles/two.ar.md", "pages/three.es.md");

        var links = site.Page("").QuerySelectorAll("main a[hreflang]");
        Assert.Equal(
            [("ar/articles/two/", "ar"), ("es/three/", "es")],
            links.Select(link => (link.GetAttribute("href"), link.GetAttribute("lang"))));
    }

    [Theory]
    [InlineData("en", null)]
    [InlineData("es-MX", null)]
    [InlineData("ar", "rtl")]
    [InlineData("ar-EG", "rtl")]
    [InlineData("he", "rtl")]
    [InlineData("fa-Arab-IR", "rtl")]
    [InlineData("ur", "rtl")]
    [InlineData("ur-Latn", null)]
    [InlineData("pa-Arab", "rtl")]
    [InlineData("DV", "rtl")]
    public async Task A_page_is_laid_out_the_way_its_language_is_written(string language, string? direction)
    {
        var site = await SmallSite.BuildAsync(
            MemoryTree.Of($"""
                {SmallSite.Settings}
                languages: [{language}]
                """),
            theme: TranslatedTheme.Of((language.ToLowerInvariant(), "Own")));

        Assert.Equal(language, site.Page("").DocumentElement.GetAttribute("lang"), ignoreCase: true);
        Assert.Equal(direction, site.Page("").DocumentElement.GetAttribute("dir"));
    }

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
