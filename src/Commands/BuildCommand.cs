using System.CommandLine;
using System.Diagnostics;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Output;
using Advocate.Pipelines;

namespace Advocate.Commands;

/// <summary>Builds the site into a folder. Nothing is written there before all of it is known to be right.</summary>
public static class BuildCommand
{
    public static Command Create(CommandLine line)
    {
        var output = new Option<DirectoryInfo>("--output", "-o") { Description = "The folder that the site is written to.", DefaultValueFactory = _ => new("output") };
        var command = line.Command(
            "build",
            "Build the site. This is what happens when no command is named.",
            run => RunAsync(run.Folders, run.Arguments.GetRequiredValue(output).FullName, run.Options, run.Report));
        command.Options.Add(output);
        return command;
    }

    public static async Task<int> RunAsync(Folders folders, string outputFolder, BuildOptions options, Report report)
    {
        var clock = Stopwatch.StartNew();
        var diagnostics = new DiagnosticBag();
        var site = await new SiteBuilder(new Engine(PipelineList.All))
            .PlanAsync(new DiskTree(folders.Input), new DiskTree(folders.Theme), options, diagnostics);

        DiskOutput.BringBack(outputFolder);
        _ = DiskOutput.IsApart(outputFolder, [folders.Input, folders.Theme], diagnostics) && DiskOutput.IsOurs(outputFolder, diagnostics);
        if (diagnostics.HasErrors)
        {
            return report.NotBuilt(diagnostics.Sorted(), outputFolder);
        }

        using var output = new DiskOutput(outputFolder);
        SiteBuilder.Render(site, output, diagnostics);
        if (diagnostics.HasErrors)
        {
            return report.NotBuilt(diagnostics.Sorted(), outputFolder);
        }

        output.Swap(site.Outputs);
        report.Findings(diagnostics.Sorted());
        report.Built(site, outputFolder, diagnostics.Sorted(), clock.Elapsed);
        return ExitCode.Good;
    }
}
