using AngleSharp.Html.Dom;
using Xunit;

namespace Advocate.Tests.Site;

/// <summary>A page of help lines: first how to reach somebody, then what each line does with what it is told.</summary>
public sealed class HelpPageTests
{
    private const string Lines = """
        river: {name: River Line, for: Anyone at the river., group: To talk, first: true, phone: "555-0100",
          text: {to: "555-0101", message: "RIVER & ME"}, textNote: Not after dark., chat: "https://river.example/chat", hours: At all hours,
          confidentiality: It keeps no names., check: The hours in winter., seen: 2019-03}
        brook: {name: Brook Line, for: Anyone at the brook., group: To talk, phone: "555-0102", text: {to: "555-0102"}}
        sea: {name: Sea Line, for: Anyone at the sea., group: At the coast, phone: "555-0103"}
        """;

    private static Task<SmallSite> BuildAsync(string lines) => SmallSite.BuildAsync($"""
        {SmallSite.Settings}
        languages: [en, es]
        -- data/help-lines.yml --
        {lines}
        -- pages/help.md --
        ---
        title: Help
        summary: A summary that is long enough to stand in lists and in search results.
        lists: help-lines
        ---
        The opening.

        ## After the lines

        More to read.
        -- pages/help.es.md --
        ---
        title: Ayuda
        summary: A summary that is long enough to stand in lists and in search results.
        lists: help-lines
        ---
        """);

    private static async Task<IHtmlDocument> PageAsync(string lines = Lines) => (await BuildAsync(lines)).Page("help/");

    [Fact]
    public async Task It_begins_with_the_first_lines_and_goes_on_with_all_of_them_and_then_the_text()
    {
        var page = await PageAsync();

        Assert.Equal(
            ["Help", "To talk", "All help lines", "To talk", "River Line", "Brook Line", "At the coast", "Sea Line", "After the lines",
                "A card for your pocket", "Use this page"],
            page.QuerySelectorAll("main :is(h1, h2, h3, h4)").Select(h => h.TextContent));
        Assert.Equal(
            ["tel:5550100", "sms:5550101?&body=RIVER%20%26%20ME", "https://river.example/chat"],
            page.QuerySelectorAll(".help-now .ways a").Select(a => a.GetAttribute("href")));
        Assert.Equal(
            ["Call 555-0100", "Text RIVER & ME to 555-0101", "Chat online"],
            page.QuerySelectorAll(".help-now .ways a").Select(a => a.TextContent));
        Assert.Contains("Not after dark.", page.QuerySelector(".help-now")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("#river", page.QuerySelector(".help-now .way-note a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_way_that_a_line_does_not_have_is_not_offered()
    {
        var page = await PageAsync();

        Assert.Equal(
            [3, 2, 1],
            page.QuerySelectorAll(".help-line").Select(line => line.QuerySelectorAll(".ways a").Length));
    }

    [Fact]
    public async Task What_only_maintainers_need_is_on_no_page()
    {
        var page = await PageAsync();

        Assert.DoesNotContain("The hours in winter", page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("2019", page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_line_does_with_what_it_is_told_is_said_and_that_nobody_knows_it_too()
    {
        var told = (await PageAsync()).QuerySelectorAll(".help-line")
            .Select(line => line.QuerySelector("b")!.ParentElement!.TextContent)
            .ToList();

        Assert.Equal("What it may tell others: It keeps no names.", told[0]);
        Assert.Equal("What it may tell others: We do not know. Ask before you give your name.", told[1]);
    }

    [Theory]
    [InlineData("", "", "have not dialed them")]
    [InlineData("2026-11-20", "", "We have dialed 1 of these 2 lines")]
    [InlineData("2026-11-20", "2026-10-30", "We have dialed every line on October 30, 2026 or later")]
    public async Task How_the_lines_were_tried_is_said_once_for_all(string first, string second, string said)
    {
        var page = await PageAsync($$"""
            a: {name: A, for: All of us., phone: "555-0100", verified: {{first}}}
            b: {name: B, for: All of us., phone: "555-0101", verified: {{second}}}
            """);

        Assert.Single(page.QuerySelectorAll("main p"), p => p.TextContent.Contains("dialed", StringComparison.Ordinal));
        Assert.Contains(said, page.QuerySelector(".help-lines > p")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_another_language_the_lines_have_that_languages_words_and_the_same_numbers()
    {
        var site = await BuildAsync("""
            river: {name: River Line, for: Anyone at the river., group: To talk, first: true, phone: "555-0100", translations: [
              {language: es, name: Línea del Río, for: Para quien está en el río., group: Para hablar, confidentiality: No guarda nombres.}]}
            brook: {name: Brook Line, for: Anyone at the brook., phone: "555-0102"}
            """);
        var page = site.Page("es/help/");

        Assert.Equal("Para hablar", page.QuerySelector(".help-now h2")!.TextContent);
        Assert.Equal("tel:5550100", page.QuerySelector(".help-now .ways a")!.GetAttribute("href"));
        Assert.Equal(["Línea del Río", "Brook Line"], page.QuerySelectorAll(".help-line > :is(h3, h4)").Select(h => h.TextContent));
        Assert.Contains("No guarda nombres.", page.QuerySelector(".help-line")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pocket_card_has_the_numbers_of_the_first_groups_and_nothing_of_the_site()
    {
        var card = (await PageAsync()).QuerySelector("#pocket-card dl")!;

        Assert.Equal(["River Line", "Brook Line"], card.QuerySelectorAll("dt").Select(d => d.TextContent));
        Assert.Equal(["555-0100", "Text RIVER & ME to 555-0101", "555-0102"], card.QuerySelectorAll("dd").Select(d => d.TextContent));
        Assert.DoesNotContain("small", card.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("lists: help-lines", true)]
    [InlineData("discreet: true", true)]
    [InlineData("order: 1", false)]
    public async Task A_discreet_page_has_a_bare_title_and_an_icon_that_could_be_any_sites(string field, bool isDiscreet)
    {
        var page = (await SmallSite.BuildAsync($"""
            -- data/help-lines.yml --
            a: {"{name: A, for: All of us.}"}
            -- pages/reading.md --
            ---
            title: Reading
            summary: A summary that is long enough to stand in lists and in search results.
            {field}
            ---
            Words.
            """)).Page("reading/");

        Assert.Equal(isDiscreet ? "Reading" : "Reading · A small site", page.Title);
        Assert.Contains(
            isDiscreet ? "/plain." : "/icon.", page.QuerySelector("link[rel=icon]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(isDiscreet, page.QuerySelector("meta[property]") is null);
    }
}
