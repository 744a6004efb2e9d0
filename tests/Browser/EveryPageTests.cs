using System.Collections.Concurrent;
using Advocate.Tests.Site;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
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

    private const int PagesOfTab = 20;

    [Fact]
    public async Task Axe_finds_nothing_on_any_page()
    {
        var site = await SampleSite.BuiltAsync();
        var pages = new ConcurrentQueue<string>(
            (await SampleSite.PermalinksAsync()).Where(page => !IsRedirect(site, page)).DistinctBy(page => KindInEdition(page) ?? page));
        var count = pages.Count;
        var again = new ConcurrentDictionary<string, string>();
        var (seen, found) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());
        await Task.WhenAll(Enumerable.Range(0, Tabs).Select(_ => LookAsync()));

        Assert.Empty(found);
        Assert.Equal(count, seen.Count);
        Assert.True(count > 80, $"There are {count} pages.");

        async Task LookAsync()
        {
            var root = (await browser.SampleSiteAsync()).Address;
            while (!pages.IsEmpty)
            {
                // A tab that has seen very many pages is slow, and may be closed by the browser.
                await using var tab = await browser.NewTabAsync(new Visitor(390, 844));
                for (var i = 0; i < PagesOfTab && pages.TryDequeue(out var page); i++)
                {
                    try
                    {
                        await tab.Page.GotoAsync(root + page);
                        var violations = (await tab.Page.RunAxe(AxeRules.ForPages)).Violations;
                        seen.Add(page);
                        foreach (var violation in violations)
                        {
                            found.Add($"{page}: {violation.Help}: {violation.Nodes[0].Html}");
                        }
                    }
                    catch (PlaywrightException) when (tab.Page.IsClosed && again.TryAdd(page, page))
                    {
                        // A machine that is short of memory closes tabs; the page has another one.
                        pages.Enqueue(page);
                        break;
                    }
                }
            }
        }
    }

    /// <summary>
    /// The pages of the second edition have the layouts of the first, so that of each of its folders one is looked at; null for the first.
    /// </summary>
    private static string? KindInEdition(string page) => page.StartsWith("ar/", StringComparison.Ordinal)
        ? $"ar/{page.Split('/')[1]}/{page.Count(c => c == '/')}"
        : null;

    /// <summary>A page that leads on at once is gone before anything can be asked of it.</summary>
    private static bool IsRedirect(SmallSite site, string page) =>
        site.Text(page).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal);
}
