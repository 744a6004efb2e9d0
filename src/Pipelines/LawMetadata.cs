using System.Globalization;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary>
/// Metadata for tabular data on the web (W3C, 2015), which programs find beside the file under its name and <c>-metadata.json</c>.
/// </summary>
internal static class LawMetadata
{
    public static byte[] Write(LawDataPage page, LawFile csv) => LawJson.Json(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("@context");
        json.WriteStringValue("http://www.w3.org/ns/csvw");
        json.WriteStartObject();
        json.WriteString("@language", page.Language);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("url", csv.Name);
        json.WriteString("dc:title", $"{page.Site.Settings.Title}: {page.Title}");
        json.WriteString("dc:description", page.Summary);
        json.WriteString("dc:publisher", page.Site.Settings.Title);
        json.WriteString("dc:modified", page.Site.LawOverview.LastReviewed.ToString("O", CultureInfo.InvariantCulture));
        if (page.Site.Settings.License is { } license)
        {
            json.WriteString("dc:license", license.Address.AbsoluteUri);
        }

        json.WriteStartObject("tableSchema");
        json.WriteString("primaryKey", "code");
        json.WriteStartArray("columns");
        foreach (var column in page.Columns)
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
