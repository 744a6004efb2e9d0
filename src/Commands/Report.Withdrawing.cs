using System.Collections.Immutable;
using Advocate.Diagnostics;
using Advocate.Takedown;
using Spectre.Console;

namespace Advocate.Commands;

/// <summary>What is said of pages that are taken out of a built site.</summary>
public sealed partial class Report
{
    /// <summary>So many files are named; of more, how many there are.</summary>
    private const int MaxLeft = 20;

    public int NoSite(string folder)
    {
        console.WriteLine(
            $"{Location.Shown(folder)}/ holds no site that this program built: robots.txt or 404.html is missing there. Nothing was "
                + $"changed.");
        return ExitCode.WrongUse;
    }

    public int NoPages(IReadOnlyCollection<string> names, ImmutableArray<string> pages)
    {
        foreach (var name in names)
        {
            console.WriteLine(
                ControlCharacterEscaping.Of($"The site has no page '{name}'.{Suggestion.DidYouMean($"/{name.TrimStart('/')}", pages)}"));
        }

        console.WriteLine("Nothing was changed, and no page was taken out.");
        return ExitCode.WrongUse;
    }

    internal void TakenDown(TakedownPlan plan)
    {
        foreach (var path in plan.Written.Keys)
        {
            console.WriteLine($"Changed {path}");
        }

        foreach (var path in plan.Deleted)
        {
            console.WriteLine($"Deleted {path}");
        }

        if (!plan.Left.IsEmpty)
        {
            console.WriteLine();
            console.WriteLine("These still give the title or the address of what was taken out; look at them:");
            foreach (var path in plan.Left.Take(MaxLeft))
            {
                console.WriteLine($"  {path}");
            }

            if (plan.Left.Count > MaxLeft)
            {
                console.WriteLine($"  and {Count(plan.Left.Count - MaxLeft, "more file")}");
            }
        }

        foreach (var edition in plan.Editions)
        {
            console.WriteLine($"The page is still there in another language: /{edition}");
        }

        console.WriteLine();
        console.WriteLine(
            "Write 'withdrawn:' into the files that the pages are made from, and merge that: the next build of the content brings them "
                + "back otherwise.");
    }
}
