using Advocate.Files;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Guides;

/// <summary>The guides are a site that the program builds, and links between them are right there too.</summary>
public sealed class DocumentationSiteTests
{
    [Fact]
    public async Task The_guides_are_a_site_without_a_warning()
    {
        var site = await SmallSite.BuildAsync(new DiskTree(Path.Combine(Repository.Root, "docs")));

        Assert.Empty(site.Diagnostics);
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories),
            guide => Assert.True(site.Has(PermalinkOf(guide)), guide));
    }

    [Fact]
    public async Task A_link_to_the_code_leads_to_the_repository_and_a_page_is_edited_where_it_is()
    {
        var page = (await SmallSite.BuildAsync(new DiskTree(Path.Combine(Repository.Root, "docs")))).Page("architecture/");
        var links = page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ToList();

        Assert.Contains("https://github.com/example/advocate/blob/main/src/Pipelines/Engine.cs", links);
        Assert.Contains("https://github.com/example/advocate/edit/main/docs/architecture.md", links);
        Assert.Contains("../writing/reference/", links);
    }

    [Fact]
    public async Task Only_a_site_that_says_where_it_is_in_its_repository_has_links_out_of_its_folder()
    {
        var site = await SmallSite.BuildAsync("""
            -- site.yml --
            title: A small site
            url: https://small.example/
            repository: https://code.example/small
            -- pages/about.md --
            ---
            title: About
            summary: Who writes this small site, and where the program is that makes it.
            ---
            [The program](../../src/Program.cs).
            """);

        Assert.Equal("ADV300", Assert.Single(site.Diagnostics).Code);
    }

    private static string PermalinkOf(string guide)
    {
        var path = Path.GetRelativePath(Path.Combine(Repository.Root, "docs"), guide).Replace('\\', '/')[..^".md".Length];
        return path == "index" ? "" : $"{path.ToLowerInvariant()}/";
    }
}
