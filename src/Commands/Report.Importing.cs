using Advocate.Diagnostics;
using Advocate.Import;
using Spectre.Console;

namespace Advocate.Commands;

/// <content>What an import says when it is done.</content>
public sealed partial class Report
{
    internal void Imported(ImportReport report, string target, string reports)
    {
        if (report.Texts.IsEmpty && report.Laws.IsEmpty)
        {
            console.WriteLine(
                $"Made {Location.Shown(Path.Combine(reports, ColumnMap.FileName))}, which says what each column is taken for.");
            console.WriteLine("Correct it, and type the same command again to import the table.");
            return;
        }

        console.WriteLine($"Imported into {Location.Shown(target)}/:");
        Numbers(report.Counts().Where(count => count.Number > 0));
        console.WriteLine();
        console.WriteLine("To look at, each with its place in the report:");
        Numbers(report.Left());
        console.WriteLine();
        console.WriteLine($"Report: {Location.Shown(Path.Combine(reports, ImportReport.FileName))}");
        if (!report.Met.IsEmpty)
        {
            console.WriteLine($"Say in {Location.Shown(Path.Combine(reports, OwnShortcodes.FileName))} what the site's own commands "
                + $"become, delete what was imported and run it again.");
        }

        console.WriteLine($"Next: {ProgramCommand.Current} check --input {Location.Shown(target)}");
    }

    private void Numbers(IEnumerable<(string What, int Number)> counts)
    {
        foreach (var (what, number) in counts)
        {
            console.WriteLine($"  {number,6:N0}  {what}");
        }
    }
}
