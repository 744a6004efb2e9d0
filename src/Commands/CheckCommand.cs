using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Advocate.Building;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Output;
using Advocate.Pipelines;
using Advocate.Reference;

namespace Advocate.Commands;

/// <summary>Finds everything that a build would find and gives advice on the writing. Writes nothing unless asked to mend.</summary>
public static class CheckCommand
{
    public static Command Create(CommandLine line)
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = "Files or folders whose findings are shown; the whole site is read all the same. Without any, all findings are "
                + "shown.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        paths.Validators.Add(result =>
        {
            // Without this an unknown option would be read as a path.
            if (result.Tokens.FirstOrDefault(t => t.Value.StartsWith('-')) is { } option)
            {
                result.AddError($"'{option.Value}' is not an option of 'check'; 'check --help' lists those that there are.");
            }
        });
        var format = new Option<string>("--format")
        {
            Description = "How the findings are written.",
            DefaultValueFactory = _ => FindingsWriter.Text,
        };
        format.AcceptOnlyFromAmong(FindingsWriter.Formats);
        var first = new Option<FileInfo?>("--first")
        {
            Description = "A file that names files, one on each line, whose findings come first: GitHub shows only ten of a kind.",
        };
        var advice = new Option<bool>("--advice") { Description = "Show each piece of advice at its place, not only how many there are." };
        var verify = new Option<bool>("--to-verify")
        {
            Description = "List what is still to be confirmed by a person, as the data marks it, in place of the findings.",
        };
        var fix = new Option<bool>("--fix")
        {
            Description = "Mend what has one right answer: misspelled fields, tabs, spaces at the end of a line. Nothing else is touched.",
        };

        var command = line.Command(
            "check",
            "Find everything that is wrong with the content. Nothing is written, except with --fix.",
            run => run.Arguments.GetValue(verify) ? ListAsync(run) : RunAsync(
                run,
                [.. run.Arguments.GetValue(paths) ?? []],
                run.Arguments.GetValue(fix),
                new FindingsWriter(run.Report, Console.OpenStandardOutput())
                {
                    Format = run.Arguments.GetRequiredValue(format),
                    First = ReadList(run.Arguments.GetValue(first)),
                    ShowsAdvice = run.Arguments.GetValue(advice),
                    Summary = Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY"),
                }),
            line.Input, line.Theme, line.Address);
        command.Arguments.Add(paths);
        command.Options.Add(format);
        command.Options.Add(first);
        command.Options.Add(advice);
        command.Options.Add(verify);
        command.Options.Add(fix);
        return command;
    }

    private static async Task<int> ListAsync(Invocation run)
    {
        var (site, found) = await FindAsync(run.Folders, run.Options, []);
        if (site is null)
        {
            run.Report.Findings(found);
            return ExitCode.ContentHasErrors;
        }

        run.Report.ToVerify(OpenPoints.Of(site));
        return ExitCode.Good;
    }

    private static async Task<int> RunAsync(Invocation run, ImmutableArray<string> paths, bool mends, FindingsWriter writer)
    {
        if (paths.FirstOrDefault(p => !File.Exists(p) && !Directory.Exists(p)) is { } missing)
        {
            run.Report.WrongUse($"There is no file or folder '{missing}'.");
            return ExitCode.WrongUse;
        }

        var (site, found) = await FindAsync(run.Folders, run.Options, paths);
        for (var round = 0; mends && round < MaxRounds && await MendAsync(found, run.Cancelled) is { IsEmpty: false } mended; round++)
        {
            if (writer.Format == FindingsWriter.Text)
            {
                run.Report.Mended(mended);
            }

            (site, found) = await FindAsync(run.Folders, run.Options, paths);
        }

        writer.Write(found);
        if (writer.Format == FindingsWriter.Text && paths.IsEmpty)
        {
            run.Report.ToReview(site?.LawOverview.Stale ?? []);
            if (site?.HeldBack.Any() == true)
            {
                run.Report.HeldBack(site);
            }
        }

        return found.Any(d => d.Severity == Severity.Error) ? ExitCode.ContentHasErrors : ExitCode.Good;
    }

    private static async Task<(Site? Site, ImmutableArray<Diagnostic> Found)> FindAsync(
        Folders folders, BuildOptions options, ImmutableArray<string> paths)
    {
        var site = await new SiteBuilder(new Engine(PipelineList.All))
            .PlanAsync(new DiskTree(folders.Input), folders.OpenTheme(), options with { GivesAdvice = true });
        var found = site.Findings.AddRange(ReferenceFiles.Check(folders.Input, PipelineList.Kinds));
        if (!site.Findings.HasErrors())
        {
            found = found.AddRange(SiteBuilder.Render(site with { Outputs = [.. site.Outputs.Where(o => !o.IsPicture)] }, new NoOutput()));
        }

        // Whoever asks whether a text is right means what it shows and offers too.
        var texts = site.Site?.Texts.Where(text => paths.Any(path => IsIn(path, text.File.DisplayPath))) ?? [];
        return (site.Site, Only([.. paths, .. texts.SelectMany(text => site.Site!.FilesUsedBy(text)).Select(f => f.DisplayPath)], found.Sorted()));
    }

    /// <summary>What is mended can bring to light what it hid: two tabs in one indent are found one after the other.</summary>
    private const int MaxRounds = 10;

    private static async Task<ImmutableArray<Mend>> MendAsync(ImmutableArray<Diagnostic> found, CancellationToken cancelled)
    {
        List<Mend> all = [];
        foreach (var file in found.Where(d => d.Replacement is not null).GroupBy(d => d.Location.File).Where(g => File.Exists(g.Key)))
        {
            var bytes = await File.ReadAllBytesAsync(file.Key, cancelled);
            var mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
            var (text, mended) = FixApplier.Apply(Encoding.UTF8.GetString(bytes.AsSpan(mark)), file);
            await File.WriteAllBytesAsync(file.Key, [.. bytes.AsSpan(0, mark), .. Encoding.UTF8.GetBytes(text)], cancelled);
            all.AddRange(mended);
        }

        return [.. all];
    }

    /// <summary>The findings of some files and folders, or all when none is named.</summary>
    public static ImmutableArray<Diagnostic> Only(ImmutableArray<string> paths, ImmutableArray<Diagnostic> found)
    {
        return paths.IsEmpty ? found : [.. found.Where(d => paths.Any(p => IsIn(p, d.Location.File)))];
    }

    private static bool IsIn(string path, string file) =>
        Location.Shown(path).TrimEnd('/') is var folder
        && (folder == "." || file == folder || file.StartsWith($"{folder}/", StringComparison.Ordinal));

    private static HashSet<string> ReadList(FileInfo? file) =>
        file is null ? [] : [.. File.ReadLines(file.FullName).Select(l => l.Trim()).Where(l => l != "").Select(Location.Shown)];
}
