using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Architecture;

/// <summary>The rooms of <c>src/</c> are layers: what <c>docs/architecture.md</c> says of them is what the program is.</summary>
public sealed partial class RoomTests
{
    private static readonly ImmutableDictionary<string, ImmutableHashSet<string>> Allowed = File
        .ReadLines(Path.Combine(Repository.Root, "docs", "architecture.md"))
        .Select(line => Row().Match(line))
        .Where(row => row.Success)
        .ToImmutableDictionary(
            row => row.Groups["room"].Value,
            row =>
                row.Groups["uses"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .ToImmutableHashSet());

    [Fact]
    public void A_room_uses_only_those_that_the_architecture_allows() =>
        Assert.Empty(RoomGraph.Arrows.Where(arrow => !Allowed.TryGetValue(arrow.From, out var uses) || !uses.Contains(arrow.To)));

    [Fact]
    public void The_architecture_allows_no_arrow_that_nothing_needs() =>
        Assert.Empty(
            from room in Allowed
            from other in room.Value
            where !RoomGraph.Arrows.Any(arrow => arrow.From == room.Key && arrow.To == other)
            select $"{room.Key} > {other}");

    [Fact]
    public void No_two_rooms_depend_on_each_other_by_any_way()
    {
        var left = RoomGraph.Arrows;
        while (true)
        {
            // A room that uses none of those left is a lowest layer, and is taken away.
            var lowest = left.Select(a => a.To).Except(left.Select(a => a.From)).ToHashSet();
            if (lowest.Count == 0)
            {
                break;
            }

            left = [.. left.Where(a => !lowest.Contains(a.To))];
        }

        Assert.Empty(left);
    }

    [Fact]
    public void Every_room_is_described() =>
        Assert.Equal(
            Directory.GetDirectories(Path.Combine(Repository.Root, "src"))
                .Select(Path.GetFileName)
                .Concat(["theme", "Contract"])
                .Order(StringComparer.Ordinal),
            Allowed.Keys.Order(StringComparer.Ordinal));

    /// <summary>A row of the table: the room, its job, the file to read first, the rooms that it may use.</summary>
    [GeneratedRegex(@"^\| \[(?<room>\w+)/\]\([^)]*\) \|[^|]*\|[^|]*\| (?<uses>[\w, ]*)\|$")]
    private static partial Regex Row();
}
