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

            Assert.Equal(0, Math.Round(await tab.Page.EvaluateAsync<double>(LayoutShift), 3));
        }
    }

    /// <summary>The sum of the browser's own measure of what moved, up to the second frame after all has loaded.</summary>
    private const string LayoutShift = """
        () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
            let moved = 0;
            const observer = new PerformanceObserver(list => list.getEntries().forEach(entry => moved += entry.value));
            observer.observe({ type: "layout-shift", buffered: true });
            setTimeout(() => done(moved), 50);
        })))
        """;
}
