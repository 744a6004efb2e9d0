using Advocate.Content;
using Advocate.Output;
using Advocate.Search;
using Advocate.theme.layouts;
using Advocate.Theming;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary><c>data/topics.yml</c>: a list of pages for each topic, and the list of topics.</summary>
public sealed class Topics() : DataKind<Topic>("topics", Topic.Type)
{
    public override IEnumerable<ListLink> ListLinks(Site site) =>
        site.Topics.All.IsEmpty ? [] : [new ListLink(null, "topics/", phrases => phrases.Topics.Title) { Rank = 2 }];

    public override IEnumerable<IndexedKind> SearchKinds(Site site, Theme theme)
    {
        var phrases = theme.Phrases[site.Settings.Language];
        yield return new IndexedKind(
            phrases.Topics.Title,
            [
                .. site.Topics.All.Select(topic => new IndexedPage(
                    topic.Permalink, site.Settings.Language, topic.Topic.Name,
                    topic.Topic.Summary ?? phrases.Topics.PageSummary(topic: topic.Topic.Name))
                { Topics = [topic.Slug] }),
            ]);
    }

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context)
    {
        var topics = context.Site.Topics.All;
        if (topics.IsEmpty)
        {
            yield break;
        }

        var list = new TopicListPage(context.Render, context.Phrases.Topics.Title, context.Phrases.Topics.Summary);
        yield return context.Page(list, TopicListLayout.Create);
        foreach (var topic in topics)
        {
            var summary = topic.Topic.Summary ?? context.Phrases.Topics.PageSummary(topic: topic.Topic.Name);
            var first = new DocumentListPage(context.Render, topic.Topic.Name, summary, new ListPage<Document>(topic.Permalink, 1, 1, []))
            {
                Sections = context.Render.SectionsOn(new Subject.OfTopic(topic)),
                Tab = context.Phrases.Topics.Tab(topic.Topic.Name),
            };

            // A list with something above it has a heading of its own.
            var articles = new DocumentGroup("articles", first.Sections.IsEmpty ? null : context.Phrases.Law.Articles, topic.Listed);
            foreach (var page in DocumentLists.Of(context, first, [articles], topic.Documents.Max(d => d.LastChanged)))
            {
                yield return page with { AddressedAt = topic.Location };
            }
        }
    }
}
