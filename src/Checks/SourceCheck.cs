using Advocate.Content;
using Advocate.Content.FrontMatter;
using Advocate.Diagnostics;

namespace Advocate.Checks;

/// <summary>Every citation names a source of the register, and every source of the register is used.</summary>
internal static class SourceCheck
{
    public static void Run(Site site, DiagnosticBag diagnostics)
    {
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var known = new Lazy<List<string>>(() => [.. site.Sources.All.Select(s => s.Id)]);
        foreach (var citation in Citations(site))
        {
            used.Add(citation.Value);
            if (site.Sources.Find(citation.Value) is null)
            {
                diagnostics.Add(CheckRules.UnknownSource.At(
                    citation.Location, $"There is no source '{citation.Value}'.{Suggestion.DidYouMean(citation.Value, known.Value)}"));
            }
        }

        // A law's own sources support the entry as a whole, cited or not.
        foreach (var source in site.Sources.All.Where(s => s.Law is null && !used.Contains(s.Id)))
        {
            diagnostics.Add(CheckRules.UnusedSource.At(source.Location, $"No page, rule or help line cites '{source.Id}'."));
        }
    }

    private static IEnumerable<Located<string>> Citations(Site site) =>
        site.AllDocuments.SelectMany(d => d.Body.Citations)
            .Concat(site.All<Response>().SelectMany(r => r.Body.Citations))
            .Select(c => new Located<string>(c.Source, c.Location))
            .Concat(site.LanguageGuide?.Rules.SelectMany(r => r.Sources) ?? [])
            .Concat(site.HelpLines?.Entries.SelectMany(e => e.Value.Sources) ?? []);
}
