using Xunit;

namespace Advocate.Tests.Site;

public sealed class BodyTests
{
    [Fact]
    public async Task A_texts_formatting_reaches_the_page_as_formatting_and_its_angle_brackets_as_text()
    {
        var site = await SmallSite.BuildAsync("""
            -- pages/hello.md --
            ---
            title: Hello
            summary: A page that says hello to whoever comes by, and no more than that.
            ---
            Be *very* careful: 1 < 2, and so is `<b>`.
            """);

        var paragraph = Assert.Single(
            site.Page("hello/").QuerySelectorAll("p"), p => p.TextContent.Contains("careful", StringComparison.Ordinal));
        Assert.Equal("Be <em>very</em> careful: 1 &lt; 2, and so is <code>&lt;b&gt;</code>.", paragraph.InnerHtml);
    }
}
