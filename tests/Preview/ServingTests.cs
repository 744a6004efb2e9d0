using System.Net;
using Advocate.Preview;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Preview;

/// <summary>What is served on this machine is served as GitHub Pages would serve it, and to this machine alone.</summary>
public sealed class ServingTests
{
    private const string Site = $"""
        {PreviewedFolder.Home}
        -- about.md --
        ---
        title: About
        summary: What this small site is about, in one sentence that is long enough.
        redirectFrom: [/old/about.html]
        ---
        See [home](index.md).
        """;

    [Fact]
    public async Task An_address_without_its_last_slash_leads_to_the_one_with_it()
    {
        await using var preview = await PreviewedFolder.StartAsync(Site);

        using var response = await preview.GetAsync("/about?from=here");

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/about/?from=here", response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task An_address_where_nothing_is_shows_the_sites_own_page_for_that()
    {
        await using var preview = await PreviewedFolder.StartAsync(Site);

        using var response = await preview.GetAsync("/no/such/page/");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal((await preview.PageAsync("/404.html")).Title, (await preview.PageAsync("/no/such/page/")).Title);
    }

    [Theory]
    [InlineData("/about/", "text/html; charset=utf-8")]
    [InlineData("/old/about", "text/html; charset=utf-8")]
    [InlineData("/sitemap.xml", "application/xml")]
    [InlineData("/robots.txt", "text/plain; charset=utf-8")]
    [InlineData("/.nojekyll", "application/octet-stream")]
    public async Task Every_file_says_what_it_is_and_is_not_kept_by_browsers(string address, string mediaType)
    {
        await using var preview = await PreviewedFolder.StartAsync(Site);

        using var response = await preview.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType!.ToString());
        Assert.True(response.Headers.CacheControl!.NoCache);
    }

    [Fact]
    public async Task Styles_and_scripts_are_kept_since_another_one_gets_another_address()
    {
        await using var preview = await PreviewedFolder.StartAsync(Site);
        var page = await preview.PageAsync("/about/");
        var assets = page.QuerySelectorAll("link[rel=stylesheet], script[src]")
            .Select(e => (e.GetAttribute("href") ?? e.GetAttribute("src"))!.TrimStart('.', '/'))
            .ToList();

        Assert.Contains(assets, asset => asset.StartsWith("assets/", StringComparison.Ordinal));
        Assert.Contains(assets, asset => asset.StartsWith("_preview/client.js", StringComparison.Ordinal));
        foreach (var asset in assets)
        {
            using var response = await preview.GetAsync($"/{asset}");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("max-age=31536000, immutable", response.Headers.CacheControl!.ToString());
        }
    }

