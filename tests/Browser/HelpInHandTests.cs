using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Advocate.Tests.Browser;

/// <summary>Help on a telephone: what to press is on the first screen, and large enough for a thumb in a hurry.</summary>
public sealed class HelpInHandTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(320, 640)]
    [InlineData(390, 844)]
    public async Task The_first_screen_calls_texts_and_opens_a_chat(int width, int height)
    {
        await using var tab = await browser.OpenAsync("help/", new Visitor(width, height, Touch: true));
        var ways = await tab.Page.Locator(".help-now .ways a").AllAsync();

        Assert.Equal(3, ways.Count);
        foreach (var way in ways)
        {
            var box = (await way.BoundingBoxAsync())!;
            Assert.InRange(box.Height, 44, 200);
            Assert.InRange(box.Width, 44, width);
            Assert.InRange(box.Y + box.Height, 0, height);
        }
    }

    [Fact]
    public async Task The_pocket_card_is_printed_alone_while_the_address_names_it()
    {
        await using var tab = await browser.OpenAsync("help/#pocket-card");
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var shown = await tab.Page.Locator("body").InnerTextAsync();

        Assert.Contains("1-555-010-0199", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Call first, read later", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("sample.example", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(await tab.Page.Locator(".site-title").TextContentAsync() ?? "", shown, StringComparison.Ordinal);

        var pdf = Encoding.Latin1.GetString(await tab.Page.PdfAsync(new() { Format = "Letter", PreferCSSPageSize = true }));
        Assert.Single(Regex.Matches(pdf, @"/Type /Page\b"));
    }

    [Fact]
    public async Task The_button_below_the_card_prints_the_card()
    {
        await using var tab = await browser.NewTabAsync();
        await tab.Page.AddInitScriptAsync("window.print = () => { document.title = `printed ${location.hash}`; };");
        await tab.Page.GotoAsync((await browser.SampleSiteAsync()).Address + "help/");
        await tab.Page.Locator("#pocket-card button").ClickAsync();

        Assert.Equal("printed #pocket-card", await tab.Page.TitleAsync());
    }
}
