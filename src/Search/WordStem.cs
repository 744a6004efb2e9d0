using System.Text.RegularExpressions;

namespace Advocate.Search;

/// <summary>
/// The part that the forms of a word share, in English and Spanish; in other languages a word is its own. It need be no word itself, and
/// two words that share it need not mean the same. <c>words.js</c> of the theme has the same rules.
/// </summary>
internal static partial class WordStem
{
    public static string Of(string word, string language)
    {
        if (word.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return word;
        }

        return language.Split('-')[0] switch
        {
            "en" => OfEnglish(word),
            "es" => SpanishEnd().Replace(SpanishPlural().Replace(word, ""), "$1"),
            _ => word,
        };
    }

    private static string OfEnglish(string word)
    {
        var stem = word switch
        {
            "children" => "child",
            "men" => "man",
            "women" => "woman",
            "people" => "person",
            _ => null,
        };
        if (stem is not null)
        {
            return stem;
        }

        stem = PluralOfY().Replace(word, "y");
        stem = PluralWithE().Replace(stem, "$1");
        stem = Plural().Replace(stem, "$1");
        stem = EnglishEnd().Replace(stem, "$1");
        stem = Doubled().Replace(stem, "$1");
        stem = stem.EndsWith('e') ? stem[..^1] : stem;
        stem = stem.EndsWith("ck", StringComparison.Ordinal) ? stem[..^1] : stem;
        return stem.EndsWith('y') ? $"{stem[..^1]}i" : stem;
    }

    [GeneratedRegex(@"ies\z")]
    private static partial Regex PluralOfY();

    [GeneratedRegex(@"(ss|x|ch|sh)es\z")]
    private static partial Regex PluralWithE();

    [GeneratedRegex(@"([^s])s\z")]
    private static partial Regex Plural();

    [GeneratedRegex(@"\A(.{3,}?)(?:ingly|edly|ing|ed|ers?|ors?|ions?|ations?|izations?|ments?|ly|al|ive|ure?)\z")]
    private static partial Regex EnglishEnd();

    [GeneratedRegex(@"([bdfgkmnprt])\1\z")]
    private static partial Regex Doubled();

    [GeneratedRegex(@"(?:es|s)\z")]
    private static partial Regex SpanishPlural();

    [GeneratedRegex(@"\A(.{3,}?)(?:mente|cion|ando|iendo|ada|ado|ida|ido|ar|er|ir|[aeo])\z")]
    private static partial Regex SpanishEnd();
}
