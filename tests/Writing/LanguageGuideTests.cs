using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Writing;

public sealed class LanguageGuideTests
{
    private const string Guide = """
        -- data/language.yml --
        - {avoid: [old term, old terms], write: new term, why: It is old.}
        - {avoid: [term], write: word, why: It is short.}
        """;

    [Theory]
    [InlineData("An old term.", "'old term'")]
    [InlineData("An OLD\nterm.", "'OLD term'")]
    [InlineData("> An old\n> term.", "'old term'")]
    [InlineData("An **old** term.", "'old term'")]
    [InlineData("Old terms, old-term.", "'Old terms' 'term'")]
    [InlineData("## The old term", "'old term'")]
    [InlineData("| a |\n| --- |\n| old term |", "'old term'")]
    [InlineData("[The old term](/)", "'old term'")]
    public async Task A_term_is_found_wherever_readers_see_it(string text, string found) =>
        Assert.Equal(found, string.Join(' ', await FindAsync(text)));

    [Theory]
    [InlineData("`old term`")]
    [InlineData("[old term]{.as-quoted}")]
    [InlineData("[a link](/?old-term)")]
    [InlineData("<!-- old term -->")]
    [InlineData("termite, longterm, terms")]
    [InlineData("    old term")]
    [InlineData("Cited. [@old/term]")]
    public async Task A_term_that_readers_do_not_see_or_that_is_quoted_on_purpose_is_not(string text) =>
        Assert.Empty(await FindAsync(text));

    [Theory]
    [InlineData("contentNote: It has an old term in it.", "'old term'")]
    [InlineData("corrections:\n  - date: 2026-11-24\n    text: >\n      It had an old\n      term in it.", "'old term'")]
    [InlineData("contentNote: Why “old term” is no word of ours.", "")]
    [InlineData("contentNote: Why \"old term\" is no old term of ours.", "'old term'")]
    [InlineData("contentNote: \"Why ‘old term’ or \\\"term\\\" is no word of ours.\"", "")]
    [InlineData("contentNote: \"Quoted as a whole, an old term is one.\"", "'old term'")]
    [InlineData("contentNote: 'It is an old term of 6\" and more.'", "'old term'")]
    [InlineData("xref: old-term\nredirectFrom: [/term/]\n# An old term in a comment", "")]
    public async Task Of_the_fields_only_those_of_our_own_words_are_read_and_in_them_not_what_is_quoted(string fields, string found) =>
        Assert.Equal(found, string.Join(' ', await FindAsync("Text.", fields)));

    [Fact]
    public async Task Data_files_keep_to_the_guide_too_but_the_titles_of_sources_are_their_publishers_own()
    {
        var site = await SmallSite.BuildAsync($$"""
            {{Guide}}
            -- data/topics.yml --
            a:
              name: The old term
            -- data/sources.yml --
            s: {title: The old term, publisher: Term Press}
            -- index.md --
            ---
            title: Welcome
            summary: What the new law changes for children, told in one plain sentence.
            ---
            Text. [@s]
            """);

        Assert.Equal("input/data/topics.yml:2:13", Assert.Single(site.Diagnostics, d => d.Code == "ADV900").Location.ToString());
    }

    private static async Task<IEnumerable<string>> FindAsync(string text, string fields = "order: 1")
    {
        var site = await SmallSite.BuildAsync($$"""
            {{Guide}}
            -- index.md --
            ---
            title: Welcome
            summary: What the new law changes for children, told in one plain sentence.
            {{fields}}
            ---
            {{text}}
            """);
        return site.Diagnostics.Where(d => d.Code == "ADV900").Select(d => d.Message[..(d.Message.IndexOf('\'', 1) + 1)]);
    }
}
