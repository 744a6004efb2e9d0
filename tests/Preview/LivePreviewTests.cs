using System.Text;
using System.Xml.Linq;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Preview;

public sealed class LivePreviewTests
{
    private static string Article(string title, string text = "Text.", string more = "") => $"""
        ---
        title: {title}
        summary: An article whose only purpose is to be saved, again and again, by tests.
        published: 2026-01-02{more}
        ---
        {text}

        """;

    [Fact]
    public async Task What_is_saved_is_on_the_page()
    {
        await using var preview = await PreviewedFolder.StartAsync(PreviewedFolder.Home);

        preview.Save("articles/one.md", Article("One", "First words."));
        await preview.UntilPageAsync("/articles/one/", page => page.Contains("First words.", StringComparison.Ordinal));

        preview.Save("articles/one.md", Article("One", "Other words."));
        await preview.UntilPageAsync("/articles/one/", page => page.Contains("Other words.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_that_leaves_size_and_time_as_they_were_is_shown()
    {
        await using var preview = await PreviewedFolder.StartAsync(
            $"{PreviewedFolder.Home}\n-- articles/one.md --\n{Article("One", "aaaa")}");
        var file = preview.PathOf("articles/one.md");
        var time = File.GetLastWriteTimeUtc(file);

        preview.Save("articles/one.md", Article("One", "bbbb"));
        File.SetLastWriteTimeUtc(file, time);

        await preview.UntilPageAsync("/articles/one/", page => page.Contains("bbbb", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("rename")]
    [InlineData("delete and create")]
    [InlineData("empty and fill")]
    public async Task However_an_editor_saves_the_new_text_is_shown_and_no_half_of_it_before(string manner)
    {
        await using var preview = await PreviewedFolder.StartAsync(
            $"{PreviewedFolder.Home}\n-- articles/one.md --\n{Article("One", "Old words.")}");
        var file = preview.PathOf("articles/one.md");
        var text = Article("One", "New words.");

        switch (manner)
        {
            case "rename":
                await File.WriteAllTextAsync(file + ".tmp", text, TestContext.Current.CancellationToken);
                File.Move(file + ".tmp", file, overwrite: true);
                break;
            case "delete and create":
                File.Delete(file);
                await Task.Delay(40, TestContext.Current.CancellationToken);
                await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
                break;
            default:
                await using (var stream = new FileStream(file, FileMode.Truncate))
                {
                    await Task.Delay(40, TestContext.Current.CancellationToken);
                    await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken);
                }

                break;
        }

        await preview.UntilPageAsync("/articles/one/", page => page.Contains("New words.", StringComparison.Ordinal));
        Assert.DoesNotContain(preview.States, state => state.IsBroken);
    }

    [Fact]
    public async Task Deleted_pages_go_and_pages_in_new_folders_come()
    {
        await using var preview = await PreviewedFolder.StartAsync($"{PreviewedFolder.Home}\n-- articles/one.md --\n{Article("One")}");

        File.Delete(preview.PathOf("articles/one.md"));
        await preview.UntilStateAsync(state => !state.Shown!.Has("articles/one/index.html"));

        preview.Save(
            "guides/deep/down.md",
            "---\ntitle: Down\nsummary: A page in a folder of a folder that was not there a moment ago.\n---\nHere.\n");
        await preview.UntilPageAsync("/guides/deep/down/", page => page.Contains("Here.", StringComparison.Ordinal));

        Directory.Move(preview.PathOf("guides"), preview.PathOf("handbook"));
        await preview.UntilPageAsync("/handbook/deep/down/", page => page.Contains("Here.", StringComparison.Ordinal));
        Assert.False(preview.Live.Current.Shown!.Has("guides/deep/down/index.html"));

        preview.Save(
            "handbook/deep/down.md",
            "---\ntitle: Down\nsummary: A page in a folder of a folder that was not there a moment ago.\n---\nStill here.\n");
        await preview.UntilPageAsync("/handbook/deep/down/", page => page.Contains("Still here.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_content_folder_that_is_taken_away_and_put_back_is_followed_again()
    {
        await using var preview = await PreviewedFolder.StartAsync($"{PreviewedFolder.Home}\n-- articles/one.md --\n{Article("One")}");

        Directory.Move(preview.Input, preview.Input + "-away");
        await preview.UntilStateAsync(state => state.IsBroken);
        Directory.Move(preview.Input + "-away", preview.Input);
        await preview.UntilStateAsync(state => !state.IsBroken);

        preview.Save("articles/one.md", Article("One", "After the return."));
        await preview.UntilPageAsync("/articles/one/", page => page.Contains("After the return.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_several_files_share_is_shown_in_all_of_them_when_it_changes()
    {
        await using var preview = await PreviewedFolder.StartAsync($"""
            {PreviewedFolder.Home}
            -- articles/_directory.yml --
            summary: What all articles of this folder say of themselves, first version.
            -- articles/one.md --
            ---
            title: One
            published: 2026-01-02
            ---
            Text.
            """);

        preview.Save("articles/_directory.yml", "summary: What all articles of this folder say of themselves, second version.\n");

        await preview.UntilPageAsync("/articles/one/", page => page.Contains("second version", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_something_is_wrong_the_last_good_page_stays()
    {
        await using var preview = await PreviewedFolder.StartAsync(
            $"{PreviewedFolder.Home}\n-- articles/one.md --\n{Article("One", "Good words.")}");

        preview.Save("articles/one.md", Article("One", "Bad words, with a [link](nowhere.md)."));
        await preview.UntilStateAsync(state => state.IsBroken);

        Assert.Contains("Good words.", await preview.TextAsync("/articles/one/"), StringComparison.Ordinal);
        var finding = Assert.Single(preview.Live.Current.Findings);
        Assert.EndsWith("input/articles/one.md:6:26", finding.Diagnostic.Location.ToString(), StringComparison.Ordinal);
        Assert.Equal("Bad words, with a [link](nowhere.md).", finding.Line);

        preview.Save("articles/one.md", Article("One", "Mended words."));
        await preview.UntilPageAsync("/articles/one/", page => page.Contains("Mended words.", StringComparison.Ordinal));
        Assert.Empty(preview.Live.Current.Findings);
    }

    [Fact]
    public async Task While_a_phrase_is_missing_the_last_good_page_stays_and_no_name_of_a_phrase_is_shown()
    {
        await using var preview = await PreviewedFolder.StartAsync(PreviewedFolder.Home);
        var english = await File.ReadAllTextAsync(Path.Combine(preview.Theme, "strings", "en.yml"), TestContext.Current.CancellationToken);
        var lineOfHeader = english.Split('\n').IndexOf("header:") + 1;

        preview.SaveTheme(
            "strings/en.yml", Encoding.UTF8.GetBytes(english.Replace("  skip: Skip to the text\n", "", StringComparison.Ordinal)));
        await preview.UntilStateAsync(state => state.IsBroken);

        var page = await preview.TextAsync("/");
        Assert.Contains("Skip to the text", page, StringComparison.Ordinal);
        Assert.DoesNotContain("header.skip", page, StringComparison.Ordinal);
        Assert.EndsWith(
            $"theme/strings/en.yml:{lineOfHeader}:1: error ADV501: 'header.skip' is missing here.",
            Assert.Single(preview.Live.Current.Findings).Diagnostic.ToString(),
            StringComparison.Ordinal);

        preview.SaveTheme(
            "strings/en.yml", Encoding.UTF8.GetBytes(english.Replace("Skip to the text", "Go to the text", StringComparison.Ordinal)));
        await preview.UntilPageAsync("/", html => html.Contains("Go to the text", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Before_there_is_anything_good_a_page_lists_all_that_is_wrong()
    {
        await using var preview = await PreviewedFolder.StartAsync("""
            -- index.md --
            ---
            titel: Home
            summary: The home page, which is not yet as it should have been from the start.
            ---
            Welcome to [nowhere](nowhere.md).
            """);

        using var response = await preview.GetAsync("/anywhere/");
        var page = await preview.PageAsync("/anywhere/");

        Assert.Equal(503, (int)response.StatusCode);
        Assert.Equal(preview.Live.Current.Findings.Length, page.QuerySelectorAll("section").Length);
        Assert.Contains("Did you mean 'title'?", page.Body!.TextContent, StringComparison.Ordinal);

        preview.Save(
            "index.md", "---\ntitle: Home\nsummary: The home page, which is now as it should have been from the start.\n---\nWelcome.\n");
        await preview.UntilPageAsync("/", text => text.Contains("as it should have been", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_draft_is_shown_and_marked()
    {
        await using var preview = await PreviewedFolder.StartAsync($"""
            {PreviewedFolder.Home}
            -- articles/sketch.md --
            {Article("Sketch", more: "\ndraft: true")}
            -- articles/done.md --
            {Article("Done")}
            """);

        Assert.NotNull((await preview.PageAsync("/articles/sketch/")).QuerySelector(".preview-draft"));
        Assert.Null((await preview.PageAsync("/articles/done/")).QuerySelector(".preview-draft"));
        Assert.Equal([("articles/sketch/", "Draft")], preview.Live.Current.Shown!.Marks);
        Assert.Contains("Sketch", await preview.TextAsync("/feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_waits_or_has_expired_is_shown_and_marked_with_its_day()
    {
        await using var preview = await PreviewedFolder.StartAsync($"""
            {PreviewedFolder.Home}
            -- articles/later.md --
            {Article("Later").Replace("2026-01-02", "2026-12-05", StringComparison.Ordinal)}
            -- articles/gone.md --
            {Article("Gone", more: "\nexpires: 2026-11-24")}
            """);

        Assert.StartsWith(
            "This page is held back until December 5, 2026.",
            (await preview.PageAsync("/articles/later/")).QuerySelector(".preview-draft")!.TextContent,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "This page expired on November 24, 2026.",
            (await preview.PageAsync("/articles/gone/")).QuerySelector(".preview-draft")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(
            [("articles/gone/", "Expired on November 24, 2026"), ("articles/later/", "Held back until December 5, 2026")],
            preview.Live.Current.Shown!.Marks);
    }

    [Fact]
    public async Task A_draft_gives_no_findings_that_a_build_would_not_give()
    {
        await using var preview = await PreviewedFolder.StartAsync($"""
            {PreviewedFolder.Home}
            -- articles/one.md --
            {Article("One")}
            -- articles/two.md --
            {Article("Two", more: "\nslug: one\ndraft: true")}
            """);

        Assert.Empty(preview.Live.Current.Findings);
        Assert.DoesNotContain("Two", (await preview.PageAsync("/articles/one/")).Title, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Code", "ADV503")]
    public async Task A_template_that_was_changed_is_said_not_to_be_shown_yet()
    {
        await using var preview = await PreviewedFolder.StartAsync(PreviewedFolder.Home);
        var template = await File.ReadAllBytesAsync(
            Path.Combine(preview.Theme, "layouts", "Frame.cshtml"), TestContext.Current.CancellationToken);

        preview.SaveTheme("layouts/Frame.cshtml", [.. template, .. "<!-- more -->"u8]);
        await preview.UntilStateAsync(state => !state.Findings.IsEmpty);
        Assert.EndsWith(
            "layouts/Frame.cshtml: warning ADV503: The preview still shows this template as it was when the preview was started.",
            Assert.Single(preview.Live.Current.Findings).Diagnostic.ToString(),
            StringComparison.Ordinal);

        preview.SaveTheme("layouts/Frame.cshtml", template);
        await preview.UntilStateAsync(state => state.Findings.IsEmpty);
    }

    [Fact]
    public async Task A_template_that_is_being_compiled_is_left_to_the_preview_that_takes_the_place_of_this_one()
    {
        await using var preview = await PreviewedFolder.StartAsync(PreviewedFolder.Home, isStartedAnew: true);
        var template = await File.ReadAllBytesAsync(
            Path.Combine(preview.Theme, "layouts", "Frame.cshtml"), TestContext.Current.CancellationToken);

        preview.SaveTheme("layouts/Frame.cshtml", [.. template, .. "<!-- more -->"u8]);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        preview.Save("articles/one.md", Article("One"));

        await preview.UntilStateAsync(state => state.Changed is [var only] && only.EndsWith("articles/one.md", StringComparison.Ordinal));
        Assert.DoesNotContain(preview.States, state => state.Changed.Any(file => file.EndsWith(".cshtml", StringComparison.Ordinal)));
        Assert.Empty(preview.Live.Current.Findings);
    }

    [Fact]
    public void Under_dotnet_watch_a_change_of_code_starts_the_preview_anew_without_a_question() =>
        Assert.Equal(
            "true", Assert.Single(XDocument.Load(Path.Combine(Repository.Root, "Site.csproj")).Descendants("HotReloadAutoRestart")).Value);
}
