using Microsoft.Playwright;
using Xunit;

namespace Advocate.Tests.Browser;

/// <summary>"Leave this site" by its link: with scripts and without, on a slow connection, and on the way back.</summary>
public sealed class LeaveTests(BrowserFixture browser)
{
    [Fact]
    public async Task Without_scripts_the_link_leads_away_and_does_not_say_where_from()
    {
        await using var site = await LeavingSite.OpenAsync(browser, new Visitor(Scripts: false));
        await site.Button.ClickAsync();

        await site.HasLeftAsync();
        Assert.DoesNotContain("referer", Assert.Single(site.Arrivals).Keys);
    }

    [Fact]
    public async Task With_scripts_the_link_leads_away_in_the_same_tab_and_does_not_say_where_from()
    {
        await using var site = await LeavingSite.OpenAsync(browser);
        await site.Button.ClickAsync();

        await site.HasLeftAsync();
        Assert.Single(site.Page.Context.Pages);
        Assert.DoesNotContain("referer", Assert.Single(site.Arrivals).Keys);
    }

    [Fact]
    public async Task A_second_link_beside_the_skip_link_is_the_second_thing_that_Tab_reaches()
    {
        await using var site = await LeavingSite.OpenAsync(browser);
        await site.PressAsync("Tab", 2);

        Assert.Equal("Leave this site", await site.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        Assert.Equal("fixed", await site.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).position"));
        await site.Page.EvaluateAsync("document.activeElement.click()");
        await site.HasLeftAsync();
    }

    [Fact]
    public async Task The_screen_is_blank_in_the_same_task_as_the_click_however_slow_the_other_page_is()
    {
        await using var site = await LeavingSite.OpenAsync(browser, slow: true);

        var atOnce = await site.ClickAndReadAsync(
            "[document.body.innerText.trim(), document.title, document.querySelector('.cover').role]");

        Assert.Equal(["Loading", "Loading", "alert"], atOnce);
    }

    [Theory]
    [InlineData(false, "rgb(255, 255, 255)")]
    [InlineData(true, "rgb(18, 18, 18)")]
    public async Task The_blank_screen_has_the_colors_of_the_browser_so_that_no_flash_tells_of_it(bool dark, string color)
    {
        await using var site = await LeavingSite.OpenAsync(browser, new Visitor(Dark: dark), slow: true);

        Assert.Equal([color], await site.ClickAndReadAsync("[getComputedStyle(document.documentElement).backgroundColor]"));
    }

    [Fact]
    public async Task Back_from_the_other_page_does_not_lead_to_the_page_that_was_left()
    {
        await using var site = await LeavingSite.OpenAsync(browser);
        await site.Page.GotoAsync(site.Help);
        await site.Button.ClickAsync();
        await site.HasLeftAsync();

        await site.Page.GoBackAsync();

        Assert.Equal(site.Home, site.Page.Url);
    }

    [Fact]
    public async Task A_page_that_the_browser_kept_while_it_was_blank_is_whole_when_it_is_shown_again()
    {
        await using var site = await LeavingSite.OpenAsync(await browser.NewTabThatKeepsPagesAsync(), slow: true);

        // The pages drive themselves, Back while the other page is still to come and Forward again: to ask them anything then, Playwright
        // would wait for pages that load, which these never do.
        await site.Page.EvaluateAsync(
            "addEventListener('pageshow', event => { if (event.persisted) setTimeout(() => history.forward(), 50); })");
        await site.Page.GotoAsync(site.Help);
        await site.Page.EvaluateAsync("""
            addEventListener('pageshow', event => setTimeout(() =>
                console.log([event.persisted, document.title, document.body.innerText.includes('Leaving does not erase'), document.querySelector('.cover')].join())))
            """);
        var shownAgain = site.Page.WaitForConsoleMessageAsync();
        Assert.Equal(["Loading"], await site.ClickAndReadAsync("(setTimeout(() => history.back(), 50), [document.body.innerText.trim()])"));

        Assert.Equal("true,Help · A small site,true,", (await shownAgain).Text);
    }

    [Theory]
    [InlineData(320, 800)]
    [InlineData(320, 200)] // 1280 by 800 at 400 percent
    [InlineData(1280, 800)]
    public async Task The_link_stays_in_view_down_the_whole_page_and_takes_no_more_than_a_bar(int width, int height)
    {
        await using var tab = await browser.OpenAsync(EveryKindOfPage.Article, new Visitor(width, height));
        await tab.Page.EvaluateAsync("scrollTo(0, document.body.scrollHeight / 2)");

        var box = await tab.Page.Locator(".leave").BoundingBoxAsync();
        var bar = await tab.Page.Locator(".bar").BoundingBoxAsync();
        Assert.InRange(box!.Y, 0, height - box.Height);
        Assert.InRange(box.X + box.Width, 0, width);
        Assert.InRange(bar!.Height, box.Height, Math.Max(64, height / 4));
    }

    [Fact]
    public async Task Nothing_of_it_is_printed()
    {
        await using var site = await LeavingSite.OpenAsync(browser);
        await site.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(0, await site.Page.Locator("[data-leave]:visible, .leave-progress:visible, .leave-about:visible").CountAsync());
    }
}
