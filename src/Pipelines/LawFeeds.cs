using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Output;
using Advocate.Theming;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary>Dated changes of the law as Atom: of every place beside its page, and of all together.</summary>
public sealed class LawFeeds : Pipeline
{
    public override IEnumerable<FeedLink> FeedLinks(Site site, ImmutableArray<DocumentKind> kinds) =>
        site.Laws.IsEmpty ? [] : [new FeedLink("laws/feed.xml", FeedLink.Atom, words => words.With("feeds.laws", ("site", site.Settings.Title)))];

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context)
    {
        var (site, words) = (context.Site, context.Words);
        if (site.Laws.IsEmpty)
        {
            yield break;
        }

        yield return Changes(site, words, "laws/", words.With("feeds.laws", ("site", site.Settings.Title)), site.Laws);
        foreach (var law in site.Laws)
        {
            var title = words.With("feeds.law", ("place", law.Title), ("site", site.Settings.Title));
            yield return Changes(site, words, law.Permalink, title, [law]);
        }
    }

    /// <param name="permalink">Of the page that shows the changes.</param>
    private static OutputFile Changes(Site site, Words words, string permalink, string title, ImmutableArray<Law> laws) =>
        XmlText.File(permalink + "feed.xml", xml => AtomFeed.Write(xml, new Feed(
            title,
            site,
            permalink + "feed.xml",
            [.. laws.SelectMany(law => law.Steps.Where(step => !step.Step.IsReading).Select(step => Entry(site, words, law, step.Anchor, step.Step)))
                .OrderByDescending(e => e.Published).ThenBy(e => e.Id, StringComparer.Ordinal).Take(Pipelines.Feeds.MaxEntries)],
            permalink)));

    private static FeedEntry Entry(Site site, Words words, Law law, string anchor, HistoryStep step)
    {
        var address = $"{site.Settings.AddressOf(law.Permalink)}#{anchor}";
        return new FeedEntry(address, address, $"{law.Title}, {words.Date(step.Date)}", step.Change, null, step.Date.Start, step.Date.Start, [], []);
    }
}
