using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Advocate.Search;

/// <summary>
/// A site's index, in the files that a browser reads a few of. All are text, which servers compress on the way. The same pages give the
/// same bytes on every machine.
/// </summary>
public sealed class SearchIndex
{
    /// <summary>What stands before the slug of a topic and the code of a place among the words, none of which begins so.</summary>
    internal const string TopicSign = "#t", PlaceSign = "#p";

    /// <summary>The name of <see cref="Directory"/>.</summary>
    public const string DirectoryFile = "start.json";

    private readonly ImmutableArray<byte[]> _chunks, _pages, _texts;

    private SearchIndex(byte[] directory, ImmutableArray<byte[]> chunks, ImmutableArray<byte[]> pages, ImmutableArray<byte[]> texts) =>
        (Directory, _chunks, _pages, _texts) = (directory, chunks, pages, texts);

    /// <summary>What a browser reads first: where which words are, and what else a query is read with.</summary>
    public byte[] Directory { get; }

    /// <summary>A part of the words, each with the pages that have it.</summary>
    public byte[] Chunk(int number) => _chunks[number];

    /// <summary>A part of the pages' records: address, title, summary, headings.</summary>
    public byte[] PageFile(int number) => _pages[number];

    /// <summary>A part of the pages' texts.</summary>
    public byte[] TextFile(int number) => _texts[number];

    public static SearchIndex Build(ImmutableArray<IndexedKind> kinds, SearchPlan plan, SearchLanguage language)
    {
        var stopWords = StopWords.Of(language.StopWords);
        var slices = SlicesOf(plan.Pages.Length);
        var parts = new PartialIndex[slices.Length];
        var records = new PageRecord[plan.Pages.Length];
        Parallel.For(0, slices.Length, slice =>
        {
            var part = parts[slice] = new PartialIndex(stopWords.ForThread(), plan.AverageLength, plan.KeepsText);
            for (var number = slices[slice].Start.Value; number < slices[slice].End.Value; number++)
            {
                records[number] = part.Read(plan.Pages[number], number);
            }
        });

        var words = IndexedWord.Merge(parts);
        ImmutableArray<SynonymList> groups =
        [
            .. language.Synonyms.Select(group => new SynonymList(group, group, "")),
            .. language.Discouraged.Select(rule => new SynonymList(
                rule[1..], [.. rule[0].Split(';', StringSplitOptions.TrimEntries)], rule[0])),
        ];
        words.AddRange(SynonymWords.Of(
            groups, words, language.StopWords.Keys, word => stopWords.Has(language.Own, Encoding.UTF8.GetBytes(word))).ToList());
        words.Sort((x, y) => string.CompareOrdinal(x.Text, y.Text));
        var (chunks, starts) = WordFiles.Write(words, plan.Chunks);
        var pages = PageFiles.Records(records, plan);
        var texts = PageFiles.Texts(records, plan);
        var version = VersionOf([.. chunks, .. pages, .. texts]);
        return new SearchIndex(
            DirectoryOf(kinds, plan, language, starts, version),
            [.. chunks.Select(c => Stamped(version, c))],
            [.. pages.Select(p => Stamped(version, p))],
            [.. texts.Select(t => Stamped(version, t))]);
    }

    private static Range[] SlicesOf(int pages)
    {
        var count = Math.Clamp(pages / 32, 1, Environment.ProcessorCount);
        return [.. Enumerable.Range(0, count).Select(i => (pages * i / count)..(pages * (i + 1) / count))];
    }

    /// <summary>
    /// Browsers keep files for a while, so that some may be of an older build. Each says of which it is, and what does not fit is asked
    /// for anew.
    /// </summary>
    private static string VersionOf(IEnumerable<byte[]> files)
    {
        var hash = new System.IO.Hashing.XxHash3();
        foreach (var file in files)
        {
            hash.Append(file);
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash())[..8];
    }

    private static byte[] Stamped(string version, byte[] content) => [.. Encoding.ASCII.GetBytes(version), (byte)'\n', .. content];

    private static byte[] DirectoryOf(
        ImmutableArray<IndexedKind> kinds, SearchPlan plan, SearchLanguage language, ImmutableArray<string> starts, string version)
    {
        using var written = new MemoryStream();
        using (var json = new Utf8JsonWriter(written, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("version", version);
            json.WriteNumber("pages", plan.Pages.Length);
            json.WriteNumber("size", plan.PageFileSize);
            Strings(json, "starts", starts);
            json.WriteStartArray("kinds");
            var first = 0;
            foreach (var kind in kinds)
            {
                json.WriteStartArray();
                json.WriteStringValue(kind.Label);
                json.WriteNumberValue(first);
                json.WriteEndArray();
                first += kind.Pages.Length;
            }

            json.WriteEndArray();
            Things(json, "topics", language.Topics);
            Things(json, "places", language.Places);
            json.WriteNumber("help", plan.Pages.IndexOf(plan.Pages.FirstOrDefault(p => p.IsHelp)!));
            json.WriteNumber("guide", plan.Pages.IndexOf(plan.Pages.FirstOrDefault(p => p.IsLanguageGuide)!));
            var tags = language.StopWords.Keys.Order(StringComparer.Ordinal).ToList();
            json.WriteString("stop", string.Join(' ', tags.SelectMany(tag => language.StopWords[tag].Split(' ')).Distinct()));
            Strings(json, "languages", tags);
            Strings(json, "urgent", language.Distress);
            json.WriteEndObject();
        }

        return written.ToArray();
    }

    private static void Things(Utf8JsonWriter json, string name, ImmutableArray<NamedThing> things)
    {
        json.WriteStartArray(name);
        foreach (var thing in things)
        {
            json.WriteStartArray();
            json.WriteStringValue(thing.Id.ToLowerInvariant());
            json.WriteStringValue(thing.Name);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}

/// <summary>What a query is read with besides the pages.</summary>
/// <param name="Own">The tag of the site's own language.</param>
/// <param name="StopWords">By the tags of all languages of the site, words with spaces between them.</param>
/// <param name="Synonyms">Groups of words and phrases that mean the same to readers.</param>
/// <param name="Discouraged">Of each rule of the language guide, what is written in the place of words, and then those words.</param>
/// <param name="Distress">Words and phrases of readers who may need help at once.</param>
public sealed record SearchLanguage(
    string Own,
    ImmutableDictionary<string, string> StopWords,
    ImmutableArray<ImmutableArray<string>> Synonyms,
    ImmutableArray<ImmutableArray<string>> Discouraged,
    ImmutableArray<string> Distress)
{
    /// <summary>By slug and name.</summary>
    public ImmutableArray<NamedThing> Topics { get; init; } = [];

    /// <summary>By code and name.</summary>
    public ImmutableArray<NamedThing> Places { get; init; } = [];
}

/// <param name="Id">As pages of the index have it.</param>
/// <param name="Name">As readers see it.</param>
public sealed record NamedThing(string Id, string Name);
