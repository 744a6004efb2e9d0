using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Advocate.Diagnostics;
using Xunit;

namespace Advocate.Tests.Site;

/// <summary>One line takes a page down, whatever leads to it; a short page is left, and nothing else tells what was there.</summary>
public sealed class WithdrawnPageTests
{
    [Theory]
    [InlineData("draft: true")]
    [InlineData("excluded: true")]
    [InlineData("withdrawn: {date: 2026-11-24, reason: It was wrong.}")]
    public async Task One_line_takes_a_page_of_any_kind_down_wherever_it_is_linked(string line)
    {
        var site = await SmallSite.BuildAsync(WithdrawnSite.Content(line));

        Assert.DoesNotContain(site.Diagnostics, finding => finding.Severity == Severity.Error);
        Assert.All(
            site.Files,
            file =>
                Assert.DoesNotContain(
                    WithdrawnSite.Secret, file.Key + Encoding.UTF8.GetString(file.Value), StringComparison.OrdinalIgnoreCase));
        Assert.Contains(
            "See the article, again, the talk, all talks, the law, us.",
            site.Page("").QuerySelector(".prose")!.TextContent,
            StringComparison.Ordinal);
        Assert.Empty(site.Page("").QuerySelectorAll(".prose a"));
        Assert.Contains("<p>Before <strong>the other</strong> and after.", site.Text("articles/two/"), StringComparison.Ordinal);
        Assert.Contains("Before &lt;strong&gt;the other&lt;/strong&gt; and after.", site.Text("feed.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draft: true")]
    [InlineData("withdrawn: {date: 2026-11-24}")]
    public async Task Links_that_site_yml_names_are_left_out_and_those_that_still_lead_somewhere_stay(string line)
    {
        var site = await SmallSite.BuildAsync(WithdrawnSite.Content(line));

        var page = site.Page("articles/two/");
        Assert.Equal(["Home"], page.QuerySelectorAll(".head nav a").Select(a => a.TextContent));
        Assert.Empty(page.QuerySelectorAll(".foot nav, .leave-about"));
        Assert.Equal(4, site.Diagnostics.Count(d => d.Code == "ADV314" && d.Location.File == "input/site.yml"));
    }

    [Fact]
    public async Task No_link_of_a_site_leads_nowhere_once_its_pages_are_withdrawn()
    {
        var site = await SmallSite.BuildAsync(WithdrawnSite.Content("withdrawn: {date: 2026-11-24}"));

        foreach (var path in site.Files.Keys.Where(p => p.EndsWith("index.html", StringComparison.Ordinal)))
        {
            var at = new Uri($"https://small.example/{path[..^"index.html".Length]}");
            foreach (var link in site
                .Page(at.AbsolutePath[1..])
                .QuerySelectorAll("a[href]")
                .Select(a => new Uri(at, a.GetAttribute("href")))
                .Where(l => l.Host == at.Host))
            {
                Assert.True(site.Has(link.AbsolutePath[1..]), $"{path} leads to {link}.");
            }
        }
    }

    [Fact]
    public async Task The_source_of_a_law_that_was_withdrawn_is_still_told_where_it_is_cited()
    {
        var site = await SmallSite.BuildAsync(WithdrawnSite.Content("withdrawn: {date: 2026-11-24}"));

        var reference = site.Page("articles/two/").GetElementById("ref-1")!;
        Assert.Contains("The act of 2025", reference.TextContent, StringComparison.Ordinal);
        Assert.Equal(["#cite-1"], reference.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_short_page_says_that_the_page_was_withdrawn_when_and_why()
    {
        var site = await SmallSite.BuildAsync(WithdrawnSite.Content("withdrawn: {date: 2026-11-24, reason: It was wrong.}"));

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
        Assert.Equal(
            ["cards/articles/two"], site.Files.Keys.Where(f => f.EndsWith(".png", StringComparison.Ordinal)).Select(f => f.Split('.')[0]));
    }

    [Fact]
    public async Task Feeds_replace_what_they_gave_under_the_same_id()
    {
        var published = await SmallSite.BuildAsync(WithdrawnSite.Content("order: 0"));
        var site = await SmallSite.BuildAsync(WithdrawnSite.Content("withdrawn: {date: 2026-11-24, reason: It was wrong.}"));

        foreach (var feed in new[] { "feed.xml", "laws/ohio/feed.xml" })
        {
            var entries = XDocument.Parse(site.Text(feed))
                .Descendants(WithdrawnSite.Atom + "entry")
                .ToDictionary(e => e.Element(WithdrawnSite.Atom + "id")!.Value);
            foreach (var old in XDocument
                .Parse(published.Text(feed))
                .Descendants(WithdrawnSite.Atom + "entry")
                .Where(e => e.ToString().Contains(WithdrawnSite.Secret, StringComparison.Ordinal)))
            {
                var entry = entries[old.Element(WithdrawnSite.Atom + "id")!.Value];
                Assert.Equal("This page was withdrawn", entry.Element(WithdrawnSite.Atom + "title")!.Value);
                Assert.Equal("It was withdrawn on November 24, 2026. It was wrong.", entry.Element(WithdrawnSite.Atom + "summary")!.Value);
                Assert.Equal("2026-11-24T00:00:00Z", entry.Element(WithdrawnSite.Atom + "updated")!.Value);
                Assert.Null(entry.Element(WithdrawnSite.Atom + "content"));
            }
        }

        var item = JsonDocument.Parse(site.Text("feed.json")).RootElement.GetProperty("items").EnumerateArray()
            .Single(i => i.GetProperty("url").GetString() == "https://small.example/articles/one/");
        Assert.Equal("This page was withdrawn", item.GetProperty("title").GetString());
        Assert.Equal("", item.GetProperty("content_html").GetString());
    }
}
