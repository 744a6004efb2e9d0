using System.Text.Json;
using System.Xml.Linq;
using Advocate.Tests.Browser;
using AngleSharp.Dom;
using Xunit;

namespace Advocate.Tests.Site;

/// <summary>Every page of a whole site, published below a folder of a domain.</summary>
public sealed class WholeSiteTests
{
    private static readonly Uri Root = new($"https://sample.example{PageServer.Folder}");

    [Fact]
    public async Task Every_link_leads_to_a_file_of_the_site_and_to_an_anchor_that_is_there()
    {
        var site = await SampleSite.BuiltAsync();
        var pages = await PagesAsync();
        var anchors = pages.ToDictionary(
            page => page.Key, page => page.Value.QuerySelectorAll("[id]").Select(e => e.Id!).ToHashSet(), StringComparer.Ordinal);
        var broken = new List<string>();
        foreach (var (permalink, page) in pages)
        {
            foreach (var written in Addresses(page))
            {
                var target = new Uri(new Uri(Root, permalink), written);
                if (target.Host != Root.Host)
                {
                    continue;
                }

                var below = target.AbsolutePath.StartsWith(Root.AbsolutePath, StringComparison.Ordinal)
                    ? Uri.UnescapeDataString(target.AbsolutePath[Root.AbsolutePath.Length..])
                    : null;
                var anchor = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
                if (below is null
                    || !site.Has(below)
                    || (anchor != "" && anchors.TryGetValue(below, out var known) && !known.Contains(anchor)))
                {
                    broken.Add($"{permalink}: {written}");
                }
            }
        }

        Assert.Empty(broken);
    }

    [Fact]
    public async Task Every_page_has_one_first_heading_a_title_and_no_identifier_twice()
    {
        foreach (var (permalink, page) in await PagesAsync())
        {
            Assert.True(page.QuerySelectorAll("h1").Length == 1, $"/{permalink} has {page.QuerySelectorAll("h1").Length} first headings.");
            Assert.False(string.IsNullOrWhiteSpace(page.Title), $"/{permalink} has no title.");
            var twice = page.QuerySelectorAll("[id]")
                .GroupBy(e => e.Id)
                .Where(g => g.Count() > 1)
                .Select(g => $"/{permalink} has '{g.Key}' twice.");
            Assert.Empty(twice);
        }
    }

    [Fact]
    public async Task The_sitemap_lists_every_page_that_asks_to_be_found_and_no_other()
    {
        var site = await SampleSite.BuiltAsync();
        XNamespace ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var listed = XDocument.Parse(site.Text("sitemap.xml")).Descendants(ns + "loc").Select(loc => loc.Value);

        var found = (await PagesAsync())
            .Where(page => page.Value.QuerySelector("meta[name=robots][content*=noindex], meta[http-equiv=refresh]") is null)
            .Select(page => Root.AbsoluteUri + page.Key);

        Assert.Equal(found.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("feed.xml")]
    [InlineData("laws/feed.xml")]
    public async Task An_Atom_feed_has_what_readers_programs_need(string path)
    {
        var site = await SampleSite.BuiltAsync();
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(site.Text(path)).Root!;

        Assert.Equal(atom + "feed", feed.Name);
        Assert.Equal(Root.AbsoluteUri + path, feed.Element(atom + "id")!.Value);
        Assert.Contains(
            feed.Elements(atom + "link"),
            link => link.Attribute("rel")!.Value == "self" && link.Attribute("href")!.Value == Root.AbsoluteUri + path);
        Assert.NotEmpty(feed.Elements(atom + "entry"));
        Assert.Distinct(feed.Elements(atom + "entry").Select(entry => entry.Element(atom + "id")!.Value));
        foreach (var entry in feed.Elements(atom + "entry"))
        {
            Assert.NotEmpty(entry.Element(atom + "title")!.Value);
            Assert.True(DateTimeOffset.TryParse(entry.Element(atom + "updated")!.Value, out _));
            var page = entry.Element(atom + "link")!.Attribute("href")!.Value;
            Assert.True(site.Has(new Uri(page).AbsolutePath[Root.AbsolutePath.Length..]), page);
        }
    }

    [Fact]
    public async Task The_JSON_feed_tells_of_the_same_articles_as_the_Atom_feed()
    {
        var site = await SampleSite.BuiltAsync();
        XNamespace atom = "http://www.w3.org/2005/Atom";
        using var json = JsonDocument.Parse(site.Text("feed.json"));

        Assert.Equal("https://jsonfeed.org/version/1.1", json.RootElement.GetProperty("version").GetString());
        Assert.Equal(
            XDocument.Parse(site.Text("feed.xml")).Root!.Elements(atom + "entry").Select(entry => entry.Element(atom + "id")!.Value),
            json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_feeds_text_has_whole_addresses_since_it_is_read_elsewhere()
    {
        var site = await SampleSite.BuiltAsync();
        using var json = JsonDocument.Parse(site.Text("feed.json"));
        foreach (var item in json.RootElement.GetProperty("items").EnumerateArray())
        {
            var text = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(item.GetProperty("content_html").GetString()!);
            Assert.All(Addresses(text), address => Assert.Matches("^(https?|mailto|tel|sms):", address));
        }
    }

    private static IEnumerable<string> Addresses(IParentNode page) =>
        page.QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
            .Where(
                address =>
                    !address.StartsWith("mailto:", StringComparison.Ordinal)
                        && !address.StartsWith("tel:", StringComparison.Ordinal)
                        && !address.StartsWith("sms:", StringComparison.Ordinal));

    private static async Task<Dictionary<string, AngleSharp.Html.Dom.IHtmlDocument>> PagesAsync()
    {
        var site = await SampleSite.BuiltAsync();
        return (await SampleSite.PermalinksAsync()).ToDictionary(permalink => permalink, site.Page);
    }
}
