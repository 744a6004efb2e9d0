using System.Collections.Frozen;
using System.Collections.Immutable;
using Advocate.FrontMatter;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>
/// The places of <c>data/places.yml</c> as tiles of one size, each near where it lies on a map. Every place is as easy to see
/// and to reach as every other, which a map with true areas does not give.
/// </summary>
public sealed class TileGrid
{
    /// <summary>How many columns and how many rows the theme's style sheet has room for.</summary>
    public const int MaxCells = 32;

    private const int DefaultCells = 12;

    private readonly FrozenDictionary<Law, Tile> _byLaw;

    internal TileGrid(ImmutableArray<DataEntry<Place>> places, LawOverview overview)
    {
        var tiles = places.Select(p => new Tile(p.Id, p.Value, overview.LawOf(p.Id), overview))
            .InOrderOfNames(t => t.Name)
            .ToList();
        Placed = [.. tiles.Where(t => t.IsPlaced)];
        Unplaced = [.. tiles.Where(t => !t.IsPlaced)];
        _byLaw = Placed.Where(t => t.Law is not null).DistinctBy(t => t.Law).ToFrozenDictionary(t => t.Law!);
        Columns = Placed.Select(t => t.Column).DefaultIfEmpty().Max();
        Rows = Placed.Select(t => t.Row).DefaultIfEmpty().Max();
    }

    /// <summary>By the name of the place. A map is drawn only where there are any.</summary>
    public ImmutableArray<Tile> Placed { get; }

    /// <summary>Places without a cell: they follow the map.</summary>
    public ImmutableArray<Tile> Unplaced { get; }

    public int Columns { get; }

    public int Rows { get; }

    /// <summary>True for maps of more columns or rows than the style sheet for every map has room for.</summary>
    public bool IsLarge => Columns > DefaultCells || Rows > DefaultCells;

    /// <summary>The tile of a law's place, where it has a cell on the map.</summary>
    public Tile? Find(Law law) => _byLaw.GetValueOrDefault(law);

    /// <summary>The nearest places on the map whose law has the same status, the nearest first.</summary>
    public IEnumerable<Law> Nearest(Tile from, int count) => Placed
        .Where(t => t.Law is not null && t != from && t.Group == from.Group)
        .OrderBy(t => Square(t.Column - from.Column) + Square(t.Row - from.Row))
        .Take(count)
        .Select(t => t.Law!);

    private static int Square(int number) => number * number;
}

/// <summary>One place on the map.</summary>
/// <param name="Law">Null where the site has no entry for the place.</param>
public sealed record Tile(string Code, Place Place, Law? Law, LawOverview Overview)
{
    public string Name => Law?.Title ?? Place.Name;

    public StatusGroup? Group => Law is null ? null : Overview.Find(Law);

    public bool IsPlaced => Place is { Column: >= 0 and < TileGrid.MaxCells, Row: >= 0 and < TileGrid.MaxCells };

    /// <summary>From 1, as style sheets count.</summary>
    public int Column => (Place.Column ?? 0) + 1;

    /// <summary>From 1, as style sheets count.</summary>
    public int Row => (Place.Row ?? 0) + 1;
}
