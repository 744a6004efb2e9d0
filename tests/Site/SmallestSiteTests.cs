using Xunit;

namespace Advocate.Tests.Site;

public sealed class SmallestSiteTests
{
    [Fact]
    public async Task A_site_is_two_settings_and_one_Markdown_file()
    {
        var site = await SmallSite.BuildAsync("""
            -- index.md --
            ---
            title: Hello
            summary: A page that says hello to whoever comes by, and no more than that.
            ---
            Hello, reader.
            """);

        Assert.Empty(site.Diagnostics);
        Assert.True(site.Has(""));
        Assert.False(site.Has("laws/"));
    }
}
