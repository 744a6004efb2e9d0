using Advocate.Content;
using Advocate.Diagnostics;

namespace Advocate.Checks;

/// <summary>
/// No two pages of a language have one title: in a list, in search results and among a browser's tabs a reader could not tell them apart.
/// </summary>
internal static class TitleCheck
{
    public static IEnumerable<Diagnostic> Run(Site site) =>
        from pages in site.Documents.GroupBy(page => (page.Language, Title: page.Title.ToUpperInvariant()))
        let first = pages.First()
        from page in pages.Skip(1)
        select CheckRules.SameTitle.At(page.Location, $"'{page.Title}' is the title of {first.File.Path} too.");
}
