using System.Collections.Immutable;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.FrontMatter;
using Advocate.Yaml;

namespace Advocate.Content;

/// <summary>A file of <c>data/</c>.</summary>
public interface IData : IContent
{
    /// <summary>False where nothing of the file could be read, so that nobody knows what is in it.</summary>
    bool IsReadable { get; }

    /// <summary>The language of a translation; empty for the file itself, in the site's first language.</summary>
    string Language => "";
}

/// <summary>A file of <c>data/</c>: entries by id, in the order in which they are to be shown.</summary>
public sealed record DataFile<T>(SourceFile File, ContentKind? Kind, ImmutableArray<DataEntry<T>> Entries) : IData
    where T : class
{
    private readonly Dictionary<string, DataEntry<T>> _byId = Entries.ToDictionary(e => e.Id, StringComparer.OrdinalIgnoreCase);

    public bool IsReadable { get; init; } = true;

    public string Language { get; init; } = "";

    public IEnumerable<string> Ids => Entries.Select(e => e.Id);

    public DataEntry<T>? Find(string id) => _byId.GetValueOrDefault(id);
}

public static class DataFile
{
    /// <summary>Reads <c>id: {fields}</c> entries.</summary>
    public static DataFile<T> Read<T>(
        SourceText source, ContentKind kind, FieldType<T> type, FieldOptions options, DiagnosticBag diagnostics)
        where T : class
    {
        if (YamlReader.Read(source, diagnostics) is not { } root)
        {
            return new DataFile<T>(source.File, kind, []) { IsReadable = false };
        }

        if (root is not YamlMapping mapping)
        {
            diagnostics.Add(FieldRules.WrongShape.At(
                root.Location,
                $"This file takes entries, each {type.Shape.Expectation} under an id of its own.",
                "Write 'some-id:' and indent the entry's fields under it."));
            return new DataFile<T>(source.File, kind, []) { IsReadable = false };
        }

        return new DataFile<T>(
            source.File,
            kind,
            [.. DataEntry.ReadAll(mapping, type, options, diagnostics)]);
    }

    /// <summary>Reads the words of a translation over the facts of its original.</summary>
    /// <returns>Null where one of the two cannot be read.</returns>
    public static DataFile<T>? ReadTranslation<T>(
        SourceText source, SourceText original, ContentKind kind, FieldType<T> type, FieldOptions options, DiagnosticBag diagnostics)
        where T : class =>
        YamlReader.Read(source, diagnostics) is YamlMapping words && YamlReader.Read(original, new DiagnosticBag()) is YamlMapping facts
            ? new DataFile<T>(
                source.File,
                kind,
                [
                    .. DataEntry.ReadAll(
                        TranslatedWords.Of(facts, words, new FieldSchema.Entries(type.Shape, ""), source.File.Start, diagnostics),
                        type,
                        options,
                        diagnostics),
                ])
            { Language = options.Language }
            : null;
}
