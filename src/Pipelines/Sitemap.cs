using System.Xml;
using Advocate.Content;
using Advocate.Output;

namespace Advocate.Pipelines;

/// <summary><c>sitemap.xml</c> (sitemaps.org 0.9): every page that search engines shall list.</summary>
public sealed class Sitemap : Pipeline
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>A sitemap holds no more addresses than this, by its standard; a larger site gets an index of several.</summary>
    private const int MaxAddresses = 50_000;

    public override bool NeedsAllOutputs => true;

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context)
    {
        var settings = context.Site.Settings;
        var pages = context.Outputs.Where(o => o.IsListed).OrderBy(o => o.Permalink, StringComparer.Ordinal).Chunk(MaxAddresses).ToList();
        if (pages is [var only])
        {
            yield return XmlText.File("sitemap.xml", xml => Pages(xml, settings, only));
            yield break;
        }

        for (var i = 0; i < pages.Count; i++)
        {
            var chunk = pages[i];
            yield return XmlText.File($"sitemap-{i + 1}.xml", xml => Pages(xml, settings, chunk));
        }

        yield return XmlText.File("sitemap.xml", xml => Index(xml, settings, pages.Count));
    }

    private static void Pages(XmlWriter xml, SiteSettings settings, IEnumerable<OutputFile> pages)
    {
        xml.WriteStartElement("urlset", Namespace);
        foreach (var page in pages)
        {
            xml.WriteStartElement("url");
            xml.WriteElementString("loc", settings.AddressOf(page.Permalink));
            if (page.LastChanged is { } date)
            {
                xml.WriteElementString("lastmod", date.ToString("O"));
            }

            xml.WriteEndElement();
        }

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
