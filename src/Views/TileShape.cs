using System.Globalization;
using Advocate.Content;

namespace Advocate.Views;

/// <summary>The shape of tiles as SVG path data, one unit to a cell.</summary>
public static class TileShape
{
    /// <summary>Of all tiles of a map.</summary>
    public static string Of(TileGrid tiles) => Of(tiles.Placed);

    /// <summary>Of the tiles of one status.</summary>
    public static string Of(TileGrid tiles, StatusGroup group) => Of(tiles.Placed.Where(t => t.Group == group));

    /// <summary>How wide a map is, as a class: it decides from what width of the page on there is room for it.</summary>
    public static string Room(int columns) => columns switch
    {
        <= 12 => "narrow-map",
        <= 20 => "medium-map",
        _ => "wide-map",
    };

    private static string Of(IEnumerable<Tile> tiles) =>
        string.Concat(tiles.Select(t => string.Create(CultureInfo.InvariantCulture, $"M{t.Column - 1} {t.Row - 1}h.9v.9h-.9z")));
}
