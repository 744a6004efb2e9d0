using System.Collections.Immutable;
using System.Globalization;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Output;
using Advocate.Review;
using Spectre.Console;

namespace Advocate.Commands;

/// <summary>What the commands say on the terminal.</summary>
public sealed partial class Report(IAnsiConsole console)
{
    public void Findings(ImmutableArray<Diagnostic> found) =>
        new TerminalPrinter(console, ReadLine).Print(found);

    internal void Differences(SiteDifference difference) => new DifferencePrinter(console).Print(difference);

    /// <param name="adviceIsShown">False when advice is only counted here, by kind.</param>
    public void Checked(ImmutableArray<Diagnostic> found, bool adviceIsShown = true)
    {
        var advice = found.Where(d => d.Severity == Severity.Advice).ToImmutableArray();
        if (!adviceIsShown && !advice.IsEmpty)
        {
            console.WriteLine("Advice, to be seen with --advice:");
            foreach (var kind in advice.GroupBy(d => d.Rule).OrderBy(g => g.Key.Code, StringComparer.Ordinal))
            {
                console.WriteLine(
                    $"  {kind.Key.Code} {kind.Key.Title}: {kind.Count()} in "
                        + $"{Count(kind.Select(d => d.Location.File).Distinct().Count(), "file")}");
            }

            console.WriteLine();
        }

        console.WriteLine(found.Length == advice.Length ? "Nothing is wrong." : $"{Tally(found.RemoveRange(advice))}.");
    }

    /// <summary>The law entries whose review is due, so that a maintainer knows where to begin.</summary>
    /// <param name="laws">The oldest first.</param>
    public void ToReview(IEnumerable<Law> laws)
    {
        var due = laws.ToList();
        if (due.Count == 0)
        {
            return;
        }

        console.WriteLine();
        console.WriteLine("Entries to review, the oldest first:");
        foreach (var law in due)
        {
            console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"  {law.Reviewed:yyyy-MM-dd}  {law.File.DisplayPath}  {law.Title}"));
        }
    }

    /// <summary>What a person has to look up, each at its place.</summary>
    public void ToVerify(ImmutableArray<OpenPointGroup> groups)
    {
        console.WriteLine(groups.IsEmpty
            ? "Nothing is marked as still to be confirmed."
            : $"Still to be confirmed, {Count(groups.Sum(g => g.Points.Length), "point")}:");
        foreach (var group in groups)
        {
            console.WriteLine();
            console.WriteLine($"{group.Title} ({group.Points.Length}):");
            foreach (var point in group.Points)
            {
                console.WriteLine($"  {point.Location.File}:{point.Location.Line}  {point.Subject}: {point.Note}");
            }
        }
    }

    /// <summary>A line for every fifty, so that a log shows that the slow work goes on.</summary>
    public void Asked(int done, int of)
    {
        if (done % 50 == 0 || done == of)
        {
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Asked for {done:N0} of {of:N0} addresses."));
        }
    }

    public void NobodyAnswered() =>
        console.WriteLine("No address answered, so nothing is said of any. Is this machine connected to the internet?");

    public void LinksChecked(int links, ImmutableArray<Diagnostic> found) =>
        console.WriteLine(
            $"Of {links} addresses, {found.Count(d => d.Severity == Severity.Error)} are gone, "
            + $"{found.Count(d => d.Severity == Severity.Warning)} could not be checked, "
            + $"{found.Count(d => d.Severity == Severity.Advice)} have moved for good.");

    public void WrongUse(string message) => console.WriteLine(message);

    /// <summary>Each change that was made to a file, so that nobody has to look for it.</summary>
    public void Mended(ImmutableArray<Mend> mended)
    {
        foreach (var (finding, before) in mended)
        {
            var (file, line, column, _) = finding.Location;
            var change = string.IsNullOrWhiteSpace(before) || string.IsNullOrWhiteSpace(finding.Replacement)
                ? finding.Message
                : $"'{before}' is now '{finding.Replacement}'.";
            console.WriteLine($"Mended {file}:{line}:{column}: {change}");
        }
    }

    /// <summary>A command that works on content was typed where there is none.</summary>
    public void NoContent(string folder) => WrongUse(
        $"{Location.Shown(folder)} is not a content folder: it has no site.yml. Run this in the project's own folder.");

    public void Made(string path) => console.WriteLine($"Made {Location.Shown(path)}.");

    /// <summary>A file was made for a writer to go on with.</summary>
    public void Begun(string path)
    {
        Made(path);
        console.WriteLine();
        console.WriteLine("Next: fill in what is empty above the second line of dashes, and write the text below it. Then type");
        console.WriteLine($"  {ProgramCommand.Current} check {Location.Shown(path)}    to see what is missing");
        console.WriteLine($"  {ProgramCommand.Current} preview    to see how it looks");
    }

    /// <summary>A whole site was made; what is typed next is typed in its folder.</summary>
    public void SiteBegun(string folder, int files, bool hasGitHub)
    {
        var shown = Location.Shown(folder);
        var command = ProgramCommand.Of(AppContext.BaseDirectory, folder);
        console.WriteLine($"Made {Count(files, "file")} in {shown}/. README.md there says what each is for.");
        if (hasGitHub)
        {
            var release = ProgramRelease.Current;
            console.WriteLine($"On GitHub it is published with release {release.Version} of https://github.com/{release.Repository}.");
            console.WriteLine("Until that release is there, Publish fails.");
        }

        console.WriteLine();
        console.WriteLine("Next:");
        console.WriteLine($"  cd {(shown.Contains(' ', StringComparison.Ordinal) ? $"\"{shown}\"" : shown)}");
        console.WriteLine($"  {command} preview --open    to see it, and every change that you save");
        console.WriteLine($"  {command} check    to find every mistake");
    }

    public void InternalError(Exception exception)
    {
        // Pages are made side by side, so one mistake of a template comes back once for every page.
        var mistakes = exception is AggregateException many ? many.Flatten().InnerExceptions : [exception];
        console.WriteLine("This is a mistake of the generator or its theme, not of your content. Nothing was written.");
        if (mistakes[0] is RenderingException rendering)
        {
            console.WriteLine($"{rendering.Message}{(mistakes.Count > 1 ? $" ({Count(mistakes.Count - 1, "more file")} like it)" : "")}");
        }

        console.WriteLine("Please report it with the lines below.");
        console.WriteLine();
        console.WriteLine(mistakes[0].ToString());
    }

    private static string Tally(ImmutableArray<Diagnostic> found)
    {
        var errors = found.Count(d => d.Severity == Severity.Error);
        return (errors, found.Length - errors) switch
        {
            (0, var warnings) => Count(warnings, "warning"),
            (_, 0) => Count(errors, "error"),
            (_, var warnings) => $"{Count(errors, "error")} and {Count(warnings, "warning")}",
        };
    }

    private static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    private static string? ReadLine(string file, int line) =>
        File.Exists(file) ? File.ReadLines(file).ElementAtOrDefault(line - 1) : null;
}
