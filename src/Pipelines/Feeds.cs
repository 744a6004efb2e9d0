using System.Collections.Immutable;
using System.Globalization;
using Advocate.Content;
using Advocate.Output;
using Advocate.Theming;
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
            yield return XmlText.File("feed.xml", xml => AtomFeed.Write(xml, feed));
            yield return OutputFile.Written("feed.json", output => JsonFeed.Write(output, feed, site.Settings.Address.AbsoluteUri + "feed.json"));
        }

        if (!site.Laws.IsEmpty)
        {
            yield return Changes(site, context.Words, "laws/", context.Words.With("feeds.laws", ("site", site.Settings.Title)), site.Laws);
            foreach (var law in site.Laws)
            {
                yield return Changes(
                    site, context.Words, law.Permalink, context.Words.With("feeds.law", ("place", law.Title), ("site", site.Settings.Title)), [law]);
            }
        }
    }

    /// <summary>Dated changes of some laws, beside the page that shows them.</summary>
    private static OutputFile Changes(Site site, Words words, string permalink, string title, ImmutableArray<Law> laws) =>
        XmlText.File(permalink + "feed.xml", xml => AtomFeed.Write(xml, new Feed(
            title,
            site,
            permalink + "feed.xml",
            [.. laws.SelectMany(law => law.Steps.Where(step => !step.Step.IsReading).Select(step => Entry(site, words, law, step.Anchor, step.Step)))
                .OrderByDescending(e => e.Published).ThenBy(e => e.Id, StringComparer.Ordinal).Take(MostEntries)],
            permalink)));

    private static FeedEntry Entry(Site site, Article article)
    {
        var address = site.Settings.AddressOf(article.Permalink);
        return new FeedEntry(
            address,
            address,
            article.Title,
            article.Summary,
            new Lazy<string>(() => BodyHtml.Write(site, article.Body, article.File, site.Settings.Address.AbsoluteUri, address)),
            article.Published,
            article.LastChanged ?? article.Published,
            [.. article.Authors.Select(a => site.NameOf(a.Value))],
            [.. article.Topics.Select(t => site.Topics.Find(t.Value)?.Topic.Name ?? t.Value)]);
    }

    private static FeedEntry Entry(Site site, Words words, Law law, string anchor, HistoryStep step)
    {
        var address = $"{site.Settings.AddressOf(law.Permalink)}#{anchor}";
        return new FeedEntry(address, address, $"{law.Title}, {words.Date(step.Date)}", step.Change, null, step.Date.Start, step.Date.Start, [], []);
    }
}

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

/// <param name="Html">The whole text, with whole addresses, for every feed that holds the entry; null when the summary is all there is.</param>
internal sealed record FeedEntry(
    string Id,
    string Address,
    string Title,
    string Summary,
    Lazy<string>? Html,
    DateOnly Published,
    DateOnly Updated,
    ImmutableArray<string> Authors,
    ImmutableArray<string> Topics);
