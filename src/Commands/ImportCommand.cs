using System.Collections.Immutable;
using System.CommandLine;
using Advocate.Diagnostics;
using Advocate.Import;

namespace Advocate.Commands;

/// <summary>Takes a site of another program over into the content folder, once and in one direction. Nothing that is there is
/// changed.</summary>
public static class ImportCommand
{
    /// <summary>Where the report is, and the files that its reader fills in, beside the content folder.</summary>
    private const string ReportFolder = "import";

    public static Command Create(CommandLine line)
    {
        var source = new Argument<string>("from") { Description = "The folder of the old site, or the file that it was exported into." };
        var generator = new Option<string>("--from") { Description = "The program that made it.", Required = true };
        generator.AcceptOnlyFromAmong([.. Importers.Names]);
        var target = new Option<DirectoryInfo>("--to")
        {
            Description = "The content folder that the files go into.",
            DefaultValueFactory = _ => new("input"),
        };
        var dates = new Option<string?>("--dates") { Description = "What the first number of a date such as 3/4/2016 is." };
        dates.AcceptOnlyFromAmong("day-first", "month-first");
        var command = line.Command(
            "import",
            "Take over a site of another program: its texts, pictures and addresses. Writes over nothing.",
            run => RunAsync(
                run,
                run.Arguments.GetRequiredValue(source),
                run.Arguments.GetRequiredValue(generator),
                run.Arguments.GetRequiredValue(target).FullName,
                run.Arguments.GetValue(dates) switch { "day-first" => DateOrder.DayFirst, "month-first" => DateOrder.MonthFirst, _ => DateOrder.Unknown }));
        command.Arguments.Add(source);
        command.Options.Add(generator);
        command.Options.Add(target);
        command.Options.Add(dates);
        return command;
    }

    private static async Task<int> RunAsync(Invocation run, string source, string generator, string target, DateOrder dates)
    {
        var reports = Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(target)) ?? target, ReportFolder);
        var found = new DiagnosticBag();
        var languages = run.Folders.OpenTheme().Paths
            .Where(path => path.StartsWith("strings/", StringComparison.Ordinal) && path.EndsWith(".yml", StringComparison.Ordinal))
            .Select(path => Path.GetFileNameWithoutExtension(path)).ToImmutableArray();
        var outcome = Importers.Run(new ImportRequest(source, generator, dates, languages, reports), found);
        if (outcome is not null)
        {
            found.AddAll(outcome.Files
                .Select(file => Path.Combine(target, file.Path))
                .Where(File.Exists)
                .Select(path => ImportRules.Taken.At(new Location(Location.Shown(path)), "This file is there already.")));
        }

        if (outcome is null || found.HasErrors)
        {
            run.Report.Findings(found.Sorted());
            run.Report.WrongUse("Nothing was imported.");
            return ExitCode.WrongUse;
        }

        await WriteAsync(target, outcome.Files, run.Cancelled);
        await WriteAsync(reports, outcome.Reports, run.Cancelled);
        run.Report.Imported(outcome.Report, target, reports);
        return ExitCode.Good;
    }

    private static async Task WriteAsync(string folder, ImmutableArray<ImportedFile> files, CancellationToken cancelled)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, file.Bytes(), cancelled);
        }
    }
}
