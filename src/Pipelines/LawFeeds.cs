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
        site.Laws.IsEmpty ? [] : [new FeedLink("laws/feed.xml", FeedLink.Atom, phrases => phrases.Feeds.Laws(site.Settings.Title))];

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context)
    {
        var (site, phrases) = (context.Site, context.Phrases);
        ImmutableArray<Law> withdrawn = [.. site.Withdrawn.OfType<Law>().Where(l => !l.IsTranslation)];
        if (site.Laws.IsEmpty && withdrawn.IsEmpty)
        {
            yield break;
        }

        yield return Changes(site, phrases, "laws/", phrases.Feeds.Laws(site.Settings.Title), [.. site.Laws, .. withdrawn]);
        foreach (var law in withdrawn)
        {
            yield return Changes(site, phrases, law.Permalink, phrases.Withdrawn.Title, [law]);
        }

        foreach (var law in site.Laws)
        {
            var title = phrases.Feeds.Law(place: law.Title, site: site.Settings.Title);
            yield return Changes(site, phrases, law.Permalink, title, [law]);
        }
    }

    /// <param name="permalink">Of the page that shows the changes.</param>
    private static OutputFile Changes(Site site, Phrases phrases, string permalink, string title, ImmutableArray<Law> laws) =>
        XmlText.File(permalink + "feed.xml", xml => AtomFeed.Write(xml, new Feed(
            title,
            site,
            permalink + "feed.xml",
            [.. laws.SelectMany(law => Entries(site, phrases, law))
                .OrderByDescending(e => e.Published ?? e.Updated).ThenBy(e => e.Id, StringComparer.Ordinal).Take(Pipelines.Feeds.MaxEntries)],
            permalink)));

    /// <summary>Of a law that was withdrawn, an entry for its page, and one for each step that its file still gives, since readers' programs keep those.</summary>
    private static IEnumerable<FeedEntry> Entries(Site site, Phrases phrases, Law law)
    {
        var steps = law.Steps.Where(step => !step.Step.IsReading);
        return site.IsWithdrawn(law)
            ? steps.Select(step => FeedEntry.Withdrawn(site, phrases, law, $"#{step.Anchor}")).Prepend(FeedEntry.Withdrawn(site, phrases, law))
            : steps.Select(step => Entry(site, phrases, law, step.Anchor, step.Step));
    }

    private static FeedEntry Entry(Site site, Phrases phrases, Law law, string anchor, HistoryStep step)
    {
        var address = $"{site.Settings.AddressOf(law.Permalink)}#{anchor}";
        return new FeedEntry(address, address, $"{law.Title}, {phrases.InWords(step.Date)}", step.Change, null, step.Date.Start, step.Date.Start, [], []);
    }
}
