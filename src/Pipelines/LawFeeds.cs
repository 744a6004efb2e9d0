using Advocate.Content;
using Advocate.Output;

namespace Advocate.Pipelines;

/// <summary>Dated changes of the law of one place as Atom, beside its page. The feed of all places is that of the kind.</summary>
public sealed class LawFeeds : Pipeline
{
    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context)
    {
        var (site, phrases) = (context.Site, context.Phrases);
        foreach (var law in site.Withdrawn.OfType<Law>().Where(site.IsOfEdition))
        {
            yield return Changes(context, law, phrases.Withdrawn.Title);
        }

        foreach (var law in site.Laws)
        {
            yield return Changes(context, law, phrases.Feeds.Law(place: law.Title, site: site.Settings.Title));
        }
    }

    private static OutputFile Changes(PostProcessContext context, Law law, string title)
    {
        var feed = KindFeeds.Of(context.KindOf(law), context, law.Permalink, title, [law]);
        return XmlText.File(feed.Path, xml => AtomFeed.Write(xml, feed));
    }
}
