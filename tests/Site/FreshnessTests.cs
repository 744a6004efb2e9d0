using Advocate.Building;
using Advocate.Content;
using Xunit;

namespace Advocate.Tests.Site;

/// <summary>A translation whose original changes: which parts are named, and what readers see.</summary>
public sealed class FreshnessTests
{
    private const string Original = """
        The first paragraph.

        The second paragraph, with [a link](/two/).

        ## A heading

        The third paragraph.
        """;

    private const string Translation = """
        El primer párrafo.

        El segundo párrafo, con [un enlace](/two/).

        ## Un título

        El tercer párrafo.
        """;

    private static string Files(string original, string record, string title = "One") => $"""
        -- site.yml --
        title: A small site
        url: https://small.example/
        languages: [en, es]
        -- pages/two.md --
        ---
        title: Two
        summary: A page that says what it has to say in one plain sentence.
        ---
        The text.
        -- pages/one.md --
        ---
        title: {title}
        summary: A page that says what it has to say in one plain sentence.
        ---
        {original}
        -- pages/one.es.md --
        ---
        title: Uno
        summary: Una página que dice lo que tiene que decir en una sola frase.
        translation: {"{by: Jane Doe, read: {by: John Doe, date: 2026-11-20}}"}
        {record}
        ---
        {Translation}
        """;

    /// <summary>The line that mending writes into a translation that has none.</summary>
    private static async Task<string> RecordAsync()
    {
        var site = await SmallSite.BuildAsync(Files(Original, ""), new BuildOptions(SmallSite.Today) { GivesAdvice = true });
        return Assert.Single(site.Diagnostics, d => d.Rule.Code == "ADV362").Replacement!["---\n".Length..];
    }

    private static async Task<SmallSite> ChangedAsync(string old, string now, string title = "One") =>
        await SmallSite.BuildAsync(Files(Original.Replace(old, now, StringComparison.Ordinal), await RecordAsync(), title));

    [Fact]
    public async Task A_translation_of_what_its_original_says_is_not_behind()
    {
        var site = await ChangedAsync("The first paragraph.", "The  first\nparagraph.");

        Assert.Empty(site.Diagnostics);
        Assert.Empty(site.Page("es/one/").QuerySelectorAll("main [lang=en]"));
    }

    [Fact]
    public async Task Exactly_the_paragraph_that_changed_is_named_and_shown_in_its_place()
    {
        var site = await ChangedAsync("The second paragraph, with", "The second paragraph is another one, with");

        var finding = Assert.Single(site.Diagnostics);
        Assert.Equal(("ADV361", "input/pages/one.es.md", 9), (finding.Rule.Code, finding.Location.File, finding.Location.Line));
        Assert.Contains("The second paragraph is another one", finding.Message, StringComparison.Ordinal);
        var page = site.Page("es/one/");
        Assert.Equal(
            "The second paragraph is another one, with a link.",
            Assert.Single(page.QuerySelectorAll("main .prose [lang=en]")).TextContent.Trim());
        Assert.Contains("El primer párrafo.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("El segundo párrafo", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("El tercer párrafo.", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "El original cambió después de traducirse.", page.QuerySelector("main header")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_paragraph_of_the_original_is_shown_where_it_belongs()
    {
        var site = await ChangedAsync("\n\n## A", "\n\nOne more.\n\n## A");

        Assert.Single(site.Diagnostics);
        var more = Assert.Single(site.Page("es/one/").QuerySelectorAll(".prose [lang=en]"));
        Assert.Equal("One more.", more.TextContent.Trim());
        Assert.Equal("El segundo párrafo, con un enlace.", more.PreviousElementSibling!.TextContent);
    }

    [Fact]
    public async Task What_the_original_no_longer_says_is_not_shown()
    {
        var site = await ChangedAsync("The third paragraph.", "");

        Assert.Single(site.Diagnostics);
        Assert.DoesNotContain("El tercer párrafo.", site.Page("es/one/").Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_tells_what_is_missing_and_what_is_behind()
    {
        var site = await ChangedAsync("The first paragraph.", "Another paragraph.");

        var overview = Assert.Single(TranslationOverview.Of(site.Planned.Site!));
        Assert.Equal(("es", 1), (overview.Language, overview.Translated));
        Assert.Equal("pages/two.md", Assert.Single(overview.Missing).File.Path);
        Assert.Equal("pages/one.es.md", Assert.Single(overview.Behind).File.Path);
        Assert.Empty(overview.Unread);
    }

    [Fact]
    public async Task A_field_that_changed_is_named_and_shown_as_it_is_now()
    {
        var site = await ChangedAsync("none", "none", "The one");

        Assert.Equal("'title' of input/pages/one.md has changed since it was translated.", Assert.Single(site.Diagnostics).Message);
        var heading = site.Page("es/one/").QuerySelector("h1")!;
        Assert.Equal(("The one", "en"), (heading.TextContent, heading.GetAttribute("lang")));
    }
}
