using System.Collections.Immutable;
using System.Globalization;
using Advocate.Content;
using Advocate.Theming;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <param name="Path">Where the feed itself is published.</param>
/// <param name="Page">The permalink of the page that the feed follows.</param>
internal sealed record Feed(string Title, Site Site, string Path, ImmutableArray<FeedEntry> Entries, string Page = "")
{
    public string Root => Site.Settings.Address.AbsoluteUri;

    /// <summary>The newest change in it, so that the same content gives the same feed. Laws may have no dated changes yet.</summary>
    public DateOnly Updated => Entries.IsEmpty ? Site.LawOverview.LastReviewed : Entries.Max(e => e.Updated);

    /// <summary>A content date as a point in time: midnight, UTC.</summary>
    public static string Timestamp(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd}T00:00:00Z");
}

/// <param name="Published">Null for what was withdrawn.</param>
/// <param name="Html">
/// The whole text, with whole addresses, for every feed that holds the entry; null when the summary is all there is.
/// </param>
public sealed record FeedEntry(
    string Id,
    string Address,
    string Title,
    string Summary,
    Lazy<string>? Html,
    DateOnly? Published,
    DateOnly Updated,
    ImmutableArray<string> Authors,
    ImmutableArray<string> Topics)
{
    /// <summary>A whole text, at the day that its kind orders it by.</summary>
    public static FeedEntry Of(Site site, Phrases phrases, Document document)
    {
        var address = site.Settings.AddressOf(document.Permalink);
        var day = document.Day ?? default;
        return new FeedEntry(
            site.FirstAddressOf(document),
            address,
            document.Title,
            document.Summary,
            new Lazy<string>(() => BodyHtml.Write(site, phrases, document.Body, document.File, site.Settings.Address.AbsoluteUri, address)),
            day,
            document.LastChanged ?? day,
            [.. site.ReferencesOf(document).Authors.Select(a => a.Name)],
            [.. site.ReferencesOf(document).Topics.Select(t => t.Name)]);
    }

    /// <summary>Takes the place of what programs that follow the feed keep of a page: they know it by its id.</summary>
    public static FeedEntry Withdrawn(Site site, Phrases phrases, Document document, string anchor = "")
    {
        var (address, withdrawal) = (site.Settings.AddressOf(document.Permalink), document.WithdrawalOn(site.Today)!);
        return new FeedEntry(
            site.FirstAddressOf(document) + anchor,
            address,
            phrases.Withdrawn.Title,
            WithdrawnPage.SummaryOf(withdrawal, phrases),
            null,
            null,
            withdrawal.Date,
            [],
            []);
    }
}
