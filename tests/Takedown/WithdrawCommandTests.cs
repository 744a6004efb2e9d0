using System.Text.Json;
using System.Xml.Linq;
using Advocate.Tests.Commands;
using AngleSharp.Html.Parser;
using Xunit;

namespace Advocate.Tests.Takedown;

/// <summary>A page can be taken out of the site that is published, whatever state the content is in.</summary>
public sealed class WithdrawCommandTests
{
    private const string Secret = "Zanzibar";

    private const string Content = $$"""
        -- site.yml --
        title: A small site
        url: https://small.example/sub/
        cards: true
        leave: {url: "https://leave.example/"}
        -- data/statuses.yml --
        partial: {label: Partial, letter: P, pattern: dots, meaning: Some children are protected.}
        -- data/sources.yml --
        report: {title: The report, publisher: A publisher}
        -- laws/ohio.md --
        ---
        place: Ohio
        status: partial
        asOf: 2026
        reviewed: 2026-11-24
        approach: the law sends each child to services in place of a court
        history: [{date: 2025, change: "The law changed.", source: s1}]
        sources: [{id: s1, title: The act of 2025, publisher: The legislature}]
        ---
        -- articles/one.md --
        ---
        title: "{{Secret}} “article” & more"
        summary: {{Secret}} article that nobody may read any more, in one plain sentence.
        published: 2026-11-21
        topics: [rivers]
        redirectFrom: [/old/one/]
        ---
        {{Secret}}. [@report]
        -- articles/two.md --
        ---
        title: Two
        summary: What is left when the other is gone, told in one plain sentence.
        published: 2026-11-20
        topics: [rivers]
        ---
        Before **[the other](one.md)** and after. A fact. [@ohio/s1]

        - An item with [the other](one.md) and more.
        """;

