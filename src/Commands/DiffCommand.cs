using System.Collections.Immutable;
using System.CommandLine;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Review;

namespace Advocate.Commands;

/// <summary>Shows what readers will find changed between two builds of a site, and finds addresses that would be lost.</summary>
public static class DiffCommand
{
    public static Command Create(CommandLine line)
    {
        var old = new Argument<DirectoryInfo>("old") { Description = "The folder of the site as it was built before." };
        var now = new Argument<DirectoryInfo>("new") { Description = "The folder of the site as it is built now." };
        var review =
            new Option<FileInfo?>("--review") { Description = "Also write one HTML file that shows each changed page as it looks." };
        var summary =
            new Option<FileInfo?>("--summary") { Description = "Also add the differences, as Markdown, to the end of this file." };
        var format = new Option<string>("--format")
        {
            Description = "How addresses that are gone are written: 'github' for a workflow.",
            DefaultValueFactory = _ => FindingsWriter.Text,
        };
        format.AcceptOnlyFromAmong(FindingsWriter.Text, FindingsWriter.GitHub);
        var command = line.Command(
            "diff",
            "Compare two built sites: which pages are new, changed, moved or gone.",
            run => RunAsync(
                run.Arguments.GetRequiredValue(old).FullName,
                run.Arguments.GetRequiredValue(now).FullName,
                run.Arguments.GetValue(review)?.FullName,
                run.Arguments.GetValue(summary)?.FullName,
                run.Arguments.GetRequiredValue(format) == FindingsWriter.GitHub
                    ? new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true }
                    : null,
                run.Report));
        command.Arguments.Add(old);
        command.Arguments.Add(now);
        command.Options.Add(review);
        command.Options.Add(summary);
        command.Options.Add(format);
        return command;
    }

    /// <param name="workflow">Where a workflow reads its annotations from; null outside one.</param>
    public static async Task<int> RunAsync(
        string oldFolder, string newFolder, string? reviewFile, string? summaryFile, TextWriter? workflow, Report report)
    {
        if (new[] { oldFolder, newFolder }.FirstOrDefault(folder => !Directory.Exists(folder)) is { } missing)
        {
            return report.NoFolder(missing, "Build the site into it with 'build --output', before and after the change.");
        }

        var old = new DiskTree(oldFolder);
        var now = new DiskTree(newFolder);
        var difference = SiteDifference.Between(old, now);
        if (reviewFile is not null)
        {
            await File.WriteAllTextAsync(reviewFile, ReviewPage.Write(difference, now));
        }

        if (summaryFile is not null)
        {
            await File.AppendAllTextAsync(summaryFile, DifferenceMarkdown.Write(difference));
        }

        var found = old.Findings.Concat(now.Findings).Concat(difference.Findings(old.DisplayRoot)).Sorted();
        report.Differences(difference);
        report.Findings(found);
        if (workflow is not null)
        {
            GitHubPrinter.Print(found, ImmutableHashSet<string>.Empty, workflow);
        }

        return found.HasErrors() ? ExitCode.ContentHasErrors : ExitCode.Good;
    }
}
