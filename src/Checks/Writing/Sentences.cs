using Markdig.Syntax;

namespace Advocate.Checks.Writing;

/// <param name="Start">Where the sentence begins in the text that was parsed.</param>
/// <param name="Syllables">As English is spoken, counted by its vowels: right on average, not for each word.</param>
internal readonly record struct Sentence(int Start, int Length, int Words, int Syllables)
{
    /// <summary>The sentences of a paragraph, without its citations and marks.</summary>
    public static List<Sentence> Of(LeafBlock block)
    {
        var (text, offsets) = BlockText.Of(block);
        return Split(text, offsets);
    }

    private static List<Sentence> Split(string text, IReadOnlyList<int> offsets)
    {
        var sentences = new List<Sentence>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 == text.Length || Ends(text, i))
            {
                Add(start, i + 1);
                start = i + 1;
            }
        }

        return sentences;

        void Add(int from, int to)
        {
            while (from < to && char.IsWhiteSpace(text[from]))
            {
                from++;
            }

            var words = text[from..to].Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetterOrDigit)).ToList();
            if (words.Count > 0)
            {
                sentences.Add(new Sentence(offsets[from], offsets[to - 1] - offsets[from] + 1, words.Count, words.Sum(SyllablesOf)));
            }
        }
    }

    /// <summary>
    /// A full stop ends a sentence unless it ends an abbreviation: one letter, or a short word before a number or a name.
    /// </summary>
    private static bool Ends(string text, int at)
    {
        if (text[at] is not ('.' or '!' or '?') || !char.IsWhiteSpace(text[at + 1]))
        {
            return false;
        }

        var wordStart = text.LastIndexOfAny([' ', '('], at) + 1;
        var word = text[wordStart..at];
        var next = text.AsSpan(at + 1).TrimStart();
        var isAbbreviation = word.Length == 1
            || word.Contains('.', StringComparison.Ordinal)
            || word is "No" or "Sen" or "Rep" or "Gov" or "Dr" or "Mr" or "Ms" or "Mrs" or "Inc" or "St" or "v" or "Stat" or "Code";
        return text[at] != '.' || !isAbbreviation && (next.IsEmpty || !char.IsLower(next[0]));
    }

    private static int SyllablesOf(string word)
    {
        var count = 0;
        var wasVowel = false;
        foreach (var letter in word)
        {
            var isVowel = "aeiouyAEIOUY".Contains(letter, StringComparison.Ordinal);
            count += isVowel && !wasVowel ? 1 : 0;
            wasVowel = isVowel;
        }

        return Math.Max(1, word.EndsWith('e') && count > 1 ? count - 1 : count);
    }
}
