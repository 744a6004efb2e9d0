using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Diagnostics;

namespace Advocate.Links;

/// <summary>What a check of outbound links says to a maintainer, at each place that names the address.</summary>
public static class LinkFindings
{
    public static readonly DiagnosticRule Dead = new(
        "ADV710", Severity.Error, "A link to a page that is gone",
        "Find where the page is now, or a copy in a web archive; where neither is found, look for another source or take the claim out.");

    public static readonly DiagnosticRule Unclear = new(
        "ADV711", Severity.Warning, "A link that could not be checked",
        "Open it in a browser; if it works there, add what it starts with, and the reason, to data/links.yml.");

    public static readonly DiagnosticRule Moved = new(
        "ADV712", Severity.Advice, "A link to a page that has moved for good",
        "Look at the page there, and write its new address.");

    public static IEnumerable<Diagnostic> Of(ImmutableArray<OutboundLink> links, IReadOnlyDictionary<Uri, LinkState> states) =>
        from link in links
        let state = states.GetValueOrDefault(link.Address)
        from place in link.Places
        let finding = state switch
        {
            LinkState.Dead dead => Dead.At(place, $"{link.Address} is gone: {dead.Why}."),
            LinkState.Unclear unclear => Unclear.At(place, $"{link.Address} could not be checked: {unclear.Why}."),
            LinkState.Moved moved => Moved.At(place, $"{link.Address} is now {moved.Now}."),
            _ => null,
        }
        where finding is not null
        select finding;

    /// <summary>The links to ask for: all but those that start as an entry of <c>data/links.yml</c> does.</summary>
    public static ImmutableArray<OutboundLink> WithoutThosePassedOver(
        ImmutableArray<OutboundLink> links, DataFile<LinkCheckExclusion>? passedOver) =>
        [
            .. links.Where(
                l => passedOver?.Ids.Any(start => l.Address.AbsoluteUri.StartsWith(start, StringComparison.OrdinalIgnoreCase)) != true)];
}
