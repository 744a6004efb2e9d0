using System.Text.Json;
using Advocate.Text;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary>A Frictionless data package (version 1) that says what the files of law data hold.</summary>
internal static class LawPackage
{
    public static byte[] Write(LawDataPage page, LawFile csv, LawFile laws) => LawJson.Json(json =>
    {
        var settings = page.Site.Settings;
        json.WriteStartObject();
        json.WriteString("profile", "data-package");
        json.WriteString("name", $"{Slug.From(settings.Title)}-laws");
        json.WriteString("title", $"{settings.Title}: {page.Title}");
        json.WriteString("description", page.Summary);
        json.WriteString("homepage", page.Canonical);
        json.WriteString("version", page.Version);
        json.WriteString("created", Feed.Timestamp(page.Site.LawOverview.LastReviewed));
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
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-resource");
        WriteFile(json, "laws", "csv", "text/csv", csv);
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var column in page.Columns)
        {
            WriteField(json, column);
        }

        json.WriteEndArray();
        json.WriteString("primaryKey", "code");
        json.WriteStartArray("missingValues");
        json.WriteStringValue("");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject();
        WriteFile(json, "laws-with-sources", "json", "application/json", laws);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

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

    private static void WriteField(Utf8JsonWriter json, LawColumn column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", column.Type);
        json.WriteString("description", column.Description);
        json.WriteStartObject("constraints");
        json.WriteBoolean("required", column.IsRequired);
        if (column.Name == "code")
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
