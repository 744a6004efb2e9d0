using System.Collections.Immutable;
using System.Globalization;
using Advocate.Content;
using Advocate.Output;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary>What readers can follow: new articles as Atom and JSON Feed, and dated changes of the law as Atom.</summary>
public sealed class Feeds : Pipeline
{
    private const int MostEntries = 30;

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context)
    {
        var site = context.Site;
        if (!site.Articles.IsEmpty)
        {
            var feed = new Feed(
                context.Words.With("feeds.articles", ("site", site.Settings.Title)),
                site,
                "feed.xml",
                [.. site.Articles.OrderByDescending(a => a.Published).ThenBy(a => a.Permalink, StringComparer.Ordinal).Take(MostEntries).Select(a => Entry(site, a))]);
            yield return OutputFile.Text("feed.xml", () => AtomFeed.Write(feed));
            yield return OutputFile.Text("feed.json", () => JsonFeed.Write(feed, site.Settings.Address.AbsoluteUri + "feed.json"));
        }

        if (!site.Laws.IsEmpty)
        {
            var feed = new Feed(
                context.Words.With("feeds.laws", ("site", site.Settings.Title)),
                site,
                "laws/feed.xml",
                [.. site.Laws.SelectMany(law => law.History.Select((step, index) => Entry(site, law, step, index)))
                    .OrderByDescending(e => e.Published).ThenBy(e => e.Id, StringComparer.Ordinal).Take(MostEntries)]);
            yield return OutputFile.Text("laws/feed.xml", () => AtomFeed.Write(feed));
        }
    }

    private static FeedEntry Entry(Site site, Article article)
    {
        var address = site.Settings.Address.AbsoluteUri + article.Permalink;
        return new FeedEntry(
            address,
            address,
            article.Title,
            article.Summary,
            () => BodyHtml.Write(site, article.Body, article.File, site.Settings.Address.AbsoluteUri, address),
            article.Published,
            article.LastChanged ?? article.Published,
            [.. article.Authors.Select(a => site.NameOf(a.Value))],
            [.. article.Topics.Select(t => site.Topics.Find(t.Value)?.Topic.Name ?? t.Value)]);
    }

    private static FeedEntry Entry(Site site, Law law, HistoryStep step, int index)
    {
        var address = site.Settings.Address.AbsoluteUri + law.Permalink;
        return new FeedEntry(
            string.Create(CultureInfo.InvariantCulture, $"{address}#step-{index + 1}"),
            address,
            $"{law.Title}, {step.Date}",
            step.Change,
            null,
            step.Date.Start,
            step.Date.Start,
            [],
            []);
    }
}

/// <param name="Path">Where the feed itself is published.</param>
internal sealed record Feed(string Title, Site Site, string Path, ImmutableArray<FeedEntry> Entries)
{
    public string Root => Site.Settings.Address.AbsoluteUri;

    /// <summary>The newest change in it, so that the same content gives the same feed. Laws may have no dated changes yet.</summary>
    public DateOnly Updated => Entries.IsEmpty ? Site.LawOverview.LastReviewed : Entries.Max(e => e.Updated);

    /// <summary>A content date as a point in time: midnight, UTC.</summary>
    public static string Timestamp(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd}T00:00:00Z");
}

/// <param name="Html">The whole text, with whole addresses; null when the summary is all there is.</param>
internal sealed record FeedEntry(
    string Id,
    string Address,
    string Title,
    string Summary,
    Func<string>? Html,
    DateOnly Published,
    DateOnly Updated,
    ImmutableArray<string> Authors,
    ImmutableArray<string> Topics);
