using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Laws;

public sealed class TileMapTests
{
    [Fact]
    public async Task Tiles_are_links_in_alphabetical_order_each_at_its_own_cell()
    {
        var map = (await SmallSite.BuildAsync(LawSites.Countries)).Page("laws/").QuerySelector("nav.tile-map")!;

        Assert.Equal(
            ["denmark/", "sweden/"], map.QuerySelectorAll("a").Select(a => a.GetAttribute("href")![^"denmark/".Length..].TrimStart('/')));
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

    private static readonly string[] CellStyles = ["laws/law-lists/law-map/21-tile-cells.css", "large-map/10-tile-cells.css"];

    private static readonly string[] WithMap = ["", "laws/", "laws/compare/"];

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    [InlineData(31, true)]
    public async Task A_map_loads_styles_for_every_cell_that_its_tiles_stand_in(int column, bool isLarge)
    {
        var site = await SmallSite.BuildAsync(
            LawSites.Countries.Replace("column: 1, row: 0", $"column: {column}, row: 0", StringComparison.Ordinal));
        foreach (var permalink in WithMap)
        {
            var styles = site.Page(permalink)
                .QuerySelectorAll("link[rel=stylesheet]")
                .Select(link => link.GetAttribute("href")!.Replace("../", "", StringComparison.Ordinal))
                .ToList();

            Assert.Equal(isLarge, styles.Any(style => style.Contains("large-map", StringComparison.Ordinal)));
            Assert.Contains(
                styles, style => site.Text(style).Contains($".col-{column + 1}{{--column:{column + 1}}}", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_style_sheets_have_a_class_for_every_cell_that_a_tile_may_stand_in()
    {
        var css = string.Concat(CellStyles.Select(file => File.ReadAllText(Path.Combine(Repository.Theme, "assets/css", file))));

        foreach (var number in Enumerable.Range(1, Advocate.Content.TileGrid.MaxCells))
        {
            Assert.Contains($".col-{number} {{ --column: {number}; }}", css, StringComparison.Ordinal);
            Assert.Contains($".row-{number} {{ --row: {number}; }}", css, StringComparison.Ordinal);
        }
    }
}
