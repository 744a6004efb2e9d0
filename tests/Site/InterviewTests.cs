using Advocate.Content;
using Xunit;

namespace Advocate.Tests.Site;

/// <summary>What an interview that rests on the public record must say of where it was said.</summary>
public sealed class InterviewTests
{
    [Theory]
    [InlineData("## Who are you?\n\nJane. [@one]")]
    [InlineData("## Who are you? [@one]\n\nJane.")]
    [InlineData("## Who are you?\n\n### Her name\n\nJane. [@one]")]
    [InlineData("## Who are you?\n\nJane.[^1]\n\n[^1]: As she said. [@one]")]
    [InlineData("## What happened\n\nShe came.")]
    public async Task An_answer_is_sourced_by_what_is_cited_under_its_question_in_a_footnote_too(string text) =>
        Assert.DoesNotContain((await BuildAsync(text)).Diagnostics, finding => finding.Rule == Interview.AnswerWithoutSource);

    [Theory]
    [InlineData("## Who are you?\n\nJane.")]
    [InlineData("### Who are you?\n\nJane.")]
    [InlineData("## \"Who are you?\"\n\nJane.")]
    [InlineData("## First\n\n### Who are you?\n\nJane.\n\n### Her day\n\nLong. [@one]")]
    [InlineData("## Who are you?\n\nJane.\n\n### And then?\n\nHome. [@one]")]
    [InlineData("## And then?\n\nHome.[^1]\n\n## Who are you?\n\nJane.\n\n[^1]: As she said. [@one]")]
    public async Task An_answer_is_not_sourced_by_what_is_cited_elsewhere(string text)
    {
        var finding = Assert.Single((await BuildAsync(text)).Diagnostics, finding => finding.Rule == Interview.AnswerWithoutSource);
        Assert.Contains("Who are you?", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interviews_that_the_project_conducted_are_told_apart_from_accounts_of_the_public_record()
    {
        var site = await SampleSite.BuiltAsync();
        var list = site.Page("interviews/");

        Assert.Equal(
            [("Interviews that we conducted", "../interviews/keeper/"), ("Accounts from the public record", "../interviews/miller/")],
            list.QuerySelectorAll("main section")
                .Select(part => (part.QuerySelector("h2")!.TextContent, part.QuerySelector(".entries a")!.GetAttribute("href")!)));
        Assert.Equal("An interview that we conducted", site.Page("interviews/keeper/").QuerySelector(".kicker")!.TextContent);
        Assert.Equal("An account from the public record", site.Page("interviews/miller/").QuerySelector(".kicker")!.TextContent);
    }

    private static Task<SmallSite> BuildAsync(string text) => SmallSite.BuildAsync($$"""
        -- data/sources.yml --
        one: {title: One, publisher: A publisher}
        -- interviews/doe.md --
        ---
        title: A word with Jane Doe
        summary: What Jane Doe told reporters about the law, from the public record.
        published: 2026-11-24
        interviewee: {name: Jane Doe}
        conducted: {date: 2016, method: from published interviews, by: the editors}
        consent: {basis: public-record, date: 2016}
        ---
        {{text}}
        """);
}
