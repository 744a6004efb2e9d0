using System.Text.RegularExpressions;
using Advocate.Markdown;
using Advocate.Tests.Site;
using Advocate.Text;
using Xunit;

namespace Advocate.Tests.Markdown;

/// <summary>On every page each anchor stands once, whatever a writer calls a heading.</summary>
public sealed partial class AnchorTests
{
    [Fact]
    public void Every_anchor_of_the_theme_is_kept_from_headings()
    {
        var ids = Directory.EnumerateFiles(Repository.Theme, "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(file => Id().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .ToList();

        Assert.Contains("sources", ids);
        Assert.All(ids, id => Assert.True(Slug.From(id) != id || Anchors.IsTaken(id), $"A heading could take the anchor '{id}'."));
    }

    [Theory]
    [InlineData("Sources", "section-sources")]
    [InlineData("Text", "section-text")]
    [InlineData("Ref 1", "section-ref-1")]
    [InlineData("Sources of law", "sources-of-law")]
    public void A_heading_that_is_called_as_a_part_of_the_page_has_an_anchor_of_its_own(string heading, string anchor) =>
        Assert.Equal(anchor, Assert.Single(MarkdownText.Read($"## {heading}").Body.Headings).Id);

    [Fact]
    public async Task No_id_stands_twice_on_a_page_whose_headings_are_called_as_its_parts()
    {
        var site = await SmallSite.BuildAsync("""
            -- data/sources.yml --
            one: {title: One, publisher: A publisher}
            -- articles/art.md --
            ---
            title: An article
            summary: An article that everyone may read, told in one plain sentence.
            published: 2026-11-20
            responses: open
            ---
            ## Text

            ## Sources

            ## Responses

            A fact. [@one]
            """);

        Assert.Distinct(site.Page("articles/art/").QuerySelectorAll("[id]").Select(element => element.Id));
    }

    [GeneratedRegex("\\bid=\"([^\"@]+)\"")]
    private static partial Regex Id();
}
