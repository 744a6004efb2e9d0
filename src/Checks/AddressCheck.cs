using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Output;

namespace Advocate.Checks;

/// <summary>No two files may be written to one address, and no name may mean two pages.</summary>
internal static class AddressCheck
{
    public static void Run(Site site, ImmutableArray<OutputFile> outputs, DiagnosticBag diagnostics)
    {
        // Some systems tell upper from lower case and some do not; addresses that differ in nothing else are one address.
        foreach (var group in outputs.GroupBy(o => o.Path, StringComparer.OrdinalIgnoreCase).Where(g => g.Skip(1).Any()))
        {
            Report(group.First().Permalink, [.. group], diagnostics);
        }

        foreach (var group in site.AllDocuments.Where(d => d.Xref is not null).GroupBy(d => d.Xref!.Value, StringComparer.OrdinalIgnoreCase))
        {
            var first = group.First();
            foreach (var other in group.Skip(1).Where(d => d.EditionPath != first.EditionPath))
            {
                diagnostics.Add(CheckRules.RepeatedXref.At(
                    other.Xref!.Location, $"The xref '{group.Key}' is that of {first.File.DisplayPath} already."));
            }
        }

        foreach (var address in site.Documents.SelectMany(d => d.RedirectFrom).Where(a => Markdown.LinkTarget.IsExternal(a.Value) || a.Value.Contains("..", StringComparison.Ordinal)))
        {
            diagnostics.Add(CheckRules.LeavesSite.At(address.Location, $"'{address.Value}' cannot be an old address of this site."));
        }
    }

    private static void Report(string permalink, ImmutableArray<OutputFile> files, DiagnosticBag diagnostics)
    {
        foreach (var file in files)
        {
            if (file.Origin is not Document document)
            {
                continue;
            }

            var others = files.Where(f => f != file).Select(f => f.Origin?.File.DisplayPath ?? "a page that the generator makes").Distinct();
            diagnostics.Add(CheckRules.SameAddress.At(
                LocationOf(document, permalink), $"The address /{permalink} is also that of {string.Join(" and ", others)}."));
        }
    }

    private static Location LocationOf(Document document, string permalink) =>
        document.Permalink == permalink
            ? document.SlugLocation
            : document.RedirectFrom.FirstOrDefault(r => r.Value.Trim('/') == permalink.Trim('/'))?.Location ?? document.SlugLocation;
}
