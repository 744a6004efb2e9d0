using System.Collections.Immutable;

namespace Advocate.Pipelines;

/// <summary>The pipelines of the generator. A new kind of content adds its own here.</summary>
public static class PipelineList
{
    public static ImmutableArray<Pipeline> All { get; } =
    [
        new Articles(),
        new Interviews(),
        new Laws(),
        new LawData(),
        new Responses(),
        new Pages(),
        new Topics(),
        new Places(),
        new Statuses(),
        new Sources(),
        new Corrections(),
        new People(),
        new LanguageGuides(),
        new HelpLines(),
        new LinksPassedOver(),
        new Images(),
        new Cards(),
        new Feeds(),
        new Redirects(),
        new WellKnown(),
        new Assets(),
        new Sitemap(),
    ];
}
