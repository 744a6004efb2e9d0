using System.Collections.Immutable;
using System.Globalization;
using Advocate.Building;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Output;
using Advocate.Pipelines;
using Spectre.Console;

namespace Advocate.Commands;

/// <summary>What is said while a site is built, and at the end.</summary>
public sealed partial class Report
{
    /// <summary>Work that is done sooner needs no progress to be shown.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    /// <summary>Shows on a terminal how far work has come, until it is done. In a pipe or a log it says nothing.</summary>
    public async Task<T> FollowAsync<T>(BuildSteps steps, Task<T> work)
    {
        if (!console.Profile.Capabilities.Interactive
            || !console.Profile.Out.IsTerminal
            || await Task.WhenAny(work, Task.Delay(Patience)) == work)
        {
            return await work;
        }

        await console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn())
            .StartAsync(async display =>
            {
                var bars = new Dictionary<BuildStep, ProgressTask>();
                do
                {
                    foreach (var step in steps.All.Where(s => s.Of > 0))
                    {
                        if (!bars.TryGetValue(step, out var bar))
                        {
                            bars[step] = bar = display.AddTask(step.Name, maxValue: step.Of);
                        }

                        bar.Value = step.Took is null ? step.Done : bar.MaxValue;
                        bar.Description = string.Create(CultureInfo.InvariantCulture, $"{step.Name} {step.Done:N0} of {step.Of:N0}");
                    }
                }
                while (await Task.WhenAny(work, Task.Delay(100)) != work);
            });
        return await work;
    }

    public void Built(PlannedSite site, string output, ImmutableArray<Diagnostic> found, BuildSteps steps)
    {
        Findings(found);
        Kinds(found);
        HeldBack(site.Site!);
        console.WriteLine($"Built {Made(site.Outputs)} from {Contents(site)} in {Seconds(steps.Time)}: {Times(steps)}.");
        console.WriteLine($"The site is in {Location.Shown(output)}/.");
        console.WriteLine(
            $"Look at it with '{ProgramCommand.Current} serve{(Location.Shown(output) == "output" ? "" : $" {Location.Shown(output)}")}'.");
    }

    public int NotBuilt(ImmutableArray<Diagnostic> found, string output)
    {
        Findings(found);
        console.WriteLine($"{Tally(found)}. Nothing was written: {Location.Shown(output)}/ is as it was.");
        console.WriteLine($"Mend the errors and build again, or start '{ProgramCommand.Current} preview' to see the site while you do.");
        return ExitCode.ContentHasErrors;
    }

    /// <summary>The pages that wait for their day and those whose days are over, so that nobody wonders where a page is.</summary>
    public void HeldBack(Site site)
    {
        var (toCome, over) =
            (site.HeldBack.Where(d => d.ShownDays.AreToCome(site.Today)), site.HeldBack.Where(d => d.ShownDays.AreOver(site.Today)));
        List("Held back, and published by the first build of the day:", toCome.Select(d => ("until", d.ShownDays.First, d)));
        List("Taken out of the site, having expired:", over.Select(d => ("since", d.ShownDays.Expires, d)));

        void List(string title, IEnumerable<(string Since, DateOnly? Day, Document Document)> pages)
        {
            if (!pages.Any())
            {
                return;
            }

            console.WriteLine(title);
            foreach (var (since, day, document) in pages)
            {
                console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {since} {day:yyyy-MM-dd}  {document.File.DisplayPath}"));
            }

            console.WriteLine();
        }
    }

    /// <summary>Of many warnings, which kinds they are of.</summary>
    private void Kinds(ImmutableArray<Diagnostic> found)
    {
        if (found.Length < 2)
        {
            return;
        }

        console.WriteLine("Warnings by kind:");
        foreach (var kind in found.GroupBy(d => d.Rule).OrderBy(g => g.Key.Code, StringComparer.Ordinal))
        {
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind.Key.Code} × {kind.Count():N0}  {kind.Key.Title}"));
        }

        console.WriteLine();
    }

    private static string Made(ImmutableArray<OutputFile> outputs)
    {
        var pages = outputs.Count(o => SitePath.IsPage(o.Path));
        var pictures = outputs.Count(o => MediaType.IsPicture(o.Path));
        return Listed((pages, "page"), (pictures, "picture file"), (outputs.Length - pages - pictures, "other file"));
    }

    private static string Contents(PlannedSite site) =>
        Listed([.. PipelineList.All.OfType<DocumentKind>().Select(kind => (kind.PublishedOn(site.Site!).Count(), kind.CountedAs))]);

    private static string Times(BuildSteps steps) =>
        string.Join(
            ", ",
            steps.All.Where(s => s.Took is not null && s.Name != BuildCommand.Pictures)
                .Select(s => $"{s.Name.ToLowerInvariant()} {Seconds(s.Took!.Value)}"));

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");

    /// <summary>Counts in words: <c>2 articles, 1 interview and 5 other pages</c>; of nothing, nothing is said.</summary>
    private static string Listed(params ReadOnlySpan<(int Count, string Noun)> counts)
    {
        var said = new List<string>();
        foreach (var (count, noun) in counts)
        {
            if (count > 0)
            {
                said.Add(Count(count, noun));
            }
        }

        return said switch
        {
            [] => "nothing",
            [.. var first, var last] when first.Count > 0 => $"{string.Join(", ", first)} and {last}",
            [var only] => only,
            _ => "",
        };
    }
}
