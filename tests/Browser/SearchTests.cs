using System.Text.RegularExpressions;
using Advocate.Search;
using Advocate.Tests.Search;
using Advocate.Tests.Site;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Advocate.Tests.Browser;

/// <summary>Search finds pages as readers type, mistakes included, and tells nobody what they typed.</summary>
public sealed class SearchTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("avocet", "laws/avocet/")]
    [InlineData("AVO", "laws/avocet/")]
    [InlineData("Act 338", "laws/avocet/")]
    [InlineData("act338", "laws/avocet/")]
    [InlineData("§ 451", "laws/avocet/")]
    [InlineData("who reads the gauges", "interviews/keeper/")]
    [InlineData("avcoet", "laws/avocet/")]
    [InlineData("avoet", "laws/avocet/")]
    [InlineData("avoccet", "laws/avocet/")]
    [InlineData("avocwt", "laws/avocet/")]
    [InlineData("vaocet", "laws/avocet/")]
    [InlineData("effluent", "how-we-write/")]
    public async Task What_is_typed_finds_its_page_first(string typed, string permalink)
    {
        await using var tab = await browser.OpenAsync("search/");
        await Field(tab).FillAsync(typed);

        await Expect(Results(tab).First.Locator("h3 a")).ToHaveAttributeAsync("href", new Regex($@"^\.\./{Regex.Escape(permalink)}(#|$)"));
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task Results_come_as_one_types_with_their_kind_and_a_marked_excerpt_and_their_number_is_said()
    {
        await using var tab = await browser.OpenAsync("search/");
        await Field(tab).PressSequentiallyAsync("gaug");
        await Expect(Results(tab)).Not.ToHaveCountAsync(0);
        await Expect(Status(tab)).ToContainTextAsync("Pages found:");
        await Field(tab).PressSequentiallyAsync("e");

        await Expect(tab.Page.Locator(".search-results mark").First).ToHaveTextAsync(new Regex("^gauges?$", RegexOptions.IgnoreCase));
        await Expect(Results(tab).First.Locator(".search-kind")).Not.ToBeEmptyAsync();
        await Expect(Status(tab)).ToHaveAttributeAsync("aria-live", "polite");
    }

    [Fact]
    public async Task No_request_and_no_step_of_the_history_has_what_was_typed()
    {
        await using var tab = await browser.OpenAsync("about/");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Search", Exact = true }).ClickAsync();
        var steps = await tab.Page.EvaluateAsync<int>("history.length");
        await Field(tab).PressSequentiallyAsync("quickly avocet zzyzx");
        await Expect(Results(tab)).Not.ToHaveCountAsync(0);
        await tab.AddressEndsAsync("search/#q=quickly+avocet+zzyzx");

        Assert.Equal(steps, await tab.Page.EvaluateAsync<int>("history.length"));
        Assert.All(tab.Requests, address => Assert.DoesNotMatch("quick|avocet|zzy|q=|#", address));
        Assert.Equal(0, await tab.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length + document.cookie.length"));
        await tab.Page.GoBackAsync();
        await tab.AddressEndsAsync("about/");
    }

    [Fact]
    public async Task Back_from_a_page_that_was_found_shows_the_same_results_again()
    {
        await using var tab = await browser.OpenAsync("search/#q=avocet");
        await Results(tab).First.Locator("a").ClickAsync();
        await tab.Page.WaitForURLAsync(url => url.Contains("laws/avocet/", StringComparison.Ordinal));
        await tab.Page.GoBackAsync();

        await Expect(Field(tab)).ToHaveValueAsync("avocet");
        await Expect(Results(tab).First).ToContainTextAsync("Avocet County");
    }

    [Fact]
    public async Task With_the_keyboard_alone_one_types_goes_to_a_result_and_opens_it()
    {
        await using var tab = await browser.OpenAsync("search/");
        await Field(tab).FocusAsync();
        await tab.Page.Keyboard.TypeAsync("avocet");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.AddressEndsAsync("#q=avocet");
        await Expect(Results(tab).First).ToContainTextAsync("Avocet County");
        for (var stop = 0; stop < 4; stop++)
        {
            await tab.Page.Keyboard.PressAsync("Tab");
        }

        await Expect(Results(tab).First.Locator("a")).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.WaitForURLAsync(url => url.Contains("laws/avocet/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_of_distress_show_the_help_lines_above_all_that_is_found()
    {
        await using var tab = await browser.OpenAsync("search/");
        await Field(tab).FillAsync("gauge");
        await Expect(Results(tab)).Not.ToHaveCountAsync(0);
        await Expect(tab.Page.Locator(".search-help")).ToBeHiddenAsync();
        await Field(tab).FillAsync("there is water in my house");

        await Expect(tab.Page.Locator(".search-help")).ToContainTextAsync("1-555-010-0199");
        await Expect(Results(tab).First).ToContainTextAsync("Help");
        Assert.True((await tab.Page.Locator(".search-help").BoundingBoxAsync())!.Y < (await Results(tab).First.BoundingBoxAsync())!.Y);
    }

    [Fact]
    public async Task What_is_found_can_be_narrowed_to_a_kind_and_a_place_and_the_choice_is_in_the_address()
    {
        await using var tab = await browser.OpenAsync("search/#q=keeper");
        await Expect(Results(tab)).Not.ToHaveCountAsync(0);
        await tab.Page.Locator("select[name=kind]").SelectOptionAsync("Laws");
        await Expect(tab.Page.Locator(".search-kind").Filter(new() { HasTextRegex = new Regex("^(?!Laws)") })).ToHaveCountAsync(0);
        await tab.Page.Locator("select[name=place]").SelectOptionAsync("avo");

        await Expect(Results(tab)).ToHaveCountAsync(1);
        await tab.AddressEndsAsync("#q=keeper&kind=2&place=avo");
    }

    [Fact]
    public async Task Where_nothing_is_found_the_reader_is_told_where_to_go_on()
    {
        await using var tab = await browser.OpenAsync("search/#q=xqzzkv");

        await Expect(Status(tab)).ToContainTextAsync("Pages found: 0");
        await Expect(tab.Page.Locator(".search-none a")).ToHaveTextAsync(["All pages", "Help and safety"]);
    }

    [Fact]
    public async Task Without_scripts_the_page_lists_all_others_and_has_no_field_that_does_nothing()
    {
        await using var tab = await browser.OpenAsync("search/", new Visitor(Scripts: false));

        await Expect(Field(tab)).ToBeHiddenAsync();
        await tab.Page.Locator(".search-index").GetByRole(AriaRole.Link, new() { Name = "Avocet County" }).ClickAsync();
        await tab.AddressEndsAsync("laws/avocet/");
    }

    [Fact]
    public async Task A_missing_page_offers_to_search_for_the_words_of_its_address()
    {
        await using var tab = await browser.OpenAsync("laws/avocet-county.html");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Search for “laws avocet county”" }).ClickAsync();

        await Expect(Results(tab).First).ToContainTextAsync("Avocet County");
    }

    [Theory]
    [InlineData(320)]
    [InlineData(768)]
    public async Task Results_scroll_no_page_sideways(int width)
    {
        await using var tab = await browser.OpenAsync("search/#q=gauge", new Visitor(Width: width));
        await Expect(Results(tab)).Not.ToHaveCountAsync(0);

        Assert.Equal(width, await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task The_script_cuts_and_spells_words_and_finds_their_stems_as_the_index_does()
    {
        var site = await SampleSite.BuiltAsync();
        string[] texts =
        [
            .. Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md").Select(File.ReadAllText),
            .. site.Planned.Site!.AllDocuments.Select(d => $"{d.Title}. {d.Summary}"),
            "The U.S.C., N.Y. and D.C.; S.B.1322, sb 1322, SB-1322, § 18.2–361.1, 2C:34-1, 39-a, 1.2.3.4, Code § 647",
            "O’Brien's don't 'quoted', the states’ and 1990's",
            "İstanbul, ΟΔΟΣ, Straße, cafe\u0301, ﬁne, ½, 河川の法律, नमस्ते, שָׁלוֹם, Ångström",
            "a.b.c d.e. F.G 1a.2b x1 abcd12 abcde12",
        ];
        await using var tab = await browser.OpenAsync("search/");
        foreach (var text in texts)
        {
            var words = WordReaderTests.WordsOf(text);
            Assert.Equal(words, await tab.Page.EvaluateAsync<string[]>("text => wordsOf(text, false)", text));
            foreach (var language in (string[])["en", "es"])
            {
                Assert.Equal(
                    words.Where(w => !w.Any(char.IsDigit)).Select(w => WordStem.Of(w, language)),
                    await tab.Page.EvaluateAsync<string[]>(
                        "([text, language]) => wordsOf(text, false).filter(word => !/\\d/.test(word)).map(stems[language])",
                        new[] { text, language }));
            }
        }
    }

    private static ILocator Field(BrowserTab tab) => tab.Page.Locator("#search-field");

    private static ILocator Results(BrowserTab tab) =>
        tab.Page.Locator(".search-results li").Filter(new() { Has = tab.Page.Locator("h3") });

    private static ILocator Status(BrowserTab tab) => tab.Page.Locator(".search [role=status]");
}
