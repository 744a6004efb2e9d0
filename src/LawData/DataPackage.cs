using System.Collections.Immutable;
using System.Text.Json;
using Advocate.Text;

namespace Advocate.LawData;

/// <summary>A Frictionless data package (version 1) that says what the files of law data hold.</summary>
public static class DataPackage
{
    public static byte[] Write(LawDataset data) => LawJson.Json(json =>
    {
        var settings = data.Site.Settings;
        json.WriteStartObject();
        json.WriteString("profile", "data-package");
        json.WriteString("name", $"{Slug.From(settings.Title)}-laws");
        json.WriteString("title", $"{settings.Title}: {data.Title}");
        json.WriteString("description", data.Summary);
        json.WriteString("homepage", data.Address);
        json.WriteString("version", data.Version);
        json.WriteString("created", $"{data.Site.LawOverview.LastReviewed:yyyy-MM-dd}T00:00:00Z");
        json.WriteStartArray("contributors");
        json.WriteStartObject();
        json.WriteString("title", settings.Title);
        json.WriteString("path", settings.Address.AbsoluteUri);
        json.WriteString("role", "publisher");
        json.WriteEndObject();
        json.WriteEndArray();
        if (settings.License is { } license)
        {
            json.WriteStartArray("licenses");
            json.WriteStartObject();
            json.WriteString("title", license.Name);
            json.WriteString("path", license.Address.AbsoluteUri);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteStartArray("resources");
        WriteTable(json, "laws", data.Csv, data.Columns, "code");
        WriteTable(json, "answers", data.AnswersCsv, data.AnswerColumns, null);
        json.WriteStartObject();
        WriteFile(json, "laws-with-sources", "json", "application/json", data.Json);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <param name="key">The column whose values are unique; null where none is.</param>
    private static void WriteTable<T>(Utf8JsonWriter json, string name, LawFile file, ImmutableArray<LawColumn<T>> columns, string? key)
    {
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-resource");
        WriteFile(json, name, "csv", "text/csv", file);
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var column in columns)
        {
            WriteField(json, column, isUnique: column.Name == key);
        }

        json.WriteEndArray();
        if (key is not null)
        {
            json.WriteString("primaryKey", key);
        }

        json.WriteStartArray("missingValues");
        json.WriteStringValue("");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json, string name, string format, string mediaType, LawFile file)
    {
        json.WriteString("name", name);
        json.WriteString("path", file.Name);
        json.WriteString("format", format);
        json.WriteString("mediatype", mediaType);
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", file.Bytes.Value.Length);
        json.WriteString("hash", $"sha256:{file.Hash}");
    }

    private static void WriteField<T>(Utf8JsonWriter json, LawColumn<T> column, bool isUnique)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", column.Type);
        json.WriteString("description", column.Description);
        json.WriteStartObject("constraints");
        json.WriteBoolean("required", column.IsRequired);
        if (isUnique)
        {
            json.WriteBoolean("unique", true);
        }

        if (!column.Values.IsEmpty)
        {
            json.WriteStartArray("enum");
            foreach (var value in column.Values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }

        if (column.Pattern is { } pattern)
        {
            json.WriteString("pattern", pattern);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
