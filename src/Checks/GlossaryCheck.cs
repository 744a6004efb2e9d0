using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.FrontMatter;

namespace Advocate.Checks;

/// <summary>Every word that is marked as a term has a meaning, every word has but one, and every term is in a text.</summary>
internal static class GlossaryCheck
{
    public static IEnumerable<Diagnostic> Run(Site site)
    {
        var glossary = site.Glossary;
        foreach (var term in Marked(site).SelectMany(t => t.Body.Terms).Where(t => glossary.Find(t.Word) is null))
        {
            yield return CheckRules.UnknownTerm.At(
                term.Location, $"The glossary has no term '{term.Word}'.{Suggestion.DidYouMean(term.Word, glossary.Forms)}");
        }

        var entries = site.Find<DataFile<GlossaryTerm>>()?.Entries ?? [];
        var owners = new Dictionary<string, DataEntry<GlossaryTerm>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (entry, form) in entries.SelectMany(e => e.Value.AllForms, (entry, form) => (entry, form)))
        {
            if (!owners.TryAdd(form.Value, entry))
            {
                var owner = owners[form.Value];
                yield return CheckRules.AmbiguousTerm.At(
                    form.Location,
                    owner == entry ? $"'{form.Value}' is a form of this term already."
                        : $"'{form.Value}' is a form of '{owner.Id}' already.");
            }
        }

        // Texts that are not published count too: a term of a draft is not in the way of publishing it.
        var used = site.All<Law>().SelectMany(l => LawText.Of(l, site.LawOverview))
            .SelectMany(t => glossary.UsesIn(t.Words)).Select(u => u.Entry.Id)
            .Concat(Marked(site).SelectMany(t => t.Body.Terms).Select(t => glossary.Find(t.Word)?.Id).OfType<string>())
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries.Where(e => !used.Contains(e.Id)))
        {
            yield return CheckRules.UnusedTerm.At(
                entry.Location, $"No law has '{entry.Value.Term.Value}' or a form of it, and no text marks it.");
        }
    }

    /// <summary>The glossary is in the site's own language; what other editions mark stays as it is.</summary>
    private static IEnumerable<IText> Marked(Site site) =>
        site.Texts.Where(t => t.Language == site.Settings.Language && !site.IsWithdrawn(t));
}
