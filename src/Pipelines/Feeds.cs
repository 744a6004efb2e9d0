using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Output;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary>What is new on the site, as Atom and JSON Feed: the newest documents of the kinds whose descriptors say so.</summary>
public sealed class Feeds : Pipeline
{
    internal const string AtomFile = "feed.xml", JsonFile = "feed.json";

    /// <summary>How many entries a feed holds. Readers' programs keep older ones.</summary>
    internal const int MaxEntries = 30;

    public override IEnumerable<FeedLink> FeedLinks(Site site, ImmutableArray<DocumentKind> kinds) =>
        !kinds.Any(k => k.IsInFeed && k.PublishedOn(site).Any()) ? [] :
        [
            new FeedLink(AtomFile, FeedLink.Atom, phrases => phrases.Feeds.Articles(site.Settings.Title)),
            new FeedLink(JsonFile, FeedLink.Json, phrases => phrases.Feeds.Articles(site.Settings.Title)),
        ];

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context)
    {
        var site = context.Site;
        var inFeed = context.Kinds.Where(k => k.IsInFeed).ToList();
        var withdrawn = site.Withdrawn.Where(d => site.IsOfEdition(d) && inFeed.Exists(k => k.Kind == d.Kind));
        var newest = inFeed.SelectMany(k => k.PublishedOn(site))
            .Concat(withdrawn)
            .OrderByDescending(d => d.WithdrawalOn(site.Today)?.Date ?? d.Day)
            .ThenBy(d => d.Permalink, StringComparer.Ordinal)
            .Take(MaxEntries)
            .ToList();
        if (newest.Count > 0)
        {
            var title = context.Phrases.Feeds.Articles(site.Settings.Title);
            var (atom, other) = (context.Render.At(AtomFile), context.Render.At(JsonFile));
            var feed = new Feed(
                title, site, atom, [.. newest.SelectMany(d => context.KindOf(d).FeedEntriesOf(d, site, context.Phrases))], site.Prefix);
            yield return XmlText.File(atom, xml => AtomFeed.Write(xml, feed));
            yield return OutputFile.Written(other, output => JsonFeed.Write(output, feed, site.Settings.Address.AbsoluteUri + other));
        }
    }
}
