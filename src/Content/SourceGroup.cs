using System.Collections.Immutable;

namespace Advocate.Content;

/// <summary>Kinds of source that weigh alike as evidence.</summary>
/// <param name="Id">Names the group's page, and its words in the theme.</param>
public sealed record SourceGroup(string Id, ImmutableArray<string> Kinds)
{
    /// <summary>What weighs most first, and last the sources that name no kind.</summary>
    public static ImmutableArray<SourceGroup> All { get; } =
    [
        new("law", ["statute", "session-law", "bill", "court", "repository"]),
        new("official", ["official"]),
        new("research", ["research", "survey"]),
        new("news", ["news"]),
        new("advocacy", ["advocacy"]),
        new("unsorted", []),
    ];

    public static SourceGroup Of(Source source) => All.FirstOrDefault(g => source.Kind is { } kind && g.Kinds.Contains(kind)) ?? All[^1];
}

/// <summary>The sources of one group, where the register is so long that each group has a list of its own.</summary>
/// <param name="Permalink">Of the group's first page.</param>
public sealed record SourceListing(SourceGroup Group, string Permalink, ImmutableArray<RegisteredSource> Sources)
{
    /// <summary>So many entries, and no more, come at once on a poor connection.</summary>
    private const int MaxPerPage = 55;

    /// <summary>As few as can be, and about as long as each other.</summary>
    public ImmutableArray<ListPage<RegisteredSource>> Pages { get; } =
        ListPage.Cut(Permalink, Sources, EvenSize(Sources.Length));

    private static int EvenSize(int count)
    {
        var pages = ListPage.Count(count, MaxPerPage);
        return (count + pages - 1) / pages;
    }
}
