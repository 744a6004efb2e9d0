using System.Xml;
using Advocate.Content;
using Advocate.Output;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary><c>sitemap.xml</c> (sitemaps.org 0.9): every page that search engines shall list.</summary>
public sealed class Sitemap : Pipeline
{
    private const string Html = "http://www.w3.org/1999/xhtml";

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>A sitemap holds no more addresses than this, by its standard; a larger site gets an index of several.</summary>
    private const int MaxAddresses = 50_000;

    public override bool IsInEveryEdition => false;

    public override bool NeedsAllOutputs => true;

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context)
    {
        var settings = context.Site.Settings;
        var pages = context.Outputs.Where(o => o.IsListed).OrderBy(o => o.Permalink, StringComparer.Ordinal).Chunk(MaxAddresses).ToList();
        if (pages is [var only])
        {
            yield return XmlText.File("sitemap.xml", xml => Pages(xml, context, only));
            yield break;
        }

        for (var i = 0; i < pages.Count; i++)
        {
            var chunk = pages[i];
            yield return XmlText.File($"sitemap-{i + 1}.xml", xml => Pages(xml, context, chunk));
        }

        yield return XmlText.File("sitemap.xml", xml => Index(xml, settings, pages.Count));
    }

    private static void Pages(XmlWriter xml, PostProcessContext context, IEnumerable<OutputFile> pages)
    {
        var settings = context.Site.Settings;
        xml.WriteStartElement("urlset", Namespace);
        if (!context.Render.Editions.IsEmpty)
        {
            xml.WriteAttributeString("xmlns", "xhtml", null, Html);
        }

        foreach (var page in pages)
        {
            xml.WriteStartElement("url");
            xml.WriteElementString("loc", settings.AddressOf(page.Permalink));
            if (page.LastChanged is { } date)
            {
                xml.WriteElementString("lastmod", date.ToString("O"));
            }

            foreach (var edition in EditionLink.Of(context.Render.Editions, page.Permalink, page.Origin as Document))
            {
                Alternate(xml, edition.Language, settings.AddressOf(edition.Permalink));
                if (edition.Language == settings.OriginalLanguage)
                {
                    Alternate(xml, "x-default", settings.AddressOf(edition.Permalink));
                }
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Alternate(XmlWriter xml, string language, string address)
    {
        xml.WriteStartElement("link", Html);
        xml.WriteAttributeString("rel", "alternate");
        xml.WriteAttributeString("hreflang", language);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void Index(XmlWriter xml, SiteSettings settings, int count)
    {
        xml.WriteStartElement("sitemapindex", Namespace);
        for (var number = 1; number <= count; number++)
        {
            xml.WriteStartElement("sitemap");
            xml.WriteElementString("loc", settings.AddressOf($"sitemap-{number}.xml"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
