using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using Advocate.Building;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Links;
using Advocate.Pipelines;

namespace Advocate.Commands;

/// <summary>
/// Asks for every page on other sites that the content names. It alone of all commands uses the network, and no build waits for it.
/// </summary>
public static class LinksCommand
{
    public static Command Create(CommandLine line)
    {
        var report = new Option<FileInfo?>("--report")
        {
            Description = "Also write to this file, as Markdown, what needs somebody's attention: links, and what 'check' warns of. Not "
                + "written when nothing does.",
        };
        var command = line.Command(
            "links",
            "Find links to other sites that are dead or have moved. Takes minutes, since it asks slowly.",
            run => RunAsync(
                run.Folders, run.Options, run.Arguments.GetValue(report)?.FullName, new LinkCheckOptions(), run.Report, run.Cancelled),
            line.Input, line.Theme, line.Address);
        command.Options.Add(report);
        return command;
    }

    public static async Task<int> RunAsync(
        Folders folders, BuildOptions options, string? reportFile, LinkCheckOptions manners, Report report, CancellationToken cancelled)
    {
        var input = new DiskTree(folders.Input);
        var planned = await new SiteBuilder(new Engine(PipelineList.All)).PlanAsync(input, folders.OpenTheme(), options);
        if (planned.Site is not { } site)
        {
            report.Findings(planned.Findings);
            return ExitCode.ContentHasErrors;
        }

        var links = LinkFindings.WithoutThosePassedOver(OutboundLink.FindAll(site, input), site.Find<DataFile<LinkCheckExclusion>>());
        using var checker = new LinkChecker(
            manners with { UserAgent = $"{manners.UserAgent} (+{site.Settings.Repository ?? site.Settings.Address})" },
            TimeProvider.System);
        var states = await checker.CheckAsync([.. links.Select(l => l.Address)], done => report.Asked(done, links.Length), cancelled);
        if (links.Length > 0 && states.Values.All(s => !s.WasAnswered))
        {
            report.NobodyAnswered();
            return ExitCode.WrongUse;
        }

        var found = LinkFindings.Of(links, states).Sorted();
        report.Findings(found);
        report.LinksChecked(links.Length, found);
        if (reportFile is not null && Markdown(found, planned.Findings, OpenPoints.Of(site)) is { } markdown)
        {
            await File.WriteAllTextAsync(reportFile, markdown, cancelled);
        }

        return found.HasErrors() ? ExitCode.ContentHasErrors : ExitCode.Good;
    }

    /// <summary>Null when nobody has to do anything: a page that moved still answers.</summary>
    private static string? Markdown(
        ImmutableArray<Diagnostic> links, ImmutableArray<Diagnostic> content, ImmutableArray<OpenPointGroup> open)
    {
        var stale = content.Where(d => d.Severity != Severity.Advice).ToList();
        if (stale.Count == 0 && links.All(d => d.Severity == Severity.Advice))
        {
            return null;
        }

        var markdown = new StringBuilder()
            .Append("## Links\n\n").Append(MarkdownSummary.Of(links.OrderByDescending(d => d.Severity)))
            .Append("\n## Content\n\n").Append(MarkdownSummary.Of(stale));
        if (!open.IsEmpty)
        {
            markdown.Append($"\n## Still to be confirmed\n\n`{ProgramCommand.Current} check --to-verify` lists each at its place.\n\n");
            foreach (var group in open)
            {
                markdown.Append(CultureInfo.InvariantCulture, $"- {group.Title}: {group.Points.Length}\n");
            }
        }

        return markdown.ToString();
    }
}
