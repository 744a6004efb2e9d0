using Advocate.Content;
using Advocate.Diagnostics;
using AngleSharp.Dom;
using Xunit;

namespace Advocate.Tests.Site;

/// <summary>The register of sources: on one page while it is short, and on a page for each kind of source when it is long.</summary>
public sealed class SourceRegisterTests
{
    [Fact]
    public async Task A_register_of_forty_sources_stands_whole_on_its_page()
    {
        var site = await BuildAsync(
            Entries("news", 38), "act: {title: The act, publisher: A, kind: statute}", "word: {title: A word, publisher: B}");

        Assert.Equal(["act", "word", .. Enumerable.Range(1, 38).Select(number => $"news-{number}")], Ids(site, "sources/"));
        Assert.DoesNotContain(
            site.Files.Keys, path => path.StartsWith("sources/", StringComparison.Ordinal) && path != "sources/index.html");
        Assert.Equal("../sources/#register", site.Page("about/").QuerySelector(".references > p a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_longer_register_has_a_page_for_each_kind_that_has_entries_and_what_weighs_most_as_evidence_comes_first()
    {
        var site = await BuildAsync(
            Entries("news", 37),
            Entries("advocacy", 1),
            "word: {title: A word, publisher: B}",
            "act: {title: The act, publisher: C, kind: statute}",
            "case: {title: The case, publisher: D, kind: court}");

        var groups = site.Page("sources/").QuerySelectorAll(".source-groups li");
        Assert.Equal(
            ["law/", "news/", "advocacy/", "unsorted/"],
            groups.Select(g => g.QuerySelector("a")!.GetAttribute("href")!.Replace("../sources/", "", StringComparison.Ordinal)));
        Assert.Equal(["2 sources", "37 sources", "1 source", "1 source"], groups.Select(g => g.QuerySelector("span")!.TextContent));
        Assert.Empty(Ids(site, "sources/"));
        Assert.Equal(["act", "case"], Ids(site, "sources/law/"));
        Assert.Equal(["word"], Ids(site, "sources/unsorted/"));
        Assert.False(site.Has("sources/official/"));
        Assert.Contains("https://small.example/sources/law/", site.Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_kind_of_source_has_its_place_and_its_words()
    {
        var site = await BuildAsync(
            [Entries("news", 40), .. Source.Kinds.Select((kind, i) => $"kind-{i}: {{title: A title, publisher: A, kind: {kind}}}")]);

        Assert.DoesNotContain(site.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal(["law", "official", "research", "news", "advocacy"], site.Planned.Site!.Sources.Listings.Select(l => l.Group.Id));
    }

    [Fact]
    public async Task A_kind_with_too_many_sources_for_one_page_has_several_of_like_length_that_lead_to_each_other()
    {
        var site = await BuildAsync(Entries("news", 112));

        Assert.Equal(38, Ids(site, "sources/news/").Length);
        Assert.Equal(38, Ids(site, "sources/news/page/2/").Length);
        Assert.Equal(36, Ids(site, "sources/news/page/3/").Length);
        Assert.Equal(
            ["../../../../sources/news/", "../../../../sources/news/page/3/"],
            site.Page("sources/news/page/2/").QuerySelectorAll(".pager a").Select(Href));
        Assert.Equal("News sources, page 2 of 3", site.Page("sources/news/page/2/").QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_link_to_a_source_leads_to_its_entry_on_whichever_page_that_is()
    {
        var site = await BuildAsync(
            Entries("news", 60),
            "act: {title: The act, publisher: A, kind: statute}",
            """
            -- data/language.yml --
            - {avoid: [effluent], write: what is let in, why: Few know the word., sources: [news-60, act]}
            -- pages/words.md --
            ---
            title: Words
            summary: What this small site is for, said in a sentence that is long enough.
            lists: language-guide
            ---
            """);

        var links = site.Page("words/").QuerySelectorAll(".source-links a").Select(Href).ToList();
        Assert.Equal(["../sources/news/page/2/#news-60", "../sources/law/#act"], links);
        Assert.Contains("news-60", Ids(site, "sources/news/page/2/"));
        Assert.Contains("act", Ids(site, "sources/law/"));
    }

    [Fact]
    public async Task The_sources_under_a_text_name_the_pages_of_the_register_that_hold_them()
    {
        var site = await BuildAsync(Entries("news", 60), Entries("advocacy", 2), "act: {title: The act, publisher: A, kind: statute}");

        Assert.Equal(["../sources/law/", "../sources/news/"], site.Page("about/").QuerySelectorAll(".references > p a").Select(Href));
    }

    [Fact]
    public async Task Under_a_page_of_ones_own_the_kinds_lie_below_its_address_and_lead_back_to_it()
    {
        var site = await BuildAsync(
            Entries("news", 41),
            """
            -- pages/what-we-read.md --
            ---
            title: What we read
            summary: What this small site is for, said in a sentence that is long enough.
            lists: sources
            ---
            """);

        Assert.Equal(41, Ids(site, "what-we-read/news/").Length);
        var back = Assert.Single(site.Page("what-we-read/news/").QuerySelectorAll(".breadcrumb a"));
        Assert.Equal(("What we read", "../../what-we-read/"), (back.TextContent, Href(back)));
        Assert.False(site.Has("sources/"));
    }

    /// <summary>
    /// A site with a page that cites the first news and the act, with <c>data/sources.yml</c> as given; further files may follow it.
    /// </summary>
    private static Task<SmallSite> BuildAsync(params string[] sources) => SmallSite.BuildAsync($"""
        -- about.md --
        ---
        title: About
        summary: What this small site is for, said in a sentence that is long enough.
        ---
        A fact. [@news-1]{(sources.Any(s => s.StartsWith("act:", StringComparison.Ordinal)) ? " Another. [@act]" : "")}
        -- data/sources.yml --
        {string.Join('\n', sources)}
        """);

    private static string Entries(string kind, int count) =>
        string.Join(
            '\n',
            Enumerable.Range(1, count)
                .Select(number => $"{kind}-{number}: {{title: Report {number:000}, publisher: The Paper, kind: {kind}}}"));

    private static string[] Ids(SmallSite site, string page) =>
        [.. site.Page(page).QuerySelectorAll(".source-list > li").Select(li => li.Id!)];

    private static string Href(IElement link) => link.GetAttribute("href")!;
}
