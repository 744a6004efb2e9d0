using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Advocate.Building;
using Advocate.Diagnostics;
using Advocate.Pipelines;
using Xunit;

namespace Advocate.Tests.Site;

/// <summary>One line takes a page down, whatever else is wrong with it; a short page is left, and nothing else tells what was there.</summary>
public sealed class WithdrawnTests
{
    private const string Secret = "Zanzibar";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>A page of each kind that can be withdrawn, each with its text, and pages that lead to all of them.</summary>
    private static string Content(string line) => $$"""
        -- site.yml --
        title: A small site
        url: https://small.example/
        cards: true
        navigation: [{label: Interviews, to: /interviews/}, {label: Law, to: /laws/ohio/}, {label: Home, to: /}]
        footer: [{label: About, to: /about/}]
        leave: {url: "https://leave.example/", about: /about/#leaving}
        -- data/statuses.yml --
        partial: {label: Partial, letter: P, pattern: dots, meaning: Some children are protected.}
        -- data/places.yml --
        OH: {name: Ohio}
        -- index.md --
        ---
        title: Home
        summary: Where everything begins, told in one plain sentence that is long enough.
        ---
        See [the article](articles/one.md#a-part), [again](/old/one/), [the talk](xref:talk), [all talks](/interviews/), [the law](laws/ohio.md), [us](pages/about.md).
        -- articles/two.md --
        ---
        title: Two
        summary: What is left when the other is gone, told in one plain sentence.
        published: 2026-11-20
        places: [OH]
        topics: [rivers]
        ---
        Before **[the other](one.md)** and after. A fact. [@oh/s1]
        -- articles/one.md --
        ---
        title: "{{Secret}} article"
        summary: {{Secret}} article that nobody may read any more, in one plain sentence.
        published: 2026-11-21
        topics: [rivers, {{Secret}}]
        authors: {{Secret}}
        responses: open
        redirectFrom: [/old/one/]
        {{line}}
        ---
        ## A part

        {{Secret}}.
        -- responses/one-1.md --
        ---
        to: one
        name: {{Secret}}
        date: 2026-11-24
        ---
        {{Secret}}.
        -- interviews/talk.md --
        ---
        title: "{{Secret}} interview"
        summary: {{Secret}} interview that nobody may read any more, in one plain sentence.
        published: 2026-11-21
        xref: talk
        interviewee: {name: {{Secret}}}
        conducted: {date: 2026, method: by phone, by: the editors}
        consent: {basis: given, date: 2026}
        {{line}}
        ---
        {{Secret}}.
        -- laws/ohio.md --
        ---
        place: OH
        status: partial
        asOf: 2026
        reviewed: 2026-11-24
        approach: the law of {{Secret}} sends each child to services in place of a court
        history: [{date: 2025, change: "{{Secret}} changed.", source: s1}]
        sources: [{id: s1, title: The act of 2025, publisher: The legislature}]
        {{line}}
        ---
        {{Secret}}.
        -- pages/about.md --
        ---
        title: "{{Secret}} page"
        summary: {{Secret}} page that nobody may read any more, in one plain sentence.
        corrections: [{date: 2026-11-24, text: "{{Secret}} was mended."}]
        {{line}}
        ---
        ## Leaving

        {{Secret}}.
        """;

