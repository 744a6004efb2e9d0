namespace Advocate.Search;

/// <summary>A line of the index: a word with the pages that have it, or a phrase with the group of those that mean the same.</summary>
internal sealed class IndexedWord(string text)
{
    /// <summary>What stands in the place of pages; null for a word.</summary>
    public string? Note { get; init; }

    private readonly List<ReadOnlyMemory<Posting>> _postings = [];

    public string Text { get; } = text;

    public int Count { get; private set; }

    /// <summary>In the order of the pages.</summary>
    public ReadOnlySpan<Posting> Postings => _postings.Count switch
    {
        0 => [],
        1 => _postings[0].Span,
        _ => Joined().Span,
    };

    private ReadOnlyMemory<Posting> Joined()
    {
        var all = new Posting[Count];
        var at = 0;
        foreach (var some in _postings)
        {
            some.CopyTo(all.AsMemory(at));
            at += some.Length;
        }

        _postings.Clear();
        _postings.Add(all);
        return all;
    }

    public void Add(ReadOnlyMemory<Posting> postings)
    {
        _postings.Add(postings);
        Count += postings.Length;
    }

    /// <summary>The words of a whole index, in the order of their letters.</summary>
    public static List<IndexedWord> Merge(IEnumerable<PartialIndex> parts)
    {
        var words = new Dictionary<string, IndexedWord>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var (postings, ends) = ByWord(part);
            for (var id = 0; id < part.WordCount; id++)
            {
                var start = id == 0 ? 0 : ends[id - 1];
                if (start == ends[id])
                {
                    continue;
                }

                var text = part.Word(id);
                if (!words.TryGetValue(text, out var word))
                {
                    words.Add(text, word = new IndexedWord(text));
                }

                word.Add(postings.AsMemory(start..ends[id]));
            }
        }

        var sorted = words.Values.ToList();
        sorted.Sort((x, y) => string.CompareOrdinal(x.Text, y.Text));
        return sorted;
    }

    /// <summary>The postings of a part by their words, and where those of each word end.</summary>
    private static (Posting[] Postings, int[] Ends) ByWord(PartialIndex part)
    {
        var ends = new int[part.WordCount + 1];
        foreach (ref readonly var posting in part.Postings)
        {
            ends[posting.Word + 1]++;
        }

        for (var word = 1; word < ends.Length; word++)
        {
            ends[word] += ends[word - 1];
        }

        var sorted = new Posting[part.Postings.Length];
        foreach (ref readonly var posting in part.Postings)
        {
            sorted[ends[posting.Word]++] = posting;
        }

        return (sorted, ends);
    }
}
