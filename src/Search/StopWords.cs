using System.Text;

namespace Advocate.Search;

/// <summary>The words of each language that nearly every page has, and that nobody looks for.</summary>
internal sealed class StopWords
{
    private readonly Dictionary<string, HashSet<ulong>> _byLanguage;
    private string _language = "";
    private HashSet<ulong> _words = [];

    private StopWords(Dictionary<string, HashSet<ulong>> byLanguage) => _byLanguage = byLanguage;

    /// <param name="byLanguage">By the language's tag, words with spaces between them.</param>
    public static StopWords Of(IEnumerable<KeyValuePair<string, string>> byLanguage) => new(byLanguage.ToDictionary(
        language => language.Key,
        language => language.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => Encoding.UTF8.GetBytes(WordFolding.Fold(word)))
            .Where(word => word.Length <= 8)
            .Select(word => PackedOf(word)).ToHashSet()));

    /// <summary>For one thread alone, which asks for many words of the same language one after the other.</summary>
    public StopWords ForThread() => new(_byLanguage);

    public bool Has(string language, ReadOnlySpan<byte> word)
    {
        if (word.Length > 8)
        {
            return false;
        }

        if (language != _language)
        {
            (_language, _words) = (language, _byLanguage.GetValueOrDefault(language) ?? []);
        }

        return _words.Contains(PackedOf(word));
    }

    /// <summary>Eight letters fit one number, and no stop word is longer.</summary>
    private static ulong PackedOf(ReadOnlySpan<byte> word)
    {
        var packed = 0UL;
        foreach (var letter in word)
        {
            packed = (packed << 8) | letter;
        }

        return packed;
    }
}
