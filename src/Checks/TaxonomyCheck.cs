using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Pipelines;

namespace Advocate.Checks;

/// <summary>Topics, places and authors of articles are those that the data files name, where there are such files.</summary>
internal static class TaxonomyCheck
{
    public static void Run(Site site, DiagnosticBag diagnostics)
    {
        var topics = site.Find<DataFile<Topic>>();
        var known = (topics?.Ids ?? []).Select(id => Slug.From(id)).ToHashSet(StringComparer.Ordinal);
        foreach (var group in (topics?.Entries ?? []).GroupBy(t => Slug.From(t.Id), StringComparer.Ordinal))
        {
            foreach (var other in group.Skip(1))
            {
                diagnostics.Add(CheckRules.RepeatedTopic.At(other.Location, $"The topic '{other.Id}' has the address of '{group.First().Id}'."));
            }
        }

        foreach (var article in site.AllDocuments.OfType<Article>())
        {
            if (topics is not null)
            {
                foreach (var topic in article.Topics.Where(t => !known.Contains(Slug.From(t.Value))))
                {
                    diagnostics.Add(CheckRules.UnknownTopic.At(
                        topic.Location, $"'{topic.Value}' is not a topic of data/topics.yml.{Suggestion.DidYouMean(topic.Value, [.. topics.Entries.Select(e => (e.Id, e.Value.Name))])}",
                        $"Use {Suggestion.OneOf([.. topics.Ids], "an id from data/topics.yml")}, or add the topic to data/topics.yml."));
                }
            }

            if (site.Places is { } places)
            {
                foreach (var place in article.Places.Where(p => places.Find(p.Value) is null))
                {
                    diagnostics.Add(PlaceMessages.Unknown(place, places));
                }
            }

            if (site.People is { } people)
            {
                foreach (var author in article.Authors.Where(a => people.Find(a.Value) is null && people.Entries.All(e => e.Value.Name != a.Value)))
                {
                    diagnostics.Add(CheckRules.UnknownPerson.At(
                        author.Location, $"'{author.Value}' is not in data/people.yml.{Suggestion.DidYouMean(author.Value, people.Ids)}"));
                }
            }
        }
    }
}
