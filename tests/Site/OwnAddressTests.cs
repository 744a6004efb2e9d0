using Advocate.Diagnostics;
using Xunit;

namespace Advocate.Tests.Site;

/// <summary>Links by whole addresses, addresses that are none, and what stays the same when a page moves.</summary>
public sealed class OwnAddressTests
{
    private const string Summary = "summary: A page that says what it has to say in one plain sentence.";

    private static Task<SmallSite> WithLinkAsync(string link, string url = "https://campaign.example/watch/") => SmallSite.BuildAsync($"""
        -- site.yml --
        title: A small site
        url: {url}
        repository: https://code.example/team/watch
        -- articles/one.md --
        ---
        title: One
        {Summary}
        published: 2026-11-24
        topics: law
        ---
        ## Below

        See [the place]({link}).
        """);

    [Theory]
    [InlineData("https://")]
    [InlineData("HTTPS://")]
    [InlineData("http:///path")]
    [InlineData("https://?q=1")]
    [InlineData("https://user@/path")]
    [InlineData("https://:443/")]
    [InlineData("https://%2F")]
    [InlineData("//elsewhere.example/")]
    [InlineData("///path")]
    [InlineData("//\\path")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("\\\\elsewhere.example")]
    [InlineData("%2F%2Felsewhere.example")]
    [InlineData("/%2felsewhere.example")]
    [InlineData("/%5Celsewhere.example")]
    [InlineData("&#47;/elsewhere.example")]
    public async Task An_address_without_a_site_is_refused(string link) =>
        Assert.Equal("ADV300", Assert.Single((await WithLinkAsync(link)).Diagnostics).Code);

    [Theory]
    [InlineData("https://code..example")]
    [InlineData("https://code.example:99999/")]
    [InlineData("https://intranet/page")]
    [InlineData("http://localhost:8080/")]
    [InlineData("https://printer.local/")]
    [InlineData("https://10.0.0.7/page")]
    [InlineData("https://[::1]/")]
    [InlineData("https://-code.example/")]
    [InlineData("https://code.example.7/")]
    public async Task An_address_that_readers_cannot_reach_is_refused(string link) =>
        Assert.Equal("ADV300", Assert.Single((await WithLinkAsync(link)).Diagnostics).Code);

    [Theory]
    [InlineData("mailto:name@code.example?subject=a%20b")]
    [InlineData("mailto:one@code.example,two@code.example")]
    [InlineData("https://93.184.215.14/page")]
    [InlineData("https://[2606:2800:21f:cb07::1]/")]
    [InlineData("https://müller.example/")]
    [InlineData("https://a_b.code.example./page?q=a:b#c")]
    [InlineData("HTTPS://user@code.example:8443/")]
    public async Task Any_other_address_may_be_linked_to(string link) => Assert.Empty((await WithLinkAsync(link)).Diagnostics);

    [Theory]
    [InlineData("mailto:")]
    [InlineData("mailto:name@")]
    [InlineData("mailto:not-an-address")]
    [InlineData("mailto:%20name@code.example")]
    [InlineData("mailto:name@host")]
    public async Task A_mail_address_that_is_none_is_refused(string link) =>
        Assert.Equal("ADV111", Assert.Single((await WithLinkAsync(link)).Diagnostics).Code);

    [Theory]
    [InlineData("campaign.example/watch/articles/one/", "/articles/one/")]
    [InlineData("campaign.example/else/", "https://campaign.example/else/")]
    public async Task An_address_without_its_scheme_is_answered_with_what_to_write(string link, string meant) =>
        Assert.Contains($": {meant}.", Assert.Single((await WithLinkAsync(link)).Diagnostics).Help, StringComparison.Ordinal);

