using Xunit;

namespace Advocate.Tests.Browser;

/// <summary>Text at twice its size, by the page alone, on screens of every width: nothing collapses and nothing scrolls sideways.</summary>
public sealed class LargeTextTests(BrowserFixture browser)
{
    private static readonly int[] Widths = [320, 390, 768, 1024, 1280];

    public static TheoryData<string> Pages => [.. EveryKindOfPage.Permalinks.Select(row => row.Data), EveryKindOfPage.Comparison];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Text_twice_as_large_keeps_its_lines_and_its_screen(string permalink)
    {
        await using var tab = await browser.OpenAsync(permalink);
        await tab.Page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        foreach (var width in Widths)
        {
            await tab.Page.SetViewportSizeAsync(width, 800);

            Assert.Empty(await tab.Page.EvaluateAsync<string[]>(Collapsed));
        }
    }

    /// <summary>The distances of WCAG 1.4.12.</summary>
    [Theory]
    [InlineData("", 320)]
    [InlineData("", 1280)]
    [InlineData("laws/", 320)]
    [InlineData("laws/on/", 390)]
    public async Task Wide_text_spacing_keeps_the_letters_of_tiles_off_their_patterns(string permalink, int width)
    {
        await using var tab = await browser.OpenAsync(permalink, new Visitor(width));
        await tab.Page.EvaluateAsync("""
            () => {
                const sheet = new CSSStyleSheet();
                sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }");
                document.adoptedStyleSheets.push(sheet);
            }
            """);

        Assert.Empty(await tab.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll(".tile .letter")].filter(letter => {
                const tile = letter.closest(".tile");
                const line = document.createRange();
                line.selectNodeContents(letter);
                const band = tile.getBoundingClientRect().bottom - parseFloat(getComputedStyle(tile, "::after").height);
                return line.getBoundingClientRect().bottom > band;
            }).map(letter => letter.closest(".tile").textContent)
            """));
    }

    [Fact]
    public async Task On_a_phone_a_comparison_shows_the_answer_of_each_place_below_the_question()
    {
        await using var tab = await browser.OpenAsync(EveryKindOfPage.Comparison, new Visitor(390, 844));
        var row = tab.Page.Locator("#comparison tr", new() { HasText = "Who decides" });
        var question = (await row.Locator("th").BoundingBoxAsync())!;
        var answers = await row.Locator("td").AllAsync();

        Assert.Equal(2, answers.Count);
        foreach (var answer in answers)
        {
            var box = (await answer.BoundingBoxAsync())!;
            Assert.True(box.Y >= question.Y + question.Height - 1, "The answer is beside the question.");
            Assert.InRange(box.X, 0, 390);
            Assert.InRange(box.X + box.Width, 100, 390);
        }

        Assert.Equal(
            ["Alder County", "Avocet County"],
            await row.Locator("td").EvaluateAllAsync<string[]>(
                "cells => cells.map(cell => getComputedStyle(cell, '::before').content === 'none' ? '' : cell.dataset.label)"));
    }

    [Fact]
    public async Task More_contrast_is_given_to_those_who_ask_for_it()
    {
        await using var tab = await browser.OpenAsync(EveryKindOfPage.Article);
        const string Summary = "getComputedStyle(document.querySelector('.summary')).color";
        var usual = await tab.Page.EvaluateAsync<string>(Summary);
        await tab.Page.EmulateMediaAsync(new() { Contrast = Microsoft.Playwright.Contrast.More });

        Assert.NotEqual(usual, await tab.Page.EvaluateAsync<string>(Summary));
        Assert.Equal(
            await tab.Page.EvaluateAsync<string>("getComputedStyle(document.body).color"), await tab.Page.EvaluateAsync<string>(Summary));
    }

    /// <summary>What scrolls the page sideways, and texts in columns of a few letters.</summary>
    private const string Collapsed = """
        () => {
            const found = [];
            if (document.documentElement.scrollWidth > innerWidth) found.push(`${innerWidth}: the page is ${document.documentElement.scrollWidth} wide`);
            for (const element of document.querySelectorAll("body *")) {
                const style = getComputedStyle(element);
                if (style.display === "inline" || style.clipPath !== "none" || element.closest("svg, .table-scroll")) continue;
                const text = [...element.childNodes].filter(node => node.nodeType === 3).map(node => node.data).join("").trim();
                const box = element.getBoundingClientRect();
                const letter = parseFloat(style.fontSize);
                if (text.length > 20 && box.width > 0 && box.width < 4 * letter && box.height > 3 * letter)
                    found.push(`${innerWidth}: ${Math.round(box.width)} x ${Math.round(box.height)}: ${text.slice(0, 60)}`);
            }
            return found.slice(0, 5);
        }
        """;
}
