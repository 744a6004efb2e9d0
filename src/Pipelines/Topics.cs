using Advocate.Content;
using Advocate.Output;
using Advocate.theme.layouts;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary><c>data/topics.yml</c>: a list of articles for each topic, and the list of topics.</summary>
public sealed class Topics() : DataKind<Topic>("topics", Topic.Type)
{
    public override IEnumerable<ListLink> ListLinks(Site site) =>
        site.Topics.All.IsEmpty ? [] : [new ListLink(null, "topics/", phrases => phrases.Topics.Title) { Rank = 2 }];

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
            var summary = topic.Topic.Summary ?? context.Phrases.Topics.PageSummary(topic.Topic.Name);
            foreach (var page in DocumentLists.Of(context, topic.Permalink, topic.Topic.Name, summary, [.. topic.Articles]))
            {
                yield return page with { AddressedAt = topic.Location };
            }
        }
    }
}