    [Theory]
    [InlineData("/watch/old/", "'/old/'")]
    [InlineData("watch/2019/old", "'/2019/old'")]
    [InlineData("https://campaign.example/watch/old/", "'/old/'")]
    public async Task An_old_address_with_the_sites_own_before_it_is_refused(string written, string meant)
    {
        var site = await SmallSite.BuildAsync($"""
            -- site.yml --
            title: A small site
            url: https://campaign.example/watch/
            -- articles/one.md --
            ---
            title: One
            {Summary}
            published: 2026-11-24
            redirectFrom: ["{written}"]
            ---
            Text.
            """);

        var finding = Assert.Single(site.Diagnostics);
        Assert.Equal("ADV316", finding.Code);
        Assert.EndsWith($"Did you mean {meant}?", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://campaign.example/watch/articles/one/", "'/articles/one/'")]
    [InlineData("http://CAMPAIGN.example/watch/articles/one/#below", "'/articles/one/#below'")]
    [InlineData("https://campaign.example/watch/feed.xml", "'/feed.xml'")]
    public async Task A_whole_address_of_the_site_is_answered_with_the_short_one(string link, string meant)
    {
        var finding = Assert.Single((await WithLinkAsync(link)).Diagnostics);

        Assert.Equal(("ADV354", Severity.Warning), (finding.Code, finding.Severity));
        Assert.EndsWith($"Did you mean {meant}?", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://campaign.example/watch/articles/none/", "ADV300")]
    [InlineData("https://campaign.example/watch/articles/one/#above", "ADV301")]
    [InlineData("https://campaign.example/watch/topics/law/#above", "ADV301")]
    [InlineData("/topics/law/#above", "ADV301")]
    public async Task A_whole_address_of_the_site_is_checked_like_any_other(string link, string code) =>
        Assert.Contains((await WithLinkAsync(link)).Diagnostics, finding => finding.Code == code && finding.Severity == Severity.Error);

    [Theory]
    [InlineData("https://campaign.example/elsewhere/")]
    [InlineData("https://campaign.example/watchers/")]
    [InlineData("https://campaign.example:8443/watch/none/")]
    [InlineData("https://other.example/watch/none/")]
    [InlineData("https://campaign.example/watch/")]
    public async Task Another_site_and_the_site_as_a_whole_have_whole_addresses(string link) =>
        Assert.Empty((await WithLinkAsync(link)).Diagnostics);

    [Theory]
    [InlineData("/watch/articles/one/", "'/articles/one/'")]
    [InlineData("/watch/articles/one", "'/articles/one/'")]
    [InlineData("/watch/articles/on/", "'/articles/one/'")]
    public async Task An_address_with_the_path_of_the_site_before_it_is_answered_with_the_one_below(string link, string meant)
    {
        var finding = Assert.Single((await WithLinkAsync(link)).Diagnostics);

        Assert.Equal($"This site has no address '{link}'. Did you mean {meant}?", finding.Message);
    }

    [Theory]
    [InlineData("repository:../other")]
    [InlineData("repository:docs/../../other")]
    [InlineData("repository:%2e%2e/other")]
    [InlineData("repository:docs/.%2E/%2E./other")]
    [InlineData("repository:..%2Fother")]
    [InlineData("repository:..\\other")]
    [InlineData("repository:%252e%252e/other")]
    public async Task A_link_to_the_repository_stays_in_it(string link) =>
        Assert.Equal("ADV300", Assert.Single((await WithLinkAsync(link)).Diagnostics).Code);

    [Theory]
    [InlineData("repository:docs/a..b.md", "https://code.example/team/watch/docs/a..b.md")]
    [InlineData("repository:docs/x/../y.md", "https://code.example/team/watch/docs/x/../y.md")]
    [InlineData("https://other.example/ä b", null)]
    [InlineData("<https://other.example/ä b?q=|&p=50%>", "https://other.example/%C3%A4%20b?q=%7C&p=50%25")]
    [InlineData("<https://other.example/%C3%A4> \"A 'title'\"", "https://other.example/%C3%A4")]
    public async Task Addresses_are_written_as_the_standard_has_them(string link, string? published)
    {
        var site = await WithLinkAsync(link);

        var shown = site.Page("articles/one/").QuerySelectorAll("a").SingleOrDefault(a => a.TextContent == "the place");
        Assert.Equal(published, shown?.GetAttribute("href"));
    }

    [Fact]
    public async Task The_title_of_a_link_is_kept_within_the_site_and_beyond()
    {
        var site = await WithLinkAsync("../articles/one.md \"Short\") and [beyond][b] and [here](#below 'Down'");

        Assert.Equal(
            ["Short", "Down"], site.Page("articles/one/").QuerySelectorAll(".prose p a[title]").Select(a => a.GetAttribute("title")));
    }

    [Fact]
    public async Task An_entry_of_a_feed_keeps_its_id_when_its_page_moves()
    {
        static string Site(string path, string redirects) => $"""
            -- articles/{path}.md --
            ---
            title: One
            {Summary}
            published: 2026-11-24
            {redirects}
            ---
            The text.
            """;
        var before = await SmallSite.BuildAsync(Site("first", "order: 0"));
        var after = await SmallSite.BuildAsync(Site("third", "redirectFrom: [/articles/first/, /articles/second/]"));

        const string Id = "<id>https://small.example/articles/first/</id>";
        Assert.Contains(Id, before.Text("feed.xml"), StringComparison.Ordinal);
        Assert.Contains(Id, after.Text("feed.xml"), StringComparison.Ordinal);
        Assert.Contains("href=\"https://small.example/articles/third/\"", after.Text("feed.xml"), StringComparison.Ordinal);
        Assert.Contains("\"id\": \"https://small.example/articles/first/\"", after.Text("feed.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("articles/housing/index.md", "articles/housing/")]
    [InlineData("articles/2025/housing/index.md", "articles/2025/housing/")]
    [InlineData("articles/Größe/index.md", "articles/grosse/")]
    [InlineData("interviews/talk/index.md", "interviews/talk/")]
    public async Task An_index_of_a_folder_takes_the_folders_name(string file, string permalink)
    {
        var site = await SmallSite.BuildAsync($"""
            -- {file} --
            ---
            title: One
            {Summary}
            published: 2026-11-24
            ---
            The text.
            -- articles/2026/housing/index.md --
            ---
            title: Two
            {Summary}
            published: 2026-11-24
            ---
            The text.
            """);

        Assert.Equal(
            new[] { permalink, "articles/2026/housing/" }.Order(StringComparer.Ordinal),
            site.Planned.Site!.Documents.Select(d => d.Permalink).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(site.Diagnostics, finding => finding.Code == "ADV315");
    }
}
