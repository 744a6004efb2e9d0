using System.Text;
using Advocate.Tests.Preview;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Theming;

/// <summary>What a campaign has below <c>_theme/</c> takes the place of the theme's, and of nothing else.</summary>
public sealed class ThemeOverrideTests
{
    [Fact]
    public async Task An_asset_takes_the_place_of_the_one_with_its_path()
    {
        const string Drawing = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>""";
        var site = await BuildAsync($"-- _theme/assets/icons/icon.svg --\n{Drawing}");

        var icon = site.Page("").QuerySelector("link[rel=icon]")!.GetAttribute("href")!;
        Assert.Equal(Drawing + "\n", site.Text(icon));
        Assert.Single(site.Files.Keys, path => path.StartsWith("assets/icon.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_style_sheet_takes_the_place_of_one_and_a_new_one_is_added_in_the_order_of_names()
    {
        var site = await BuildAsync("""
            -- _theme/assets/css/site/40-utilities.css --
            .mine-instead { color: red }
            -- _theme/assets/css/site/95-own.css --
            .mine-too { color: red }
            """);

        var styles = site.Text(site.Page("").QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!);
        Assert.DoesNotContain(".print-only{display:none}", styles, StringComparison.Ordinal);
        Assert.True(styles.IndexOf(".mine-instead", StringComparison.Ordinal) < styles.IndexOf("@layer print{", StringComparison.Ordinal));
        Assert.True(styles.IndexOf(".mine-too", StringComparison.Ordinal) > styles.IndexOf("@layer print{", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_phrase_takes_the_place_of_the_themes_and_the_others_stay()
    {
        var site = await BuildAsync("-- _theme/strings/en.yml --\nheader:\n  skip: To what matters\n");

        Assert.Equal("To what matters", site.Page("").QuerySelector("a.skip")!.TextContent);
        Assert.NotEqual("header.navigation", Phrase(site, p => p.Header.Navigation));
        Assert.Equal(Phrase(await BuildAsync(""), p => p.Header.Navigation), Phrase(site, p => p.Header.Navigation));
    }

    [Fact]
    public async Task A_file_of_phrases_that_changes_none_changes_nothing()
    {
        var (plain, site) = (await BuildAsync(""), await BuildAsync("-- _theme/strings/en.yml --\n# Nothing yet.\n"));
        Assert.Equal(plain.Text(""), site.Text(""));
    }

    [Fact]
    public async Task A_language_that_the_theme_lacks_can_be_brought_whole()
    {
        var files = new Dictionary<string, byte[]>
        {
            ["site.yml"] = Encoding.UTF8.GetBytes("title: A small site\nurl: https://small.example/\nlanguages: [en, xx]\n"),
            ["_theme/strings/xx.yml"] = Encoding.UTF8.GetBytes(
                Repository.EnglishPhrases.Replace("  skip: Skip to the text\n", "", StringComparison.Ordinal)),
        };

        var site = await SmallSite.BuildAsync(new MemoryTree(files));

        Assert.Equal(["ADV501"], site.Diagnostics.Select(d => d.Code));
        Assert.Equal("input/_theme/strings/xx.yml", site.Diagnostics[0].Location.File);
    }

    [Fact]
    public async Task What_is_saved_below_theme_is_shown_in_a_preview_and_its_faults_are_named()
    {
        await using var preview = await PreviewedFolder.StartAsync(PreviewedFolder.Home);

        preview.Save("_theme/strings/en.yml", "header:\n  skip: To what matters\n");
        await preview.UntilPageAsync("/", page => page.Contains("To what matters", StringComparison.Ordinal));

        preview.Save("_theme/strings/en.yml", "header:\n  skipp: To what matters\n");
        await preview.UntilStateAsync(
            state => state.Findings.Any(f => f.Diagnostic is { Code: "ADV505", Location: { Line: 2, Column: 3 } }));
    }

    private static string Phrase(SmallSite site, Func<Advocate.Theming.Phrases, string> phrase) =>
        phrase(site.Planned.Render!.Theme.Phrases["en"]);

    private static async Task<SmallSite> BuildAsync(string files)
    {
        var site = await SmallSite.BuildAsync($"{PreviewedFolder.Home}\n{files}");
        Assert.Empty(site.Diagnostics);
        return site;
    }
}
