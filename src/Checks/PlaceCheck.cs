using Advocate.Content;
using Advocate.Diagnostics;

namespace Advocate.Checks;

/// <summary>Every place that has a tile has one of its own, on the map.</summary>
internal static class PlaceCheck
{
    public static IEnumerable<Diagnostic> Run(Site site)
    {
        var taken = new Dictionary<(int Column, int Row), string>();
        foreach (var entry in site.Places?.Entries ?? [])
        {
            if (entry.Value is not { Column: { } column, Row: { } row })
            {
                continue;
            }

            if (column is < 0 or >= TileGrid.MaxCells || row is < 0 or >= TileGrid.MaxCells)
            {
                yield return CheckRules.TileOutside.At(entry.Location, $"'{entry.Id}' is in column {column}, row {row}.");
            }
            else if (!taken.TryAdd((column, row), entry.Id))
            {
                yield return CheckRules.SameTile.At(
                    entry.Location, $"'{entry.Id}' and '{taken[(column, row)]}' are both in column {column}, row {row}.");
            }
        }
    }
}
