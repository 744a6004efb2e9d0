using System.Collections.Concurrent;
using Advocate.Tests.Site;
using Deque.AxeCore.Playwright;
using Xunit;

namespace Advocate.Tests.Browser;

/// <summary>
/// What a machine can tell of WCAG 2.2 AA on every page there is: two pages of a kind differ in what their writers gave them, and so in
/// what can be wrong with them.
/// </summary>
public sealed class EveryPageTests(BrowserFixture browser)
{
    /// <summary>As many as a small machine has processors.</summary>
    private const int Tabs = 2;

    [Fact]
    public async Task Axe_finds_nothing_on_any_page()
    {
        var site = await SampleSite.BuiltAsync();
        var pages = new ConcurrentQueue<string>((await SampleSite.PermalinksAsync()).Where(page => !IsRedirect(site, page)));
        var count = pages.Count;
        var (seen, found) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());
        await Task.WhenAll(Enumerable.Range(0, Tabs).Select(_ => LookAsync()));

        Assert.Empty(found);
        Assert.Equal(count, seen.Count);
        Assert.True(count > 80, $"There are {count} pages.");

        async Task LookAsync()
        {
            await using var tab = await browser.NewTabAsync(new Visitor(390, 844));
            var root = (await browser.SampleSiteAsync()).Address;
            while (pages.TryDequeue(out var page))
            {
                await tab.Page.GotoAsync(root + page);
                seen.Add(page);
                foreach (var violation in (await tab.Page.RunAxe(AxeRules.ForPages)).Violations)
                {
                    found.Add($"{page}: {violation.Help}: {violation.Nodes[0].Html}");
                }
            }
        }
    }

    /// <summary>A page that leads on at once is gone before anything can be asked of it.</summary>
    private static bool IsRedirect(SmallSite site, string page) =>
        site.Text(page).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal);
}
