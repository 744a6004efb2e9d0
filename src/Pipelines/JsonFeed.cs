using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Advocate.Pipelines;

/// <summary>JSON Feed 1.1 (jsonfeed.org).</summary>
internal static class JsonFeed
{
    private static readonly JsonWriterOptions Options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IBufferWriter<byte> output, Feed feed, string address)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title);
            json.WriteString("home_page_url", feed.Root + feed.Site.Prefix);
            json.WriteString("feed_url", address);
            json.WriteString("language", feed.Site.Settings.Language);
            json.WriteStartArray("items");
            foreach (var entry in feed.Entries)
            {
                WriteItem(json, entry);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteItem(Utf8JsonWriter json, FeedEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("url", entry.Address);
        json.WriteString("title", entry.Title);
        json.WriteString("summary", entry.Summary);
        json.WriteString("content_html", entry.Html?.Value ?? "");
        if (entry.Published is { } published)
        {
            json.WriteString("date_published", Feed.Timestamp(published));
        }

        json.WriteString("date_modified", Feed.Timestamp(entry.Updated));
        if (!entry.Authors.IsEmpty)
        {
            json.WriteStartArray("authors");
            foreach (var author in entry.Authors)
            {
                json.WriteStartObject();
                json.WriteString("name", author);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteStartArray("tags");
        foreach (var topic in entry.Topics)
        {
            json.WriteStringValue(topic);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
