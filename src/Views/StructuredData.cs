using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Advocate.Views;

/// <summary>
/// Facts of a page for search engines, as JSON-LD in the words of schema.org. A browser never runs such a block, so the
/// Content-Security-Policy allows it in the page.
/// </summary>
public static class StructuredData
{
    /// <summary>
    /// Text in any script stays readable. This encoder escapes what HTML gives a meaning whatever else it lets pass, so a title that
    /// holds <c>&lt;/script&gt;</c> or <c>&lt;!--</c> cannot end the block or open another.
    /// </summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A <c>script</c> element that holds one thing, in UTF-8.</summary>
    /// <param name="write">Writes the thing's properties, <c>@type</c> first.</param>
    public static ReadOnlyMemory<byte> Script(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        buffer.Write("<script type=\"application/ld+json\">"u8);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            write(json);
            json.WriteEndObject();
        }

        buffer.Write("</script>"u8);
        return buffer.WrittenMemory;
    }

    /// <summary>A property whose value is a thing with properties of its own.</summary>
    public static void Thing(this Utf8JsonWriter json, string property, string type, Action<Utf8JsonWriter> write)
    {
        json.WritePropertyName(property);
        json.Thing(type, write);
    }

    /// <summary>A thing in a list.</summary>
    public static void Thing(this Utf8JsonWriter json, string type, Action<Utf8JsonWriter> write)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        write(json);
        json.WriteEndObject();
    }

    /// <summary>A property whose value is a list; an empty list is left out.</summary>
    public static void List<T>(this Utf8JsonWriter json, string property, IReadOnlyCollection<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        json.WriteStartArray(property);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }
}
