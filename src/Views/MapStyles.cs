using System.Collections.Immutable;
using Advocate.Content;

namespace Advocate.Views;

/// <summary>The bundles of styles for a map of tiles. Few maps are so large that they need those for cells far out.</summary>
internal static class MapStyles
{
    public static ImmutableArray<string> For(Site site) => site.LawOverview.Tiles.IsLarge ? ["laws", "large-map"] : ["laws"];
}