    [Fact]
    public async Task Asked_for_the_head_alone_it_sends_the_head_alone()
    {
        await using var preview = await PreviewedFolder.StartAsync(Site);

        using var response = await preview.GetAsync("/about/", HttpMethod.Head);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Content.Headers.ContentLength > 0);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_part_of_a_file_can_be_asked_for_as_players_do()
    {
        await using var preview = await PreviewedFolder.StartAsync(Site);
        using var whole = await preview.GetAsync("/sitemap.xml");
        var bytes = await whole.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        using var part = await preview.GetAsync("/sitemap.xml", headers: ("Range", "bytes=2-5"));

        Assert.Equal("bytes", whole.Headers.AcceptRanges.ToString());
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(bytes[2..6], await part.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nothing_can_be_sent_to_it()
    {
        await using var preview = await PreviewedFolder.StartAsync(Site);
        using var response = await preview.GetAsync("/about/", HttpMethod.Post);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("192.168.1.10")]
    [InlineData("10.0.0.1:5080")]
    public async Task A_request_for_another_host_learns_nothing(string host)
    {
        await using var preview = await PreviewedFolder.StartAsync(Site);

        foreach (var address in new[] { "/about/", "/_preview/events?page=/about/", "/_preview/client.js" })
        {
            using var response = await preview.GetAsync(address, host: host);

            Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
            Assert.DoesNotContain(
                "About", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("[::1]:5080")]
    [InlineData(PreviewedFolder.AllowedHost)]
    public async Task A_request_for_this_machine_is_answered(string host)
    {
        await using var preview = await PreviewedFolder.StartAsync(Site);
        using var response = await preview.GetAsync("/about/", host: host);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_site_in_a_folder_of_its_host_has_links_that_stay_in_it()
    {
        await using var preview = await PreviewedFolder.StartAsync(Site, root: "/name/");

        using var home = await preview.GetAsync("/");
        Assert.Equal("/name/", home.Headers.Location!.ToString());

        foreach (var address in new[] { "/name/about/", "/name/not/there/" })
        {
            var page = await preview.PageAsync(address);
            var links = page.QuerySelectorAll("main a[href], header a[href]:not([href^='#']), link[rel=stylesheet]")
                .Select(link => new Uri(new Uri($"{preview.Origin}{address}"), link.GetAttribute("href")))
                .Where(
                    link =>
                        link.Authority == new Uri(preview.Origin).Authority
                            && !link.AbsolutePath.StartsWith(PreviewSite.Folder, StringComparison.Ordinal))
                .ToList();
            Assert.NotEmpty(links);
            foreach (var link in links)
            {
                using var response = await preview.GetAsync(link.AbsolutePath);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            }
        }
    }

    [Fact]
    public async Task Without_being_told_it_takes_the_folder_that_the_site_will_be_published_in()
    {
        await using var preview = await PreviewedFolder.StartAsync($"""
            -- site.yml --
            title: A small site
            url: https://someone.example/project
            {Site}
            """);

        using var response = await preview.GetAsync("/project/about/");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task What_only_a_preview_has_is_in_no_page_that_is_published()
    {
        var site = await SmallSite.BuildAsync($"{Site}\n");
        Assert.DoesNotContain(site.Files.Keys, path => site.Text(path).Contains("_preview/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_built_folder_is_served_and_nothing_outside_it()
    {
        var parent = Directory.CreateTempSubdirectory("advocate-serve-");
        var folder = parent.CreateSubdirectory("output");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "index.html"), "Built.", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(parent.FullName, "secret.txt"), "Secret.", TestContext.Current.CancellationToken);
        var content = new FolderContent(folder.FullName, "/name/");
        await using var server = await SiteServer.StartAsync(context => StaticFileResponse.SendAsync(context, content), 0);
        using var browser = new HttpClient();

        Assert.Equal("Built.", await browser.GetStringAsync($"{server.Origin}/name/", TestContext.Current.CancellationToken));
        Assert.False(content.Has("../secret.txt"));
        Assert.False(content.Has(Path.Combine(parent.FullName, "secret.txt")));
        parent.Delete(recursive: true);
    }

    [Fact]
    public void A_link_in_a_built_folder_is_followed_within_it_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets only administrators make links.");
        var parent = Directory.CreateTempSubdirectory("advocate-serve-");
        var folder = parent.CreateSubdirectory("output").FullName;
        File.WriteAllText(Path.Combine(folder, "index.html"), "Built.");
        File.WriteAllText(Path.Combine(parent.FullName, "secret.txt"), "Secret.");
        File.CreateSymbolicLink(Path.Combine(folder, "secret.txt"), Path.Combine(parent.FullName, "secret.txt"));
        File.CreateSymbolicLink(Path.Combine(folder, "home.html"), Path.Combine(folder, "index.html"));
        Directory.CreateSymbolicLink(Path.Combine(folder, "up"), parent.FullName);
        Directory.CreateSymbolicLink(Path.Combine(parent.FullName, "linked"), folder);

        foreach (var content in new[] { new FolderContent(folder, "/"), new FolderContent(Path.Combine(parent.FullName, "linked"), "/") })
        {
            Assert.True(content.Has("home.html"));
            Assert.False(content.Has("secret.txt"));
            Assert.False(content.Has("up/secret.txt"));
            Assert.True(content.Has("up/output/index.html"));
        }

        parent.Delete(recursive: true);
    }

    [Theory]
    [InlineData("User-agent: *\nAllow: /\n\nSitemap: https://someone.example/project/sitemap.xml\n", "/project/")]
    [InlineData("Sitemap: https://own.example/sitemap.xml\n", "/")]
    [InlineData("User-agent: *\n", "/")]
    public async Task A_built_site_is_served_in_the_folder_that_it_was_built_for(string robots, string root)
    {
        var folder = Directory.CreateTempSubdirectory("advocate-serve-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "robots.txt"), robots, TestContext.Current.CancellationToken);

        Assert.Equal(root, new FolderContent(folder.FullName, null).Root);
        Assert.Equal("/name/", new FolderContent(folder.FullName, "/name/").Root);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_taken_port_is_told_and_without_a_choice_the_next_free_one_is_used()
    {
        await using var first = await SiteServer.StartAsync(context => Task.CompletedTask, null);
        await using var second = await SiteServer.StartAsync(context => Task.CompletedTask, null);

        Assert.NotEqual(first.Port, second.Port);
        await Assert.ThrowsAsync<PortTakenException>(() => SiteServer.StartAsync(context => Task.CompletedTask, first.Port));
    }
}
