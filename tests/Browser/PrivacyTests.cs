using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Advocate.Tests.Browser;

/// <summary>A reader who is watched leaves no trace by reading: nobody else is asked for anything, and nothing is kept.</summary>
public sealed class PrivacyTests(BrowserFixture browser)
{
    private const string WhatIsStored = """
        async () => [
            ...Object.keys(localStorage),
            ...Object.keys(sessionStorage),
            ...(await indexedDB.databases()).map(database => database.name),
            ...(await caches.keys()),
            ...(await navigator.serviceWorker.getRegistrations()).map(registration => registration.scope),
        ]
        """;

    [Fact]
    public async Task No_page_asks_another_site_for_anything_stores_anything_or_complains()
    {
        var server = await browser.SampleSiteAsync();
        await using var tab = await browser.NewTabAsync();
        foreach (var permalink in EveryKindOfPage.Permalinks.Select(page => page.Data).Append("old-sources/"))
        {
            await tab.Page.GotoAsync(server.Address + permalink, new() { WaitUntil = WaitUntilState.Load });
        }

        // The last page leads on, and until it has there is nothing to ask.
        await Assertions.Expect(tab.Page).Not.ToHaveURLAsync(new Regex("old-sources/$"));

        Assert.All(tab.Requests, address => Assert.StartsWith(server.Address, address, StringComparison.Ordinal));
        Assert.Empty(tab.Complaints);
        Assert.Empty(await tab.Page.Context.CookiesAsync());
        Assert.Empty(await tab.Page.EvaluateAsync<string[]>(WhatIsStored));
    }
}
