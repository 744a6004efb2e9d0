using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Output;
using Advocate.Theming;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary>A feed that a kind of content has of its own, beside its list.</summary>
/// <param name="Title">In the words of a language.</param>
/// <param name="HasJson">Whether there is a JSON Feed beside the Atom feed.</param>
public sealed record KindFeed(Func<Site, Phrases, string> Title, bool HasJson = true);

/// <summary>The feeds of the kinds whose descriptors give them one.</summary>
public sealed class KindFeeds : Pipeline
{
    public override IEnumerable<FeedLink> FeedLinks(Site site, ImmutableArray<DocumentKind> kinds) =>
        from kind in kinds
        let feed = kind.Feed
        where feed is not null && kind.PublishedOn(site).Any()
        from form in Forms(feed)
        select new FeedLink($"{kind.Kind.Folder}/{form.File}", form.MediaType, words => feed.Title(site, words));

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context)
    {
        foreach (var kind in context.Kinds)
        {
            ImmutableArray<Document> documents =
            [
                .. kind.PublishedOn(context.Site),
                .. context.Site.Withdrawn.Where(d => context.Site.IsOfEdition(d) && d.Kind == kind.Kind),
            ];
            if (kind.Feed is not { } own || documents.IsEmpty)
            {
                continue;
            }

            var folder = $"{kind.Kind.Folder}/";
            var feed = Of(kind, context, folder, own.Title(context.Site, context.Phrases), documents);
            yield return XmlText.File(feed.Path, xml => AtomFeed.Write(xml, feed));
            if (own.HasJson)
            {
                yield return OutputFile.Written(
                    context.Render.At(folder + Feeds.JsonFile),
                    output => JsonFeed.Write(
                        output, feed, context.Site.Settings.AddressOf(context.Render.At(folder + Feeds.JsonFile))));
            }
        }
    }

    /// <summary>The newest of what a kind says of some of its documents.</summary>
    /// <param name="page">The permalink of the page that the feed follows.</param>
    internal static Feed Of(DocumentKind kind, PostProcessContext context, string page, string title, ImmutableArray<Document> documents) =>
        new(
        title,
        context.Site,
        context.Render.At(page + Feeds.AtomFile),
        [.. documents.SelectMany(document => kind.FeedEntriesOf(document, context.Site, context.Phrases))
            .OrderByDescending(e => e.Published ?? e.Updated).ThenBy(e => e.Id, StringComparer.Ordinal).Take(Feeds.MaxEntries)],
        context.Render.At(page));

    private static IEnumerable<(string File, string MediaType)> Forms(KindFeed feed) =>
        feed.HasJson ? [(Feeds.AtomFile, FeedLink.Atom), (Feeds.JsonFile, FeedLink.Json)] : [(Feeds.AtomFile, FeedLink.Atom)];
}
