using System.CommandLine;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Output;
using Advocate.Pipelines;

namespace Advocate.Commands;

/// <summary>Finds everything that a build would find, and writes nothing.</summary>
public static class CheckCommand
{
    public static Command Create(CommandLine line) => line.Command(
        "check",
        "Find everything that is wrong with the content, and write nothing.",
        run => RunAsync(run.Folders, run.Options, run.Report));

    public static async Task<int> RunAsync(Folders folders, BuildOptions options, Report report)
    {
        var diagnostics = new DiagnosticBag();
        var site = await new SiteBuilder(new Engine(PipelineList.All))
            .PlanAsync(new DiskTree(folders.Input), new DiskTree(folders.Theme), options, diagnostics);
        if (!diagnostics.HasErrors)
        {
            SiteBuilder.Render(site, new NoOutput(), diagnostics);
        }

        report.Findings(diagnostics.Sorted());
        report.Checked(diagnostics.Sorted());
        return diagnostics.HasErrors ? ExitCode.ContentHasErrors : ExitCode.Good;
    }
}
