using System.Text;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Text;


namespace Advocate.Checks;

/// <summary>Topics, places and authors of documents are those that the data files name, where there are such files.</summary>
internal static class TaxonomyCheck
{
    public static IEnumerable<Diagnostic> Run(Site site)
    {
        var topics = site.Find<DataFile<Topic>>();
        foreach (var nameless in (topics?.Entries ?? []).Where(t => site.Topics.SlugOf(t.Id) == ""))
        {
            yield return CheckRules.TopicWithoutAddress.At(nameless.Location, NoAddress(nameless.Id));
        }

        var known = (topics?.Ids ?? []).Select(id => site.Topics.SlugOf(id)).ToHashSet(StringComparer.Ordinal);
        foreach (var group in (topics?.Entries ?? [])
            .GroupBy(t => site.Topics.SlugOf(t.Id), StringComparer.Ordinal)
            .Where(g => g.Key != ""))
        {
            foreach (var other in group.Skip(1))
            {
                yield return CheckRules.RepeatedTopic.At(
                    other.Location, $"The topic '{other.Id}' has the address of '{group.First().Id}'.");
            }
        }

        foreach (var alike in topics is null ? Alike(site) : [])
        {
            yield return alike;
        }

        foreach (var document in site.AllDocuments.Where(d => !site.IsWithdrawn(d)))
        {
            if (topics is not null)
            {
                foreach (var topic in document.Topics.Where(t => !known.Contains(site.Topics.SlugOf(t.Value))))
                {
                    yield return CheckRules.UnknownTopic.At(
                        topic.Location,
                        $"'{topic.Value}' is not a topic of "
                            + $"data/topics.yml.{Suggestion.DidYouMean(topic.Value, [.. topics.Entries.Select(e => (e.Id, e.Value.Name))])}",
                        $"Use {Suggestion.OneOf([.. topics.Ids], "an id from data/topics.yml")}, or add the topic to data/topics.yml.");
                }
            }

            else
            {
                foreach (var topic in document.Topics.Where(t => site.Topics.SlugOf(t.Value) == ""))
                {
                    yield return CheckRules.TopicWithoutAddress.At(topic.Location, NoAddress(topic.Value));
                }
            }

            if (site.Places is { } places)
            {
                foreach (var place in document.Places.Where(p => places.Find(p.Value) is null))
                {
                    yield return PlaceRules.Unknown(place, places);
                }
            }

            if (site.People is { } people)
            {
                foreach (var author in document.Authors
                    .Where(a => people.Find(a.Value) is null && people.Entries.All(e => e.Value.Name != a.Value)))
                {
                    yield return CheckRules.UnknownPerson.At(
                        author.Location, $"'{author.Value}' is not in data/people.yml.{Suggestion.DidYouMean(author.Value, people.Ids)}");
                }
            }
        }
    }

    private static string NoAddress(string topic) => $"'{topic}' has no letter and no digit, so that its list has no address.";

    /// <summary>
    /// Free words for topics have one address if they differ in signs or accents alone. In most signs people vary; some tell one thing from
    /// another: C++ from C#, and Spanish año from ano.
    /// </summary>
    private static IEnumerable<Diagnostic> Alike(Site site)
    {
        var firstAt = new Dictionary<string, (string Word, string File)>(StringComparer.Ordinal);
        var alike = new Dictionary<string, (string Word, string File)?>(StringComparer.Ordinal);
        foreach (var document in site.AllDocuments.Where(d => !site.IsWithdrawn(d)))
        {
            foreach (var topic in document.Topics)
            {
                // Articles say the same few words again and again, so each is looked into once.
                if (!alike.TryGetValue(topic.Value, out var other))
                {
                    var slug = site.Topics.SlugOf(topic.Value);
                    var isFirst = firstAt.TryAdd(slug, (topic.Value, document.File.DisplayPath));
                    other = isFirst || slug == "" || TellingCharacters(firstAt[slug].Word) == TellingCharacters(topic.Value)
                        ? null
                        : firstAt[slug];
                    alike.Add(topic.Value, other);
                }

                if (other is { } first)
                {
                    yield return CheckRules.TopicsAlike.At(
                        topic.Location,
                        $"The topic '{topic.Value}' has the address of '{first.Word}' in {first.File}, so the two are one list.");
                }
            }
        }
    }

    private static string TellingCharacters(string word) => string.Concat(
        NormalizationFormC.Of(word).EnumerateRunes()
            .Where(c => Rune.IsLetterOrDigit(c) || Rune.IsSymbol(c) || c.Value is '#' or '&' or '@' or '%' or '*')
            .Select(Rune.ToLowerInvariant));
}
