using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Writing;

public sealed class UncitedNumberTests
{
    [Theory]
    [InlineData("There were 368 arrests.", "368")]
    [InlineData("It fell by 5 percent, or by **7%**.", "5")]
    [InlineData("From 10,000-12,000 people and 3.5 million dollars.", "10,000-12,000")]
    [InlineData("- One.\n- Of 12 states. \n- Of 13. [@a]", "12")]
    [InlineData("| a | b |\n| --- | --- |\n| x | 15 |\n| y | 16 [@a] |", "15")]
    [InlineData("> They were 44.", "44")]
    [InlineData("## Sourced\n\nAs it says. [@a]\n\n## Not\n\nThere were 55.", "55")]
    public async Task A_number_that_nothing_near_gives_a_source_for_is_asked_about(string text, string number) =>
        Assert.Equal([number], await FindAsync(text));

    [Theory]
    [InlineData("There were 368 arrests. [@a]")]
    [InlineData("There were 368, says [the report](https://example.org/).")]
    [InlineData("There were 368.[^a]\n\n[^a]: Counted by hand.")]
    [InlineData("As it says: [@a]\n\n| year | number |\n| --- | --- |\n| 2016 | 368 |\n\nThat is 10 percent less.")]
    [InlineData("- One, of 12.\n- Two.\n\nBoth as it says. [@a]")]
    [InlineData("| a | b |\n| --- | --- |\n| x [@a] | 16 |")]
    public async Task A_source_in_the_same_item_or_beside_the_paragraph_is_enough(string text) =>
        Assert.Empty(await FindAsync(text));

    [Theory]
    [InlineData("It passed in 2016 and held from 2016-17 on, since January 11, 2017, or 11 January 2017.")]
    [InlineData("Bills SB 1322 and AB 12, S.B. 99, section 653 and sections 12 and 653.22, § 18, chapter 82, No. 17.")]
    [InlineData("Children under 18, aged 16, 16 or older, a 17-year-old, the 15th.")]
    [InlineData("1. One of 9 states.\n2. Two.")]
    public async Task Years_days_ages_and_the_names_of_laws_are_no_numbers_to_ask_about(string text) =>
        Assert.Empty(await FindAsync(text));

    private static async Task<IEnumerable<string>> FindAsync(string text)
    {
        var site = await SmallSite.BuildAsync(
            $"""
            {SmallSite.Settings}
            -- data/sources.yml --
            a:
              title: A report
              publisher: An office
            -- articles/one.md --
            ---
            title: One
            summary: An article whose only purpose is to give numbers with and without sources.
            published: 2026-11-24
            ---
            {text}

            """,
            new(SmallSite.Today) { GivesAdvice = true });
        return site.Diagnostics.Where(d => d.Code == "ADV905").Select(d => d.Message.Split('\'')[1]);
    }
}
