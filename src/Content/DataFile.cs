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
}

/// <summary>A file of <c>data/</c>: entries by id, in the order in which they are to be shown.</summary>
public sealed record DataFile<T>(SourceFile File, ContentKind? Kind, ImmutableArray<DataEntry<T>> Entries) : IData
    where T : class
{
    private readonly Dictionary<string, DataEntry<T>> _byId = Entries.ToDictionary(e => e.Id, StringComparer.OrdinalIgnoreCase);

    public bool IsReadable { get; init; } = true;

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
}
