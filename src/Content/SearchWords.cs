using System.Collections.Immutable;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.FrontMatter;
using Advocate.Yaml;

namespace Advocate.Content;

/// <summary>Words that mean the same to readers who search. From <c>data/synonyms.yml</c>.</summary>
public sealed record Synonyms(SourceFile File, ContentKind? Kind, ImmutableArray<SynonymGroup> Groups) : IData
{
    public bool IsReadable { get; init; } = true;

    public string Language { get; init; } = "";

    public static Synonyms Read(SourceText source, ContentKind kind, FieldOptions options, DiagnosticBag diagnostics)
    {
        var root = YamlReader.Read(source, diagnostics);
        var groups = root is null or YamlMapping { Entries.IsEmpty: true }
            ? null
            : FieldTypes.ListOf(SynonymGroup.Type).Read(root, new FieldContext("synonyms", options, diagnostics));
        return new Synonyms(source.File, kind, [.. groups ?? []]) { IsReadable = root is not null };
    }
}

/// <param name="Words">Whoever searches for one of them finds the pages with any other too.</param>
public sealed record SynonymGroup(ImmutableArray<Located<string>> Words, Location Location)
{
    public static readonly FieldType<SynonymGroup> Type = FieldTypes.Group("a group of synonyms", f => new SynonymGroup(f));

    public SynonymGroup(Fields fields)
        : this(
            [.. fields.Required("words", FieldTypes.LocatedTexts, [], new(
                "Words and phrases that mean the same to readers. Who searches for one finds pages with any of them. Other forms of a "
                    + "word, such as its plural, go without saying.",
                "[lawyer, attorney, counsel]"))],
            fields.Has("words") ? fields.LocationOf("words") : fields.Location)
    {
    }
}

/// <summary>What readers of a language type who may need help at once. From <c>data/distress.yml</c>, by the language's tag.</summary>
public sealed record DistressWords(ImmutableArray<Located<string>> Words)
{
    public static readonly FieldType<DistressWords> Type = FieldTypes.Group("the words of a language", f => new DistressWords(f));

    public DistressWords(Fields fields)
        : this([.. fields.Required("words", FieldTypes.LocatedTexts, [], new(
            "Words and phrases of readers who may need help at once. A search for one shows the help lines above all that it finds.",
            "[nowhere to sleep, locked out]"))])
    {
    }
}
