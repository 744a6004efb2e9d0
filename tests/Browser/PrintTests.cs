using System.Text;
using System.Text.RegularExpressions;
using Advocate.Tests.Site;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Advocate.Tests.Browser;

/// <summary>On paper a page is a document: it says where it is from, and no heading stands over what was left out.</summary>
public sealed class PrintTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(EveryKindOfPage.Article)]
    [InlineData("sources/official/")]
    public async Task A_printed_page_says_its_own_address_and_where_its_sources_are(string permalink)
    {
        await using var tab = await OpenOnPaperAsync(permalink);

        Assert.True(await tab.Page.GetByText($"https://sample.example/sub/path/{permalink}", new() { Exact = true }).IsVisibleAsync());
        Assert.Contains(
            "http",
            await tab.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('cite a'), '::after').content"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("articles/second/")]
    [InlineData("sources/official/")]
    public async Task Nothing_to_press_is_printed_and_no_heading_without_its_text(string permalink)
    {
        await using var tab = await OpenOnPaperAsync(permalink);

        Assert.Equal(
            0, await tab.Page.Locator("nav:visible, button:visible, #tools:visible, #responses:visible, #related:visible").CountAsync());
    }

    [Fact]
    public async Task A_comparison_is_printed_whole_with_its_day_its_address_and_its_sources()
    {
        await using var tab = await browser.OpenAsync("laws/compare/?places=al,avo,be,tea", new Visitor(Width: 680));
        await Expect(tab.Page.Locator("#comparison thead th")).ToHaveCountAsync(5);
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });

        var cut = await tab.Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('#comparison :is(th, td)')]
              .filter(cell => cell.getBoundingClientRect().right > document.documentElement.clientWidth + 1
                || cell.scrollWidth > cell.clientWidth + 1)
              .map(cell => cell.textContent)
            """);
        Assert.Empty(cut);
        var found = tab.Page.Locator(".compare-paper > p");
        Assert.True(await found.IsVisibleAsync());
        Assert.Matches(@"^Compared on .+ http\S+/laws/compare/\?places=al,avo,be,tea$", await found.InnerTextAsync());
        Assert.Equal(4, await tab.Page.Locator(".compare-paper h2:visible").CountAsync());
        Assert.Contains(
            "http",
            await tab.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.compare-paper li a'), '::after').content"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_on_paper_gives_the_address_of_each_way_and_no_link_that_leads_nowhere()
    {
        await using var tab = await OpenOnPaperAsync("help/");

        var without = await tab.Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('main a[href^="http"]')].filter(link => link.checkVisibility())
              .filter(link => !getComputedStyle(link, '::after').content.includes('http') && !link.textContent.includes('http'))
              .map(link => link.textContent)
            """);
        Assert.Empty(without);
        Assert.Equal(0, await tab.Page.Locator(".help-now .way-note a:visible").CountAsync());
    }

    [Fact]
    public async Task The_numbers_of_a_laws_sources_stand_on_the_paper_and_not_in_its_margin()
    {
        await using var tab = await OpenOnPaperAsync(SampleSite.LongestLaw);

        var room = await tab.Page.EvaluateAsync<double>("""
            document.querySelector('.law-sources li').getBoundingClientRect().left - document.querySelector('.law-main').getBoundingClientRect().left
            """);
        Assert.True(room >= 16, $"{room} px hold no number of two digits.");
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task The_numbers_of_a_laws_sources_are_beside_the_text_on_a_screen_too(int width)
    {
        await using var tab = await browser.OpenAsync(SampleSite.LongestLaw, new Visitor(Width: width));

        var room = await tab.Page.EvaluateAsync<double>("""
            document.querySelector('.law-sources li').getBoundingClientRect().left - document.querySelector('.law-main').getBoundingClientRect().left
            """);
        Assert.True(room >= 24, $"{room} px hold no number of two digits.");
    }

    [Theory]
    [InlineData("laws/", 3)]
    [InlineData(SampleSite.LongestLaw, 2)]
    [InlineData("laws/beech/", 2)]
    public async Task The_law_of_a_place_fits_two_sheets_and_that_of_all_places_three(string permalink, int sheets)
    {
        await using var tab = await browser.OpenAsync(permalink);
        var pdf = Encoding.Latin1.GetString(await tab.Page.PdfAsync(new() { Format = "Letter", PreferCSSPageSize = true }));

        Assert.InRange(Regex.Count(pdf, @"/Type /Page\b"), 1, sheets);
    }

    private async Task<BrowserTab> OpenOnPaperAsync(string permalink)
    {
        var tab = await browser.OpenAsync(permalink);
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });
        return tab;
    }
}
