using Microsoft.Playwright;
using Xunit;

namespace Advocate.Tests.Browser;

/// <summary>On paper a page is a document: it says where it is from, and no heading stands over what was left out.</summary>
public sealed class PrintTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_printed_page_says_its_own_address_and_where_its_sources_are()
    {
        await using var tab = await OpenOnPaperAsync();

        Assert.True(await tab.Page.GetByText("https://real.example/sub/path/articles/sb-1322/", new() { Exact = true }).IsVisibleAsync());
        Assert.Contains("http", await tab.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.references cite a'), '::after').content"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_to_press_is_printed_and_no_heading_without_its_text()
    {
        await using var tab = await OpenOnPaperAsync();

        Assert.Equal(0, await tab.Page.Locator("nav:visible, button:visible, #tools:visible, #responses:visible, #related:visible").CountAsync());
    }

    private async Task<BrowserTab> OpenOnPaperAsync()
    {
        var tab = await browser.OpenAsync("articles/sb-1322/");
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });
        return tab;
    }
}
