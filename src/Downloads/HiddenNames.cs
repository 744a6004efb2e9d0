using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Advocate.Content;

namespace Advocate.Downloads;

/// <summary>The names that programs write into files without asking. Readers of a file can see them, and few writers know.</summary>
internal static partial class HiddenNames
{
    public static IEnumerable<HiddenName> In(DownloadFormat format, byte[] bytes) =>
        (format.Extension switch
        {
            ".pdf" => PdfNames.In(bytes),
            ".docx" or ".xlsx" or ".pptx" => InXml(bytes, "docProps/core.xml", "creator", "lastModifiedBy"),
            ".odt" or ".ods" or ".odp" => InXml(bytes, "meta.xml", "creator", "initial-creator", "printed-by"),
            _ => [],
        })
        .Select(found => found with { Name = found.Name.Trim() })
        .Where(found => found.Name != "")
        .Distinct();

    private static IEnumerable<HiddenName> InXml(byte[] bytes, string entry, params string[] elements)
    {
        if (Archive.Of(bytes) is not { } archive || Archive.TextOf(archive, entry) is not { } text)
        {
            return [];
        }

        try
        {
            using var reader = XmlReader.Create(
                new StringReader(text.TrimStart('\uFEFF')),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return [.. XDocument.Load(reader).Descendants()
                .Where(element => elements.Contains(element.Name.LocalName, StringComparer.Ordinal))
                .Select(element => new HiddenName(element.Name.LocalName, element.Value))];
        }
        catch (XmlException)
        {
            return [];
        }
    }

    /// <summary>What <c>dc:creator</c> holds in XMP, the XML that many formats carry.</summary>
    public static IEnumerable<HiddenName> InXmp(string xml) =>
        from creator in Creator().Matches(xml)
        let items = Item().Matches(creator.Groups["inside"].Value)
        from name in items.Count > 0 ? items.Select(item => item.Groups["inside"].Value) : [creator.Groups["inside"].Value]
        select new HiddenName("dc:creator", WebUtility.HtmlDecode(Tag().Replace(name, "")));

    [GeneratedRegex("<dc:creator[^>]*>(?<inside>.*?)</dc:creator>", RegexOptions.Singleline)]
    private static partial Regex Creator();

    [GeneratedRegex("<rdf:li[^>]*>(?<inside>.*?)</rdf:li>", RegexOptions.Singleline)]
    private static partial Regex Item();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