    [Fact]
    public async Task A_mistake_in_the_words_of_the_theme_keeps_no_page_online()
    {
        using var workplace = await BuiltAsync();
        workplace.Write("theme/strings/en.yml", "withdrawn: {title: 'x"u8);

        var (code, said) = await workplace.RunAsync("withdraw", "/articles/one/", "--site", "output", "--theme", "theme");

        Assert.Equal(0, code);
        Assert.Contains("theme/strings/en.yml:1:", said, StringComparison.Ordinal);
        Assert.Equal(
            "This page was withdrawn",
            new HtmlParser().ParseDocument(workplace["output/articles/one/index.html"]).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_page_goes_with_its_card_its_entries_and_all_that_leads_to_it()
    {
        using var workplace = await BuiltAsync();

        // What is wrong with the content no longer matters.
        workplace.Write("input/site.yml", "nonsense: ["u8);
        var (code, said) = await workplace.RunAsync("withdraw", "/articles/one/");

        Assert.Equal(0, code);
        var files = workplace.Contents("output");
        Assert.All(files, file => Assert.DoesNotContain(Secret, file.Value, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(files.Keys, path => path.Contains("cards/articles/one", StringComparison.Ordinal));
        Assert.Contains(files.Keys, path => path.Contains("cards/articles/two", StringComparison.Ordinal));
        Assert.DoesNotContain("articles/one/", files["output/sitemap.xml"], StringComparison.Ordinal);
        Assert.Single(XDocument.Parse(files["output/feed.xml"]).Root!.Elements(), e => e.Name.LocalName == "entry");
        Assert.Equal(1, JsonDocument.Parse(files["output/feed.json"]).RootElement.GetProperty("items").GetArrayLength());
        Assert.Contains("Changed articles/two/index.html\n", said, StringComparison.Ordinal);
        Assert.Contains("Deleted cards/articles/one.", said, StringComparison.Ordinal);
        Assert.Contains("Write 'withdrawn:' into the files", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_in_a_text_become_words_and_entries_of_lists_go_whole()
    {
        using var workplace = await BuiltAsync();

        await workplace.RunAsync("withdraw", "articles/one");

        var page = workplace["output/articles/two/index.html"];
        Assert.Contains("<p>Before <strong>the other</strong> and after.", page, StringComparison.Ordinal);
        Assert.Contains("<li>An item with the other and more.</li>", page, StringComparison.Ordinal);
        Assert.Contains("Before &lt;strong&gt;the other&lt;/strong&gt; and after.", workplace["output/feed.xml"], StringComparison.Ordinal);
        foreach (var list in new[] { "output/articles/index.html", "output/topics/rivers/index.html", "output/404.html", "output/index.html" })
        {
            var document = new HtmlParser().ParseDocument(workplace[list]);
            Assert.Single(document.QuerySelectorAll("main li a"), link => link.TextContent == "Two");
            Assert.Empty(document.QuerySelectorAll("a[href*='/one/'], main li:empty"));
        }
    }

    [Fact]
    public async Task The_short_page_is_as_safe_as_every_other()
    {
        using var workplace = await BuiltAsync();

        await workplace.RunAsync("withdraw", "https://small.example/sub/old/one/");

        foreach (var path in new[] { "output/articles/one/index.html", "output/old/one/index.html" })
        {
            var page = new HtmlParser().ParseDocument(workplace[path]);
            Assert.Equal("This page was withdrawn", page.QuerySelector("h1")!.TextContent);
            Assert.Equal("This page was withdrawn", page.Title);
            Assert.StartsWith(
                "default-src 'none';",
                page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"),
                StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector("meta[name=referrer][content=no-referrer]"));
            Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
            Assert.NotNull(page.QuerySelector("a[data-leave][href='https://leave.example/']"));
            Assert.Empty(page.QuerySelectorAll("meta[property], meta[http-equiv=refresh], link[rel=canonical]"));
            Assert.All(
                page.QuerySelectorAll("link[rel=stylesheet], script[src]"),
                e => Assert.StartsWith("/sub/", e.GetAttribute("href") ?? e.GetAttribute("src"), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_law_goes_with_its_feed_and_its_row_and_sources_that_others_cite_stay()
    {
        using var workplace = await BuiltAsync();

        var (_, said) = await workplace.RunAsync("withdraw", "/sub/laws/ohio/");

        Assert.DoesNotContain("output/laws/ohio/feed.xml", workplace.Contents("output").Keys);
        Assert.DoesNotContain("<entry>", workplace["output/laws/feed.xml"], StringComparison.Ordinal);
        Assert.Empty(new HtmlParser().ParseDocument(workplace["output/laws/index.html"]).QuerySelectorAll(".law-table tbody tr"));
        var reference = new HtmlParser().ParseDocument(workplace["output/articles/two/index.html"]).GetElementById("ref-1")!;
        Assert.Contains("The act of 2025", reference.TextContent, StringComparison.Ordinal);
        Assert.Equal(["#cite-1"], reference.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Contains("  laws/data/laws.csv\n", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_not_there_fails_and_nothing_is_changed()
    {
        using var workplace = await BuiltAsync();
        var before = workplace.Contents("output");

        var (code, said) = await workplace.RunAsync(
            "withdraw", "/articles/one/", "/articles/tow/", "https://elsewhere.example/articles/one/");

        Assert.Equal(2, code);
        Assert.Contains("The site has no page '/articles/tow/'. Did you mean '/articles/two/'?", said, StringComparison.Ordinal);
        Assert.Contains("The site has no page 'https://elsewhere.example/articles/one/'.", said, StringComparison.Ordinal);
        Assert.Equal(before, workplace.Contents("output"));
    }

    [Fact]
    public async Task What_is_no_built_site_is_left_alone()
    {
        using var workplace = new Workplace(Content);

        var (code, said) = await workplace.RunAsync("withdraw", "/articles/one/", "--site", "input");

        Assert.Equal(2, code);
        Assert.Contains("input/ holds no site", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_after_it_goes_on_as_if_nothing_had_been_done()
    {
        using var workplace = await BuiltAsync();
        var before = workplace.Contents("output");

        await workplace.RunAsync("withdraw", "/articles/one/");
        var (code, _) = await workplace.RunAsync();

        Assert.Equal(0, code);
        Assert.Equal(before, workplace.Contents("output"));
    }

    private static async Task<Workplace> BuiltAsync()
    {
        var workplace = new Workplace(Content);
        var (code, said) = await workplace.RunAsync();
        Assert.True(code == 0, said);
        return workplace;
    }
}
