using System.Collections.Immutable;
using System.CommandLine;
using Advocate.Building;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Pipelines;

namespace Advocate.Commands;

/// <summary>Makes a file to begin with, in the right place and with every field that is required.</summary>
public static class NewCommand
{
    private static readonly ImmutableArray<TextKind> Kinds = [.. PipelineList.All.OfType<TextKind>()];

    public static Command Create(CommandLine line)
    {
        var kind = new Argument<string>("kind") { Description = "What to make." };
        kind.AcceptOnlyFromAmong([.. Kinds.Select(k => k.Kind.Name)]);
        var name = new Argument<string>("name")
        {
            Description = string.Join("; ", Kinds.GroupBy(k => k.NameForNew)
                .Select(
                    (given, number) => number == 0
                        ? $"Of most kinds {given.Key}"
                        : $"of {string.Join(" and ", given.Select(k => k.Kind.Noun))} {given.Key}")) + ".",
        };
        var command = line.Command(
            "new",
            $"Begin {string.Join(", ", Kinds.SkipLast(1).Select(k => k.Kind.Noun))} or {Kinds[^1].Kind.Noun}.",
            run => RunAsync(run, run.Arguments.GetRequiredValue(kind), run.Arguments.GetRequiredValue(name)),
            line.Input, line.Theme);
        command.Arguments.Add(kind);
        command.Arguments.Add(name);
        return command;
    }

    private static async Task<int> RunAsync(Invocation run, string kind, string name)
    {
        var planned = await new SiteBuilder(new Engine(PipelineList.All))
            .PlanAsync(new DiskTree(run.Folders.Input), new DiskTree(run.Folders.Theme), run.Options);
        if (planned.Site is not { } site)
        {
            return Refuse(
                $"{Location.Shown(run.Folders.Input)} is not a content folder: it has no site.yml. Run this in the project's own folder.",
                run.Report);
        }

        var addresses = planned.Outputs.Select(o => o.Permalink).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Kinds.First(k => k.Kind.Name == kind).Begin(name.Trim(), site, addresses) switch
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
            return Refuse(
                $"{Location.Shown(path)} is there already, and is left as it is. Choose another name, or go on with that file.",
                run.Report);
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
