using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;

namespace Advocate.Takedown;

/// <summary>
/// Takes the entries of some pages out of feeds and sitemaps, and the links to them out of the texts of the other entries.
/// </summary>
internal static class FeedRemoval
{
    private static readonly XmlWriterSettings XmlForm =
        new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineChars = "\n" };

    private static readonly JsonWriterOptions JsonForm =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Under which an item of a JSON feed says where its page is: the id of a page that moved is another address than its
    /// own.</summary>
    private static readonly string[] AddressNames = ["id", "url"];

    /// <param name="isGone">Whether a whole address is that of one of the pages.</param>
    /// <returns>The same string where nothing had to be taken out.</returns>
    public static string FromXml(string xml, Func<string, bool> isGone)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        document.LoadXml(xml);
        var isChanged = false;
        foreach (var entry in document.DocumentElement!.ChildNodes
            .OfType<XmlElement>()
            .Where(e => e.LocalName is "entry" or "url")
            .ToList())
        {
            var addresses = entry.ChildNodes.OfType<XmlElement>().Where(e => e.LocalName is "id" or "loc" or "link")
                .Select(e => e.LocalName == "link" ? e.GetAttribute("href") : e.InnerText);
            if (addresses.Any(isGone))
            {
                // With the line break and the indent before it.
                if (entry.PreviousSibling is XmlWhitespace space)
                {
                    space.ParentNode!.RemoveChild(space);
                }

                entry.ParentNode!.RemoveChild(entry);
                isChanged = true;
            }

            foreach (var content in entry.ChildNodes.OfType<XmlElement>().Where(e => e.LocalName == "content"))
            {
                var html = LinkRemoval.Apply(content.InnerText, isGone, isText: true);
                if (html != content.InnerText)
                {
                    content.InnerText = html;
                    isChanged = true;
                }
            }
        }

        if (!isChanged)
        {
            return xml;
        }

        using var buffer = new MemoryStream();
        using (var writer = XmlWriter.Create(buffer, XmlForm))
        {
            document.Save(writer);
        }

        return Encoding.UTF8.GetString(buffer.ToArray()).TrimEnd('\n') + "\n";
    }

    /// <param name="isGone">Whether a whole address is that of one of the pages.</param>
    /// <returns>The same string where nothing had to be taken out.</returns>
    public static string FromJson(string json, Func<string, bool> isGone)
    {
        if (JsonNode.Parse(json) is not JsonObject feed || feed["items"] is not JsonArray items)
        {
            return json;
        }

        var isChanged = items.RemoveAll(
            item => AddressNames.Any(name => item?[name] is { } address && isGone(address.GetValue<string>()))) > 0;
        foreach (var item in items.OfType<JsonObject>())
        {
            if (item["content_html"]?.GetValue<string>() is { } html
                && LinkRemoval.Apply(html, isGone, isText: true) is var text
                && text != html)
            {
                item["content_html"] = JsonValue.Create(text);
                isChanged = true;
            }
        }

        if (!isChanged)
        {
            return json;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JsonForm))
        {
            feed.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }
}
