using System.Collections.Immutable;
using System.Text;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Output;
using Advocate.Text;

namespace Advocate.Checks;

/// <summary>Every file can be written at its address, beside all others, and no name means two pages.</summary>
internal static class AddressCheck
{
    /// <summary>
    /// In bytes of UTF-8: what the file systems of servers and of our own machines take for the name of a file or a folder.
    /// </summary>
    private const int MaxNameLength = 255;

    /// <summary>In bytes of UTF-8: less than what systems take for a whole path, since the folder of the site comes before it.</summary>
    private const int MaxPathLength = 900;

    private const string TakeOut = "Take it out of the list, which is for addresses that no page has any more.";

    public static IEnumerable<Diagnostic> Run(Site site, ImmutableArray<OutputFile> outputs)
    {
        // Some systems tell upper from lower case and some do not; addresses that differ in nothing else are one address.
        var byPath = outputs.GroupBy(o => o.Path, StringComparer.OrdinalIgnoreCase).ToList();
        return byPath.Where(files => files.Skip(1).Any() && !AreNamedAlike(files))
            .SelectMany(files => OneAddress([.. files.OrderBy(file => file.AddressedAt is not null)]))
            .Concat(InsideFiles(outputs, byPath.ToDictionary(files => files.Key, files => files.First(), StringComparer.OrdinalIgnoreCase)))
            .Concat(LongNames(outputs))
            .Concat(LongPaths(outputs))
            .Concat(UnusableNames(outputs))
            .Concat(RepeatedXrefs(site))
            .Concat(OldAddresses(site));
    }

    /// <summary>Files whose names differ in case alone, which reading has reported already.</summary>
    private static bool AreNamedAlike(IEnumerable<OutputFile> files) =>
        files.Select(OwnerOf).Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1
            && files.Select(OwnerOf).Distinct(StringComparer.Ordinal).Count() > 1;

    /// <param name="files">A page before the pages that lead to it.</param>
    private static IEnumerable<Diagnostic> OneAddress(ImmutableArray<OutputFile> files)
    {
        foreach (var (number, file) in files.Index())
        {
            if (PlaceOf(file) is not { } place)
            {
                continue;
            }

            var others = files.Where(f => f != file && (f.Origin is null || f.Origin != file.Origin))
                .Select(f => OwnerOf(f) ?? "a page that the generator makes").Distinct().ToList();
            if (others is not [])
            {
                yield return CheckRules.SameAddress.At(
                    place,
                    $"The address /{file.Permalink} is also that of {string.Join(" and ", others)}.",
                    IsOld(file) ? TakeOut : null);
            }
            else if (number > 0)
            {
                yield return CheckRules.SameAddress.At(place, $"The address /{file.Permalink} is this page's already.", TakeOut);
            }
        }
    }

    /// <summary>A page at <c>/a.html/b/</c> needs a folder where <c>/a.html</c> is a file.</summary>
    private static IEnumerable<Diagnostic> InsideFiles(
        ImmutableArray<OutputFile> outputs, Dictionary<string, OutputFile> byPath)
    {
        foreach (var inner in outputs)
        {
            foreach (var outer in FilesAbove(inner.Path, byPath.GetAlternateLookup<ReadOnlySpan<char>>()))
            {
                if ((PlaceOf(inner) ?? PlaceOf(outer)) is { } place)
                {
                    yield return CheckRules.AddressInside.At(
                        place,
                        $"The address /{inner.Permalink} needs a folder where {OwnerOf(outer) ?? "the generator"} has the file "
                            + $"/{outer.Path}.");
                }
            }
        }
    }

    /// <summary>The files that have the name of a folder on the way to a path: as a rule none.</summary>
    private static List<OutputFile> FilesAbove(string path, Dictionary<string, OutputFile>.AlternateLookup<ReadOnlySpan<char>> byPath)
    {
        List<OutputFile> files = [];
        for (var folder = FolderOf(path); !folder.IsEmpty; folder = FolderOf(folder))
        {
            if (byPath.TryGetValue(folder, out var file))
            {
                files.Add(file);
            }
        }

        return files;
    }

    private static IEnumerable<Diagnostic> LongNames(ImmutableArray<OutputFile> outputs) =>
        from file in outputs
        where file.Path.Length * 3 > MaxNameLength
        let bytes = file.Path.Split('/').Max(Encoding.UTF8.GetByteCount)
        where bytes > MaxNameLength
        let place = PlaceOf(file)
        where place is not null
        group bytes by place.Value into names
        select CheckRules.LongAddress.At(
            names.Key, $"A file for this would have a name of {names.Max()} bytes, and {MaxNameLength} is the most that a disk takes.");

