using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Advocate.Tests.Browser;

public sealed class LawComparisonTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_shared_address_sets_its_places_side_by_side_as_their_own_pages_tell_them()
    {
        await using var tab = await browser.OpenAsync("laws/compare/?places=ca,oh");
        var table = tab.Page.Locator("#comparison table");

        await Expect(table.Locator("thead th")).ToHaveTextAsync(["Fact", "California", "Ohio"]);
        await Expect(tab.Page.Locator(".compare [role=status]")).ToHaveTextAsync("California, Ohio side by side.");
        var compared = await table.Locator("tr", new() { HasText = "Who decides" }).Locator("td").Nth(1).InnerTextAsync();
        var links = await table.Locator("td a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        await tab.Page.GotoAsync((await browser.RealSiteAsync()).Address + "laws/ohio/");

        Assert.Equal(await tab.Page.Locator("[data-fact=decides] dd").InnerTextAsync(), compared);
        Assert.All(links, link => Assert.StartsWith("http", link, StringComparison.Ordinal));
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task Places_are_chosen_from_lists_and_kept_in_the_address()
    {
        await using var tab = await browser.OpenAsync("laws/compare/");
        await Expect(tab.Page.Locator(".compare [role=status]")).ToHaveTextAsync("Choose at least two places.");
        await tab.Page.GetByLabel("Place 1").SelectOptionAsync("tx");
        await tab.Page.GetByLabel("Place 3").SelectOptionAsync("dc");

        await Expect(tab.Page.Locator("#comparison thead th")).ToHaveTextAsync(["Fact", "Texas", "District of Columbia"]);
        await tab.AddressEndsAsync("?places=tx,dc");
    }

    [Fact]
    public async Task Places_that_are_not_there_are_left_out()
    {
        await using var tab = await browser.OpenAsync("laws/compare/?places=zz,%22%3E,oh,ny");

        await Expect(tab.Page.Locator("#comparison thead th")).ToHaveTextAsync(["Fact", "Ohio", "New York"]);
    }

    [Fact]
    public async Task Without_scripts_the_page_says_so_and_leads_to_the_table_and_to_each_place()
    {
        await using var tab = await browser.OpenAsync("laws/compare/?places=ca,oh", new Visitor(Scripts: false));

        await Expect(tab.Page.Locator(".compare-plain")).ToContainTextAsync("no script runs here");
        await Expect(tab.Page.Locator(".compare-plain a.tile")).ToHaveCountAsync(51);
        await Expect(tab.Page.Locator("form.compare")).ToBeHiddenAsync();
    }
}
