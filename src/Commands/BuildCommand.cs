using System.Diagnostics;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Output;
using Advocate.Pipelines;

namespace Advocate.Commands;

/// <summary>Builds the site into a folder. Nothing is written there before all of it is known to be right.</summary>
public static class BuildCommand
{
    public static async Task<int> RunAsync(Folders folders, BuildOptions options, Report report)
    {
        var clock = Stopwatch.StartNew();
        var diagnostics = new DiagnosticBag();
        var site = await new SiteBuilder(new Engine(PipelineList.All))
            .PlanAsync(new DiskTree(folders.Input), new DiskTree(folders.Theme), options, diagnostics);

        DiskOutput.IsOurs(folders.Output, diagnostics);
        if (diagnostics.HasErrors)
        {
            report.Findings(diagnostics.Sorted());
            report.NotBuilt(diagnostics.Sorted(), folders.Output);
            return ExitCode.ContentHasErrors;
        }

        using var output = new DiskOutput(folders.Output);
        output.WriteAll(site.Outputs);
        output.Swap(site.Outputs);

        report.Findings(diagnostics.Sorted());
        report.Built(site, folders.Output, diagnostics.Sorted(), clock.Elapsed);
        return ExitCode.Good;
    }
}

/// <summary>The folders that every command works with.</summary>
public sealed record Folders(string Input, string Theme, string Output);

/// <summary>What a command's end says to the program that started it.</summary>
public static class ExitCode
{
    public const int Good = 0, ContentHasErrors = 1, WrongUse = 2;

    /// <summary>EX_SOFTWARE of sysexits.h: the mistake is ours.</summary>
    public const int OurMistake = 70;
}
