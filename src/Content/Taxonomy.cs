using System.Collections.Frozen;
using System.Collections.Immutable;
using Advocate.Diagnostics;
using Advocate.FrontMatter;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>The topics that pages are about, each with its pages, in the order of <c>data/topics.yml</c> or of the alphabet.</summary>
public sealed class Taxonomy
{
    private readonly FrozenDictionary<string, TopicListing> _byId;

    /// <summary>The same by each word as some article writes it, since every page asks for its topics many times.</summary>
    private readonly FrozenDictionary<string, TopicListing> _byWord;

    public Taxonomy(DataFile<Topic>? file, IEnumerable<Document> documents)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var byTopic = new Dictionary<string, (Located<string> Word, List<Document> Documents)>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var topic in document.Topics)
            {
                if (!ids.TryGetValue(topic.Value, out var id))
                {
                    ids[topic.Value] = id = Slug.From(topic.Value);
                    byTopic.TryAdd(id, (topic, []));
                }

                if (byTopic[id].Documents is var named && (named is [] || named[^1] != document))
                {
                    named.Add(document);
                }
            }
        }

        byTopic.Remove("");
        All = file is null
            ? [
                .. byTopic.OrderBy(t => t.Key, StringComparer.Ordinal)
                .Select(
                    t =>
                        new TopicListing(
                            t.Key, new Topic(Capitalized(t.Value.Word.Value), null), t.Value.Word.Location, [.. t.Value.Documents]))]
            : [.. from entry in file.Entries.DistinctBy(e => Slug.From(e.Id), StringComparer.Ordinal)
                  where byTopic.ContainsKey(Slug.From(entry.Id))
                  select new TopicListing(Slug.From(entry.Id), entry.Value, entry.Location, [.. byTopic[Slug.From(entry.Id)].Documents])];
        _byId = All.ToFrozenDictionary(t => t.Slug, StringComparer.Ordinal);
        _byWord = ids.Where(word => _byId.ContainsKey(word.Value))
            .ToFrozenDictionary(word => word.Key, word => _byId[word.Value], StringComparer.Ordinal);
    }

    /// <summary>Only topics that some page is about.</summary>
    public ImmutableArray<TopicListing> All { get; }

    public TopicListing? Find(string word) => _byWord.GetValueOrDefault(word) ?? _byId.GetValueOrDefault(Slug.From(word));

    private static string Capitalized(string word) => word is [var first, ..] ? char.ToUpperInvariant(first) + word[1..] : word;
}

/// <param name="Location">Where the topic is named first: in <c>data/topics.yml</c>, or by a page.</param>
/// <param name="Documents">All pages about it, the newest first.</param>
public sealed record TopicListing(string Slug, Topic Topic, Location Location, ImmutableArray<Document> Documents)
{
    public ImmutableArray<Article> Articles { get; } = [.. Documents.OfType<Article>()];

    /// <summary>The pages that the topic's list holds; those of other kinds have sections of their own beside it.</summary>
    public ImmutableArray<Document> Listed { get; } = [.. Documents.Where(d => d.IsListedByTopic)];

    public string Permalink => $"topics/{Slug}/";
}
