using Advocate.Diagnostics;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Content;

/// <summary>A slip of the finger in a date is a finding at most, however far away the day is.</summary>
public sealed class FarDateTests
{
    [Theory]
    [InlineData("9999-12-31", "10000 days")]
    [InlineData("9999-12-31", "9999 years")]
    [InlineData("1000-01-01", "9999 weeks")]
    [InlineData("1000-01-01", "9999 months")]
    public async Task No_date_and_no_length_of_time_stops_a_check(string day, string period)
    {
        var site = await SmallSite.BuildAsync(Site(day, day, period));

        Assert.All(site.Diagnostics, finding => Assert.DoesNotContain("is not a date", finding.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("1000-01-01")]
    public async Task Only_a_trial_and_a_review_must_be_past_for_a_page_to_be_made(string day)
    {
        var site = await SmallSite.BuildAsync(Site(day, "2026-11-20", "18 months"));

        Assert.DoesNotContain(site.Diagnostics, finding => finding.Severity == Severity.Error);
        Assert.True(site.Has("laws/sweden/") && site.Has("help/"));
        Assert.Equal(day == "1000-01-01", site.Has("articles/one/"));
    }

    private static string Site(string day, string tried, string period) => $$"""
        -- site.yml --
        title: A small site
        url: https://small.example/
        cards: true
        laws: {staleAfter: {{period}}}
        help: {staleAfter: {{int.MaxValue}}}
        security: {contact: /articles/, expires: {{day}}}
        -- data/statuses.yml --
        banned: {label: Banned by law, letter: B, pattern: solid, protective: true, meaning: The practice is banned by law.}
        -- data/help-lines.yml --
        line: {name: The line, for: Anyone who wants to talk., seen: {{day}}, verified: {{tried}}}
        -- data/sources.yml --
        survey: {title: A survey, publisher: An institute, date: {{day}}}
        -- pages/help.md --
        ---
        title: Help
        summary: Where to turn for help, at any hour of the day and of the night.
        lists: help-lines
        updated: {{day}}
        ---
        A fact. [@survey]
        -- articles/one.md --
        ---
        title: One
        summary: A page that says what it has to say in one plain sentence.
        published: {{day}}
        updated: {{day}}
        responses: open
        corrections: [{date: {{day}}, text: The year was wrong and is right now.}]
        ---
        -- responses/one-1.md --
        ---
        to: one
        name: Jane Roe
        date: {{day}}
        ---
        I see it otherwise.
        -- interviews/two.md --
        ---
        title: Two
        summary: A page that says what it has to say in one plain sentence.
        published: {{day}}
        interviewee: {name: Jane Doe}
        conducted: {date: {{day}}, method: By phone, by: John Roe}
        consent: {basis: given, date: {{day}}}
        ---
        -- laws/sweden.md --
        ---
        place: Sweden
        approach: The practice has been banned for everyone since the code of that year
        status: banned
        enacted: {{day}}
        effective: {{day}}
        asOf: {{day}}
        reviewed: {{tried}}
        bills: [{name: H.B. 1, year: {{day}}}]
        history: [{date: {{day}}, change: The practice was banned, source: s1}]
        pending: [{name: H.B. 9, step: Introduced, date: {{day}}}]
        sources: [{id: s1, title: The code, publisher: A parliament, date: {{day}}}]
        ---
        """;
}
