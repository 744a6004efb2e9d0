using System.Collections.Immutable;
using Advocate.Content;

namespace Advocate.Pipelines;

/// <summary>The pipelines of the generator. A new kind of content adds its descriptor here.</summary>
public static class PipelineList
{
    public static ImmutableArray<Pipeline> All { get; } =
    [
        new Articles(),
        new Interviews(),
        new Laws(),
        new Bills(),
        new Events(),
        new Responses(),

        // Takes every Markdown file that is of no other kind, so it comes after them.
        new Pages(),
        new Topics(),
        new Authors(),
        new Sources(),
        new DataKind<Place>("places", Place.Type),
        new DataKind<Status>("statuses", Status.Type),
        new DataKind<Question>("questions", Question.Type),
        new DataKind<HelpLine>("help-lines", HelpLine.Type),
        new DataKind<LinkCheckExclusion>("links", LinkCheckExclusion.Type),
        new SynonymFiles(),
        new DataKind<DistressWords>("distress", DistressWords.Type),
        new LanguageGuides(),
        new Glossaries(),
        new Images(),

        // Takes what is left in its folder, so it comes after pages and pictures.
        new Downloads(),
        new Corrections(),
        new Cards(),
        new Feeds(),
        new KindFeeds(),
        new LawDataFiles(),
        new BillDataFiles(),
        new LawFeeds(),
        new Calendars(),
        new Redirects(),
        new Withdrawals(),
        new WellKnown(),
        new Assets(),
        new SearchFiles(),
        new Sitemap(),
    ];

    /// <summary>Every kind of file that writers write, in the order in which the reference describes them.</summary>
    public static ImmutableArray<ContentKind> Kinds { get; } = KindsOf(All);

    public static ImmutableArray<ContentKind> KindsOf(ImmutableArray<Pipeline> pipelines) =>
    [
        .. pipelines.OfType<TextKind>().Select(t => t.Kind),
        ContentKind.Site,
        .. pipelines.Where(p => p is not TextKind).Select(p => p.Kind).OfType<ContentKind>(),
    ];
}
