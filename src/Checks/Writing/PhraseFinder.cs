using System.Buffers;
using System.Collections.Immutable;
using Advocate.Content;

namespace Advocate.Checks.Writing;

/// <param name="Start">From 0, in the text that was searched.</param>
internal readonly record struct FoundPhrase(LanguageRule Rule, int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>
/// Finds the language guide's terms in a text as it was written, in one pass: it searches for the longest word of each phrase, all at once,
/// and reads the words around it only where one is found. Words may be parted by line breaks and marks of emphasis.
/// </summary>
internal sealed class PhraseFinder
{
    private readonly SearchValues<string> _keys;
    private readonly ILookup<char, Phrase> _byFirstLetter;

    public PhraseFinder(IEnumerable<LanguageRule> rules)
    {
        var phrases = (from rule in rules
                       from term in rule.Avoid
                       let words = term.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                       where words.Length > 0
                       select new Phrase(rule, [.. words], Array.IndexOf(words, words.MaxBy(w => w.Length)))).ToList();
        _keys = SearchValues.Create(
            [.. phrases.Select(p => p.Key).Distinct(StringComparer.OrdinalIgnoreCase)], StringComparison.OrdinalIgnoreCase);
        _byFirstLetter = phrases.ToLookup(p => char.ToLowerInvariant(p.Key[0]));
    }

    /// <returns>In the order of the text. Where one phrase holds another, only the longer.</returns>
    public List<FoundPhrase> Find(ReadOnlySpan<char> text)
    {
        var found = new List<FoundPhrase>();
        for (var at = 0; text[at..].IndexOfAny(_keys) is var next and >= 0; at++)
        {
            at += next;
            foreach (var phrase in _byFirstLetter[char.ToLowerInvariant(text[at])])
            {
                if (phrase.Around(text, at) is var (start, length) && length > 0)
                {
                    found.Add(new FoundPhrase(phrase.Rule, start, length));
                }
            }
        }

        found.Sort((x, y) => x.Start == y.Start ? y.Length.CompareTo(x.Length) : x.Start.CompareTo(y.Start));
        var longest = new List<FoundPhrase>();
        foreach (var phrase in found.Where(p => longest is [] || p.End > longest[^1].End))
        {
            longest.Add(phrase);
        }

        return longest;
    }

    private sealed record Phrase(LanguageRule Rule, ImmutableArray<string> Words, int KeyIndex)
    {
        public string Key => Words[KeyIndex];

        /// <summary>The whole phrase, if its key is at <paramref name="at"/> with the other words on either side.</summary>
        public (int Start, int Length) Around(ReadOnlySpan<char> text, int at)
        {
            if (!text[at..].StartsWith(Key, StringComparison.OrdinalIgnoreCase))
            {
                return default;
            }

            var end = at + Key.Length;
            for (var i = KeyIndex + 1; i < Words.Length; i++)
            {
                var word = end + Gap(text[end..]);
                if (word == end || !text[word..].StartsWith(Words[i], StringComparison.OrdinalIgnoreCase))
                {
                    return default;
                }

                end = word + Words[i].Length;
            }

            var start = at;
            for (var i = KeyIndex - 1; i >= 0; i--)
            {
                var word = start;
                while (word > 0 && IsGap(text[word - 1]))
                {
                    word--;
                }

                if (word == start || !text[..word].EndsWith(Words[i], StringComparison.OrdinalIgnoreCase))
                {
                    return default;
                }

                start = word - Words[i].Length;
            }

            var isWhole = (start == 0 || !char.IsLetterOrDigit(text[start - 1]))
                && (end == text.Length || !char.IsLetterOrDigit(text[end]));
            return isWhole ? (start, end - start) : default;
        }

        private static int Gap(ReadOnlySpan<char> text)
        {
            var length = 0;
            while (length < text.Length && IsGap(text[length]))
            {
                length++;
            }

            return length;
        }

        /// <summary>What may part two words of a phrase: space, line breaks with the mark of a block quote, and emphasis.</summary>
        private static bool IsGap(char letter) => char.IsWhiteSpace(letter) || letter is '*' or '_' or '>';
    }
}
