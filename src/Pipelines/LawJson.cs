using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Advocate.Content;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary>The law entries as JSON, with what a table cannot hold, and the Frictionless data package (v1) that describes both files.</summary>
internal static class LawJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",

        // The files are data, never put into HTML, so letters may stand as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(Site site, ImmutableArray<LawColumn> columns) => Json(json =>
    {
        json.WriteStartArray();
        foreach (var law in site.Laws)
        {
            json.WriteStartObject();
            foreach (var column in columns.Where(c => c.Name is not ("statutes" or "bills" or "sources")))
            {
                WriteValue(json, column, column.Value(site, law));
            }

            WriteList(json, "statutes", law.Statutes, s => [("citation", s.Citation), ("url", s.Address?.OriginalString)]);
            WriteList(json, "bills", law.Bills, b => [("name", b.Name), ("year", b.Year?.ToString()), ("url", b.Address?.OriginalString)]);
            WriteList(json, "history", law.History, h => [("date", h.Date.ToString()), ("change", h.Change), ("source", h.Source?.Value)]);
            WriteList(json, "pending", law.Pending, p =>
                [("name", p.Name), ("session", p.Session), ("step", p.Step), ("date", p.Date?.ToString()), ("source", p.Source?.Value)]);
            WriteList(json, "sources", law.OwnSources, s =>
            [
                ("id", s.Id.Value), ("title", s.Source.Title), ("publisher", s.Source.Publisher), ("date", s.Source.Date?.ToString()),
                ("url", s.Source.Address?.OriginalString), ("kind", s.Source.Kind),
            ]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static byte[] WritePackage(Site site, LawDataPage page, byte[] csv, byte[] laws) => Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("profile", "data-package");
        json.WriteString("name", $"{Slug.From(site.Settings.Title)}-laws");
        json.WriteString("title", $"{site.Settings.Title}: {page.Title}");
        json.WriteString("description", page.Summary);
        json.WriteString("homepage", page.Canonical);
        json.WriteString("version", site.LawOverview.LastReviewed.ToString("yyyy.M.d", CultureInfo.InvariantCulture));
        if (site.Settings.License is { } license)
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
        WriteFile(json, "laws", "laws.csv", "csv", "text/csv", csv);
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var column in page.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("type", column.Type);
            json.WriteString("description", column.Description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("primaryKey", "code");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject();
        WriteFile(json, "laws-with-sources", "laws.json", "json", "application/json", laws);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteFile(Utf8JsonWriter json, string name, string path, string format, string mediaType, byte[] bytes)
    {
        json.WriteString("name", name);
        json.WriteString("path", path);
        json.WriteString("format", format);
        json.WriteString("mediatype", mediaType);
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", bytes.Length);
        json.WriteString("hash", LawData.Hash(bytes));
    }

    private static void WriteValue(Utf8JsonWriter json, LawColumn column, string value)
    {
        if (value == "")
        {
            // Unknown is a value: it is said, not left out.
            json.WriteNull(column.Name);
        }
        else if (column.Type == "boolean")
        {
            json.WriteBoolean(column.Name, value == "true");
        }
        else
        {
            json.WriteString(column.Name, value);
        }
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Func<T, (string Name, string? Value)[]> fields)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            foreach (var (field, value) in fields(item))
            {
                if (value is not null)
                {
                    json.WriteString(field, value);
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }
}
