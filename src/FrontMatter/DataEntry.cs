using Advocate.Diagnostics;
using Advocate.Yaml;

namespace Advocate.FrontMatter;

/// <summary>A value under an id of its own.</summary>
public sealed record DataEntry<T>(string Id, T Value, Location Location);

internal static class DataEntry
{
    /// <summary>Every entry whose value could be read, in the order of the file.</summary>
    public static IEnumerable<DataEntry<T>> ReadAll<T>(
        YamlMapping mapping, FieldType<T> type, FieldOptions options, DiagnosticBag diagnostics)
        where T : class =>
        from entry in mapping.Entries
        let value = type.Read(entry.Value, new FieldContext(entry.Key.Value, options, diagnostics))
        where value is not null
        select new DataEntry<T>(entry.Key.Value, value, entry.Key.Location);
}
