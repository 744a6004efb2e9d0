using Advocate.Building;
using Advocate.Tests.Site;
using Microsoft.Playwright;

namespace Advocate.Tests.Browser;

/// <summary>A small site that can be left, and the page it is left for, which is slow until it is told to answer.</summary>
internal sealed class LeavingSite : IAsyncDisposable
{
    public const string Target = "https://dull.example/";

    private const string Content = """
        -- site.yml --
        title: A small site
        url: https://small.example/sub/path/
        leave: {url: https://dull.example/, about: /help/}
        navigation: [{label: Help, to: /help/}]
        -- index.md --
        ---
        title: A small site
        summary: A home page that says what it is about, and no more than that.
        ---
        Words that nobody else should see.
        -- pages/help.md --
        ---
        title: Help
        summary: What leaving does, and what it does not do, in a sentence or two.
        ---
        Leaving does not erase the history.
        """;

    private readonly PageServer _server;
    private readonly TaskCompletionSource _answer = new();

    private LeavingSite(PageServer server, BrowserTab tab)
    {
        _server = server;
        Tab = tab;
    }

    public BrowserTab Tab { get; }

    public IPage Page => Tab.Page;

    public string Home => _server.Address;

    public string Help => $"{_server.Address}help/";

    /// <summary>The headers of each request for the page that the site was left for.</summary>
    public List<Dictionary<string, string>> Arrivals { get; } = [];

    public ILocator Button => Page.Locator(".leave");

    public ILocator Progress => Page.Locator(".leave-progress");

    /// <summary>What a person who looks at the screen can read.</summary>
    public Task<string> ScreenAsync() => Page.Locator("body").InnerTextAsync();

    /// <summary>Clicks the link and runs a script in the same task, before the browser can draw or load anything.</summary>
    /// <param name="script">An expression for the texts to bring back.</param>
    public Task<string[]> ClickAndReadAsync(string script) =>
        DispatchAndReadAsync("new MouseEvent('click', { bubbles: true, cancelable: true })", script);

    /// <summary>As <see cref="ClickAndReadAsync"/>, with any event in place of a click.</summary>
    public Task<string[]> DispatchAndReadAsync(string newEvent, string script) =>
        Page.EvaluateAsync<string[]>($$"""() => { document.querySelector(".leave").dispatchEvent({{newEvent}}); return {{script}}; }""");

    public static async Task<LeavingSite> OpenAsync(BrowserFixture browser, Visitor? visitor = null, bool slow = false) =>
        await OpenAsync(await browser.NewTabAsync(visitor), slow);

    public static async Task<LeavingSite> OpenAsync(BrowserTab tab, bool slow = false)
    {
        var site = await SmallSite.BuildAsync(Content, new BuildOptions(SmallSite.Today));
        Xunit.Assert.Empty(site.Diagnostics);
        var server = await PageServer.StartAsync(site);
        var opened = new LeavingSite(server, tab);
        await opened.Page.Context.RouteAsync($"{Target}**", opened.AnswerAsync);
        if (!slow)
        {
            opened._answer.SetResult();
        }

        await opened.Page.GotoAsync(server.Address);
        return opened;
    }

    /// <summary>Presses a key and lets it go, as many times as is said.</summary>
    public async Task PressAsync(string key, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await Page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>
    /// Asks the tab where it is until it has left: to wait for the navigation, Playwright would miss one that ends as the wait begins.
    /// </summary>
    public Task HasLeftAsync() => Assertions.Expect(Page).ToHaveURLAsync(Target, new() { Timeout = 30_000 });

    public async ValueTask DisposeAsync()
    {
        _answer.TrySetResult();
        await Tab.DisposeAsync();
        await _server.DisposeAsync();
    }

    private async Task AnswerAsync(IRoute route)
    {
        Arrivals.Add(route.Request.Headers);
        await _answer.Task;
        try
        {
            await route.FulfillAsync(new() { ContentType = "text/html", Body = "<!doctype html><title>Weather</title><p>Sunny." });
        }
        catch (PlaywrightException)
        {
            // The tab was closed before the slow page came.
        }
    }
}
