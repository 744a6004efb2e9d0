using System.Globalization;
using Advocate.Tests.Site;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Advocate.Tests.Browser;

/// <summary>The table of laws can be filtered, sorted and shared, by keyboard too, and is whole without scripts.</summary>
public sealed class LawTableTests(BrowserFixture browser)
{
    [Fact]
    public async Task The_table_is_filtered_by_status_and_by_text_and_says_how_much_is_shown()
    {
        await using var tab = await browser.OpenAsync("laws/");
        await tab.Page.GetByLabel("Status").SelectOptionAsync("permit");
        var shown = await Rows(tab).CountAsync();

        await Expect(tab.Page.Locator(".law-filter [role=status]")).ToContainTextAsync($"{shown} of {await CountAsync()} shown.");
        Assert.All(await Rows(tab).AllInnerTextsAsync(), row => Assert.Contains("Allowed by permit", row, StringComparison.Ordinal));

        await tab.Page.GetByLabel("Find").FillAsync("finch");
        await Expect(Rows(tab)).ToHaveCountAsync(1);
        await tab.AddressEndsAsync("?status=permit");
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task Sorting_by_keyboard_is_said_in_words_and_turns_round_when_asked_again()
    {
        await using var tab = await browser.OpenAsync("laws/");
        var header = tab.Page.Locator("#table thead button").First;
        await header.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.Locator("#table thead th").First).ToHaveAttributeAsync("aria-sort", "ascending");
        await tab.Page.Keyboard.PressAsync("Enter");

        await Expect(tab.Page.Locator(".law-filter [role=status]")).ToContainTextAsync("Sorted by County, descending.");
        await Expect(Rows(tab).First).ToContainTextAsync("Whimbrel County");
        await tab.AddressEndsAsync("?sort=place&order=desc");
    }

    [Fact]
    public async Task What_is_not_known_comes_last_whichever_way_the_table_is_sorted()
    {
        foreach (var order in (string[])["", "&order=desc"])
        {
            await using var tab = await browser.OpenAsync($"laws/?sort=since{order}");
            var unknown = await Rows(tab).EvaluateAllAsync<bool[]>(
                "rows => rows.map(row => row.cells[3].querySelector('.unknown') !== null)");

            Assert.Contains(true, unknown);
            Assert.Equal(unknown.Order(), unknown);
        }
    }

    [Fact]
    public async Task An_address_that_was_shared_shows_the_same_rows_in_the_same_order()
    {
        await using var tab = await browser.OpenAsync("laws/?status=fined&sort=place&order=desc");

        await Expect(Rows(tab).Locator("th")).ToHaveTextAsync(
            ["Siskin County", "Plover County", "Linnet County", "Hobby County", "Gadwall County", "Fir County", "Curlew County"]);
        await Expect(tab.Page.GetByLabel("Status")).ToHaveValueAsync("fined");
    }

    [Fact]
    public async Task Without_scripts_the_table_is_whole_and_nothing_on_the_page_does_nothing()
    {
        await using var tab = await browser.OpenAsync("laws/", new Visitor(Scripts: false));

        await Expect(Rows(tab)).ToHaveCountAsync(await CountAsync());
        await Expect(tab.Page.Locator(".law-filter")).ToBeHiddenAsync();
        await Expect(tab.Page.Locator("main button")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_number_of_the_headline_leads_to_exactly_the_places_that_it_counts(bool scripts)
    {
        await using var tab = await browser.OpenAsync("", new Visitor(Scripts: scripts));
        var number = tab.Page.Locator(".standing .law-summary a").Nth(1);
        var count = int.Parse(await number.InnerTextAsync(), CultureInfo.InvariantCulture);
        await number.ClickAsync();

        await Expect(Rows(tab)).ToHaveCountAsync(count);
        Assert.Single((await Rows(tab).Locator("[data-status]").EvaluateAllAsync<string[]>(
            "cells => cells.map(cell => cell.dataset.status)")).Distinct());
        await Expect(tab.Page.Locator("#table")).ToBeInViewportAsync();
        if (!scripts)
        {
            await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Show every place" }).ClickAsync();
            await Expect(Rows(tab)).ToHaveCountAsync(await CountAsync());
        }
    }

    [Fact]
    public async Task Every_tile_is_large_enough_for_a_finger_and_none_covers_another()
    {
        foreach (var width in (int[])[320, 768, 1280])
        {
            await using var tab = await browser.OpenAsync("laws/", new Visitor(Width: width));
            var boxes = await tab.Page.Locator("a.tile").EvaluateAllAsync<double[][]>(
                "tiles => tiles.map(tile => tile.getBoundingClientRect()).map(box => [box.x, box.y, box.width, box.height])");

            Assert.Equal(await CountAsync(), boxes.Length);
            Assert.All(boxes, box => Assert.True(box[2] >= 44 && box[3] >= 44));
            Assert.Equal(boxes.Length, boxes.Select(box => (Math.Round(box[0]), Math.Round(box[1]))).Distinct().Count());
        }
    }

    [Fact]
    public async Task No_page_of_the_law_scrolls_sideways_on_a_narrow_screen()
    {
        await using var tab = await browser.NewTabAsync(new Visitor(Width: 320));
        var server = await browser.SampleSiteAsync();
        foreach (var permalink in (string[])["laws/", SampleSite.LongestLaw, "laws/data/", EveryKindOfPage.Comparison])
        {
            await tab.Page.GotoAsync(server.Address + permalink);
            Assert.Equal(320, await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }

    private static async Task<int> CountAsync() => (await SampleSite.BuiltAsync()).Planned.Site!.Laws.Length;

    private static ILocator Rows(BrowserTab tab) => tab.Page.Locator("#table tbody tr:visible");
}
