using System.Xml;

namespace Advocate.Pipelines;

/// <summary>Atom 1.0 (RFC 4287).</summary>
internal static class AtomFeed
{
    public static void Write(XmlWriter xml, Feed feed)
    {
        xml.WriteStartElement("feed", "http://www.w3.org/2005/Atom");
        xml.WriteAttributeString("xml", "lang", null, feed.Site.Settings.Language);
        xml.WriteElementString("title", feed.Title);
        xml.WriteElementString("id", feed.Root + feed.Path);
        xml.WriteElementString("updated", Feed.Timestamp(feed.Updated));
        WriteLink(xml, "self", feed.Root + feed.Path, "application/atom+xml");
        WriteLink(xml, "alternate", feed.Root + feed.Page, "text/html");
        WriteAuthor(xml, feed.Site.Settings.Title);
        foreach (var entry in feed.Entries)
        {
            xml.WriteStartElement("entry");
            xml.WriteElementString("title", entry.Title);
            xml.WriteElementString("id", entry.Id);
            WriteLink(xml, "alternate", entry.Address, "text/html");
            if (entry.Published is { } published)
            {
                xml.WriteElementString("published", Feed.Timestamp(published));
            }

            xml.WriteElementString("updated", Feed.Timestamp(entry.Updated));
            foreach (var author in entry.Authors)
            {
                WriteAuthor(xml, author);
            }

            foreach (var topic in entry.Topics)
            {
                xml.WriteStartElement("category");
                xml.WriteAttributeString("term", topic);
                xml.WriteEndElement();
            }

            xml.WriteElementString("summary", entry.Summary);
            if (entry.Html is { } html)
            {
                xml.WriteStartElement("content");
                xml.WriteAttributeString("type", "html");
                xml.WriteString(html.Value);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void WriteAuthor(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author");
        xml.WriteElementString("name", name);
        xml.WriteEndElement();
    }
}