    private static IEnumerable<Diagnostic> LongPaths(ImmutableArray<OutputFile> outputs) =>
        from file in outputs
        where file.Path.Length * 3 > MaxPathLength
        let bytes = Encoding.UTF8.GetByteCount(file.Path)
        where bytes > MaxPathLength
        let place = PlaceOf(file)
        where place is not null
        select CheckRules.LongAddress.At(
            place.Value, $"The whole address has {bytes:N0} bytes, and {MaxPathLength} is the most that fits on every disk.");

    /// <summary>Names of devices, and that of the list of files that a build keeps beside the site.</summary>
    private static IEnumerable<Diagnostic> UnusableNames(ImmutableArray<OutputFile> outputs) =>
        from file in outputs
        let refused = FileNames.RefusedIn(file.Path)
        let isTaken = file.Path.Contains(OutputManifest.FileName, StringComparison.OrdinalIgnoreCase)
            && file.Path.Split('/').Contains(OutputManifest.FileName, StringComparer.OrdinalIgnoreCase)
        where refused is not null || isTaken
        let place = PlaceOf(file)
        where place is not null
        select CheckRules.UnusableAddress.At(
            place.Value,
            isTaken ? $"A file for /{file.Permalink} would take the place of '{OutputManifest.FileName}', the list of the site's files."
                : $"A file for /{file.Permalink} cannot be on Windows: the name '{refused!.Value.Name}' {refused.Value.Refusal}.");

    private static IEnumerable<Diagnostic> RepeatedXrefs(Site site)
    {
        foreach (var group in site.AllDocuments
            .Where(d => d.Xref is not null)
            .GroupBy(d => d.Xref!.Value, StringComparer.OrdinalIgnoreCase))
        {
            var first = group.First();
            foreach (var other in group.Skip(1).Where(d => d.EditionPath != first.EditionPath))
            {
                yield return CheckRules.RepeatedXref.At(
                    other.Xref!.Location, $"The xref '{group.Key}' is that of {first.File.DisplayPath} already.");
            }
        }
    }

    private static IEnumerable<Diagnostic> OldAddresses(Site site)
    {
        foreach (var address in site.Documents.Concat(site.Withdrawn).SelectMany(d => d.RedirectFrom))
        {
            if (BelowSite(site, address.Value) is { } below)
            {
                yield return CheckRules.ImpossibleAddress.At(
                    address.Location,
                    $"'{address.Value}' has the site's own address before the page's. Did you mean '{below}'?");
                continue;
            }

            if (OldAddress.PermalinkOf(address.Value) is not null)
            {
                continue;
            }

            var sign = address.Value.AsSpan().IndexOfAny(OldAddress.Signs);
            yield return sign < 0 || Markdown.LinkTarget.IsExternal(address.Value)
                ? CheckRules.ImpossibleAddress.At(address.Location, $"'{address.Value}' cannot be an old address of this site.")
                : CheckRules.ImpossibleAddress.At(
                    address.Location,
                    $"'{address.Value}' cannot lead here: what follows '{address.Value[sign]}' chooses no page of a site that is made of "
                        + $"files.",
                    $"Take it out of the list, or write it without the '{address.Value[sign]}' and what follows, where the rest was this "
                        + $"page's own address.");
        }
    }

    /// <summary>What of an old address is below the site's own, where the two were written together; null where they were not.</summary>
    private static string? BelowSite(Site site, string written)
    {
        var own = site.Settings.Address.AbsolutePath;
        return LinkResolution.PathOnSite(site, written) is { Length: > 1 } path ? path
            : own != "/" && written.Length > own.Length && $"/{written.TrimStart('/')}" is var rooted
                && rooted.StartsWith(own, StringComparison.OrdinalIgnoreCase) ? $"/{rooted[own.Length..]}"
            : null;
    }

    /// <summary>Where a writer can change the address; null for what the generator places.</summary>
    private static Location? PlaceOf(OutputFile file) =>
        file.AddressedAt ?? (file.Origin as Document)?.SlugLocation ?? file.Origin?.File.Start;

    private static bool IsOld(OutputFile file) => file is { AddressedAt: not null, Origin: not null };

    private static string? OwnerOf(OutputFile file) => file.Origin?.File.DisplayPath ?? file.AddressedAt?.File;

    private static ReadOnlySpan<char> FolderOf(ReadOnlySpan<char> path) => path[..Math.Max(0, path.LastIndexOf('/'))];
}
