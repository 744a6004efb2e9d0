using System.Collections.Immutable;

namespace Advocate.Markdown;

/// <summary>Numbers that a text shows as a picture and as a table.</summary>
/// <param name="Title">What the numbers are, with their unit.</param>
/// <param name="Label">The head of the column that names the rows.</param>
/// <param name="Series">The heads of the columns of numbers: at least one.</param>
/// <param name="Source">Where the numbers are from, in words; empty where citations alone say so.</param>
public sealed record BodyChart(
    ChartKind Kind, string Title, string Label, ImmutableArray<string> Series, ImmutableArray<ChartRow> Rows, string Source)
{
    /// <summary>The sources cited, each with its number on the page, its anchor, and the place in it.</summary>
    public ImmutableArray<(int Number, string Anchor, string? Pinpoint)> Citations { get; init; } = [];

    /// <summary>The numbers and anchors of the page's list of sources.</summary>
    public Anchors Anchors { get; init; } = Anchors.OfPage;

    /// <summary>The longest of all bars, or the highest of all points.</summary>
    public decimal Highest => Rows.Max(row => Kind == ChartKind.Stacked
        ? row.Cells.Sum(cell => cell.Value ?? 0)
        : row.Cells.Max(cell => cell.Value ?? 0));
}

/// <param name="Cells">One for each of the series.</param>
public sealed record ChartRow(string Label, ImmutableArray<ChartCell> Cells);

/// <param name="Written">As its writer wrote it, with the signs between thousands.</param>
/// <param name="Value">Null where the number is not known.</param>
public readonly record struct ChartCell(string Written, decimal? Value);

public enum ChartKind
{
    /// <summary>A bar for each number, below each other.</summary>
    Bars,

    /// <summary>One bar for each row, in parts.</summary>
    Stacked,

    /// <summary>A line for each series, over rows that follow each other in time.</summary>
    Lines,
}
