using Advocate.Diagnostics;
using Advocate.Import;
using Xunit;

namespace Advocate.Tests.Import;

/// <summary>A list of laws that was kept in a table becomes files, and every odd cell is named.</summary>
public sealed class SheetTests
{
    private const string Table = """
        State,Has law?,Effective date,Sources,Notes
        Ohio,Yes,2012-06-27,"Court ruling https://a.example/1; act https://b.example/2","<b>Read</b> it"
        Iowa,yes ,3/4/2016,https://c.example/,
        Texas,?,soon,,
        Ohio,No,,,
        """;

    private static ImportOutcome Import(DateOrder dates = DateOrder.Unknown)
    {
        var table = SheetTable.OfCsv(Table, "laws.csv");
        return new SheetImport(table, ColumnMap.Read(ColumnMap.Guess(table).Write(), "columns.yml"), dates).Import();
    }

    private static string File(ImportOutcome outcome, string path) =>
        System.Text.Encoding.UTF8.GetString(Assert.Single(outcome.Files, file => file.Path == path).Bytes());

    [Fact]
    public void Each_place_is_a_law_with_a_source_for_each_link()
    {
        var ohio = File(Import(), "laws/ohio.md");

        Assert.Contains("place: Ohio\nstatus: yes", ohio.Replace("\"yes\"", "yes", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("effective: 2012-06-27", ohio, StringComparison.Ordinal);
        Assert.Contains(
            "  - id: s1\n    title: \"Court ruling\"\n    publisher: \"a.example\"\n    url: \"https://a.example/1\"",
            ohio,
            StringComparison.Ordinal);
        Assert.Contains("  - id: s2\n", ohio, StringComparison.Ordinal);
        Assert.Contains("**Notes:** **Read** it", ohio, StringComparison.Ordinal);
        Assert.Contains("- Has law?: No", ohio, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_odd_about_a_cell_is_said_at_the_cell()
    {
        var notes = Import().Report.Notes;

        Assert.Contains(notes, n => n.Location is { Line: 2, Column: 21 } && n.Message.Contains("2 links", StringComparison.Ordinal));
        Assert.Contains(notes, n => n.Location.Line == 3 && n.Message.Contains("'3/4/2016' can be two days", StringComparison.Ordinal));
        Assert.Contains(notes, n => n.Location is { Line: 4, Column: 7 } && n.Message.Contains("'?'", StringComparison.Ordinal));
        Assert.Contains(notes, n => n.Location.Line == 4 && n.Message.Contains("'soon'", StringComparison.Ordinal));
        Assert.Contains(notes, n => n.Location.Line == 5 && n.Message.Contains("2 rows", StringComparison.Ordinal));
        Assert.Contains("effective: 2016-04-03", File(Import(DateOrder.DayFirst), "laws/iowa.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_run_writes_what_the_columns_are_taken_for_and_imports_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("advocate-import-");
        try
        {
            var path = Path.Combine(folder.FullName, "laws.csv");
            System.IO.File.WriteAllText(path, Table);
            var request = new ImportRequest(path, SheetImport.Name, DateOrder.Unknown, ["en"], folder.FullName);

            var first = Importers.Run(request, new DiagnosticBag())!;
            Assert.Empty(first.Files);
            System.IO.File.WriteAllBytes(Path.Combine(folder.FullName, ColumnMap.FileName), Assert.Single(first.Reports).Bytes());

            Assert.Contains(Importers.Run(request, new DiagnosticBag())!.Files, file => file.Path == "laws/texas.md");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_table_of_Markdown_is_read_too()
    {
        var folder = Directory.CreateTempSubdirectory("advocate-import-");
        try
        {
            var path = Path.Combine(folder.FullName, "laws.md");
            System.IO.File.WriteAllText(path, "# Laws\n\n| State | Status |\n| --- | --- |\n| Ohio | in \\| force |\n");
            var table = SheetTable.Read(path, new DiagnosticBag())!;

            Assert.Equal("in | force", Assert.Single(table.Rows)["Status"].Text);
            Assert.Equal(5, table.Rows[0]["Status"].Location.Line);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
