using System.Text;
using Xunit;

namespace Advocate.Tests.Site;

/// <summary>The generator and its theme know nothing of the campaign they first served.</summary>
public sealed class AnotherCampaignTests
{
    private static readonly string[] WordsOfTheFirst =
        ["safe harbor", "harbor", "traffick", "prostitut", "sex", "child", "minor", "state law", "california", "polaris", "U.S.", "988"];

    [Fact]
    public async Task Three_files_make_another_campaign_its_own_site_and_nothing_of_the_first_shows()
    {
        var site = await SmallSite.BuildAsync("""
            -- site.yml --
            title: Clean Rivers
            url: https://rivers.example/
            navigation:
              - {label: Articles, to: /articles/}
            leave:
              url: https://www.example.org/
            -- index.md --
            ---
            title: Clean Rivers
            summary: How clean the rivers of our county are, and who keeps them so.
            ---
            The rivers.
            -- articles/first.md --
            ---
            title: The first river
            summary: How clean the first river of our county is, in one sentence.
            published: 2026-11-24
            topics: water
            ---
            The first river.
            """);

        Assert.Empty(site.Diagnostics);
        Assert.True(site.Has("articles/first/"));
        Assert.False(site.Has("laws/"));
        foreach (var (path, bytes) in site.Files
            .Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal) || file.Key.EndsWith(".xml", StringComparison.Ordinal)))
        {
            var text = Encoding.UTF8.GetString(bytes);
            Assert.All(
                WordsOfTheFirst, word => Assert.False(text.Contains(word, StringComparison.OrdinalIgnoreCase), $"{path} says '{word}'."));
        }
    }

    [Fact]
    public async Task A_site_without_laws_has_no_law_pages_and_no_links_to_any()
    {
        var site = await SmallSite.BuildAsync("""
            -- index.md --
            ---
            title: Clean Rivers
            summary: How clean the rivers of our county are, and who keeps them so.
            ---
            """);

        Assert.DoesNotContain(site.Files.Keys, path => path.StartsWith("laws", StringComparison.Ordinal));
        Assert.All(site.Files, file => Assert.DoesNotContain("laws/", Encoding.UTF8.GetString(file.Value), StringComparison.Ordinal));
    }
}