    [Theory]
    [InlineData("draft: true")]
    [InlineData("excluded: true")]
    [InlineData("withdrawn: {date: 2026-11-24, reason: It was wrong.}")]
    public async Task One_line_takes_a_page_of_any_kind_down_wherever_it_is_linked(string line)
    {
        var site = await SmallSite.BuildAsync(Content(line));

        Assert.DoesNotContain(site.Diagnostics, finding => finding.Severity == Severity.Error);
        Assert.All(site.Files, file => Assert.DoesNotContain(Secret, file.Key + Encoding.UTF8.GetString(file.Value), StringComparison.OrdinalIgnoreCase));
        Assert.Contains("See the article, again, the talk, all talks, the law, us.", site.Page("").QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(site.Page("").QuerySelectorAll(".prose a"));
        Assert.Contains("<p>Before <strong>the other</strong> and after.", site.Text("articles/two/"), StringComparison.Ordinal);
        Assert.Contains("Before &lt;strong&gt;the other&lt;/strong&gt; and after.", site.Text("feed.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draft: true")]
    [InlineData("withdrawn: {date: 2026-11-24}")]
    public async Task Links_that_site_yml_names_are_left_out_and_those_that_still_lead_somewhere_stay(string line)
    {
        var site = await SmallSite.BuildAsync(Content(line));

        var page = site.Page("articles/two/");
        Assert.Equal(["Home"], page.QuerySelectorAll(".head nav a").Select(a => a.TextContent));
        Assert.Empty(page.QuerySelectorAll(".foot nav, .leave-about"));
        Assert.Equal(4, site.Diagnostics.Count(d => d.Code == "ADV314" && d.Location.File == "input/site.yml"));
    }

    [Fact]
    public async Task No_link_of_a_site_leads_nowhere_once_its_pages_are_withdrawn()
    {
        var site = await SmallSite.BuildAsync(Content("withdrawn: {date: 2026-11-24}"));

        foreach (var path in site.Files.Keys.Where(p => p.EndsWith("index.html", StringComparison.Ordinal)))
        {
            var at = new Uri($"https://small.example/{path[..^"index.html".Length]}");
            foreach (var link in site.Page(at.AbsolutePath[1..]).QuerySelectorAll("a[href]").Select(a => new Uri(at, a.GetAttribute("href"))).Where(l => l.Host == at.Host))
            {
                Assert.True(site.Has(link.AbsolutePath[1..]), $"{path} leads to {link}.");
            }
        }
    }

    [Fact]
    public async Task The_source_of_a_law_that_was_withdrawn_is_still_told_where_it_is_cited()
    {
        var site = await SmallSite.BuildAsync(Content("withdrawn: {date: 2026-11-24}"));

        var reference = site.Page("articles/two/").GetElementById("ref-1")!;
        Assert.Contains("The act of 2025", reference.TextContent, StringComparison.Ordinal);
        Assert.Equal(["#cite-1"], reference.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_short_page_says_that_the_page_was_withdrawn_when_and_why()
    {
        var site = await SmallSite.BuildAsync(Content("withdrawn: {date: 2026-11-24, reason: It was wrong.}"));

        foreach (var permalink in new[] { "articles/one/", "interviews/talk/", "laws/ohio/", "about/" })
        {
            var page = site.Page(permalink);
            Assert.Equal("This page was withdrawn", page.QuerySelector("h1")!.TextContent);
            Assert.Equal("It was withdrawn on November 24, 2026. It was wrong.", page.QuerySelector("main .summary")!.TextContent);
            Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
            Assert.Empty(page.QuerySelectorAll("link[rel=canonical], meta[property], script[type]"));
            Assert.NotEmpty(page.QuerySelectorAll("a[data-leave]"));
            Assert.DoesNotContain($"/{permalink}<", site.Text("sitemap.xml"), StringComparison.Ordinal);
        }

        Assert.Contains("url=../../articles/one/", site.Text("old/one/"), StringComparison.Ordinal);
        Assert.Equal(["cards/articles/two"], site.Files.Keys.Where(f => f.EndsWith(".png", StringComparison.Ordinal)).Select(f => f.Split('.')[0]));
    }

    [Fact]
    public async Task Feeds_replace_what_they_gave_under_the_same_id()
    {
        var published = await SmallSite.BuildAsync(Content("order: 0"));
        var site = await SmallSite.BuildAsync(Content("withdrawn: {date: 2026-11-24, reason: It was wrong.}"));

        foreach (var feed in new[] { "feed.xml", "laws/ohio/feed.xml" })
        {
            var entries = XDocument.Parse(site.Text(feed)).Descendants(Atom + "entry").ToDictionary(e => e.Element(Atom + "id")!.Value);
            foreach (var old in XDocument.Parse(published.Text(feed)).Descendants(Atom + "entry").Where(e => e.ToString().Contains(Secret, StringComparison.Ordinal)))
            {
                var entry = entries[old.Element(Atom + "id")!.Value];
                Assert.Equal("This page was withdrawn", entry.Element(Atom + "title")!.Value);
                Assert.Equal("It was withdrawn on November 24, 2026. It was wrong.", entry.Element(Atom + "summary")!.Value);
                Assert.Equal("2026-11-24T00:00:00Z", entry.Element(Atom + "updated")!.Value);
                Assert.Null(entry.Element(Atom + "content"));
            }
        }

        var item = JsonDocument.Parse(site.Text("feed.json")).RootElement.GetProperty("items").EnumerateArray()
            .Single(i => i.GetProperty("id").GetString() == "https://small.example/articles/one/");
        Assert.Equal("This page was withdrawn", item.GetProperty("title").GetString());
        Assert.Equal("", item.GetProperty("content_html").GetString());
    }

    [Theory]
    [InlineData("articles/one.md")]
    [InlineData("interviews/one.md")]
    [InlineData("laws/one.md")]
    [InlineData("pages/one.md")]
    [InlineData("a/folder/one.md")]
    public async Task A_page_is_withdrawn_by_that_field_alone_and_nothing_else_in_its_file_has_to_be_right(string path)
    {
        foreach (var rest in new[] { "", "titel: x\ntopics: {no: list}\ndate: when\nimage: none\nplace: nowhere\nsources: [{id: 1}]\nupdated: \u0007\nslugg: 1\nslugg: 2\n" })
        {
            var site = await SmallSite.BuildAsync($$"""
                -- data/places.yml --
                OH: {name: Ohio}
                -- data/topics.yml --
                rivers: {name: Rivers}
                -- data/language.yml --
                - {avoid: [bad word], write: Another., why: It is bad.}
                -- {{path}} --
                ---
                withdrawn: {date: 2026-11-24}
                {{rest}}---
                # A bad word, <b>HTML</b> and [a link](nowhere.md). [@no-such] ![](none.png)
                """);

            Assert.DoesNotContain(site.Diagnostics, finding => finding.Severity == Severity.Error);
            Assert.Single(site.Files.Keys, f => f.EndsWith("one/index.html", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("slug: Not A Slug", "ADV112")]
    [InlineData("redirectFrom: [https://elsewhere.example/]", "ADV316")]
    public async Task What_gives_a_withdrawn_page_its_addresses_has_to_be_right(string line, string code)
    {
        var site = await SmallSite.BuildAsync($"""
            -- articles/one.md --
            ---
            withdrawn: {"{"}date: 2026-11-24{"}"}
            {line}
            ---
            """);

        Assert.Equal(code, Assert.Single(site.Diagnostics).Code);
    }

    [Theory]
    [InlineData("draft: true")]
    [InlineData("withdrawn: {date: 2026-11-24}")]
    public async Task The_home_page_and_lists_made_from_data_stay_without_the_text_that_was_above_them(string line)
    {
        var site = await SmallSite.BuildAsync($$"""
            -- data/sources.yml --
            one: {title: The report, publisher: A publisher}
            -- index.md --
            ---
            title: {{Secret}}
            summary: {{Secret}} that nobody may read any more, in one plain sentence.
            {{line}}
            ---
            {{Secret}}
            -- pages/sources.md --
            ---
            title: {{Secret}}
            summary: {{Secret}} that nobody may read any more, in one plain sentence.
            lists: sources
            {{line}}
            ---
            {{Secret}}
            -- articles/one.md --
            ---
            title: One
            summary: What is left when the other is gone, told in one plain sentence.
            published: 2026-11-20
            ---
            [Home](../index.md), [home](/), [sources](/sources/#register). [@one]
            """);

        Assert.Empty(site.Diagnostics);
        Assert.Equal(["../../", "../../", "../../sources/#register"], site.Page("articles/one/").QuerySelectorAll(".prose p > a").Select(a => a.GetAttribute("href")));
        Assert.Contains("The report", site.Text("sources/"), StringComparison.Ordinal);
        Assert.All(site.Files, file => Assert.DoesNotContain(Secret, Encoding.UTF8.GetString(file.Value), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Another_page_may_have_the_address_of_one_that_was_withdrawn()
    {
        var site = await SmallSite.BuildAsync("""
            -- articles/one.md --
            ---
            withdrawn: {date: 2026-11-24}
            ---
            -- articles/one-anew.md --
            ---
            title: One, anew
            summary: What is right in place of what was wrong, told in one plain sentence.
            published: 2026-11-25
            slug: one
            ---
            """);

        Assert.Empty(site.Diagnostics);
        Assert.Equal("One, anew", site.Page("articles/one/").QuerySelector("h1")!.TextContent);
        Assert.Single(XDocument.Parse(site.Text("feed.xml")).Descendants(Atom + "entry"));
    }

    [Fact, Trait("Code", "ADV324")]
    public async Task A_translation_has_a_short_page_of_its_own_and_stays_when_only_its_original_goes()
    {
        const string Files = """
            -- site.yml --
            title: A small site
            url: https://small.example/
            languages: [en, es]
            -- articles/one.md --
            ---
            title: One
            summary: What the first of them says, told in one plain sentence of some length.
            published: 2026-11-20
            ORIGINAL
            ---
            -- articles/one.es.md --
            ---
            title: Uno
            summary: Lo que dice el primero, en una sola frase que es lo bastante larga.
            published: 2026-11-20
            TRANSLATION
            ---
            """;
        var line = "withdrawn: {date: 2026-11-24}";
        var translationGone = await BuildAsync(Files.Replace("ORIGINAL", "order: 0", StringComparison.Ordinal).Replace("TRANSLATION", line, StringComparison.Ordinal));
        var originalGone = await BuildAsync(Files.Replace("ORIGINAL", line, StringComparison.Ordinal).Replace("TRANSLATION", "order: 0", StringComparison.Ordinal));

        Assert.Empty(translationGone.Diagnostics);
        Assert.Equal("es", translationGone.Page("es/articles/one/").DocumentElement.GetAttribute("lang"));
        Assert.Equal("This page was withdrawn", translationGone.Page("es/articles/one/").QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("es/articles/one", translationGone.Text("articles/one/"), StringComparison.Ordinal);
        Assert.Equal("input/articles/one.es.md:1:1: warning ADV324: input/articles/one.md, which this file translates, was withdrawn, and this page stays.", Assert.Single(originalGone.Diagnostics).ToString());

        static Task<SmallSite> BuildAsync(string files) => SmallSite.BuildAsync(MemoryTree.Of(files), theme: TranslatedTheme.Of(("es", "Español")));
    }

    [Theory]
    [InlineData("until: 2026-11-24", "November 25, 2026")]
    [InlineData("until: 2026-11-25", null)]
    [InlineData("withdrawn: 2026-11-20", "November 20, 2026")]
    [InlineData("withdrawn: 2026-11-27", "November 27, 2026")]
    public async Task An_interview_goes_when_the_consent_to_it_ends(string end, string? day)
    {
        var site = await SmallSite.BuildAsync($$"""
            -- interviews/one.md --
            ---
            title: {{Secret}}
            summary: {{Secret}}, and to whom, in one plain sentence that is long enough.
            published: 2026-11-20
            interviewee: {name: Jane Doe}
            conducted: {date: 2026, method: by phone, by: the editors}
            consent: {basis: given, date: 2025, {{end}}}
            ---
            {{Secret}}
            """);

        Assert.Equal(day is null ? [] : ["ADV327"], site.Diagnostics.Select(d => d.Code));
        Assert.Equal(day is null, site.Text("interviews/one/").Contains(Secret, StringComparison.Ordinal));
        if (day is not null)
        {
            Assert.Equal($"It was withdrawn on {day}. The consent to publish it has ended.", site.Page("interviews/one/").QuerySelector("main .summary")!.TextContent);
            Assert.All(site.Files, file => Assert.DoesNotContain(Secret, Encoding.UTF8.GetString(file.Value), StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task A_response_that_was_taken_back_is_gone()
    {
        var site = await SmallSite.BuildAsync($$"""
            -- articles/one.md --
            ---
            title: One
            summary: What is left when the other is gone, told in one plain sentence.
            published: 2026-11-20
            ---
            -- responses/one-1.md --
            ---
            to: one
            withdrawn: {date: 2026-11-24}
            ---
            {{Secret}} <b>
            """);

        Assert.Empty(site.Diagnostics);
        Assert.DoesNotContain(Secret, site.Text("articles/one/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_preview_links_to_drafts_stay_links_and_withdrawn_pages_stay_withdrawn()
    {
        var site = await SmallSite.BuildAsync($"""
            {SmallSite.Settings}
            navigation: [{"{"}label: Articles, to: /articles/{"}"}]
            -- index.md --
            ---
            title: Home
            summary: Where everything begins, told in one plain sentence that is long enough.
            ---
            See [a draft](articles/one.md) in [the list](/articles/), and [another](articles/two.md).
            -- articles/one.md --
            ---
            title: One
            summary: What is not ready to be read by all, told in one plain sentence.
            published: 2026-11-20
            draft: true
            ---
            -- articles/two.md --
            ---
            withdrawn: {"{"}date: 2026-11-24{"}"}
            ---
            """);
        var shown = await new SiteBuilder(new Engine(PipelineList.All)).WithDraftsAsync(site.Planned, new BuildOptions(SmallSite.Today));
        var output = new Advocate.Output.MemoryOutput();
        SiteBuilder.Render(shown, output);
        var preview = new SmallSite(shown, output.Files, []);

        Assert.Empty(site.Page("").QuerySelectorAll(".prose a, .head nav a"));
        Assert.Equal(["articles/one/", "articles/"], preview.Page("").QuerySelectorAll(".prose a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["articles/"], preview.Page("").QuerySelectorAll(".head nav a").Select(a => a.GetAttribute("href")));
        Assert.Equal("This page was withdrawn", preview.Page("articles/two/").QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_link_that_never_led_anywhere_is_still_a_mistake()
    {
        var site = await SmallSite.BuildAsync("""
            -- index.md --
            ---
            title: Home
            summary: Where everything begins, told in one plain sentence that is long enough.
            ---
            See [nothing](/articles/three/) and [no topic](/topics/none/).
            -- articles/one.md --
            ---
            title: One
            summary: What is not ready to be read by all, told in one plain sentence.
            published: 2026-11-20
            draft: true
            ---
            """);

        Assert.Equal(["ADV300", "ADV300"], site.Diagnostics.Select(d => d.Code));
    }
}
