using System.Text;
using Advocate.Tests.Review;
using Xunit;

namespace Advocate.Tests.Browser;

public sealed class ReviewPageInBrowserTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_hostile_page_in_it_is_shown_and_runs_and_loads_nothing()
    {
        await using var server = await PageServer.StartAsync(new Dictionary<string, byte[]>
        {
            ["review.html"] = Encoding.UTF8.GetBytes(ReviewPageTests.Write(ReviewPageTests.Hostile)),
        });
        await using var tab = await browser.OpenAsync(server, "review.html");

        var framed = tab.Page.FrameLocator("iframe");
        await framed.Locator("h1").WaitForAsync();
        Assert.Equal("rgb(0, 128, 128)", await framed.Locator("main").EvaluateAsync<string>("element => getComputedStyle(element).color"));
        Assert.NotEqual("ran", await framed.Locator("html").EvaluateAsync<string>("element => element.ownerDocument.title"));

        await framed.Locator("a").First.ClickAsync();
        Assert.All(
            tab.Requests.Where(r => !r.StartsWith("data:", StringComparison.Ordinal)),
            address => Assert.StartsWith(server.Address, address));
        Assert.Equal("Review", await tab.Page.TitleAsync());
    }
}
