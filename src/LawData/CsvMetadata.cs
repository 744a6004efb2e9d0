using System.Globalization;

namespace Advocate.LawData;

/// <summary>
/// Metadata for tabular data on the web (W3C, 2015), which programs find beside the file under its name and <c>-metadata.json</c>.
/// </summary>
public static class CsvMetadata
{
    public static byte[] Write(LawDataset data) => LawJson.Json(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("@context");
        json.WriteStringValue("http://www.w3.org/ns/csvw");
        json.WriteStartObject();
        json.WriteString("@language", data.Language);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("url", data.Csv.Name);
        json.WriteString("dc:title", $"{data.Site.Settings.Title}: {data.Title}");
        json.WriteString("dc:description", data.Summary);
        json.WriteString("dc:publisher", data.Site.Settings.Title);
        json.WriteString("dc:modified", data.Site.LawOverview.LastReviewed.ToString("O", CultureInfo.InvariantCulture));
        if (data.Site.Settings.License is { } license)
        {
            json.WriteString("dc:license", license.Address.AbsoluteUri);
        }

        json.WriteStartObject("tableSchema");
        json.WriteString("primaryKey", "code");
        json.WriteStartArray("columns");
        foreach (var column in data.Columns)
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
