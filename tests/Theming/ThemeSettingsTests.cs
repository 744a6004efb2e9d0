using Advocate.Tests.Preview;
using Advocate.Tests.Site;
using Advocate.Text;
using Xunit;

namespace Advocate.Tests.Theming;

/// <summary>What <c>theme:</c> in <c>site.yml</c> changes of the look.</summary>
public sealed class ThemeSettingsTests
{
    private const string Drawing = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>""";

    [Fact]
    public async Task A_site_that_says_nothing_of_the_look_has_the_themes_own_style_sheets()
    {
        var (plain, site) = (await BuildAsync(""), await BuildAsync("theme: {home: [laws, latest, changes, text, help]}"));

        Assert.Equal(plain.Files.Keys.Order(), site.Files.Keys.Order());
        Assert.All(plain.Files, file => Assert.Equal(file.Value, site.Files[file.Key]));
    }

    [Fact]
    public async Task An_accent_is_part_of_every_bundle_that_has_the_themes_and_none_of_a_page()
    {
        var (plain, site) = (await BuildAsync(""), await BuildAsync("""theme: {accent: {light: "#7a1f5c", dark: "#f0a8d8"}}"""));

        Assert.All(["site.css", "text.css", "lists.css"], name =>
        {
            Assert.Contains(
                ":root{--accent:#7a1f5c}@media (prefers-color-scheme:dark){:root{--accent:#f0a8d8}}",
                Css(site, name),
                StringComparison.Ordinal);
            Assert.NotEqual(plain.Planned.Render!.Theme.Find(name)!.Permalink, site.Planned.Render!.Theme.Find(name)!.Permalink);
        });
        Assert.DoesNotContain("7a1f5c", site.Text(""), StringComparison.Ordinal);
        Assert.DoesNotContain("style=", site.Text(""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_accent_is_made_lighter_for_the_dark_scheme_as_far_as_links_need()
    {
        var styles = Css(await BuildAsync("""theme: {accent: "#0b57d0"}"""), "site.css");
        var at = styles.IndexOf(":root{--accent:#0b57d0}@media (prefers-color-scheme:dark){:root{--accent:", StringComparison.Ordinal);

        Assert.True(at > 0);
        var dark = Color.Parse(styles.AsSpan(styles.IndexOf("--accent:", at + 20, StringComparison.Ordinal) + 9, 7))!.Value;
        Assert.InRange(dark.ContrastTo(Color.Parse("#2a261e")!.Value), 4.5, 4.7);
    }

    [Fact]
    public async Task A_tone_is_that_of_the_status_with_its_pattern_and_has_letters_that_can_be_read()
    {
        const string Statuses = """
            -- data/statuses.yml --
            none:
              label: None
              letter: N
              pattern: dots
              meaning: There is no law about this here.
            full:
              label: In force
              letter: F
              pattern: solid
              meaning: The law is in force and covers everyone.
            """;
        var site = await BuildAsync("""theme: {tones: {solid: {light: "#123456", dark: "#fedcba"}}}""", Statuses);

        Assert.Contains(
            ":root{--tone-2:#123456;--tone-2-ink:#ffffff}@media (prefers-color-scheme:dark){:root{--tone-2:#fedcba;--tone-2-ink:#000000}}",
            Css(site, "laws.css"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_logo_is_shown_in_place_of_the_title_and_named_by_it()
    {
        var site = await BuildAsync("theme: {logo: logo.svg}", $"-- _theme/assets/icons/logo.svg --\n{Drawing}");

        var link = site.Page("").QuerySelector("a.site-title")!;
        Assert.Equal("A small site", link.QuerySelector("img")!.GetAttribute("alt"));
        Assert.Equal("", link.TextContent);
        Assert.Equal(Drawing + "\n", site.Text(link.QuerySelector("img")!.GetAttribute("src")!));
    }

    [Fact]
    public async Task Texts_and_headings_are_set_in_the_stacks_that_were_chosen()
    {
        var styles = Css(await BuildAsync("theme: {typefaces: {text: sans, headings: mono}}"), "text.css");

        Assert.Contains("@layer base{body{font-family:var(--sans)}}", styles, StringComparison.Ordinal);
        Assert.Contains("@layer base{h1,h2,h3,h4{font-family:var(--mono)}}", styles, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_home_page_has_the_sections_that_were_chosen_in_their_order()
    {
        const string Article = "-- articles/one.md --\n---\ntitle: One\nsummary: An article that is there to be named on the home page "
            + "of a site.\npublished: 2026-01-02\n---\nText.\n";

        Assert.Equal(["home-new", "home-text"], SectionsOf(await BuildAsync("", Article)));
        Assert.Equal(["home-text", "home-new"], SectionsOf(await BuildAsync("theme: {home: [text, latest]}", Article)));
        Assert.Equal(["home-text"], SectionsOf(await BuildAsync("theme: {home: [text]}", Article)));
    }

    [Theory]
    [InlineData("#000", "#fff", 21)]
    [InlineData("#767676", "#ffffff", 4.54)]
    [InlineData("#0000ff", "#ffff00", 8)]
    public void Contrast_is_that_of_WCAG_and_the_same_both_ways(string one, string other, double ratio)
    {
        var (a, b) = (Color.Parse(one)!.Value, Color.Parse(other)!.Value);
        Assert.Equal(ratio, a.ContrastTo(b), 2);
        Assert.Equal(a.ContrastTo(b), b.ContrastTo(a));
    }

    [Fact]
    public async Task The_color_that_is_proposed_in_place_of_one_that_cannot_be_seen_will_do()
    {
        for (var number = 0; number < 0xffffff; number += 0x3b1f7d)
        {
            var color = $"#{number:x6}";
            var refused = await SmallSite.BuildAsync(Files($$$"""theme: {accent: {light: "{{{color}}}", dark: "{{{color}}}"}}"""));
            var proposed = refused.Diagnostics.Select(d => (d.Location.Column, Color: d.Help.Split('"')[1]))
                .ToDictionary(p => p.Column, p => p.Color);
            Assert.NotEmpty(proposed);

            var light = proposed.GetValueOrDefault(25, color);
            var dark = proposed.GetValueOrDefault(42, color);
            await BuildAsync($$$"""theme: {accent: {light: "{{{light}}}", dark: "{{{dark}}}"}}""");
        }
    }

    private static IEnumerable<string> SectionsOf(SmallSite site) =>
        site.Page("").QuerySelectorAll(".home > section").Select(section => section.ClassName!);

    private static string Css(SmallSite site, string name) => site.Text(site.Planned.Render!.Theme.Find(name)!.Permalink);

    private static string Files(string settings, string files = "") =>
        $"-- site.yml --\ntitle: A small site\nurl: https://small.example/\n{settings}\n{PreviewedFolder.Home}\n{files}";

    private static async Task<SmallSite> BuildAsync(string settings, string files = "")
    {
        var site = await SmallSite.BuildAsync(Files(settings, files));
        Assert.Empty(site.Diagnostics);
        return site;
    }
}
