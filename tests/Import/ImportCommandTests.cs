using System.Text;
using Advocate.Commands;
using Advocate.Tests.Commands;
using Xunit;

namespace Advocate.Tests.Import;

/// <summary>The command writes over nothing, says why it refuses, and leaves a report.</summary>
public sealed class ImportCommandTests
{
    private static Workplace Start()
    {
        var place = new Workplace("-- keep.txt --\nx");
        place.Delete("input/keep.txt");
        place.Write("old/content/page.md", Encoding.UTF8.GetBytes("---\ntitle: A page\n---\nWords of the page, {{< odd >}} enough of "
            + "them to be a summary of their own.\n"));
        return place;
    }

    [Fact]
    [Trait("Code", "ADV732")]
    public async Task An_import_writes_a_site_and_a_report_and_never_over_a_file()
    {
        using var place = Start();

        var (code, said) = await place.RunAloneAsync("import", "old", "--from", "hugo");
        Assert.True(code == ExitCode.Good, said);
        Assert.Contains("title: A page", place["input/pages/page.md"], StringComparison.Ordinal);
        Assert.Contains("| pages | 1 |", place["import/report.md"], StringComparison.Ordinal);
        Assert.Contains("\"odd\":", place["import/commands.yml"], StringComparison.Ordinal);
        Assert.Contains("1  pages", said, StringComparison.Ordinal);

        place.Write("input/pages/page.md", "mine"u8);
        (code, said) = await place.RunAloneAsync("import", "old", "--from", "hugo");
        Assert.Equal(ExitCode.WrongUse, code);
        Assert.Contains("ADV732", said, StringComparison.Ordinal);
        Assert.Equal("mine", place["input/pages/page.md"]);
    }

    [Theory]
    [InlineData("nowhere", "hugo", "ADV731")]
    [InlineData("nowhere.xml", "wordpress", "ADV731")]
    [InlineData("empty", "jekyll", "ADV734")]
    [InlineData("bad.xml", "wordpress", "ADV733")]
    [InlineData("bad.json", "ghost", "ADV733")]
    [InlineData("bad.zip", "substack", "ADV733")]
    [InlineData("table.csv", "spreadsheet", "ADV735")]
    [Trait("Code", "ADV731")]
    [Trait("Code", "ADV733")]
    [Trait("Code", "ADV734")]
    [Trait("Code", "ADV735")]
    public async Task What_cannot_be_imported_is_said_and_nothing_is_written(string from, string generator, string finding)
    {
        using var place = Start();
        place.Write("empty/data.bin", "x"u8);
        place.Write("bad.xml", "<rss>"u8);
        place.Write("bad.json", "{"u8);
        place.Write("bad.zip", "no archive"u8);
        place.Write("table.csv", "A,B\n1,2\n"u8);
        place.Write("import/columns.yml", "kind: law\ncolumns:\n  A: place\n"u8);

        var (code, said) = await place.RunAloneAsync("import", from, "--from", generator, "--to", "site");

        Assert.Equal(ExitCode.WrongUse, code);
        Assert.Contains(finding, said, StringComparison.Ordinal);
    }
}
