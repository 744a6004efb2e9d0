using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.FrontMatter;

namespace Advocate.Checks;

/// <summary>What the site says of words that readers search by can be searched by, and is said once.</summary>
internal static class SearchWordsCheck
{
    public static IEnumerable<Diagnostic> Run(Site site) => OfSynonyms(site).Concat(OfDistress(site));

    private static IEnumerable<Diagnostic> OfSynonyms(Site site)
    {
        var owners = new Dictionary<string, SynonymGroup>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in site.Find<Synonyms>()?.Groups ?? [])
        {
            if (group.Words is [_])
            {
                yield return CheckRules.LoneSynonym.At(group.Location, $"'{group.Words[0].Value}' is alone in its group.");
            }

            foreach (var word in group.Words)
            {
                if (!IsWord(word))
                {
                    yield return CheckRules.UnsearchableWord.At(word.Location, $"'{word.Value}' has no letter and no digit.");
                }
                else if (!owners.TryAdd(word.Value, group))
                {
                    yield return CheckRules.RepeatedSearchWord.At(
                        word.Location,
                        owners[word.Value] == group ? $"'{word.Value}' is in this group already."
                            : $"'{word.Value}' is in the group of '{owners[word.Value].Words[0].Value}' too.");
                }
            }
        }
    }

    private static IEnumerable<Diagnostic> OfDistress(Site site)
    {
        if (site.Find<DataFile<DistressWords>>() is not { } distress)
        {
            yield break;
        }

        foreach (var entry in distress.Entries)
        {
            if (!site.Settings.Languages.Any(l => l.Value.Equals(entry.Id, StringComparison.OrdinalIgnoreCase)))
            {
                var tags = site.Settings.Languages.Select(l => l.Value);
                yield return CheckRules.OtherLanguage.At(
                    entry.Location, $"'{entry.Id}' is not a language of the site.{Suggestion.DidYouMean(entry.Id, tags)}");
            }

            var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var word in entry.Value.Words)
            {
                if (!IsWord(word))
                {
                    yield return CheckRules.UnsearchableWord.At(word.Location, $"'{word.Value}' has no letter and no digit.");
                }
                else if (!known.Add(word.Value))
                {
                    yield return CheckRules.RepeatedSearchWord.At(word.Location, $"'{word.Value}' is in the list already.");
                }
            }
        }

        if (distress.Entries is [var first, ..] && site.HelpLines is null or { Entries.IsEmpty: true })
        {
            yield return CheckRules.NoHelpToShow.At(first.Location, "There is no help line in data/help-lines.yml.");
        }
    }

    private static bool IsWord(Located<string> word) => word.Value.Any(char.IsLetterOrDigit);
}
