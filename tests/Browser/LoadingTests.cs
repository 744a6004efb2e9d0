using Xunit;

namespace Advocate.Tests.Browser;

public sealed class LoadingTests(BrowserFixture browser)
{
    public static TheoryData<string> Pages => [.. EveryKindOfPage.Permalinks, EveryKindOfPage.Comparison];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_moves_while_a_page_loads(string permalink)
    {
        Visitor[] visitors = [new(1280, 1200), new(320, 800)];
        foreach (var visitor in visitors)
        {
            await using var tab = await browser.OpenAsync(permalink, visitor);

            Assert.Empty(await tab.Page.EvaluateAsync<string[]>(Moved));
        }
    }

    /// <summary>What moved by the browser's own measure, up to the second frame after all has loaded.</summary>
    private const string Moved = """
        () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
            const moved = [];
            const observer = new PerformanceObserver(list => list.getEntries().filter(entry => entry.value >= 0.0005).forEach(entry => moved.push(
                `${entry.value.toFixed(4)}: ` + entry.sources.map(source => `${source.node?.outerHTML?.slice(0, 80)} from ${source.previousRect.y} to ${source.currentRect.y}`))));
            observer.observe({ type: "layout-shift", buffered: true });
            setTimeout(() => done(moved), 50);
        })))
        """;
}
