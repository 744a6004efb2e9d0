using System.Collections.Immutable;
using System.CommandLine;
using Advocate.Building;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Pipelines;
using Advocate.Reference;
using Advocate.Scaffold;

namespace Advocate.Commands;

/// <summary>Makes a file to begin with, in the right place and with every field that is required, or a whole site of examples.</summary>
public static class NewCommand
{
    private static readonly ImmutableArray<TextKind> Kinds = [.. PipelineList.All.OfType<TextKind>()];

    public static Command Create(CommandLine line)
    {
        var kind = new Argument<string>("kind") { Description = "What to make." };
        kind.AcceptOnlyFromAmong([.. Kinds.Select(k => k.Kind.Name), NewSiteOptions.Kind]);
        var ofSite = new NewSiteOptions(line.Address);
        var name = new Argument<string>("name")
        {
            Description = string.Join("; ", Kinds.GroupBy(k => k.NameForNew)
                .Select(
                    (given, number) => number == 0
                        ? $"Of most kinds {given.Key}"
                        : $"of {string.Join(" and ", given.Select(k => k.Kind.Noun))} {given.Key}")) + "; of a site its folder.",
        };
        var command = line.Command(
            "new",
            $"Begin {string.Join(", ", Kinds.Select(k => k.Kind.Noun))}, or a whole site.",
            run => (run.Arguments.GetRequiredValue(kind), run.Arguments.GetRequiredValue(name)) switch
            {
                (NewSiteOptions.Kind, var folder) => BeginSiteAsync(run, folder, ofSite),
                _ when ofSite.GivenIn(run.Arguments) is { } option =>
                    Task.FromResult(Refuse($"'{option}' is an option of 'new {NewSiteOptions.Kind}' alone.", run.Report)),
                var (ofKind, title) => RunAsync(run, ofKind, title),
            },
            line.Input, line.Theme);
        command.Arguments.Add(kind);
        command.Arguments.Add(name);
        ofSite.AddTo(command);
        return command;
    }

    private static async Task<int> RunAsync(Invocation run, string kind, string name)
    {
        var planned = await new SiteBuilder(new Engine(PipelineList.All))
            .PlanAsync(new DiskTree(run.Folders.Input), run.Folders.OpenTheme(), run.Options);
        if (planned.Site is not { } site)
        {
            run.Report.NoContent(run.Folders.Input);
            return ExitCode.WrongUse;
        }

        var addresses = planned.Outputs.Select(o => o.Permalink).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Kinds.First(k => k.Kind.Name == kind).Begin(name.Trim(), site, addresses) switch
        {
            NewFile.Made made => await WriteAsync(Path.Combine(run.Folders.Input, made.Path), made.Text, run),
            NewFile.Refused refused => Refuse(refused.Why, run.Report),
            _ => throw new InvalidOperationException("A new file is either made or refused."),
        };
    }

    /// <summary>Writes nothing at all where a file of the site is there already, or the site would have a mistake.</summary>
    private static async Task<int> BeginSiteAsync(Invocation run, string name, NewSiteOptions options)
    {
        var folder = Path.GetFullPath(name);
        var choices = options.Read(run.Arguments, name, DateOnly.FromDateTime(run.Options.Now.UtcDateTime), run.Report);
        var input = Path.Combine(folder, NewSite.Content);
        ImmutableArray<(string Path, string Text)> files =
        [
            .. NewSite.Files(folder, choices, ProgramRelease.Current, PipelineList.Kinds),
            .. ReferenceFiles.All(input, folder, PipelineList.Kinds),
        ];
        var found = new DiagnosticBag();
        found.AddAll(NewSite.Existing(files));
        var settings = files.Single(file => file.Path == Path.Combine(input, SiteSettings.Path));
        SiteSettings.Read(new SourceText(new SourceFile(SiteSettings.Path, Location.Shown(settings.Path)), settings.Text), found);
        if (found.HasErrors)
        {
            run.Report.Findings(found.Sorted());
            return Refuse("No site was begun.", run.Report);
        }

        foreach (var (path, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, text, run.Cancelled);
        }

        run.Report.SiteBegun(folder, files.Length, choices.HasGitHub);
        return ExitCode.Good;
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
