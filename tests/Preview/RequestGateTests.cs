using System.Net;
using Xunit;

namespace Advocate.Tests.Preview;

/// <summary>What other sites, open in the same browser, can learn from a preview that has drafts: nothing.</summary>
public sealed class RequestGateTests
{
    private const string Site = $"""
        {PreviewedFolder.Home}
        -- secret.md --
        ---
        title: A draft
        summary: A page that nobody but its writers should know of before it is published.
        draft: true
        ---
        Words.
        """;

    private static readonly string[] Addresses = [
        "/", "/secret/", "/nothing/", "/_preview/events?page=/secret/", "/_preview/client.js", "/_preview/nothing"];

    [Theory]
    [InlineData("cross-site", "no-cors", "image")]
    [InlineData("cross-site", "no-cors", "script")]
    [InlineData("cross-site", "cors", "empty")]
    [InlineData("cross-site", "navigate", "iframe")]
    [InlineData("cross-site", "navigate", "object")]
    [InlineData("same-site", "no-cors", "image")]
    [InlineData("same-site", "navigate", "frame")]
    public async Task Another_site_that_loads_a_page_is_told_the_same_whether_it_is_there_or_not(
        string site, string mode, string destination)
    {
        await using var preview = await PreviewedFolder.StartAsync(Site);
        foreach (var address in Addresses)
        {
            using var response = await preview.GetAsync(
                address, headers: [("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", mode), ("Sec-Fetch-Dest", destination)]);

            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.Equal(
                "Other sites get nothing from this server.\n",
                await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("none", "navigate", "document")]
    [InlineData("cross-site", "navigate", "document")]
    [InlineData("same-origin", "navigate", "iframe")]
    [InlineData("same-origin", "no-cors", "image")]
    [InlineData("same-origin", "cors", "empty")]
    public async Task A_link_from_elsewhere_can_be_followed_and_the_preview_loads_its_own_files(
        string site, string mode, string destination)
    {
        await using var preview = await PreviewedFolder.StartAsync(Site);

        using var response = await preview.GetAsync(
            "/secret/", headers: [("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", mode), ("Sec-Fetch-Dest", destination)]);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task No_answer_can_be_framed_by_another_site_or_taken_for_something_else()
    {
        await using var preview = await PreviewedFolder.StartAsync(Site);
        foreach (var address in Addresses.Where(address => !address.Contains("events", StringComparison.Ordinal)))
        {
            using var response = await preview.GetAsync(address);

            Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
            Assert.Equal(["SAMEORIGIN"], response.Headers.GetValues("X-Frame-Options"));
            Assert.Equal(["frame-ancestors 'self'"], response.Headers.GetValues("Content-Security-Policy"));
            Assert.Equal(["same-origin"], response.Headers.GetValues("Cross-Origin-Resource-Policy"));
            Assert.Equal(["same-origin"], response.Headers.GetValues("Cross-Origin-Opener-Policy"));
        }
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("POST")]
    [InlineData("OPTIONS")]
    public async Task The_events_are_only_to_be_got(string method)
    {
        await using var preview = await PreviewedFolder.StartAsync(Site);

        using var response = await preview.GetAsync("/_preview/events?page=/", new HttpMethod(method));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET"], response.Content.Headers.Allow);
    }
}
