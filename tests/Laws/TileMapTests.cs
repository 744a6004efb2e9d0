using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Laws;

public sealed class TileMapTests
{
    [Fact]
    public async Task Tiles_are_links_in_alphabetical_order_each_at_its_own_cell()
    {
        var map = (await SmallSite.BuildAsync(LawSites.Countries)).Page("laws/").QuerySelector("nav.tile-map")!;

        Assert.Equal(["denmark/", "sweden/"], map.QuerySelectorAll("a").Select(a => a.GetAttribute("href")![^"denmark/".Length..].TrimStart('/')));
        Assert.Equal("col-1 row-2", map.QuerySelector("li:has([href$='denmark/'])")!.ClassName);
        Assert.Equal("col-2 row-1", map.QuerySelector("li:has([href$='sweden/'])")!.ClassName);
    }

    [Fact]
    public async Task A_tile_says_its_status_by_color_letter_pattern_and_word()
    {
        var tile = (await SmallSite.BuildAsync(LawSites.Countries)).Page("laws/").QuerySelector("a.tile[href$='denmark/']")!;

        Assert.Equal("DK Denmark, A: Allowed", tile.TextContent);
        Assert.Equal("A", tile.QuerySelector(".letter")!.TextContent);
        Assert.Equal("tile tone-2 outline", tile.ClassName);
    }

    [Fact]
    public async Task A_place_without_an_entry_or_without_a_cell_is_shown_and_leads_nowhere()
    {
        var map = (await SmallSite.BuildAsync(LawSites.Countries)).Page("laws/").QuerySelector("nav.tile-map")!;

        Assert.Equal("IS Iceland, no entry", map.QuerySelector(".tiles-unplaced .tile")!.TextContent);
        Assert.Null(map.QuerySelector(".tiles-unplaced a"));
    }

    [Fact]
    public async Task The_legend_counts_the_places_of_each_status()
    {
        var legend = (await SmallSite.BuildAsync(LawSites.Countries)).Page("laws/").QuerySelectorAll(".status-legend div");

        Assert.Equal(["B Banned by law1", "A Allowed1"], legend.Select(entry => entry.TextContent.Trim()));
    }

    [Fact]
    public void The_style_sheet_has_a_class_for_every_cell_that_a_tile_may_stand_in()
    {
        var css = File.ReadAllText(Path.Combine(Repository.Theme, "assets/css/laws/21-tile-cells.css"));

        foreach (var number in Enumerable.Range(1, Advocate.Content.TileGrid.MostCells))
        {
            Assert.Contains($".col-{number} {{ --column: {number}; }}", css, StringComparison.Ordinal);
            Assert.Contains($".row-{number} {{ --row: {number}; }}", css, StringComparison.Ordinal);
        }
    }
}
