using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Advocate.Content;

namespace Advocate.LawData;

/// <summary>The law entries as JSON, with what a table cannot hold.</summary>
public static class LawJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",

        // The files are data, never put into HTML, so letters need no escape.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(Site site, ImmutableArray<LawColumn<Law>> columns, ImmutableArray<LawColumn<AnswerRow>> answers) =>
        Json(json =>
    {
        json.WriteStartArray();
        foreach (var law in site.Laws)
        {
            json.WriteStartObject();
            foreach (var column in columns.Where(c => c.Name is not ("statutes" or "bills" or "sources")))
            {
                WriteValue(json, column, column.Value(law));
            }

            WriteList(
                json,
                "answers",
                AnswerTable.RowsOf(law),
                row => [.. answers.Select(c => (c.Name, c.Value(row) is { Length: > 0 } value ? value : null))]);
            WriteList(json, "statutes", law.Statutes, s => [("citation", s.Citation), ("url", s.Address?.OriginalString)]);
            WriteList(json, "bills", law.Bills, b => [("name", b.Name), ("year", b.Year?.ToString()), ("url", b.Address?.OriginalString)]);
            WriteList(
                json,
                "history",
                law.History,
                h =>
                    [
                        ("date", h.Date.ToString()),
                        ("change", h.Change),
                        ("kind", h.IsReading ? "reading" : "change"),
                        ("source", h.Source?.Value),
                        ("question", h.Question?.Value),
                        ("added", h.Added?.ToString("O", CultureInfo.InvariantCulture))]);
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

    private static void WriteValue(Utf8JsonWriter json, LawColumn<Law> column, string value)
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

    public static byte[] Json(Action<Utf8JsonWriter> write)
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
