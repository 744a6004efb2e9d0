using System.Text.RegularExpressions;
using Advocate.Tests.Site;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Advocate.Tests.Browser;

public sealed class LawComparisonTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_shared_address_sets_its_places_side_by_side_as_their_own_pages_tell_them()
    {
        await using var tab = await browser.OpenAsync(EveryKindOfPage.Comparison);
        var table = tab.Page.Locator("#comparison table");

        await Expect(table.Locator("thead th")).ToHaveTextAsync(["Fact", "Alder County", "Avocet County"]);
        await Expect(tab.Page.Locator(".compare [role=status]")).ToHaveTextAsync("Alder County, Avocet County side by side.");
        await Expect(tab.Page).ToHaveTitleAsync(new Regex("^Alder County, Avocet County · Compare"));
        await Expect(table.Locator("tr").Nth(1).Locator(".swatch")).ToHaveCountAsync(2);
        var compared = await table.Locator("tr", new() { HasText = "Who decides" }).Locator("td").Nth(1).InnerTextAsync();
        var links = await table.Locator("td a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        await tab.Page.GotoAsync((await browser.SampleSiteAsync()).Address + SampleSite.LongestLaw);

        Assert.Equal(await tab.Page.Locator("[data-fact=decides] dd").InnerTextAsync(), compared);
        Assert.All(links, link => Assert.StartsWith("http", link, StringComparison.Ordinal));
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task Places_are_chosen_from_lists_and_kept_in_the_address()
    {
        await using var tab = await browser.OpenAsync("laws/compare/");
        await Expect(tab.Page.Locator(".compare [role=status]")).ToHaveTextAsync("Choose at least two places.");
        await tab.Page.GetByLabel("Place 1").SelectOptionAsync("tea");
        await tab.Page.GetByLabel("Place 3").SelectOptionAsync("sp");

        await Expect(tab.Page.Locator("#comparison thead th")).ToHaveTextAsync(["Fact", "Teal County", "Spruce Island"]);
        await tab.AddressEndsAsync("?places=tea,sp");
    }

    [Fact]
    public async Task Places_that_are_not_there_are_left_out()
    {
        await using var tab = await browser.OpenAsync("laws/compare/?places=zz,%22%3E,al,be");

        await Expect(tab.Page.Locator("#comparison thead th")).ToHaveTextAsync(["Fact", "Alder County", "Beech County"]);
    }

    [Fact]
    public async Task Without_scripts_the_page_says_so_and_leads_to_the_table_and_to_each_place()
    {
        await using var tab = await browser.OpenAsync(EveryKindOfPage.Comparison, new Visitor(Scripts: false));

        await Expect(tab.Page.Locator(".compare-plain")).ToContainTextAsync("no script runs here");
        await Expect(tab.Page.Locator(".compare-plain a.tile")).ToHaveCountAsync((await SampleSite.BuiltAsync()).Planned.Site!.Laws.Length);
        await Expect(tab.Page.Locator("form.compare")).ToBeHiddenAsync();
    }
}
