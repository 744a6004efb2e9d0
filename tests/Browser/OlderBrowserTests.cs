using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Advocate.Tests.Browser;

/// <summary>Where a browser lacks what a script needs, the page stays as it is without scripts.</summary>
public sealed class OlderBrowserTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_browser_that_cannot_print_is_offered_no_button_for_it()
    {
        await using var tab = await OpenWithoutAsync("window.print", EveryKindOfPage.Article);

        await Expect(tab.Page.Locator("[data-print]")).ToBeHiddenAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task A_browser_that_cannot_set_places_side_by_side_keeps_the_way_to_each()
    {
        await using var tab = await OpenWithoutAsync("Element.prototype.replaceChildren", EveryKindOfPage.Comparison);

        await Expect(tab.Page.Locator(".compare-plain")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator(".compare")).ToBeHiddenAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task The_choice_of_rows_is_kept_in_the_address_by_browsers_that_cannot_count_its_parts()
    {
        await using var tab = await OpenWithoutAsync("URLSearchParams.prototype.size", "laws/");

        await tab.Page.GetByLabel("Status").SelectOptionAsync("permit");

        await tab.AddressEndsAsync("?status=permit");
    }

    private async Task<BrowserTab> OpenWithoutAsync(string feature, string address)
    {
        var tab = await browser.OpenAsync(address);
        await tab.Page.AddInitScriptAsync(
            $"Object.defineProperty({feature[..feature.LastIndexOf('.')]}, '{feature[(feature.LastIndexOf('.') + 1)..]}', {{ value: "
                + $"undefined }})");
        await tab.Page.ReloadAsync();
        return tab;
    }
}
