using Advocate.Tests.Browser;
using Advocate.Tests.Site;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Advocate.Tests.Browser;

/// <summary>
/// The one browser that all browser tests share, started when the first of them asks. Take it as a constructor parameter; each tab
/// is a visitor of its own, who brings nothing from earlier visits.
/// </summary>
public sealed class BrowserFixture : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-dev-shm-usage",
    ];

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> _started = new(StartAsync);
    private readonly Lazy<Task<PageServer>> _sampleSite = new(async () => await PageServer.StartAsync(await SampleSite.BuiltAsync()));

    /// <summary>The sample site, built once and served below <c>/sub/path/</c>.</summary>
    public Task<PageServer> SampleSiteAsync() => _sampleSite.Value;

    /// <summary>Opens a page of the sample site.</summary>
    public async Task<BrowserTab> OpenAsync(string permalink, Visitor? visitor = null) =>
        await OpenAsync(await SampleSiteAsync(), permalink, visitor);

    /// <summary>Opens a page of any site that is served.</summary>
    public async Task<BrowserTab> OpenAsync(PageServer server, string permalink, Visitor? visitor = null)
    {
        var tab = await NewTabAsync(visitor);
        await tab.Page.GotoAsync(server.Address + permalink);
        return tab;
    }

    public async Task<BrowserTab> NewTabAsync(Visitor? visitor = null)
    {
        visitor ??= new Visitor();
        var context = await (await _started.Value).Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = visitor.Width, Height = visitor.Height },
            ColorScheme = visitor.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ForcedColors = visitor.ForcedColors ? ForcedColors.Active : ForcedColors.None,
            ReducedMotion = visitor.LessMotion ? ReducedMotion.Reduce : ReducedMotion.NoPreference,
            JavaScriptEnabled = visitor.Scripts,
            HasTouch = visitor.Touch,
        });
        return new BrowserTab(await context.NewPageAsync());
    }

    /// <summary>A tab of a browser that keeps pages for Back and Forward, as people's browsers do and Playwright's do not.</summary>
    public async Task<BrowserTab> NewTabThatKeepsPagesAsync()
    {
        var (playwright, _) = await _started.Value;
        var context = await playwright.Chromium.LaunchPersistentContextAsync("", new()
        {
            ExecutablePath = Chromium.Locate(playwright),
            Args = Arguments,
            Env = Typefaces.BrowserEnvironment(),
            IgnoreDefaultArgs = ["--disable-back-forward-cache"],
        });
        return new BrowserTab(context.Pages[0]);
    }

    public async ValueTask DisposeAsync()
    {
        if (_sampleSite is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await _sampleSite.Value).DisposeAsync();
        }

        if (_started is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            var (playwright, browser) = await _started.Value;
            await browser.CloseAsync();
            playwright.Dispose();
        }
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Chromium.Locate(playwright), Args = Arguments, Env = Typefaces.BrowserEnvironment() });
        return (playwright, browser);
    }
}

/// <summary>Who visits: on what screen, and with which wishes.</summary>
/// <param name="Width">In CSS pixels.</param>
/// <param name="Height">In CSS pixels.</param>
public sealed record Visitor(
    int Width = 1280, int Height = 800, bool Dark = false, bool Scripts = true, bool ForcedColors = false, bool LessMotion = false,
    bool Touch = false);
