using System.Text;
using Advocate.Diagnostics;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Content;

/// <summary>Files come from many editors and systems; those that hold the same text give the same site.</summary>
public sealed class SourceTreeTests
{
    private const string Article = """
        ---
        title: A new law
        summary: What the new law changes for children, told in one plain sentence.
        published: 2026-11-24
        ---
        The first line.

        The second, with a [broken link](nowhere.md).
        """;

    [Fact]
    public async Task Windows_line_ends_and_a_byte_order_mark_change_nothing()
    {
        var plain = await BuildAsync(Encoding.UTF8.GetBytes(Article));
        var windows = await BuildAsync([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Article.ReplaceLineEndings("\r\n"))]);

        Assert.Equal(plain.Diagnostics, windows.Diagnostics);
        Assert.Equal(new Location("input/articles/one.md", 8, 34, 10), Assert.Single(windows.Diagnostics).Location);
    }

    [Theory]
    [InlineData('\u0085')]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    public async Task What_no_editor_takes_for_the_end_of_a_line_ends_none(char separator)
    {
        var site = await BuildAsync(Encoding.UTF8.GetBytes(Article
            .Replace("new law\n", $"new{separator} law\n", StringComparison.Ordinal)
            .Replace("published:", "publishd:", StringComparison.Ordinal)
            .Replace("line.", $"line,{separator}and more.", StringComparison.Ordinal)));

        Assert.Equal(
            ["input/articles/one.md:4:1", "input/articles/one.md:8:34"], site.Diagnostics.Select(finding => finding.Location.ToString()));
    }

    [Fact]
    public async Task Two_files_whose_names_differ_in_case_alone_are_named_at_the_second()
    {
        var site = await SmallSite.BuildAsync(new MemoryTree(new Dictionary<string, byte[]>
        {
            ["site.yml"] = "title: A small site\nurl: https://small.example/\n"u8.ToArray(),
            ["images/A.png"] = [],
            ["images/a.png"] = [],
        }));

        Assert.Contains(
            "input/images/a.png: error ADV009: There is a file input/images/A.png too.",
            site.Diagnostics.Select(finding => finding.ToString()));
    }

    [Fact]
    [Trait("Code", "ADV001")]
    public async Task A_file_in_another_encoding_is_named_with_the_spot()
    {
        var site = await BuildAsync(Encoding.Latin1.GetBytes(Article.Replace("first line", "café", StringComparison.Ordinal)));

        var finding = Assert.Single(site.Diagnostics);
        Assert.Equal("ADV001", finding.Code);
        Assert.Equal(new Location("input/articles/one.md", 6, 8), finding.Location);
    }

    [Fact]
    [Trait("Code", "ADV002")]
    public async Task A_file_that_no_person_wrote_is_refused_before_it_stops_the_machine()
    {
        var site = await BuildAsync(new byte[5 * 1024 * 1024]);

        Assert.Equal(
            "input/articles/one.md: error ADV002: This file has 5 MB; 4 MB is the limit.", Assert.Single(site.Diagnostics).ToString());
    }

    [Fact]
    [Trait("Code", "ADV005")]
    public async Task A_folder_without_settings_is_told_what_to_make()
    {
        var site = await SmallSite.BuildAsync(new MemoryTree(new Dictionary<string, byte[]>()));

        Assert.Equal(
            "input/site.yml: error ADV005: This file, which every site has, is not there.", Assert.Single(site.Diagnostics).ToString());
        Assert.Contains("'--input'", site.Diagnostics[0].Help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_names_the_folder_above_the_content_is_told_of_the_one_below_it()
    {
        var site = await SmallSite.BuildAsync(new MemoryTree(new Dictionary<string, byte[]> { ["content/site.yml"] = [] }));

        Assert.Equal(
            "The file input/content/site.yml is there: to use it, name its folder with '--input input/content'.", site.Diagnostics[0].Help);
    }

    private static Task<SmallSite> BuildAsync(byte[] article) => SmallSite.BuildAsync(new MemoryTree(new Dictionary<string, byte[]>
    {
        ["site.yml"] = "title: A small site\nurl: https://small.example/\n"u8.ToArray(),
        ["articles/one.md"] = article,
    }));
}
