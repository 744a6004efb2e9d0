using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Advocate.Diagnostics;
using Advocate.FrontMatter;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>The topics that pages are about, each with its pages, in the order of <c>data/topics.yml</c> or of the alphabet.</summary>
public sealed class Taxonomy
{
    private readonly string _language;
    private readonly FrozenDictionary<string, TopicListing> _byId;

    /// <summary>The same by each word as some article writes it, since every page asks for its topics many times.</summary>
    private readonly FrozenDictionary<string, TopicListing> _byWord;

    /// <param name="language">The tag of the site's own language, in which topics are named.</param>
    public Taxonomy(DataFile<Topic>? file, IEnumerable<Document> documents, string language)
    {
        _language = language;
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var byTopic = new Dictionary<string, (Located<string> Word, List<Document> Documents)>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var topic in document.Topics)
            {
                if (!ids.TryGetValue(topic.Value, out var id))
                {
                    ids[topic.Value] = id = SlugOf(topic.Value);
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
            ? [.. from topic in byTopic.OrderBy(t => t.Key, StringComparer.Ordinal)
                  let word = topic.Value.Word
                  select new TopicListing(
                      topic.Key, new Topic(Capitalized(word.Value, language), null), word.Location, [.. topic.Value.Documents])]
            : [.. from entry in file.Entries.DistinctBy(e => SlugOf(e.Id), StringComparer.Ordinal)
                  where byTopic.ContainsKey(SlugOf(entry.Id))
                  select new TopicListing(SlugOf(entry.Id), entry.Value, entry.Location, [.. byTopic[SlugOf(entry.Id)].Documents])];
        _byId = All.ToFrozenDictionary(t => t.Slug, StringComparer.Ordinal);
        _byWord = ids.Where(word => _byId.ContainsKey(word.Value))
            .ToFrozenDictionary(word => word.Key, word => _byId[word.Value], StringComparer.Ordinal);
    }

    /// <summary>Only topics that some page is about.</summary>
    public ImmutableArray<TopicListing> All { get; }

    /// <summary>
    /// So many topics are in a list beside others: with all of them on the page of each, a site of many would grow as their square.
    /// </summary>
    public const int MostBeside = 24;

    /// <summary>The topics that a page offers: those around its own where it is the page of one, else those with the most pages.</summary>
    public ImmutableArray<TopicListing> Beside(string permalink)
    {
        if (All.Length <= MostBeside)
        {
            return All;
        }

        if (_byId.Values.FirstOrDefault(topic => topic.Permalink == permalink) is { } own)
        {
            var first = Math.Clamp(All.IndexOf(own) - (MostBeside / 2), 0, All.Length - MostBeside);
            return All.Slice(first, MostBeside);
        }

        var most = All.OrderByDescending(topic => topic.Documents.Length).Take(MostBeside).ToHashSet();
        return [.. All.Where(most.Contains)];
    }

    public TopicListing? Find(string word) => _byWord.GetValueOrDefault(word) ?? _byId.GetValueOrDefault(SlugOf(word));

    /// <summary>What names the topic in the address of its list; empty for words that have no letter and no digit.</summary>
    public string SlugOf(string word) => Slug.From(word, _language);

    private static string Capitalized(string word, string language) =>
        Rune.DecodeFromUtf16(word, out var first, out var length) != OperationStatus.Done ? word
        : first.Value == 'i' && language.Split('-')[0] is "tr" or "az" ? $"İ{word[length..]}"
        : $"{Rune.ToUpperInvariant(first)}{word[length..]}";
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
