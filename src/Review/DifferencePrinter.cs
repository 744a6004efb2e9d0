using System.Collections.Immutable;
using Spectre.Console;

namespace Advocate.Review;

/// <summary>Shows on the terminal how two builds of a site differ.</summary>
internal sealed class DifferencePrinter(IAnsiConsole console)
{
    /// <summary>More pages than these, or more lines of one, nobody reads on a terminal; the review page has them.</summary>
    private const int MaxPages = 40, MaxLines = 30;

    public void Print(SiteDifference difference)
    {
        foreach (var page in difference.Changed.Take(MaxPages))
        {
            Heading("Changed", page);
            Lines(page.Lines);
        }

        foreach (var page in difference.Changed.Skip(MaxPages))
        {
            Heading("Changed", page);
        }

        foreach (var page in difference.Added)
        {
            Heading("New", page);
        }

        foreach (var page in difference.Moved)
        {
            Heading("Moved", page);
            console.WriteLine($"    to {page.Now!.RedirectsTo}");
        }

        if (!difference.Frame.IsEmpty)
        {
            console.WriteLine($"Around every page (on {difference.FramePages:N0})", new Style(decoration: Decoration.Bold));
            Lines(difference.Frame);
        }

        foreach (var address in difference.Dropped)
        {
            console.WriteLine($"No longer there, and in no search engine: {PageChange.AddressOf(address)}");
        }

        foreach (var file in difference.Files)
        {
            console.WriteLine($"{(file.IsNew ? "New" : file.IsGone ? "Gone" : "Changed")} file: {file.Path}");
        }

        console.WriteLine(DifferenceWords.Summary(difference));
    }

    private void Heading(string kind, PageChange page) =>
        console.WriteLine($"{kind}: {page.Address}  {page.Title}", new Style(decoration: Decoration.Bold));

    private void Lines(ImmutableArray<LineChange> lines)
    {
        foreach (var line in lines.Take(MaxLines))
        {
            if (line.Kind == ChangeKind.Same)
            {
                console.WriteLine($"      {line.Now}", new Style(decoration: Decoration.Dim));
            }

            if (line.Kind is ChangeKind.Removed or ChangeKind.Rewritten)
            {
                console.WriteLine($"    - {line.Old}", new Style(Color.Red));
            }

            if (line.Kind is ChangeKind.Added or ChangeKind.Rewritten)
            {
                console.WriteLine($"    + {line.Now}", new Style(Color.Green));
            }
        }

        if (lines.Length > MaxLines)
        {
            console.WriteLine($"      and {lines.Length - MaxLines:N0} more lines");
        }
    }
}
