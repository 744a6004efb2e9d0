using System.Buffers;
using System.Collections.Immutable;

namespace Advocate.Search;

/// <summary>Writes the words in the order of their letters, each with its pages, into files of about the same length.</summary>
internal static class WordFiles
{
    /// <summary>
    /// So many letters at the start of a word say in which file it is: all its forms, and words that it may be mistyped from, are together.
    /// </summary>
    private const int PrefixLength = 3;

    /// <summary>A word that more pages have keeps those that are most about it, since nobody reads on so far.</summary>
    private const int MaxPages = 1_500;

    /// <param name="words">In the order of their letters.</param>
    /// <returns>The files, and with which letters the first word of each begins.</returns>
    public static (ImmutableArray<byte[]> Files, ImmutableArray<string> Starts) Write(List<IndexedWord> words, int count)
    {
        var total = words.Sum(SizeOf);
        var files = ImmutableArray.CreateBuilder<byte[]>(count);
        var starts = ImmutableArray.CreateBuilder<string>(count);
        var (at, written) = (0, 0L);
        for (var file = 0; file < count; file++)
        {
            // Each ends where its share is full and the first letters change.
            var start = at;
            var until = total * (file + 1) / count;
            while (at < words.Count
                && (file == count - 1 || written < until || (at > start && PrefixOf(words[at].Text) == PrefixOf(words[at - 1].Text))))
            {
                written += SizeOf(words[at++]);
            }

            starts.Add(file == 0 ? "" : start < words.Count ? PrefixOf(words[start].Text) : "\uFFFF");
            files.Add(FileOf(words[start..at]));
        }

        return (files.MoveToImmutable(), starts.MoveToImmutable());
    }

    /// <summary>Of the first of several words.</summary>
    private static string PrefixOf(string word)
    {
        var end = word.AsSpan().IndexOfAny(' ', SynonymWords.PhraseSign);
        return word[..Math.Min(end < 0 ? word.Length : end, PrefixLength)];
    }

    /// <summary>About how many bytes its line has.</summary>
    private static long SizeOf(IndexedWord word) => 4 + (3L * Math.Min(MaxPages, word.Count));

    private static byte[] FileOf(List<IndexedWord> words)
    {
        var lines = new ArrayBufferWriter<byte>((words.Count * 16) + 1);
        var before = "";
        foreach (var word in words)
        {
            WordLines.WriteWord(lines, before, word.Text);
            if (word.Note is { } note)
            {
                WordLines.WriteNote(lines, note);
                before = word.Text;
                continue;
            }

            WordLines.WritePages(
                lines, word.Count > MaxPages ? Weightiest(word.Postings) : word.Postings, word.Count > MaxPages ? (int?)word.Count : null);
            before = word.Text;
        }

        return lines.WrittenSpan.ToArray();
    }

    /// <summary>The pages that are most about a word, in their order; of those that weigh alike the first.</summary>
    private static Posting[] Weightiest(ReadOnlySpan<Posting> postings)
    {
        Span<int> counts = stackalloc int[SearchWeights.Max + 1];
        foreach (ref readonly var posting in postings)
        {
            counts[posting.Weight]++;
        }

        var (least, left) = (SearchWeights.Max, MaxPages);
        while (counts[least] <= left)
        {
            left -= counts[least--];
        }

        var (kept, at) = (new Posting[MaxPages], 0);
        foreach (ref readonly var posting in postings)
        {
            if (posting.Weight > least || (posting.Weight == least && left-- > 0))
            {
                kept[at++] = posting;
            }
        }

        return kept;
    }
}
