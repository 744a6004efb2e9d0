using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Advocate.Tests.Browser;

/// <summary>What a machine can tell of WCAG 2.2 AA, on every kind of page, in both color schemes and on a small screen.</summary>
public sealed class AccessibilityTests(BrowserFixture browser)
{
    public static TheoryData<string> Pages => EveryKindOfPage.Permalinks;

    /// <summary>All rules are asked of every page by <see cref="EveryPageTests"/>.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_wrong_with_how_a_page_looks(string permalink)
    {
        await using var tab = await browser.OpenAsync(permalink);
        await AssertNothingFoundAsync("light");

        await tab.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await AssertNothingFoundAsync("dark");

        await tab.Page.SetViewportSizeAsync(320, 800);
        await AssertNothingFoundAsync("on a small screen");

        async Task AssertNothingFoundAsync(string how)
        {
            var found = await tab.Page.RunAxe(AxeRules.ForLooks);
            Assert.True(found.Violations.Length == 0, $"{how}\n{string.Join('\n', found.Violations.Select(Describe))}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_scrolls_sideways_at_320_pixels_even_with_wide_text_spacing(string permalink)
    {
        await using var tab = await browser.OpenAsync(permalink, new Visitor(320, 800));
        Assert.Equal(0, await tab.Page.EvaluateAsync<int>(TooWide));

        // The distances of WCAG 1.4.12.
        await tab.Page.EvaluateAsync("""
            () => {
                const sheet = new CSSStyleSheet();
                sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }");
                document.adoptedStyleSheets.push(sheet);
            }
            """);
        Assert.Equal(0, await tab.Page.EvaluateAsync<int>(TooWide));
    }

    [Theory]
    [InlineData(320, 400)]
    [InlineData(1280, 800)]
    public async Task Whatever_Tab_reaches_is_seen_whole_below_the_bar(int width, int height)
    {
        await using var tab = await browser.OpenAsync("help/", new Visitor(width, height));
        var stops = await tab.Page.EvaluateAsync<int>("document.querySelectorAll('a[href], button:not([hidden]), summary').length");
        Assert.True(stops > 20);
        for (var i = 0; i < stops; i++)
        {
            await tab.Page.Keyboard.PressAsync("Tab");
            Assert.Null(await tab.Page.EvaluateAsync<string?>(HiddenFocus));
        }
    }

    private const string TooWide = "Math.max(0, document.documentElement.scrollWidth - innerWidth)";

    /// <summary>The text of the focused element if a part of it lies under the bar or off the screen, else null.</summary>
    private const string HiddenFocus = """
        () => {
            const element = document.activeElement;
            if (element === document.body || element.closest(".bar, .skip")) return null;
            const box = element.getBoundingClientRect();
            const bar = document.querySelector(".bar").getBoundingClientRect();
            return box.top < bar.bottom - 1 || box.top >= innerHeight ? `${element.textContent.trim()} at ${box.top}` : null;
        }
        """;

    private static string Describe(AxeResultItem item) =>
        $"{item.Id}: {item.Help}\n{string.Join('\n', item.Nodes.Take(3).Select(node => $"  {node.Html}"))}";
}
