using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.FrontMatter;
using Advocate.Markdown;

namespace Advocate.Checks;

/// <summary>
/// Every citation names a source of the register, on a page that readers can go to, and every source of the register is used.
/// </summary>
internal static class SourceCheck
{
    public static IEnumerable<Diagnostic> Run(Site site)
    {
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var known = new Lazy<List<string>>(() => [.. site.Sources.All.Select(s => s.Id)]);
        foreach (var (citation, isPublished) in Citations(site))
        {
            used.Add(citation.Value);
            switch (site.Sources.Find(citation.Value))
            {
                case null when site.WithdrawnLawOf(citation.Value) is { } withdrawn:
                    if (isPublished)
                    {
                        yield return Unpublished(citation, withdrawn);
                    }

                    break;
                case null:
                    yield return CheckRules.UnknownSource.At(
                        citation.Location,
                        $"There is no source '{citation.Value}'."
                            + Suggestion.DidYouMean(citation.Value, known.Value.Where(id => LawOf(id) == LawOf(citation.Value))));
                    break;
                case { Law: { } law } when isPublished && !site.Shows(law):
                    yield return Unpublished(citation, law);
                    break;
            }
        }

        foreach (var source in site.All<Law>().Where(l => !site.IsWithdrawn(l)).SelectMany(Repeated))
        {
            yield return CheckRules.RepeatedSource.At(
                source.Id.Location, $"'{source.Id.Value}' is the id of another source of this file already.");
        }

        // A law's own sources support the entry as a whole, cited or not.
        foreach (var source in site.Sources.All.Where(s => s.Law is null && !used.Contains(s.Id)))
        {
            yield return CheckRules.UnusedSource.At(source.Location, $"No page, rule, term or help line cites '{source.Id}'.");
        }
    }

    private static Diagnostic Unpublished(Located<string> citation, Law law) => CheckRules.UnpublishedSource.At(
        citation.Location, $"{law.File.DisplayPath}, which holds the source '{citation.Value}', is not published.");

    private static IEnumerable<(Located<string> Citation, bool IsPublished)> Citations(Site site) =>
        site.Texts.Where(t => !site.IsWithdrawn(t))
            .SelectMany(t => t.Body.Citations, (text, citation) => (Located(citation), site.Shows(text)))
            .Concat((site.LanguageGuide?.Rules.SelectMany(r => r.Sources) ?? [])
                .Concat(site.Glossary.Entries.SelectMany(e => e.Value.Sources))
                .Concat(site.HelpLines?.Entries.SelectMany(e => e.Value.Sources) ?? [])
                .Concat(
                    site.All<Bill>()
                        .Where(b => !site.IsWithdrawn(b))
                        .SelectMany(b => b.Stages)
                        .Select(s => s.Source).OfType<Located<string>>())
                .Select(citation => (citation, true)));

    /// <summary>The law whose own source an id names: <c>oh</c> of <c>oh/s1</c>. Another state's source would be a wrong fact.</summary>
    private static string LawOf(string id) => id[..Math.Max(0, id.IndexOf('/'))].ToLowerInvariant();

    private static Located<string> Located(BodyCitation citation) => new(citation.Source, citation.Location);

    /// <summary>Ids that differ in a space and a hyphen have one anchor.</summary>
    private static IEnumerable<LawSource> Repeated(Law law) =>
        law.OwnSources.Where(s => s.Id.Value != "").GroupBy(s => RegisteredSource.AnchorFor(law, s)).SelectMany(g => g.Skip(1));
}
