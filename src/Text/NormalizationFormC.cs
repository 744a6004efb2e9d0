using System.Globalization;
using System.Text;

namespace Advocate.Text;

/// <summary>
/// Unicode's Normalization Form C (UAX #15): one spelling for every text, in which names are compared. Keyboards, PDFs and disks write the
/// same <c>é</c> as one character or as two. .NET normalizes only with the data of cultures, which we do without, so the tables are ours.
/// </summary>
public static class NormalizationFormC
{
    /// <summary>No text in which all characters are below this one has another form: combining characters start here.</summary>
    private const char FirstThatMayChange = '\u0300';

    private const int HangulStart = 0xAC00, LeadStart = 0x1100, VowelStart = 0x1161, TailStart = 0x11A7,
        Leads = 19, Vowels = 21, Tails = 28, Syllables = Leads * Vowels * Tails;

    private static readonly Lazy<Tables> Unicode = new(Tables.Read);

    public static string Of(string text) =>
        text.AsSpan().ContainsAnyInRange(FirstThatMayChange, char.MaxValue) ? Normalize(text) : text;

    /// <summary>The text without the accents that combine with letters of Latin, Greek and Cyrillic (U+0300 to U+036F).</summary>
    public static string WithoutAccents(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var tables = Unicode.Value;
        var characters = Decompose(text, tables);
        characters.RemoveAll(character => character is >= 0x0300 and <= 0x036F);
        return Compose(characters, tables, text.Length);
    }

    private static string Normalize(string text)
    {
        var tables = Unicode.Value;
        return IsFormC(text, tables) ? text : Compose(Decompose(text, tables), tables, text.Length);
    }

    private static List<int> Decompose(string text, Tables tables)
    {
        var characters = new List<int>(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            Decompose(rune.Value, characters, tables);
        }

        return characters;
    }

    private static string Compose(List<int> characters, Tables tables, int length)
    {
        Order(characters, tables);
        Compose(characters, tables);
        var composed = new StringBuilder(length);
        foreach (var character in characters)
        {
            composed.Append(char.ConvertFromUtf32(character));
        }

        return composed.ToString();
    }

    /// <summary>Whether nothing in a text can change: the usual case, also of scripts with combining characters.</summary>
    private static bool IsFormC(string text, Tables tables)
    {
        var before = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var order = tables.ClassOf(rune.Value);
            if ((order != 0 && order < before) || tables.MayChange.Contains(rune.Value))
            {
                return false;
            }

            before = order;
        }

        return true;
    }

    private static void Decompose(int character, List<int> into, Tables tables)
    {
        if (character - HangulStart is >= 0 and < Syllables and var syllable)
        {
            into.Add(LeadStart + (syllable / (Vowels * Tails)));
            into.Add(VowelStart + (syllable % (Vowels * Tails) / Tails));
            if (syllable % Tails is > 0 and var tail)
            {
                into.Add(TailStart + tail);
            }
        }
        else if (tables.Decompositions.TryGetValue(character, out var parts))
        {
            foreach (var part in parts)
            {
                Decompose(part, into, tables);
            }
        }
        else
        {
            into.Add(character);
        }
    }

    /// <summary>Combining characters after a letter, by their classes; those of one class stay in their order.</summary>
    private static void Order(List<int> characters, Tables tables)
    {
        for (var start = 0; start < characters.Count; start++)
        {
            var end = start;
            while (end < characters.Count && tables.ClassOf(characters[end]) != 0)
            {
                end++;
            }

            if (end - start > 1)
            {
                int[] ordered = [.. characters[start..end].OrderBy(tables.ClassOf)];
                for (var i = 0; i < ordered.Length; i++)
                {
                    characters[start + i] = ordered[i];
                }
            }

            start = end;
        }
    }

    private static void Compose(List<int> characters, Tables tables)
    {
        var (kept, starter, before) = (0, -1, -1);
        for (var at = 0; at < characters.Count; at++)
        {
            var character = characters[at];
            var order = tables.ClassOf(character);
            var isNext = starter >= 0 && (before < order || before == -1);
            if (isNext && Composed(characters[starter], character, tables) is { } composed)
            {
                characters[starter] = composed;
                continue;
            }

            (starter, before) = order == 0 ? (kept, -1) : (starter, order);
            characters[kept++] = character;
        }

        characters.RemoveRange(kept, characters.Count - kept);
    }

    private static int? Composed(int first, int second, Tables tables)
    {
        if (first - LeadStart is >= 0 and < Leads and var lead && second - VowelStart is >= 0 and < Vowels and var vowel)
        {
            return HangulStart + (((lead * Vowels) + vowel) * Tails);
        }

        if (first - HangulStart is >= 0 and < Syllables and var syllable && syllable % Tails == 0
            && second - TailStart is > 0 and < Tails and var tail)
        {
            return first + tail;
        }

        return tables.Compositions.TryGetValue((first, second), out var composed) ? composed : null;
    }

    /// <summary>What the Unicode Character Database says, read from <c>canonical-forms.txt</c> when a text needs it.</summary>
    private sealed class Tables
    {
        public Dictionary<int, int[]> Decompositions { get; } = [];

        public Dictionary<(int First, int Second), int> Compositions { get; } = [];

        /// <summary>Characters that Form C has not, and those that compose with the one before them.</summary>
        public HashSet<int> MayChange { get; } = [];

        private readonly Dictionary<int, byte> _classes = [];

        /// <summary>The canonical combining class: 0 for all that is not combined, such as letters.</summary>
        public int ClassOf(int character) => character < FirstThatMayChange ? 0 : _classes.GetValueOrDefault(character);

        public static Tables Read()
        {
            var tables = new Tables();
            using var file = typeof(NormalizationFormC).Assembly.GetManifestResourceStream("Text/canonical-forms.txt")!;
            using var reader = new StreamReader(file, Encoding.ASCII);
            while (reader.ReadLine() is { } line)
            {
                tables.Add(line);
            }

            // The vowels and last consonants of Korean.
            tables.MayChange.UnionWith(Enumerable.Range(VowelStart, Vowels).Concat(Enumerable.Range(TailStart, Tails)));
            return tables;
        }

        private void Add(string line)
        {
            switch (line.Split(' '))
            {
                case ["#", ..]:
                    break;
                case ["!", var character, .. var parts]:
                    Decompositions.Add(Number(character), [.. parts.Select(Number)]);
                    MayChange.Add(Number(character));
                    break;
                case ["=", var order, .. var ranges]:
                    foreach (var range in ranges)
                    {
                        var (first, last) = (Number(range.Split("..")[0]), Number(range.Split("..")[^1]));
                        for (var character = first; character <= last; character++)
                        {
                            _classes.Add(character, byte.Parse(order, CultureInfo.InvariantCulture));
                        }
                    }

                    break;
                case [var character, var first, var second]:
                    Decompositions.Add(Number(character), [Number(first), Number(second)]);
                    Compositions.Add((Number(first), Number(second)), Number(character));
                    MayChange.Add(Number(second));
                    break;
            }
        }

        private static int Number(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}
