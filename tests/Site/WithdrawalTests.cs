using System.Text;
using System.Xml.Linq;
using Advocate.Building;
using Advocate.Diagnostics;
using Advocate.Pipelines;
using Xunit;

namespace Advocate.Tests.Site;

/// <summary>What withdraws a page or a response, and what stays.</summary>
public sealed class WithdrawalTests
{
    [Theory]
    [InlineData("articles/one.md")]
    [InlineData("interviews/one.md")]
    [InlineData("laws/one.md")]
    [InlineData("pages/one.md")]
    [InlineData("a/folder/one.md")]
    public async Task A_page_is_withdrawn_by_that_field_alone_and_nothing_else_in_its_file_has_to_be_right(string path)
    {
        foreach (var rest in new[] { "", "titel: x\ntopics: {no: list}\ndate: when\nimage: none\nplace: nowhere\nsources: [{id: "
            + "1}]\nupdated: \u0007\nslugg: 1\nslugg: 2\n" })
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
            title: {{WithdrawnSite.Secret}}
            summary: {{WithdrawnSite.Secret}} that nobody may read any more, in one plain sentence.
            {{line}}
            ---
            {{WithdrawnSite.Secret}}
            -- pages/sources.md --
            ---
            title: {{WithdrawnSite.Secret}}
            summary: {{WithdrawnSite.Secret}} that nobody may read any more, in one plain sentence.
            lists: sources
            {{line}}
            ---
            {{WithdrawnSite.Secret}}
            -- articles/one.md --
            ---
            title: One
            summary: What is left when the other is gone, told in one plain sentence.
            published: 2026-11-20
            ---
            [Home](../index.md), [home](/), [sources](/sources/#register). [@one]
            """);

        Assert.Empty(site.Diagnostics);
        Assert.Equal(
            ["../../", "../../", "../../sources/#register"],
            site.Page("articles/one/").QuerySelectorAll(".prose p > a").Select(a => a.GetAttribute("href")));
        Assert.Contains("The report", site.Text("sources/"), StringComparison.Ordinal);
        Assert.All(
            site.Files,
            file => Assert.DoesNotContain(WithdrawnSite.Secret, Encoding.UTF8.GetString(file.Value), StringComparison.OrdinalIgnoreCase));
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
        Assert.Single(XDocument.Parse(site.Text("feed.xml")).Descendants(WithdrawnSite.Atom + "entry"));
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
        var translationGone = await BuildAsync(
            Files.Replace("ORIGINAL", "order: 0", StringComparison.Ordinal).Replace("TRANSLATION", line, StringComparison.Ordinal));
        var originalGone = await BuildAsync(
            Files.Replace("ORIGINAL", line, StringComparison.Ordinal).Replace("TRANSLATION", "order: 0", StringComparison.Ordinal));

        Assert.Empty(translationGone.Diagnostics);
        Assert.Equal("es", translationGone.Page("es/articles/one/").DocumentElement.GetAttribute("lang"));
        Assert.Equal("This page was withdrawn", translationGone.Page("es/articles/one/").QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("es/articles/one", translationGone.Text("articles/one/"), StringComparison.Ordinal);
        Assert.Equal(
            "input/articles/one.es.md:1:1: warning ADV324: input/articles/one.md, which this file translates, was withdrawn, and this "
                + "page stays.",
            Assert.Single(originalGone.Diagnostics).ToString());

        static Task<SmallSite> BuildAsync(string files) => SmallSite.BuildAsync(
            MemoryTree.Of(files), theme: TranslatedTheme.Of(("es", "Español")));
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
            title: {{WithdrawnSite.Secret}}
            summary: {{WithdrawnSite.Secret}}, and to whom, in one plain sentence that is long enough.
            published: 2026-11-20
            interviewee: {name: Jane Doe}
            conducted: {date: 2026, method: by phone, by: the editors}
            consent: {basis: given, date: 2025, {{end}}}
            ---
            {{WithdrawnSite.Secret}}
            """);

        Assert.Equal(day is null ? [] : ["ADV327"], site.Diagnostics.Select(d => d.Code));
        Assert.Equal(day is null, site.Text("interviews/one/").Contains(WithdrawnSite.Secret, StringComparison.Ordinal));
        if (day is not null)
        {
            Assert.Equal(
                $"It was withdrawn on {day}. The consent to publish it has ended.",
                site.Page("interviews/one/").QuerySelector("main .summary")!.TextContent);
            Assert.All(
                site.Files,
                file =>
                    Assert.DoesNotContain(WithdrawnSite.Secret, Encoding.UTF8.GetString(file.Value), StringComparison.OrdinalIgnoreCase));
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
            {{WithdrawnSite.Secret}} <b>
            """);

        Assert.Empty(site.Diagnostics);
        Assert.DoesNotContain(WithdrawnSite.Secret, site.Text("articles/one/"), StringComparison.Ordinal);
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
