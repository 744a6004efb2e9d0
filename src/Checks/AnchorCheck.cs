using System.Net;
using System.Text;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Output;

namespace Advocate.Checks;

/// <summary>
/// Looks at the anchors of finished pages whose layout makes some of them from data, as on law pages and lists: each link to one leads to
/// a part that is there, and no two parts share one. The anchors of headings are known, and unlike each other, before anything is rendered.
/// </summary>
internal sealed class AnchorCheck(Site site) : IOutputCheck
{
    private const string Help = "Use an anchor that the page has, or leave out the '#' and what follows.";

    private readonly ILookup<string, AnchorLink> _links = AnchorLink.Of(site).ToLookup(link => link.Path, StringComparer.Ordinal);

    public IReadOnlyCollection<Diagnostic> Check(OutputFile file, ReadOnlySpan<byte> bytes)
    {
        var isMadeFromData = file.Origin is null or Law or Page { Lists: not null };
        if (!SitePath.IsPage(file.Path) || !(isMadeFromData || _links.Contains(file.Path)))
        {
            return [];
        }

        var anchors = AnchorsOf(bytes);
        return [.. Broken(file.Path, anchors), .. isMadeFromData ? Repeated(file, anchors) : []];
    }

    private IEnumerable<Diagnostic> Broken(string path, List<string> anchors) =>
        from link in _links[path]
        where !anchors.Contains(link.Fragment)
        let nearest = LinkCheck.NearestAnchor(link.Fragment, anchors, site.Settings.Language)
        let suggestion = nearest is null ? "" : $" Did you mean '#{nearest}'?"
        select CheckRules.BrokenAnchor.At(link.Location, $"{link.Name} has no anchor '#{link.Fragment}'.{suggestion}", Help);

    private IEnumerable<Diagnostic> Repeated(OutputFile file, List<string> anchors) =>
        from anchor in anchors.CountBy(anchor => anchor, StringComparer.Ordinal)
        where anchor.Value > 1
        select CheckRules.RepeatedAnchor.At(
            PlaceOf(anchor.Key, file), $"The page /{file.Permalink} has the anchor '#{anchor.Key}' more than once.");

    /// <summary>Where a writer gives an anchor, as near as the anchor shows.</summary>
    private Location PlaceOf(string anchor, OutputFile page)
    {
        var document = page.Origin as Document;
        var places = (document?.Body.Headings.Where(h => h.Id == anchor).Select(h => h.Location) ?? [])
            .Concat(site.Sources.All.Where(s => s.Anchor == anchor).Select(s => s.Location))
            .Concat(site.HelpLines?.Entries.Where(e => e.Id == anchor).Select(e => e.Location) ?? [])
            .Append(document?.Location ?? new Location(page.Path));
        return places.First();
    }

    /// <summary>The values of <c>id</c>, which templates write in quotation marks, and in text with those escaped.</summary>
    private static List<string> AnchorsOf(ReadOnlySpan<byte> page)
    {
        var start = " id=\""u8;
        var anchors = new List<string>();
        for (var at = page.IndexOf(start); at >= 0;)
        {
            at += start.Length;
            var length = Math.Max(0, page[at..].IndexOf((byte)'"'));
            anchors.Add(WebUtility.HtmlDecode(Encoding.UTF8.GetString(page.Slice(at, length))));
            at = page[at..].IndexOf(start) is var next and >= 0 ? at + next : -1;
        }

        return anchors;
    }
}
