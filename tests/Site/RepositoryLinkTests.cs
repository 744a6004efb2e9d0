using Advocate.Checks;
using Xunit;

namespace Advocate.Tests.Site;

public sealed class RepositoryLinkTests
{
    private const string Page = """
        -- about.md --
        ---
        title: About
        summary: A page that says where its text is kept, so that a reader can correct it.
        ---
        See [the repository](repository:) or [report an error](repository:issues/new?template=correction.yml).
        """;

    [Fact]
    public async Task Leads_to_the_address_that_the_settings_give()
    {
        var site = await SmallSite.BuildAsync($"""
            {SmallSite.Settings}
            repository: https://code.example/team/site/
            {Page}
            """);

        Assert.Empty(site.Diagnostics);
        Assert.Equal(
            ["https://code.example/team/site", "https://code.example/team/site/issues/new?template=correction.yml"],
            site.Page("about/").QuerySelectorAll("main p a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Is_an_error_where_the_settings_give_no_address()
    {
        var site = await SmallSite.BuildAsync(Page);

        Assert.Equal(2, site.Diagnostics.Count(d => d.Rule == CheckRules.BrokenLink));
    }
}
