using System.Text.Json;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Laws;

/// <summary>The questions of a campaign's own, and what its entries answer.</summary>
public sealed class AnswerTests
{
    private const string Site = """
        -- data/statuses.yml --
        capped: {label: Rent is capped, letter: C, pattern: dots, protective: true, meaning: The law sets a limit to what a rent may rise.}
        free: {label: Rent is free, letter: F, pattern: solid, meaning: No law that was read limits what a rent may rise.}
        -- data/questions.yml --
        courts: {label: Free courts, question: May a court waive its fees?, kind: one, table: true, answers: {"yes": {label: It may}, "no": {label: It may not}}}
        helpers: {label: Who helps, question: Who helps tenants?, kind: several, answers: {city: {label: The city}, union: {label: A union}}}
        age: {label: Age, question: From what age may somebody rent?, kind: age}
        first-cap: {label: First cap, question: When was rent first capped?, kind: date}
        -- laws/ohio.md --
        ---
        place: OH
        approach: A board sets by how much the rent of a flat may rise in one year
        answers:
          status:
            - {value: free, until: 2011-12-31, sources: [s2], read: secondary}
            - {value: capped, from: 2012, sources: ["s1, § 2"], read: text}
          courts:
            - {value: "no", until: 2020-06-30, sources: [s1], read: official}
            - {value: "yes", from: 2020-07-01, sources: ["s1, § 4(b)", s2], read: secondary, for: tenants of the city, note: The section names no sum.}
          helpers: {value: [city, union], sources: [s1], read: inferred}
          age: unknown
        asOf: 2026
        reviewed: 2026-11-01
        confidence: low
        sources:
          - {id: s1, title: The code, publisher: A parliament}
          - {id: s2, title: A survey, publisher: An institute}
        ---
        """;

    [Fact]
    public async Task Each_answer_has_its_sources_beside_it_and_says_what_was_read_for_whom_it_holds_and_what_to_know()
    {
        var page = (await SmallSite.BuildAsync(Site)).Page("laws/ohio/");
        var courts = page.QuerySelector("[data-fact=courts]")!;

        Assert.Equal("Free courts", courts.QuerySelector("dt")!.TextContent);
        Assert.StartsWith("It may ", courts.QuerySelector("dd")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["[source 1, § 4(b)]", "[source 2]", "[source 1]"], courts.QuerySelectorAll("a.ref").Select(a => a.TextContent));
        Assert.All(courts.QuerySelectorAll("a.ref"), a => Assert.NotNull(page.QuerySelector(a.GetAttribute("href")!)));
        Assert.Contains("tenants of the city", courts.TextContent, StringComparison.Ordinal);
        Assert.Contains("The section names no sum.", courts.TextContent, StringComparison.Ordinal);
        Assert.Contains("not the text", courts.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("The city; A union", page.QuerySelector("[data-fact=helpers] dd")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_held_before_and_what_will_hold_is_told_after_what_holds_now()
    {
        var page =
            (
                await SmallSite.BuildAsync(
                    Site.Replace("until: 2020-06-30,", "until: 2020-06-30, for: OLDER, note: It was so.,", StringComparison.Ordinal)
            .Replace("note: It was so.,", "note: It was so,", StringComparison.Ordinal)
            .Replace(
                "age: unknown", "age: {value: \"16\", from: 2030, note: It will be so}", StringComparison.Ordinal))).Page("laws/ohio/");

        var courts = page.QuerySelector("[data-fact=courts] dd")!.TextContent;
        Assert.Matches("(?s)It may .*Until June 30, 2020: It may not.*For: OLDER.*It was so", courts);
        Assert.Matches("(?s)From 2030 on: 16.*It will be so", page.QuerySelector("[data-fact=age] dd")!.TextContent);
        Assert.Matches(
            "(?s)Rent is capped .*Until December 31, 2011: Rent is free", page.QuerySelector("[data-fact=status] dd")!.TextContent);
    }

    [Theory]
    [InlineData("age")]
    [InlineData("first-cap")]
    public async Task What_the_sources_do_not_say_is_said_to_be_unknown(string question) =>
        Assert.NotNull((await SmallSite.BuildAsync(Site)).Page("laws/ohio/").QuerySelector($"[data-fact={question}] .unknown"));

    [Fact]
    public async Task The_table_of_all_places_has_a_column_for_the_questions_that_ask_for_one()
    {
        var table = (await SmallSite.BuildAsync(Site)).Page("laws/").QuerySelector("#table")!;

        Assert.Equal("It may", table.QuerySelector("td[data-label='Free courts']")!.TextContent.Trim());
        Assert.DoesNotContain("Who helps", table.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_status_of_today_is_the_answer_that_holds_today_and_confidence_follows_from_what_was_read()
    {
        var page = (await SmallSite.BuildAsync(Site)).Page("laws/ohio/");

        Assert.Contains("Rent is capped", page.QuerySelector(".law-status")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("High", page.QuerySelector("[data-fact=confidence] dd")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_status_that_begins_tomorrow_does_not_hold_yet()
    {
        var site = await SmallSite.BuildAsync(
            Site.Replace("from: 2012", "from: 2199-01-01", StringComparison.Ordinal)
                .Replace("2011-12-31", "2198-12-31", StringComparison.Ordinal));

        Assert.Contains("Rent is free", site.Page("laws/ohio/").QuerySelector(".law-status")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_data_has_a_row_for_each_question_and_period_and_agrees_with_the_page()
    {
        var site = await SmallSite.BuildAsync(Site);
        var answers = site.Text("laws/data/answers.csv").TrimEnd().Split("\r\n");
        var json = JsonDocument.Parse(site.Text("laws/data/laws.json")).RootElement[0];

        Assert.Equal("code,question,value,label,from,until,for,read,sources,note", answers[0]);
        Assert.Contains("OH,status,capped,Rent is capped,2012,,,text,\"s1, § 2\",", answers);
        Assert.Contains("OH,courts,no,It may not,,2020-06-30,,official,s1,", answers);
        Assert.Contains(
            "OH,courts,yes,It may,2020-07-01,,tenants of the city,secondary,\"s1, § 4(b); s2\",The section names no sum.", answers);
        Assert.Contains("OH,helpers,city; union,The city; A union,,,,inferred,s1,", answers);
        Assert.Contains("OH,age,,,,,,,,", answers);
        Assert.Equal(answers.Length - 1, json.GetProperty("answers").GetArrayLength());
        Assert.Equal("yes", json.GetProperty("courts").GetString());
        Assert.Contains(",city; union,", site.Text("laws/data/laws.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_of_an_answer_are_held_against_the_language_guide()
    {
        var site = await SmallSite.BuildAsync($$"""
            {{Site.Replace("The section names no sum.", "It is a slum law.", StringComparison.Ordinal).Replace("kind: date}", "kind: date}\n-- data/language.yml --\n- {avoid: [slum], write: poor district, why: It names a place by what it lacks.}", StringComparison.Ordinal)}}
            """);

        Assert.Single(site.Diagnostics, d => d.Code == "ADV900");
    }
}
