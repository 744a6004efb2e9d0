using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Advocate.Search;

/// <summary>
/// A word for each group of words that mean the same, with the pages that have any of them, so that a query asks for one list of pages and
/// not for one of each synonym; and the phrases that lead to it.
/// </summary>
internal static class SynonymWords
{
    /// <summary>What stands before the number of the group. No word begins so.</summary>
    private const string Sign = "=";

    /// <summary>What stands between a phrase and the number of its group.</summary>
    public const char PhraseSign = '+';

    /// <param name="words">All words of the index.</param>
    /// <param name="languages">The tags of the site's languages, in each of which a phrase may be.</param>
    /// <param name="isPassedOver">Whether the index has not a word since it says nothing.</param>
    public static IEnumerable<IndexedWord> Of(
        ImmutableArray<SynonymList> groups, List<IndexedWord> words, IEnumerable<string> languages, Predicate<string> isPassedOver)
    {
        if (groups.IsEmpty)
        {
            yield break;
        }

        // In one order, so that of two forms that weigh the same it is always the same one whose section is named.
        List<Func<string, IEnumerable<IndexedWord>>> formsOf =
            [.. languages.Order(StringComparer.Ordinal).Select(language => FormsOf(words, language))];
        foreach (var (number, group) in groups.Index())
        {
            var name = number.ToString(CultureInfo.InvariantCulture);
            var pages = new SortedDictionary<int, Posting>();
            foreach (var posting in group.Meant.SelectMany(phrase => PagesOf(WordsOf(phrase, isPassedOver), formsOf)))
            {
                if (!pages.TryGetValue(posting.Page, out var known) || known.Weight < posting.Weight)
                {
                    pages[posting.Page] = posting;
                }
            }

            var pagesOfGroup = new IndexedWord(Sign + name);
            pagesOfGroup.Add(pages.Values.ToArray());
            yield return pagesOfGroup;
            var phrases = group.Typed.Select(typed => string.Join(' ', WordsOf(typed, isPassedOver)));
            foreach (var phrase in phrases.Where(phrase => phrase != "").Distinct())
            {
                yield return new IndexedWord($"{phrase}{PhraseSign}{name}") { Note = group.Said };
            }
        }
    }

    /// <summary>The pages that have every word of a phrase in some form, each with what it weighs at the least.</summary>
    private static IEnumerable<Posting> PagesOf(IEnumerable<string> phrase, List<Func<string, IEnumerable<IndexedWord>>> formsOf)
    {
        Dictionary<int, Posting>? all = null;
        foreach (var word in phrase)
        {
            var pages = new Dictionary<int, Posting>();
            foreach (var form in formsOf.SelectMany(forms => forms(word)))
            {
                foreach (ref readonly var posting in form.Postings)
                {
                    if (!pages.TryGetValue(posting.Page, out var known) || known.Weight < posting.Weight)
                    {
                        pages[posting.Page] = posting;
                    }
                }
            }

            all = all is null ? pages : pages.Where(page => all.ContainsKey(page.Key)).ToDictionary(
                page => page.Key, page => page.Value.Weight < all[page.Key].Weight ? page.Value : all[page.Key]);
        }

        return all?.Values ?? Enumerable.Empty<Posting>();
    }

    private static Func<string, IEnumerable<IndexedWord>> FormsOf(List<IndexedWord> words, string language)
    {
        var forms = words.ToLookup(word => WordStem.Of(word.Text, language));
        return word => forms[WordStem.Of(word, language)];
    }

    /// <summary>The words of a phrase that are looked for; all of them where it has no others.</summary>
    private static List<string> WordsOf(string phrase, Predicate<string> isPassedOver)
    {
        var words = new WordList();
        new WordReader<WordList>(Encoding.UTF8.GetBytes(phrase), words).Read();
        return words.Words.Exists(word => !isPassedOver(word)) ? words.Words.FindAll(word => !isPassedOver(word)) : words.Words;
    }

    private sealed class WordList : IWordSink
    {
        public List<string> Words { get; } = [];

        public void Add(ReadOnlySpan<byte> word) => Words.Add(Encoding.UTF8.GetString(word));
    }
}

/// <summary>Phrases that lead to the pages of others.</summary>
/// <param name="Typed">What leads to them.</param>
/// <param name="Meant">What the pages have.</param>
/// <param name="Said">What a reader is told that the site writes; empty for what needs no word.</param>
internal sealed record SynonymList(ImmutableArray<string> Typed, ImmutableArray<string> Meant, string Said);
