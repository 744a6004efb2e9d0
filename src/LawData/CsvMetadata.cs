using System.Collections.Immutable;
using System.Globalization;

namespace Advocate.LawData;

/// <summary>
/// Metadata for tabular data on the web (W3C, 2015), which programs find beside the file under its name and <c>-metadata.json</c>.
/// </summary>
public static class CsvMetadata
{
    /// <param name="key">The column whose values are unique; null where none is.</param>
    public static byte[] Write<T>(LawDataset data, LawFile file, ImmutableArray<LawColumn<T>> columns, string? key) => LawJson.Json(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("@context");
        json.WriteStringValue("http://www.w3.org/ns/csvw");
        json.WriteStartObject();
        json.WriteString("@language", data.Language);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("url", file.Name);
        json.WriteString("dc:title", $"{data.Site.Settings.Title}: {data.Title}");
        json.WriteString("dc:description", data.Summary);
        json.WriteString("dc:publisher", data.Site.Settings.Title);
        json.WriteString("dc:modified", data.Site.LawOverview.LastReviewed.ToString("O", CultureInfo.InvariantCulture));
        if (data.Site.Settings.License is { } license)
        {
            json.WriteString("dc:license", license.Address.AbsoluteUri);
        }

        json.WriteStartObject("tableSchema");
        if (key is not null)
        {
            json.WriteString("primaryKey", key);
        }

        json.WriteStartArray("columns");
        foreach (var column in columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("titles", column.Name);
            json.WriteString("dc:description", column.Description);
            json.WriteString("datatype", column.Name == "url" ? "anyURI" : column.Type);
            json.WriteBoolean("required", column.IsRequired);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    });
}
