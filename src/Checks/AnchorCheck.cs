using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net;
using System.Text;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Output;

namespace Advocate.Checks;

/// <summary>
/// Looks at the anchors of finished pages whose layout makes some of them from data, as on law pages and lists: each link to one leads to
/// a part that is there, and no two parts share one. The anchors of headings are known, and unlike each other, before anything is rendered.
/// </summary>
internal sealed class AnchorCheck : IOutputTarget
{
    private const string Help = "Use an anchor that the page has, or leave out the '#' and what follows.";

    private readonly IOutputTarget _target;
    private readonly Site _site;
    private readonly ILookup<string, AnchorLink> _links;
    private readonly FrozenDictionary<string, OutputFile> _pagesOfData;
    private readonly DiagnosticBag _diagnostics;

    public AnchorCheck(IOutputTarget target, Site site, ImmutableArray<OutputFile> files, DiagnosticBag diagnostics)
    {
        (_target, _site, _diagnostics) = (target, site, diagnostics);
        _links = AnchorLink.Of(site).ToLookup(link => link.Path, StringComparer.Ordinal);
        _pagesOfData = files.Where(file => file.Origin is null or Law or Page { Lists: not null }).ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);
    }

    public void Write(string path, ReadOnlyMemory<byte> bytes)
    {
        if (path.EndsWith(".html", StringComparison.Ordinal) && (_pagesOfData.ContainsKey(path) || _links.Contains(path)))
        {
            Check(path, AnchorsOf(bytes.Span));
        }

        _target.Write(path, bytes);
    }

    private void Check(string path, List<string> anchors)
    {
        foreach (var link in _links[path].Where(link => !anchors.Contains(link.Fragment)))
        {
            _diagnostics.Add(CheckRules.BrokenAnchor.At(
                link.Location, $"{link.Name} has no anchor '#{link.Fragment}'.{Suggestion.DidYouMean($"#{link.Fragment}", anchors.Select(anchor => $"#{anchor}"))}", Help));
        }

        if (_pagesOfData.TryGetValue(path, out var file))
        {
            foreach (var repeated in anchors.CountBy(anchor => anchor, StringComparer.Ordinal).Where(anchor => anchor.Value > 1))
            {
                _diagnostics.Add(CheckRules.RepeatedAnchor.At(
                    PlaceOf(repeated.Key, file), $"The page /{file.Permalink} has the anchor '#{repeated.Key}' more than once."));
            }
        }
    }

    /// <summary>Where a writer gives an anchor, as near as can be told from the anchor.</summary>
    private Location PlaceOf(string anchor, OutputFile page)
    {
        var document = page.Origin as Document;
        var places = (document?.Body.Headings.Where(h => h.Id == anchor).Select(h => h.Location) ?? [])
            .Concat(_site.Sources.All.Where(s => s.Anchor == anchor).Select(s => s.Location))
            .Concat(_site.HelpLines?.Entries.Where(e => e.Id == anchor).Select(e => e.Location) ?? [])
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
