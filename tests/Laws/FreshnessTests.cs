using Advocate.Building;
using Advocate.Tests.Commands;
using Advocate.Tests.Site;
using Advocate.Text;
using Xunit;

namespace Advocate.Tests.Laws;

public sealed class FreshnessTests
{
    [Theory]
    [InlineData("90 days", "2026-08-27")]
    [InlineData("2 weeks", "2026-11-11")]
    [InlineData("18 months", "2025-05-25")]
    [InlineData("1 year", "2025-11-25")]
    public void A_length_of_time_is_read_as_people_write_it(string text, string before)
    {
        var period = Period.Parse(text)!;

        Assert.Equal(text, period.ToString());
        Assert.Equal(before, $"{period.Before(SmallSite.Today):yyyy-MM-dd}");
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("18")]
    [InlineData("months 18")]
    [InlineData("-1 months")]
    [InlineData("0 days")]
    [InlineData("99999 years")]
    public void Anything_else_is_not_a_length_of_time(string text) => Assert.Null(Period.Parse(text));

    [Fact]
    public async Task An_entry_not_reviewed_for_long_is_marked_and_warned_of_where_its_day_is_written()
    {
        var site = await SmallSite.BuildAsync(LawSites.Countries, new BuildOptions(new DateOnly(2028, 4, 15)));

        var warning = Assert.Single(site.Diagnostics);
        Assert.Equal(
            "input/laws/denmark.md:6:11: warning ADV330: Denmark was last reviewed on 2026-10-01, more than 18 months ago.",
            warning.ToString());
        Assert.Equal("Denmark", site.Page("laws/").QuerySelector("#table tr:has(.due) th")!.TextContent);
        Assert.Single(site.Page("laws/").QuerySelectorAll("#table .due"));
    }

    [Fact]
    public async Task The_campaign_says_after_how_long_an_entry_is_out_of_date()
    {
        var site = await SmallSite.BuildAsync($"""
            -- site.yml --
            title: Countries
            url: https://countries.example/
            laws: {"{staleAfter: 30 days}"}
            {LawSites.Countries}
            """);

        Assert.Equal(["ADV330"], site.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public async Task Check_ends_with_the_entries_to_review_the_oldest_first()
    {
        using var workplace = new Workplace($"{SmallSite.Settings}\n{LawSites.Countries}"
            .Replace("2026-11-01", "2021-05-01", StringComparison.Ordinal)
            .Replace("2026-10-01", "2020-05-01", StringComparison.Ordinal));

        var (code, said) = await workplace.RunAsync("check");

        Assert.Equal(0, code);
        Assert.EndsWith("""

            Entries to review, the oldest first:
              2020-05-01  input/laws/denmark.md  Denmark
              2021-05-01  input/laws/sweden.md  Sweden

            """, said, StringComparison.Ordinal);
    }
}
