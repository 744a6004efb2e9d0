using System.Text;
using Advocate.Diagnostics;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Downloads;

public sealed class DownloadTests
{
    [Theory]
    [InlineData("../files/2026/The-Report.pdf")]
    [InlineData("/files/2026/The-Report.pdf")]
    [InlineData("../files/2026/the-report.pdf")]
    public async Task A_file_that_a_text_links_to_is_published_as_it_is_and_its_link_says_its_format_and_size(string target)
    {
        byte[] report = [.. DownloadSite.Pdf, .. new byte[1_234_567]];
        var site = await DownloadSite.BuildAsync(
            DownloadSite.Article($"Read [the whole report]({target}#page=3), please."), ("files/2026/The-Report.pdf", report));

        Assert.Empty(site.Diagnostics);
        Assert.Equal(report, site.Files["files/2026/The-Report.pdf"]);
        var link = site.Page("articles/one/").QuerySelectorAll("a").Single(a => a.TextContent == "the whole report");
        Assert.Equal("../../files/2026/The-Report.pdf#page=3", link.GetAttribute("href"));
        Assert.Equal("Read the whole report (PDF, 1.2 MB), please.", link.ParentElement!.TextContent);
    }

    [Theory]
    [InlineData(1, "1 KB")]
    [InlineData(999_499, "999 KB")]
    [InlineData(999_500, "1.0 MB")]
    [InlineData(9_949_999, "9.9 MB")]
    [InlineData(12_400_000, "12 MB")]
    public async Task A_size_is_said_as_readers_know_it(int size, string words)
    {
        var site = await DownloadSite.BuildAsync(
            DownloadSite.Article("[Numbers](../files/numbers.csv)"), ("files/numbers.csv", Encoding.ASCII.GetBytes(new string('1', size))));

        Assert.Contains($"(CSV, {words})", site.Text("articles/one/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draft: true\npublished: 2026-11-20")]
    [InlineData("published: 2026-12-20")]
    [InlineData("published: 2026-11-20\nexpires: 2026-11-21")]
    public async Task What_only_an_unpublished_page_links_to_is_not_published(string fields)
    {
        var site = await DownloadSite.BuildAsync(
            DownloadSite.Article("[Numbers](../files/numbers.pdf)", fields), ("files/numbers.pdf", DownloadSite.Pdf));

        Assert.DoesNotContain("files/numbers.pdf", site.Files.Keys);
        Assert.Empty(site.Diagnostics);
    }

    [Fact]
    public async Task What_nothing_links_to_is_not_published()
    {
        var site = await DownloadSite.BuildAsync(DownloadSite.Article("The text."), ("files/numbers.pdf", DownloadSite.Pdf));

        Assert.DoesNotContain("files/numbers.pdf", site.Files.Keys);
    }

    [Fact]
    public async Task A_link_of_the_navigation_may_lead_to_a_file()
    {
        var site = await SmallSite.BuildAsync($$"""
            {{SmallSite.Settings}}
            footer: [{label: The report, to: /files/report.pdf}]
            -- files/report.pdf --
            %PDF-1.7
            """);

        Assert.Empty(site.Diagnostics);
        Assert.True(site.Has("files/report.pdf"));
    }

    [Theory]
    [InlineData("report.pdf", "%PDF-1.7")]
    [InlineData("numbers.csv", "a,b\n1,2")]
    [InlineData("numbers.tsv", "a\tb")]
    [InlineData("notes.txt", "\uFEFF< 3 is less than three")]
    [InlineData("talk.vtt", "\uFEFFWEBVTT\n")]
    [InlineData("talk.srt", "1\n00:00:00,000 --> 00:00:01,000\nHello.")]
    [InlineData("talk.mp3", "ID3")]
    [InlineData("talk.ogg", "OggS")]
    [InlineData("talk.m4a", "0000ftypM4A ")]
    [InlineData("talk.mp4", "0000ftypisom")]
    public async Task A_file_of_a_safe_format_is_taken(string name, string content)
    {
        var site = await DownloadSite.BuildAsync(
            DownloadSite.Article($"See [this](../files/{name})."), ($"files/{name}", Encoding.UTF8.GetBytes(content)));

        Assert.Empty(site.Diagnostics);
        Assert.True(site.Has($"files/{name}"));
    }

    [Theory]
    [InlineData("report.docx", "[Content_Types].xml", "word/document.xml", null)]
    [InlineData("report.xlsx", "[Content_Types].xml", "xl/workbook.xml", null)]
    [InlineData("report.xlsx", "[Content_Types].xml", "word/document.xml", "ADV346")]
    [InlineData("report.docx", "notes.txt", "other.txt", "ADV346")]
    [InlineData("report.docx", "[Content_Types].xml", "word/vbaProject.bin", "ADV346")]
    [InlineData("report.pdf", "notes.txt", "other.txt", "ADV346")]
    [InlineData("report.zip", "notes.txt", "other.txt", null)]
    [InlineData("report.odt", "notes.txt", "other.txt", "ADV346")]
    public async Task An_archive_has_to_be_the_document_that_its_name_says(string name, string first, string second, string? code)
    {
        var site = await DownloadSite.BuildAsync(
            DownloadSite.Article($"See [this](../files/{name})."), ($"files/{name}", DownloadSite.Zip((first, "x"), (second, "x"))));

        Assert.Equal(code is null ? [] : [code], site.Diagnostics.Select(d => d.Code));
    }

    [Theory]
    [InlineData("files/map.svg")]
    [InlineData("files/page.xhtml")]
    [InlineData("files/page.HTM")]
    [InlineData("files/a/b.mjs")]
    [InlineData("files/run.bat")]
    [InlineData("files/archive.tar.gz")]
    [InlineData("files/data.json")]
    public async Task What_is_not_known_to_be_harmless_is_refused(string path)
    {
        var site = await DownloadSite.BuildAsync(DownloadSite.Article("The text."), (path, "x"u8.ToArray()));

        Assert.Contains(site.Diagnostics, d => d.Severity == Severity.Error && d.Location.File == $"input/{path}");
    }

    [Fact]
    public async Task A_file_for_writers_only_is_passed_over()
    {
        var site = await DownloadSite.BuildAsync(DownloadSite.Article("The text."), ("files/_source.indd", "x"u8.ToArray()));

        Assert.Empty(site.Diagnostics);
    }
}
