using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Theming;

namespace Advocate.Review;

/// <summary>
/// What readers will find changed between two builds of a site. A page has changed when its own text or its pictures have; a new
/// style sheet, which changes every page's bytes, is no change of theirs.
/// </summary>
/// <param name="Moved">Pages that now send their visitors on to another one.</param>
/// <param name="Gone">Addresses that lead nowhere now: an error, since others link to them.</param>
/// <param name="Dropped">Addresses that are gone and that nobody links to, such as the last page of a list.</param>
/// <param name="Files">Feeds, data and the like, and pictures, by their names without fingerprints.</param>
/// <param name="Frame">How header, navigation and footer changed, reported once for all pages; empty when they did not.</param>
/// <param name="FramePages">How many pages have a changed frame.</param>
internal sealed record SiteDifference(
    ImmutableArray<PageChange> Added,
    ImmutableArray<PageChange> Changed,
    ImmutableArray<PageChange> Moved,
    ImmutableArray<GoneAddress> Gone,
    ImmutableArray<string> Dropped,
    ImmutableArray<FileChange> Files,
    ImmutableArray<LineChange> Frame,
    int FramePages)
{
    public static readonly DiagnosticRule AddressGone = new(
        "ADV700", Severity.Error, "An address that is gone",
        "Others may link to it: add it to 'redirectFrom' of the page that took its place, or keep the page.");

    /// <summary>Of pictures that are drawn for every page, one line says enough when all have changed.</summary>
    private const int MaxPerFolder = 8;

    public bool IsNothing =>
        Added.IsEmpty && Changed.IsEmpty && Moved.IsEmpty && Gone.IsEmpty && Dropped.IsEmpty && Files.IsEmpty && Frame.IsEmpty;

    public static SiteDifference Between(ISourceTree old, ISourceTree now)
    {
        var before = old.Paths.ToHashSet(StringComparer.Ordinal);
        var after = now.Paths.ToHashSet(StringComparer.Ordinal);
        var pages = new ConcurrentBag<PageChange>();
        var files = new ConcurrentBag<FileChange>();
        var gone = new ConcurrentBag<GoneAddress>();
        var dropped = new ConcurrentBag<string>();

        Parallel.ForEach(before.Union(after), path =>
        {
            var was = before.Contains(path) ? old.ReadBytes(path) : null;
            var isNow = after.Contains(path) ? now.ReadBytes(path) : null;
            if (was is not null && isNow is not null && was.AsSpan().SequenceEqual(isNow))
            {
                return;
            }

            if (SitePath.IsPage(path))
            {
                var change = new PageChange(path, Text(path, was), Text(path, isNow));
                pages.Add(change);
                if (change is { Now: null, Old: { IsUnlisted: true, RedirectsTo: null } })
                {
                    dropped.Add(path);
                }
                else if (isNow is null)
                {
                    gone.Add(new GoneAddress(path, change.Title));
                }
            }
            else if (!Fingerprint.IsIn(path) && !SitePath.IsSearchIndex(path))
            {
                files.Add(new FileChange(path, was is null, isNow is null));
                if (isNow is null)
                {
                    gone.Add(new GoneAddress(path, null));
                }
            }
        });

        // A file with a fingerprint has another name once it changes, and pages name it: only its plain name says whether it is new.
        var assets = FingerprintedFiles(before, after);
        var kept = pages.Where(p => p is { Old: not null, Now: not null }).ToList();
        var framed = kept.Where(p => !p.Old!.Frame.SequenceEqual(p.Now!.Frame))
            .OrderBy(p => p.Path.Length)
            .ThenBy(p => p.Path, StringComparer.Ordinal)
            .ToList();
        var added = Sorted(pages.Where(p => p.Old is null));
        var moved = kept.Where(p => p is { Old.RedirectsTo: null, Now.RedirectsTo: not null }).ToList();
        return new SiteDifference(
            added,
            Sorted(kept.Except(moved).Where(p => !p.Old!.Main.SequenceEqual(p.Now!.Main))),
            Sorted(moved),
            [
                .. gone.Select(g => g with { Heir = added.FirstOrDefault(p => p.Title == g.Title)?.Address })
                .OrderBy(g => g.Path, StringComparer.Ordinal)],
            [.. dropped.Order(StringComparer.Ordinal)],
            [.. files.Concat(assets).OrderBy(f => f.Path, StringComparer.Ordinal)],
            framed is [var first, ..] ? TextDifference.Between(first.Old!.Frame, first.Now!.Frame) : [],
            framed.Count);
    }

    public IEnumerable<Diagnostic> Findings(string oldFolder) =>
        Gone.Select(gone => AddressGone.At(
            new Location(oldFolder + gone.Path),
            $"'{gone.Address}' was there before and is not any more.",
            gone.Heir is null
                ? null
                : $"Add 'redirectFrom: [{gone.Address}]' to the page that is now at {gone.Heir}, which has the same title."));

    private static IEnumerable<FileChange> FingerprintedFiles(HashSet<string> before, HashSet<string> after)
    {
        var old = before.Where(Fingerprint.IsIn).ToLookup(Fingerprint.Remove);
        var now = after.Where(Fingerprint.IsIn).ToLookup(Fingerprint.Remove);
        return old.Select(f => f.Key).Union(now.Select(f => f.Key))
            .Where(name => !old[name].ToHashSet().SetEquals(now[name]))
            .Select(name => new FileChange(name, !old.Contains(name), !now.Contains(name)))
            .GroupBy(file => file.Path[..(file.Path.IndexOf('/', StringComparison.Ordinal) + 1)])
            .SelectMany<IGrouping<string, FileChange>, FileChange>(
                folder => folder.Count() <= MaxPerFolder
                    ? folder
                    : [new FileChange($"{folder.Key} ({folder.Count():N0} files)", false, false)]);
    }

    private static ImmutableArray<PageChange> Sorted(IEnumerable<PageChange> pages) =>
        [.. pages.OrderBy(p => p.Path, StringComparer.Ordinal)];

    private static PageText? Text(string path, byte[]? html) =>
        html is null ? null : PageText.Read(Encoding.UTF8.GetString(html), PageChange.AddressOf(path));
}

/// <param name="Path">The page's file, below the site's folder.</param>
/// <param name="Old">Null for a page that is new.</param>
/// <param name="Now">Null for a page that is gone.</param>
internal sealed record PageChange(string Path, PageText? Old, PageText? Now)
{
    public string Title => (Now ?? Old)?.Title is { Length: > 0 } title ? title : Address;

    /// <summary>As readers see it after the site's own address: <c>/articles/sb-1322/</c>.</summary>
    public string Address => AddressOf(Path);

    public ImmutableArray<LineChange> Lines => TextDifference.Between(Old?.Main ?? [], Now?.Main ?? []);

    public static string AddressOf(string path) => $"/{SitePath.PermalinkOf(path)}";
}

/// <param name="Title">Of the page that was there; null for other files.</param>
/// <param name="Heir">The address of a new page with the same title, which is most likely the same page.</param>
internal sealed record GoneAddress(string Path, string? Title, string? Heir = null)
{
    public string Address => PageChange.AddressOf(Path);
}

internal sealed record FileChange(string Path, bool IsNew, bool IsGone);
