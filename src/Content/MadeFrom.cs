using System.Collections.Immutable;
using Advocate.Files;
using Advocate.FrontMatter;
using Advocate.Yaml;

namespace Advocate.Content;

/// <summary>
/// What a translation was made from: a short hash of each of its original's fields of words that it gives, and of each paragraph. By them
/// one sees which parts of the original have changed since.
/// </summary>
/// <param name="Fields">By the fields' names.</param>
/// <param name="Paragraphs">In the order of the original.</param>
public sealed record MadeFrom(ImmutableDictionary<string, string> Fields, ImmutableArray<string> Paragraphs)
{
    public const string Field = "madeFrom";

    private const string Text = "text";

    /// <summary>Of sixteen million hashes two of one text are seldom the same, and all of a text fit a line.</summary>
    private const int HashLength = 6;

    /// <summary>The words of a page besides its text, as far as a translation gives them.</summary>
    public static readonly ImmutableArray<string> Words =
        ["title", "summary", "contentNote", "approach", "meaning", "caveats", "unchecked"];

    /// <summary>As the field is described to writers, who do not write it by hand.</summary>
    public static FieldType<MadeFrom> Type { get; } = FieldTypes.Group("a record of an original", fields =>
    {
        var hash = FieldTypes.TextOf(HashLength, HashLength);
        var help = new FieldHelp("The hash of that field of the original.", "1a2b3c");
        var named = Words.Select(name => (name, Hash: fields.Optional(name, hash, help))).Where(field => field.Hash is not null);
        return new MadeFrom(
            named.ToImmutableDictionary(field => field.name, field => field.Hash!),
            [
                .. fields.Words(Text, FieldTypes.Words, new("The hashes of the original's paragraphs, in their order.", "[1a2b3c, 4d5e6f]"))
                    .Select(word => word.Value),
            ]);
    });

    /// <summary>Of an original as it is now.</summary>
    /// <param name="isGiven">Whether the translation has a field.</param>
    public static MadeFrom Of(YamlMapping fields, IEnumerable<TextParagraph> paragraphs, Func<string, bool> isGiven) => new(
        Words.Where(isGiven)
            .Select(name => (name, Value: ValueOf(fields, name)))
            .Where(field => field.Value is not null)
            .ToImmutableDictionary(field => field.name, field => HashOf(field.Value!)),
        [.. paragraphs.Select(p => HashOf(p.Words))]);

    /// <summary>As a line of front matter.</summary>
    public override string ToString()
    {
        var fields = Words.Where(Fields.ContainsKey).Select(name => $"{name}: {Quoted(Fields[name])}");
        var text = Paragraphs.IsEmpty ? [] : new[] { $"{Text}: [{string.Join(", ", Paragraphs.Select(Quoted))}]" };
        return $"{Field}: {{{string.Join(", ", fields.Concat(text))}}}";
    }

    private static string? ValueOf(YamlMapping fields, string name) =>
        (fields.Entries.FirstOrDefault(e => e.Key.Value.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value as YamlScalar)?.Value;

    /// <summary>Digits alone would be a number to other programs.</summary>
    private static string Quoted(string hash) => hash.All(char.IsAsciiLetter) ? hash : $"\"{hash}\"";

    private static string HashOf(string words) =>
        ContentHash.Of(string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))[..HashLength];
}

/// <summary>A part of a text between empty lines.</summary>
/// <param name="Start">In characters of the file.</param>
/// <param name="Line">From 1.</param>
public sealed record TextParagraph(int Start, int End, int Line, string Words)
{
    public bool IsHeading => Words.StartsWith('#');

    public static ImmutableArray<TextParagraph> In(SourceText source, int textStart)
    {
        var paragraphs = ImmutableArray.CreateBuilder<TextParagraph>();
        var text = source.Text;
        var line = 1 + text.AsSpan(0, textStart).Count('\n');
        var (begun, begunLine, end, isCode) = (-1, 0, 0, false);
        for (var at = textStart; at < text.Length; line++)
        {
            var next = text.IndexOf('\n', at) is var found and >= 0 ? found : text.Length;
            var words = text.AsSpan(at, next - at);
            isCode ^= words.TrimStart().StartsWith("```", StringComparison.Ordinal);
            if (!words.IsWhiteSpace())
            {
                (begun, begunLine) = begun < 0 ? (at, line) : (begun, begunLine);
                end = next;
            }
            else if (begun >= 0 && !isCode)
            {
                paragraphs.Add(new TextParagraph(begun, end, begunLine, text[begun..end]));
                begun = -1;
            }

            at = next + 1;
        }

        if (begun >= 0)
        {
            paragraphs.Add(new TextParagraph(begun, end, begunLine, text[begun..end]));
        }

        return paragraphs.ToImmutable();
    }
}
