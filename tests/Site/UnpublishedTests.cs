using System.Text;
using Xunit;

namespace Advocate.Tests.Site;

/// <summary>What is not to be published is in no page, no list, no feed and no file of any kind.</summary>
public sealed class UnpublishedTests
{
    private const string Secret = "Zanzibar";

    [Theory]
    [InlineData("draft: true")]
    [InlineData("excluded: true")]
    public async Task A_draft_and_an_excluded_page_are_left_out_of_everything(string flag)
    {
        var site = await SmallSite.BuildAsync($"""
            -- data/statuses.yml --
            partial: {"{"}label: Partial, letter: P, pattern: dots, meaning: Some children are protected.{"}"}
            -- articles/open.md --
            ---
            title: An open article
            summary: An article that everyone may read, told in one plain sentence.
            published: 2026-11-20
            topics: law
            ---
            The text.
            -- articles/secret.md --
            ---
            title: "{Secret} article"
            summary: {Secret} article that nobody may read yet, in one plain sentence.
            published: 2026-11-21
            updated: 2026-11-22
            topics: {Secret}
            authors: {Secret}
            places: {Secret}
            redirectFrom: [/{Secret}/]
            {flag}
            ---
            {Secret}.
            -- interviews/secret.md --
            ---
            title: "{Secret} interview"
            summary: {Secret} interview that nobody may read yet, in one plain sentence.
            published: 2026-11-21
            interviewee: {"{"}name: {Secret}{"}"}
            conducted: {"{"}date: 2026, method: by phone, by: the editors{"}"}
            consent: {"{"}basis: given, date: 2026{"}"}
            {flag}
            ---
            {Secret}.
            -- laws/open.md --
            ---
            place: Ohio
            status: partial
            asOf: 2026
            reviewed: 2026-11-24
            approach: the law sends each child to services in place of a court
            sources: []
            ---
            -- laws/secret.md --
            ---
            place: {Secret}
            status: partial
            asOf: 2026
            reviewed: 2026-11-24
            approach: the law sends each child to services in place of a court
            history:
              - {"{"}date: 2025, change: "{Secret} changed."{"}"}
            sources:
              - {"{"}id: s1, title: {Secret}, publisher: {Secret}{"}"}
            {flag}
            ---
            -- secret.md --
            ---
            title: "{Secret} page"
            summary: {Secret} page that nobody may read yet, in one plain sentence.
            corrections:
              - {"{"}date: 2026-11-24, text: {Secret} was mended.{"}"}
            {flag}
            ---
            {Secret}.
            """);

        Assert.DoesNotContain(site.Diagnostics, finding => finding.Severity == Advocate.Diagnostics.Severity.Error);
        Assert.True(site.Has("articles/open/"));
        Assert.All(
            site.Files,
            file => Assert.DoesNotContain(Secret, file.Key + Encoding.UTF8.GetString(file.Value), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_response_that_is_a_draft_is_left_out()
    {
        var site = await SmallSite.BuildAsync($"""
            -- articles/open.md --
            ---
            title: An open article
            summary: An article that everyone may read, told in one plain sentence.
            published: 2026-11-20
            responses: open
            ---
            The text.
            -- responses/secret.md --
            ---
            to: open
            name: {Secret}
            date: 2026-11-24
            draft: true
            ---
            {Secret}.
            """);

        Assert.Empty(site.Diagnostics);
        Assert.All(
            site.Files, file => Assert.DoesNotContain(Secret, Encoding.UTF8.GetString(file.Value), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Files_and_folders_that_start_with_an_underscore_are_for_writers_only()
    {
        var site = await SmallSite.BuildAsync($"""
            -- _notes.md --
            {Secret}
            -- articles/_ideas/one.md --
            {Secret}
            -- _old/article.md --
            {Secret}
            """);

        Assert.Empty(site.Diagnostics);
        Assert.All(
            site.Files, file => Assert.DoesNotContain(Secret, Encoding.UTF8.GetString(file.Value), StringComparison.OrdinalIgnoreCase));
    }
}
