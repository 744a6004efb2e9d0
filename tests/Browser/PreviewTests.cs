using System.Text;
using Advocate.Tests.Preview;
using Xunit;

namespace Advocate.Tests.Browser;

/// <summary>A page that is open in the preview keeps up with its files by itself.</summary>
public sealed class PreviewTests(BrowserFixture browser)
{
    private static string Article(string text, string more = "") => $"""
        ---
        title: One
        summary: An article whose only purpose is to be saved, again and again, by tests.
        published: 2026-01-02{more}
        ---
        {text}

        """;

    private static string Response(string name, string text, string more = "") => $"""
        -- responses/{name}.md --
        ---
        to: one
        name: Jane Doe
        date: 2026-01-03{more}
        ---
        {text}
        """;

    [Fact]
    public async Task An_open_page_shows_what_is_saved()
    {
        await using var preview = await PreviewedFolder.StartAsync(
            $"{PreviewedFolder.Home}\n-- articles/one.md --\n{Article("Old words.")}");
        await using var tab = await browser.NewTabAsync();
        await tab.Page.GotoAsync($"{preview.Origin}/articles/one/");

        preview.Save("articles/one.md", Article("New words."));

        await tab.Page.GetByText("New words.").WaitForAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task What_is_wrong_stands_over_the_last_good_page_until_it_is_mended()
    {
        await using var preview = await PreviewedFolder.StartAsync(
            $"{PreviewedFolder.Home}\n-- articles/one.md --\n{Article("Old words.")}");
        await using var tab = await browser.NewTabAsync();
        await tab.Page.GotoAsync($"{preview.Origin}/articles/one/");

        preview.Save("articles/one.md", Article("New words with a [link](nowhere.md)."));

        var box = tab.Page.GetByRole(Microsoft.Playwright.AriaRole.Alert);
        await box.WaitForAsync();
        Assert.Contains("articles/one.md:6:25", await box.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("There is no file 'articles/nowhere.md'", await box.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Link to a file of the content folder", await box.InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await tab.Page.GetByText("Old words.").IsVisibleAsync());

        preview.Save("articles/one.md", Article("New words without a link."));

        await tab.Page.GetByText("New words without a link.").WaitForAsync();
        Assert.Equal(0, await box.CountAsync());
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task The_list_of_all_that_is_wrong_gives_way_to_the_page_once_it_is_mended()
    {
        await using var preview = await PreviewedFolder.StartAsync("-- index.md --\n---\ntitel: Home\n---\n");
        await using var tab = await browser.NewTabAsync();
        await tab.Page.GotoAsync($"{preview.Origin}/");
        await tab.Page.GetByText("There is no site to show yet").WaitForAsync();

        preview.Save(
            "index.md",
            "---\ntitle: A home page\nsummary: The home page, which is now as it should have been from the start.\n---\nWelcome.\n");

        await tab.Page.WaitForFunctionAsync("() => document.querySelector('.preview-errors') === null");
    }

    [Fact]
    public async Task A_style_that_is_saved_is_worn_without_loading_the_page_again()
    {
        await using var preview = await PreviewedFolder.StartAsync(PreviewedFolder.Home);
        await using var tab = await browser.NewTabAsync();
        await tab.Page.GotoAsync($"{preview.Origin}/");
        await tab.Page.EvaluateAsync("() => { window.wasHereBefore = true; }");

        preview.SaveTheme("assets/css/site/99-test.css", Encoding.UTF8.GetBytes("body { outline: 3px solid rgb(1, 2, 3) !important; }\n"));

        await tab.Page.WaitForFunctionAsync("() => getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 3)'");
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => window.wasHereBefore === true"));
        Assert.Equal(1, await tab.Page.Locator("link[rel=stylesheet][href*='text.']").CountAsync());
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task A_link_to_a_draft_is_marked()
    {
        await using var preview = await PreviewedFolder.StartAsync($"""
            {PreviewedFolder.Home}
            -- articles/one.md --
            {Article("Text.", "\ndraft: true")}
            -- notes.md --
            ---
            title: Notes
            summary: Notes of a writer that nobody but writers ever gets to see.
            draft: true
            ---
            See [one](articles/one.md) and [home](index.md).
            """);
        await using var tab = await browser.NewTabAsync();

        await tab.Page.GotoAsync($"{preview.Origin}/notes/");

        var mark = tab.Page.Locator("a[href$='one/'] + .preview-mark");
        await mark.WaitForAsync();
        Assert.Equal("Draft", await mark.InnerTextAsync());
        Assert.Equal(1, await tab.Page.Locator(".preview-mark").CountAsync());
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task A_draft_of_a_response_is_marked_where_it_stands()
    {
        await using var preview = await PreviewedFolder.StartAsync($"""
            {PreviewedFolder.Home}
            -- articles/one.md --
            {Article("Text.")}
            {Response("one-1", "I agree.")}
            {Response("one-2", "I do not.", "\ndraft: true")}
            """);
        await using var tab = await browser.NewTabAsync();

        await tab.Page.GotoAsync($"{preview.Origin}/articles/one/");

        var mark = tab.Page.Locator(".preview-mark");
        await mark.WaitForAsync();
        Assert.Equal("Draft", await mark.InnerTextAsync());
        Assert.Equal(1, await tab.Page.Locator(".response", new() { HasText = "I do not." }).Locator(".preview-mark").CountAsync());
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task What_could_be_written_better_stands_in_the_corner_of_its_own_page_alone()
    {
        const string Long = "This sentence goes on and on, and on, and on, and on, and on, and on, and on, and on, and on, and on, and "
            + "on, and on, and on, and on, and on, and on, and on, and on, and on.";
        await using var preview = await PreviewedFolder.StartAsync(
            $"{PreviewedFolder.Home}\n-- articles/one.md --\n{Article("Short.", "\ndraft: true")}");
        await using var tab = await browser.NewTabAsync();
        await tab.Page.GotoAsync($"{preview.Origin}/articles/one/");

        preview.Save("articles/one.md", Article(Long, "\ndraft: true"));

        var box = tab.Page.GetByRole(Microsoft.Playwright.AriaRole.Complementary, new() { Name = "Preview" });
        await box.GetByText("1 thing to think about on this page").ClickAsync();
        Assert.Contains("articles/one.md:7:1", await box.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("See whether it is really two.", await box.InnerTextAsync(), StringComparison.Ordinal);

        await tab.Page.GotoAsync($"{preview.Origin}/articles/");
        await tab.Page.WaitForFunctionAsync("() => document.querySelector('.preview-mark') !== null");
        Assert.Equal(0, await box.CountAsync());
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task Of_a_long_line_the_part_in_question_is_shown()
    {
        var before = string.Concat(Enumerable.Repeat("These are many words. ", 40));
        await using var preview = await PreviewedFolder.StartAsync(
            $"{PreviewedFolder.Home}\n-- articles/one.md --\n{Article("Old words.")}");
        await using var tab = await browser.NewTabAsync();
        await tab.Page.GotoAsync($"{preview.Origin}/articles/one/");

        preview.Save("articles/one.md", Article($"{before}A [link](nowhere.md). {before}"));

        var line = await tab.Page.GetByRole(Microsoft.Playwright.AriaRole.Alert).Locator("pre").InnerTextAsync();
        Assert.Matches(@"^….{20,}A \[link\]\(nowhere\.md\)\..{20,}…$", line);
        Assert.True(line.Length < 260);
        Assert.Equal("nowhere.md", await tab.Page.GetByRole(Microsoft.Playwright.AriaRole.Alert).Locator("mark").InnerTextAsync());
    }
}
