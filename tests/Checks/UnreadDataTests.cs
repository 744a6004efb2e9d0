using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Checks;

/// <summary>One mistake in a data file is one finding, and not one for each place that names an entry of the file.</summary>
public sealed class UnreadDataTests
{
    private const string Site = """
        -- data/sources.yml --
        report: {title: The report, publisher: The office}
        -- data/people.yml --
        jane: {name: Jane Doe}
        -- data/topics.yml --
        rent: {name: Rent, summary: What tenants pay for the homes that they live in.}
        -- data/places.yml --
        OH: {name: Ohio}
        -- data/glossary.yml --
        lease: {term: lease, meaning: A contract by which somebody may live in a home., sources: [report]}
        -- data/statuses.yml --
        open: {label: Left open, letter: O, pattern: dots, meaning: No law that was read speaks of the practice.}
        -- data/questions.yml --
        age: {label: Age, question: From what age?, kind: age}
        -- laws/ohio.md --
        ---
        place: OH
        status: open
        answers: {age: 18}
        approach: A board sets by how much the rent of a flat may rise in one year
        asOf: 2026
        reviewed: 2026-11-01
        sources: [{id: s1, title: The code, publisher: A parliament}]
        ---
        -- articles/one.md --
        ---
        title: One
        summary: An article that names an entry of every data file that there is.
        published: 2026-11-20
        authors: jane
        topics: rent
        places: OH
        ---
        A [lease]{.term} ends.[@report]
        """;

    [Theory]
    [InlineData("sources", "report: {title")]
    [InlineData("people", "jane: {name")]
    [InlineData("topics", "rent: {name")]
    [InlineData("places", "OH: {name")]
    [InlineData("glossary", "lease: {term")]
    [InlineData("statuses", "open: {label")]
    [InlineData("questions", "age: {label")]
    public async Task A_data_file_that_cannot_be_read_is_the_only_finding(string file, string entry)
    {
        Assert.Contains(entry, Site, StringComparison.Ordinal);
        Assert.Empty((await SmallSite.BuildAsync(Site)).Diagnostics);

        var broken = await SmallSite.BuildAsync(
            Site.Replace(entry, entry.Replace("{", "{: [", StringComparison.Ordinal), StringComparison.Ordinal));

        Assert.Equal($"input/data/{file}.yml", Assert.Single(broken.Diagnostics).Location.File);
    }

    [Fact]
    public async Task What_another_file_lacks_is_found_all_the_same()
    {
        var broken = await SmallSite.BuildAsync(
            Site.Replace("jane: {name", "jane: {: [name", StringComparison.Ordinal)
                .Replace("[@report]", "[@other]", StringComparison.Ordinal));

        Assert.Contains(broken.Diagnostics, finding => finding.Code == "ADV302");
    }
}
