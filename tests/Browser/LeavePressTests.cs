using Microsoft.Playwright;
using Xunit;

namespace Advocate.Tests.Browser;

/// <summary>"Leave this site" under a hand that shakes: a press that moves, a finger that slides, and a press that misses.</summary>
public sealed class LeavePressTests(BrowserFixture browser)
{
    public static TheoryData<string> Pages => EveryKindOfPage.Permalinks;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task On_every_kind_of_page_a_press_that_moves_leaves_and_one_that_misses_follows_no_other_link(string permalink)
    {
        foreach (var scripts in new[] { true, false })
        {
            await using var tab = await browser.OpenAsync(permalink, new Visitor(Scripts: scripts));
            foreach (var width in scripts ? Widths : [])
            {
                await tab.Page.SetViewportSizeAsync(width, 800);
                Assert.Empty(await tab.Page.EvaluateAsync<string[]>(LinksNearby));
            }

            var arrivals = await AnswerForTargetAsync(tab);

            await DragAsync(tab.Page, -40, 60);

            await Assertions.Expect(tab.Page).ToHaveTitleAsync("Weather");
            Assert.DoesNotContain("referer", Assert.Single(arrivals).Keys);
        }
    }

    [Theory]
    [InlineData("A small site", "ltr")]
    [InlineData("A coalition of families, lawyers and former prosecutors for the rights of children in every county", "ltr")]
    [InlineData("Menschenrechtsverletzungsdokumentationsstelle", "ltr")]
    [InlineData("موقع صغير يدافع عن حقوق الأطفال في كل مكان من البلاد", "rtl")]
    public async Task Titles_of_any_length_and_large_text_keep_their_distance(string title, string direction)
    {
        await using var site = await LeavingSite.OpenAsync(browser);
        await site.Page.EvaluateAsync("direction => { document.documentElement.dir = direction }", direction);
        await site.Page.EvaluateAsync("title => { document.querySelector('.site-title').textContent = title }", title);
        foreach (var size in new[] { "100%", "200%" })
        {
            await site.Page.EvaluateAsync("size => { document.documentElement.style.fontSize = size }", size);
            foreach (var width in Widths)
            {
                await site.Page.SetViewportSizeAsync(width, 800);

                Assert.Empty(await site.Page.EvaluateAsync<string[]>(LinksNearby));
                Assert.Equal(0, await site.Page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
            }
        }
    }

    [Theory]
    [InlineData("ltr")]
    [InlineData("rtl")]
    public async Task The_link_to_the_text_keeps_its_distance_while_it_has_the_focus(string direction)
    {
        await using var site = await LeavingSite.OpenAsync(browser, new Visitor(320));
        await site.Page.EvaluateAsync(
            "direction => { document.documentElement.dir = direction; document.documentElement.style.fontSize = '200%' }", direction);
        await site.PressAsync("Tab", 1);

        Assert.Equal("#text", await site.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        Assert.Empty(await site.Page.EvaluateAsync<string[]>(LinksNearby));
    }

    [Fact]
    public async Task What_lies_beside_the_title_is_no_link()
    {
        await using var site = await LeavingSite.OpenAsync(browser);
        var title = await BoxAsync(site.Page, ".site-title");
        await site.Page.GotoAsync(site.Help);
        await site.Page.Mouse.ClickAsync(title.X + title.Width + 5, title.Y + (title.Height / 2));

        Assert.Equal(site.Help, site.Page.Url);
        Assert.InRange(title.Width, 10, 200);
    }

    [Fact]
    public async Task A_press_leaves_when_all_text_was_selected_before()
    {
        await using var site = await LeavingSite.OpenAsync(browser);
        await site.PressAsync("Control+a", 1);
        await DragAsync(site.Page, -5, 3);

        await site.HasLeftAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_press_just_above_or_below_counts(bool scripts)
    {
        foreach (var above in new[] { true, false })
        {
            await using var site = await LeavingSite.OpenAsync(browser, new Visitor(Scripts: scripts));
            var button = await BoxAsync(site.Page, ".leave");
            await site.Page.Mouse.ClickAsync(button.X + 20, above ? button.Y - 4 : button.Y + button.Height + 4);

            await site.HasLeftAsync();
        }
    }

    [Fact]
    public async Task The_screen_is_blank_as_soon_as_the_button_of_the_mouse_is_down()
    {
        await using var site = await LeavingSite.OpenAsync(browser, slow: true);

        Assert.Equal(
            ["Loading"],
            await site.DispatchAndReadAsync(
                "new PointerEvent('pointerdown', { bubbles: true, cancelable: true })", "[document.body.innerText.trim()]"));
    }

    [Theory]
    [InlineData("pointerType: 'touch', isPrimary: false, pointerId: 7")] // another finger already rests on the screen
    [InlineData("shiftKey: true")] // in the midst of pressing Shift three times
    public async Task A_press_that_makes_no_plain_click_leaves_too(string kind)
    {
        await using var site = await LeavingSite.OpenAsync(browser);
        await site.DispatchAndReadAsync($"new PointerEvent('pointerdown', {{ bubbles: true, cancelable: true, {kind} }})", "[]");

        await site.HasLeftAsync();
    }

    [Theory]
    [InlineData("button: 1")]
    [InlineData("button: 2")]
    [InlineData("ctrlKey: true")]
    [InlineData("metaKey: true")]
    [InlineData("altKey: true")]
    public async Task Presses_that_ask_the_browser_for_something_else_are_left_to_it(string kind)
    {
        await using var site = await LeavingSite.OpenAsync(browser);
        var cover = await site.DispatchAndReadAsync(
            $"new PointerEvent('pointerdown', {{ bubbles: true, cancelable: true, {kind} }})",
            "[String(document.querySelector('.cover'))]");

        Assert.Equal(["null"], cover);
    }

    [Fact]
    public async Task A_middle_click_opens_another_tab_as_ever()
    {
        await using var site = await LeavingSite.OpenAsync(browser);
        await site.Page.Context.RunAndWaitForPageAsync(() => site.Button.ClickAsync(new() { Button = MouseButton.Middle }));

        Assert.Equal(site.Home, site.Page.Url);
        Assert.Contains("nobody else should see", await site.ScreenAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0)] // held
    [InlineData(-3, 12)] // a finger that trembles
    [InlineData(-60, 300)] // what would be a scroll
    public async Task A_finger_leaves_as_it_touches_whatever_it_does_next(int right, int down)
    {
        await using var site = await LeavingSite.OpenAsync(browser, new Visitor(390, Touch: true));
        var button = await BoxAsync(site.Page, ".leave");
        await using var finger = await Pointer.FingerAsync(site.Page);
        await finger.PressAndMoveAsync(button.X + (button.Width / 2), button.Y + (button.Height / 2), right, down);

        await site.HasLeftAsync();
    }

    [Fact]
    public async Task Without_scripts_a_tap_leaves()
    {
        await using var site = await LeavingSite.OpenAsync(browser, new Visitor(390, Touch: true, Scripts: false));
        await site.Button.TapAsync();

        await site.HasLeftAsync();
    }

    [Theory]
    [InlineData(" ", 1)]
    [InlineData("Enter", 1)]
    [InlineData(" ", 2)]
    [InlineData("Enter", 2)]
    public async Task Space_and_Enter_leave_from_either_link(string key, int which)
    {
        await using var site = await LeavingSite.OpenAsync(browser);
        await site.Page.Locator($"[data-leave] >> nth={which - 1}").FocusAsync();
        await site.PressAsync(key, 1);

        await site.HasLeftAsync();
    }

    [Fact]
    public async Task Space_elsewhere_scrolls_as_ever()
    {
        await using var site = await LeavingSite.OpenAsync(browser, new Visitor(320, 200));
        await site.PressAsync(" ", 1);

        await site.Page.WaitForFunctionAsync("() => scrollY > 0");
        Assert.Equal(site.Home, site.Page.Url);
    }

    private static readonly int[] Widths = [320, 390, 768, 1280];

    /// <summary>
    /// Scrolls down the page and, at each place, looks at every sixth pixel in and around the button: gives the links and other controls
    /// that a press there would reach.
    /// </summary>
    private const string LinksNearby = """
        () => {
            const found = new Set();
            const button = document.querySelector(".leave");
            const last = Math.min(document.documentElement.scrollHeight, 3000);
            for (let scroll = 0; scroll <= last; scroll += 53) {
                scrollTo(0, scroll);
                const box = button.getBoundingClientRect();
                for (let x = box.left - 23; x <= box.right + 23; x += 6)
                    for (let y = box.top - 23; y <= box.bottom + 23; y += 6) {
                        const control = document.elementFromPoint(x, y)?.closest("a, button, input, select, summary, label");
                        if (control && control !== button) found.add(`${control.textContent.trim()} at ${Math.round(x - box.left)}, ${Math.round(y - box.top)} of ${box.width} x ${box.height}`);
                    }
            }
            scrollTo(0, 0);
            return [...found].slice(0, 5);
        }
        """;

    /// <summary>Presses the button of the mouse on the link, moves as a hand does, step by step, and lets it go.</summary>
    private static async Task DragAsync(IPage page, int right, int down)
    {
        var button = await BoxAsync(page, ".leave");
        await using var mouse = await Pointer.MouseAsync(page);
        await mouse.PressAndMoveAsync(button.X + (button.Width / 2), button.Y + (button.Height / 2), right, down);
        await mouse.ReleaseAsync();
    }

    private static async Task<LocatorBoundingBoxResult> BoxAsync(IPage page, string selector) =>
        (await page.Locator(selector).BoundingBoxAsync())!;

    /// <summary>Answers for every other site with a page of its own, and keeps the headers of what was asked.</summary>
    private static async Task<List<Dictionary<string, string>>> AnswerForTargetAsync(BrowserTab tab)
    {
        var arrivals = new List<Dictionary<string, string>>();
        var origin = new Uri(tab.Page.Url).GetLeftPart(UriPartial.Authority);
        await tab.Page.Context.RouteAsync(address => !address.StartsWith(origin, StringComparison.Ordinal), route =>
        {
            arrivals.Add(route.Request.Headers);
            return route.FulfillAsync(
                new() { ContentType = "text/html", Body = "<!doctype html><title>Weather</title><link rel=icon href=data:,><p>Sunny." });
        });
        return arrivals;
    }
}
