using System.Collections.Frozen;

namespace Advocate.Text;

/// <summary>Words that have lost their first letters: the mark before them is an apostrophe, although a quotation could start
/// there.</summary>
public sealed class Elisions
{
    private static readonly FrozenDictionary<string, Elisions> ByLanguage = new (string Languages, string Words)[]
    {
        ("en", "em n neath tis til twas twere twill twixt twould"),
        ("de", "n ne nem nen ner nes rein rauf raus ran rum runter s"),
        ("nl af", "k m n r s t"),
        ("it", "l n na ne no sta sto"),
        ("ca", "l ls n ns s t"),
    }
        .SelectMany(some => some.Languages.Split(' '), (some, language) => (language, Words: new Elisions(some.Words)))
        .ToFrozenDictionary(some => some.language, some => some.Words, StringComparer.OrdinalIgnoreCase);

    private readonly FrozenSet<string> _words;
    private readonly int _longest;

    private Elisions(string words)
    {
        _words = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _longest = _words.Select(word => word.Length).DefaultIfEmpty().Max();
    }

    public static Elisions None { get; } = new("");

    /// <param name="language">Its tag: <c>de</c>, <c>en-gb</c>; that of English where it is not known.</param>
    public static Elisions Of(string language) =>
        ByLanguage.GetValueOrDefault(language.Length <= 2 ? language : language.Split('-')[0])
            ?? (language == "" ? ByLanguage["en"] : None);

    /// <summary>Whether a text starts with such a word, whole.</summary>
    public bool Start(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length <= _longest && char.IsLetter(text[length]))
        {
            length++;
        }

        return length > 0 && length <= _longest && _words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[..length]);
    }
}
