using Advocate.Tests.Gallery;
using Deque.AxeCore.Playwright;
using Xunit;

namespace Advocate.Tests.Browser;

/// <summary>Every example of the gallery in a browser, in both schemes and on a phone.</summary>
public sealed class GalleryInBrowserTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("light", "#full", false)]
    [InlineData("dark", "#full", true)]
    [InlineData("phone", "#narrow", false)]
    public async Task Every_example_can_be_used_by_everyone_and_stays_on_its_screen(string name, string width, bool dark)
    {
        var gallery = await ThemeGallery.MadeAsync();
        await using var server = await PageServer.StartAsync(gallery.Files, "/");
        await using var tab = await browser.OpenAsync(server, ThemeGallery.Index, new Visitor(1280, 1000, dark));
        await tab.Page.Locator(width).CheckAsync();

        var found = (await tab.Page.RunAxe(name == "light" ? AxeRules.ForGallery : AxeRules.ForLooks)).Violations
            .SelectMany(rule => rule.Nodes.Select(node => $"{rule.Help}: {node.Target} {node.Html}")).ToList();
        foreach (var frame in tab.Page.Frames.Skip(1))
        {
            await frame.EvaluateAsync(LoadPictures);
            found.AddRange(
                (await frame.EvaluateAsync<string[]>(OffTheScreen)).Select(element => $"{frame.Name}: off the screen: {element}"));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
        Assert.Empty(tab.Complaints);
    }

    /// <summary>
    /// For people to look at, in <c>artifacts/gallery/pictures/</c>. Machines differ in their typefaces, so no picture is held against
    /// another,
    /// and it takes minutes: it runs only when it is asked for.
    /// </summary>
    [Theory(Explicit = true)]
    [InlineData("light", "#full", false)]
    [InlineData("dark", "#full", true)]
    [InlineData("phone", "#narrow", false)]
    public async Task Pictures_of_every_example(string name, string width, bool dark)
    {
        var gallery = await ThemeGallery.MadeAsync();
        await using var server = await PageServer.StartAsync(gallery.Files, "/");
        await using var tab = await browser.OpenAsync(server, ThemeGallery.Index, new Visitor(1280, 1000, dark));
        await tab.Page.Locator(width).CheckAsync();
        foreach (var template in gallery.Examples.Select(e => e.Template).Distinct())
        {
            await tab.Page.Locator($"#{template}")
                .ScreenshotAsync(new() { Path = Path.Combine(ThemeGallery.Folder, "pictures", $"{template}.{name}.png") });
        }
    }

    /// <summary>Waits for pictures, up to ten seconds: a browser may never decode one that it does not show.</summary>
    private const string LoadPictures = """
        () => Promise.race([
            Promise.all([...document.images].map(image => (image.loading = "eager", image.decode()))),
            new Promise(resolve => setTimeout(resolve, 10000)),
        ]).then(() => {})
        """;

    /// <summary>What reaches over the right edge of its screen, except within a box that scrolls by itself or is for ears alone.</summary>
    private const string OffTheScreen = """
        () => [...document.querySelectorAll("body *")]
            .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
            .filter(element => {
                for (let around = element; around; around = around.parentElement) {
                    const style = getComputedStyle(around);
                    if (style.clipPath !== "none" || around !== element && style.overflowX !== "visible") return false;
                }
                return true;
            })
            .map(element => element.outerHTML.slice(0, 120))
        """;
}
