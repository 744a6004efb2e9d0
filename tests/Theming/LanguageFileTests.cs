using System.Text;
using Advocate.Files;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Theming;

/// <summary>A language file that is not as the theme needs it is reported where it is wrong, and no page is made with it.</summary>
public sealed class LanguageFileTests
{
    [Theory]
    [Trait("Code", "ADV501")]
    [InlineData("  skip: Skip to the text\n", "", "header:", 1, "ADV501: 'header.skip' is missing here.")]
    [InlineData("  skip: Skip to the text\n", "  skip:\n", "  skip:", 3, "ADV501: 'header.skip' has no text.")]
    [InlineData(
        "    law: {title: Legal sources,",
        "    law: {tittle: Legal sources,",
        "    law: {tittle",
        5,
        "ADV501: 'sources.groups.law.title' is missing here.")]
    public Task A_phrase_that_is_missing_is_named_where_it_should_be(
        string written, string instead, string at, int column, string message) =>
        AssertReportedAsync(written, instead, at, column, message);

    [Theory]
    [Trait("Code", "ADV505")]
    [InlineData("  skip: Skip", "  skipp: Skip", "  skipp:", 3, "ADV505: The theme says no 'header.skipp'. Did you mean 'header.skip'?")]
    [InlineData("notFound: {", "notFond: {", "notFond:", 1, "ADV505: The theme says no 'notFond'. Did you mean 'notFound'?")]
    [InlineData("count: {one: \"1 source\", ", "count: {few: \"1 source\", ", "  count: {few", 11, "ADV505: 'sources.count' has no form "
        + "'few', only 'one' and 'other'.")]
    public Task A_phrase_that_the_theme_does_not_know_is_named_with_the_one_that_was_meant(
        string written, string instead, string at, int column, string message) =>
        AssertReportedAsync(written, instead, at, column, message);

    [Theory]
    [Trait("Code", "ADV506")]
    [InlineData("By {authors}", "By", "  by: By\n", 7, "ADV506: 'byline.by' lacks the blank {authors}.")]
    [InlineData("By {authors}", "By {authors} on {day}", "  by: By {", 7, "ADV506: 'byline.by' has a blank {day} that nothing fills.")]
    [InlineData("By {authors}", "By {author}", "  by: By {", 7, "ADV506: 'byline.by' has a blank {author} that nothing fills. Did you "
        + "mean 'authors'?")]
    [InlineData(
        "\"{count} sources\"",
        "\"sources\"",
        "  count: {one: \"1 source\", other: \"sources",
        35,
        "ADV506: 'sources.count' lacks the blank {count}.")]
    [InlineData("{one: \"and one more\"", "{one: \"and {number} more\"", "  more: {one", 15, "ADV506: 'laws.more' has a blank {number} "
        + "that nothing fills.")]
    public Task A_phrase_with_other_blanks_is_named(string written, string instead, string at, int column, string message) =>
        AssertReportedAsync(written, instead, at, column, message);

    [Theory]
    [InlineData("  skip: Skip to the text", "  skip: [Skip, it]", "  skip: [", 9, "ADV104: 'header.skip' takes text.")]
    [InlineData(
        "count: {one: \"1 source\", other: \"{count} sources\"}",
        "count: \"{count} sources\"",
        "  count: \"{count} sources",
        10,
        "ADV104: 'sources.count' takes a form for one and a form for all other numbers.")]
    [InlineData(
        "subjects:\n  label: Places and topics\n  law: Law in {place}\n",
        "subjects: Places\n",
        "subjects:",
        11,
        "ADV104: 'subjects' takes phrases, each with its name.")]
    public Task A_phrase_in_another_form_is_named(string written, string instead, string at, int column, string message) =>
        AssertReportedAsync(written, instead, at, column, message);

    [Fact]
    public async Task Of_a_section_that_is_missing_the_section_is_named_and_not_all_that_is_in_it()
    {
        var english = Repository.EnglishPhrases;
        var (start, end) = (english.IndexOf("\nlaws:\n", StringComparison.Ordinal), english.IndexOf("\nlaw:\n", StringComparison.Ordinal));

        var site = await BuildAsync(english[..start] + english[end..]);

        Assert.Equal("theme/strings/xx.yml:1:1: error ADV501: 'laws' is missing here.", Assert.Single(site.Diagnostics).ToString());
    }

    [Fact]
    public async Task What_is_wrong_with_the_content_is_said_in_the_same_run()
    {
        var site = await BuildAsync(Repository.EnglishPhrases.Replace("  skip: Skip to the text\n", "", StringComparison.Ordinal), """
            -- index.md --
            ---
            title: Home
            summary: The home page of a small site that links to nowhere at all.
            ---
            To [nowhere](nowhere.md).
            """);

        Assert.Contains(site.Diagnostics, d => d.Location.File == "theme/strings/xx.yml");
        Assert.Contains(site.Diagnostics, d => d.Location is { File: "input/index.md", Line: 5 });
    }

    private static async Task AssertReportedAsync(string written, string instead, string at, int column, string message)
    {
        Assert.Contains(written, Repository.EnglishPhrases, StringComparison.Ordinal);
        var text = Repository.EnglishPhrases.Replace(written, instead, StringComparison.Ordinal);

        var site = await BuildAsync(text);

        var line = text[..text.IndexOf(at, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
        Assert.Contains($"theme/strings/xx.yml:{line}:{column}: error {message}", site.Diagnostics.Select(d => d.ToString()));
        Assert.Null(site.Planned.Render);
    }

    private static Task<SmallSite> BuildAsync(string text, string content = "")
    {
        var disk = new DiskTree(Repository.Theme);
        var files = disk.Paths.ToDictionary(path => path, disk.ReadBytes);
        files["strings/xx.yml"] = Encoding.UTF8.GetBytes(text);
        return SmallSite.BuildAsync(
            MemoryTree.Of($"{SmallSite.Settings}\nlanguages: [en, xx]\n{content}"), theme: new MemoryTree(files, "theme/"));
    }
}
