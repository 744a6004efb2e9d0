using System.Collections.Immutable;
using System.CommandLine;
using Advocate.Building;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Output;
using Advocate.Pipelines;

namespace Advocate.Commands;

/// <summary>Builds the site into a folder. Nothing is written there before all of it is known to be right.</summary>
public static class BuildCommand
{
    public static Command Create(CommandLine line)
    {
        var output = new Option<DirectoryInfo>("--output", "-o")
        {
            Description = "The folder that the site is written to.",
            DefaultValueFactory = _ => new("output"),
        };
        var command = line.Command(
            "build",
            "Build the site. This is what happens when no command is named.",
            run => RunAsync(run.Folders, run.Arguments.GetRequiredValue(output).FullName, run.Options, run.Report),
            line.Input, line.Theme, line.Address);
        command.Options.Add(output);
        return command;
    }

    internal const string Pictures = "Pictures";

    /// <summary>How long to wait for another build into the same folder. Most take less.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(Folders folders, string outputFolder, BuildOptions options, Report report)
    {
        var steps = new BuildSteps();
        var (site, found) = await report.FollowAsync(steps, Task.Run(() => BuildAsync(folders, outputFolder, options, steps)));
        if (found.HasErrors())
        {
            return report.NotBuilt(found, outputFolder);
        }

        report.Built(site, outputFolder, found, steps);
        return ExitCode.Good;
    }

    /// <summary>Stops at the step that finds errors; then the folder is as it was.</summary>
    private static async Task<(PlannedSite Site, ImmutableArray<Diagnostic> Found)> BuildAsync(
        Folders folders, string outputFolder, BuildOptions options, BuildSteps steps)
    {
        var found = new DiagnosticBag();
        using var folder = await OutputFolder.TakeAsync(outputFolder, folders.ReadOnly, Patience, found);

        // The old site is as large as the new one, so it is gone through while the new one is read.
        var scan = Task.Run(() => folder?.Scan());
        var input = new DiskTree(folders.Input);
        var reading = steps.Begin("Reading", input.Paths.Length);
        var site = await new SiteBuilder(new Engine(PipelineList.All))
            .PlanAsync(new CountedTree(input, reading), folders.OpenTheme(), options);
        found.AddAll(site.Findings);
        var previous = await scan;
        previous?.ReportForeign(site.Outputs.Select(o => o.Path).ToHashSet(StringComparer.Ordinal), found);
        steps.End();
        if (found.HasErrors || folder is null || previous is null)
        {
            return (site, found.Sorted());
        }

        using var output = new DiskOutput(folder, previous, site.Outputs);
        var pictures = site.Outputs.Count(o => MediaType.IsPicture(o.Path));
        var target = new CountedOutput(output, steps.Begin("Rendering", site.Outputs.Length - pictures), steps.Begin(Pictures, pictures));
        found.AddAll(SiteBuilder.Render(site, target));
        steps.End();
        if (!found.HasErrors)
        {
            steps.Begin("Writing");
            output.PutInPlace(found);
            steps.End();
        }

        return (site, found.Sorted());
    }
}
