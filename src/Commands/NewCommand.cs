using System.CommandLine;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Pipelines;

namespace Advocate.Commands;

/// <summary>Makes a file to begin with, in the right place and with every field that is required.</summary>
public static class NewCommand
{
    public static Command Create(CommandLine line)
    {
        var kind = new Argument<string>("kind") { Description = "What to make." };
        kind.AcceptOnlyFromAmong(NewFile.Kinds);
        var name = new Argument<string>("name")
        {
            Description = "The title in quotes; for a law the code of its place; for a response the article that it answers.",
        };
        var command = line.Command(
            "new",
            "Begin an article, an interview, a law, a page or a response.",
            run => RunAsync(run, run.Arguments.GetRequiredValue(kind), run.Arguments.GetRequiredValue(name)),
            line.Input);
        command.Arguments.Add(kind);
        command.Arguments.Add(name);
        return command;
    }

    private static async Task<int> RunAsync(Invocation run, string kind, string name)
    {
        var planned = await new SiteBuilder(new Engine(PipelineList.All))
            .PlanAsync(new DiskTree(run.Folders.Input), new DiskTree(run.Folders.Theme), run.Options, new DiagnosticBag());
        if (planned.Site is not { } site)
        {
            return Refuse(
                $"{Location.Shown(run.Folders.Input)} is not a content folder: it has no site.yml. Run this in the project's own folder.", run.Report);
        }

        var addresses = planned.Outputs.Select(o => o.Permalink).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return NewFile.Of(kind, name.Trim(), site, addresses) switch
        {
            NewFile.Made made => await WriteAsync(Path.Combine(run.Folders.Input, made.Path), made.Text, run),
            NewFile.Refused refused => Refuse(refused.Why, run.Report),
            _ => throw new InvalidOperationException("A new file is either made or refused."),
        };
    }

    private static async Task<int> WriteAsync(string path, string text, Invocation run)
    {
        if (File.Exists(path))
        {
            return Refuse($"{Location.Shown(path)} is there already, and is left as it is. Choose another name, or go on with that file.", run.Report);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, text, run.Cancelled);
        run.Report.Begun(path);
        return ExitCode.Good;
    }

    private static int Refuse(string why, Report report)
    {
        report.WrongUse(why);
        return ExitCode.WrongUse;
    }
}
