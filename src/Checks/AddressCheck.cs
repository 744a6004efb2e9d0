using System.Collections.Immutable;
using System.Text;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Output;

namespace Advocate.Checks;

/// <summary>Every file can be written at its address, beside all others, and no name means two pages.</summary>
internal static class AddressCheck
{
    /// <summary>In bytes of UTF-8: what the file systems of servers and of our own machines take for the name of a file or a folder.</summary>
    private const int LongestName = 255;

    private const string TakeOut = "Take it out of the list, which is for addresses that no page has any more.";

    public static void Run(Site site, ImmutableArray<OutputFile> outputs, DiagnosticBag diagnostics)
    {
        // Some systems tell upper from lower case and some do not; addresses that differ in nothing else are one address.
        var byPath = new Dictionary<string, OutputFile>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in outputs.GroupBy(o => o.Path, StringComparer.OrdinalIgnoreCase))
        {
            byPath.Add(group.Key, group.First());
            if (group.Skip(1).Any() && !AreNamedAlike(group))
            {
                OneAddress([.. group.OrderBy(file => file.AddressedAt is not null)], diagnostics);
            }
        }

        InsideFiles(outputs, byPath.GetAlternateLookup<ReadOnlySpan<char>>(), diagnostics);
        LongNames(outputs, diagnostics);
        RepeatedXrefs(site, diagnostics);
        OldAddresses(site, diagnostics);
    }

    /// <summary>Files whose names differ in case alone, of which reading has told already.</summary>
    private static bool AreNamedAlike(IEnumerable<OutputFile> files) =>
        files.Select(OwnerOf).Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1 && files.Select(OwnerOf).Distinct(StringComparer.Ordinal).Count() > 1;

    /// <param name="files">A page before the pages that lead to it.</param>
    private static void OneAddress(ImmutableArray<OutputFile> files, DiagnosticBag diagnostics)
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
                diagnostics.Add(CheckRules.SameAddress.At(
                    place,
                    $"The address /{file.Permalink} is also that of {string.Join(" and ", others)}.",
                    IsOld(file) ? TakeOut : null));
            }
            else if (number > 0)
            {
                diagnostics.Add(CheckRules.SameAddress.At(place, $"The address /{file.Permalink} is this page's already.", TakeOut));
            }
        }
    }

    /// <summary>A page at <c>/a.html/b/</c> needs a folder where <c>/a.html</c> is a file.</summary>
    private static void InsideFiles(
        ImmutableArray<OutputFile> outputs, Dictionary<string, OutputFile>.AlternateLookup<ReadOnlySpan<char>> byPath, DiagnosticBag diagnostics)
    {
        foreach (var inner in outputs)
        {
            for (var folder = FolderOf(inner.Path); !folder.IsEmpty; folder = FolderOf(folder))
            {
                if (byPath.TryGetValue(folder, out var outer) && (PlaceOf(inner) ?? PlaceOf(outer)) is { } place)
                {
                    diagnostics.Add(CheckRules.AddressInside.At(
                        place, $"The address /{inner.Permalink} needs a folder where {OwnerOf(outer) ?? "the generator"} has the file /{outer.Path}."));
                }
            }
        }
    }

    private static void LongNames(ImmutableArray<OutputFile> outputs, DiagnosticBag diagnostics)
    {
        var found =
            from file in outputs
            where file.Path.Length * 3 > LongestName
            let bytes = file.Path.Split('/').Max(Encoding.UTF8.GetByteCount)
            where bytes > LongestName
            let place = PlaceOf(file)
            where place is not null
            group bytes by place.Value into names
            select CheckRules.LongAddress.At(names.Key, $"A file for this would have a name of {names.Max()} bytes, and {LongestName} is the most that a disk takes.");
        foreach (var finding in found)
        {
            diagnostics.Add(finding);
        }
    }

    private static void RepeatedXrefs(Site site, DiagnosticBag diagnostics)
    {
        foreach (var group in site.AllDocuments.Where(d => d.Xref is not null).GroupBy(d => d.Xref!.Value, StringComparer.OrdinalIgnoreCase))
        {
            var first = group.First();
            foreach (var other in group.Skip(1).Where(d => d.EditionPath != first.EditionPath))
            {
                diagnostics.Add(CheckRules.RepeatedXref.At(
                    other.Xref!.Location, $"The xref '{group.Key}' is that of {first.File.DisplayPath} already."));
            }
        }
    }

    private static void OldAddresses(Site site, DiagnosticBag diagnostics)
    {
        foreach (var address in site.Documents.Concat(site.Withdrawn).SelectMany(d => d.RedirectFrom).Where(a => OldAddress.PermalinkOf(a.Value) is null))
        {
            var sign = address.Value.AsSpan().IndexOfAny(OldAddress.Signs);
            diagnostics.Add(sign < 0 || Markdown.LinkTarget.IsExternal(address.Value)
                ? CheckRules.ImpossibleAddress.At(address.Location, $"'{address.Value}' cannot be an old address of this site.")
                : CheckRules.ImpossibleAddress.At(
                    address.Location,
                    $"'{address.Value}' cannot lead here: what stands behind '{address.Value[sign]}' chooses no page of a site that is made of files.",
                    $"Take it out of the list, or write it without the '{address.Value[sign]}' and what follows, where the rest was this page's own address."));
        }
    }

    /// <summary>Where a writer can change the address; null for what the generator places.</summary>
    private static Location? PlaceOf(OutputFile file) => file.AddressedAt ?? (file.Origin as Document)?.SlugLocation ?? file.Origin?.File.Start;

    private static bool IsOld(OutputFile file) => file is { AddressedAt: not null, Origin: not null };

    private static string? OwnerOf(OutputFile file) => file.Origin?.File.DisplayPath ?? file.AddressedAt?.File;

    private static ReadOnlySpan<char> FolderOf(ReadOnlySpan<char> path) => path[..Math.Max(0, path.LastIndexOf('/'))];
}
