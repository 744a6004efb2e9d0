using System.Text.RegularExpressions;
using Advocate.Tests.Preview;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Guides;

/// <summary>What the page on the theme shows to campaigns is built here.</summary>
public sealed partial class ThemeGuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "theme.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task The_example_is_a_site_without_a_mistake_that_looks_as_it_says()
    {
        var example = Guide[Guide.IndexOf("## An example", StringComparison.Ordinal)..];
        var files = NamedFile().Matches(example).Select(file => $"-- {file.Groups["path"].Value} --\n{file.Groups["text"].Value}").ToList();
        Assert.Equal(3, files.Count);

        var site = await SmallSite.BuildAsync($"{string.Concat(files)}{PreviewedFolder.Home}");

        Assert.Empty(site.Diagnostics);
        Assert.Equal("Fair Rent Now", site.Page("").QuerySelector(".site-title img")!.GetAttribute("alt"));
        var styles = site.Text(site.Page("").QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!);
        Assert.Contains("--accent:#7a1f5c", styles, StringComparison.Ordinal);
        Assert.Contains(".leave{border-radius:1rem}", styles, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_settings_and_the_phrase_can_be_pasted()
    {
        var samples = Yaml().Matches(Guide).Select(m => m.Groups[1].Value).ToList();
        var site = await SmallSite.BuildAsync($"""
            {SmallSite.Settings}
            {samples.Single(s => s.StartsWith("theme:", StringComparison.Ordinal))}
            -- _theme/assets/icons/logo.svg --
            <svg xmlns="http://www.w3.org/2000/svg"/>
            -- _theme/strings/en.yml --
            {samples.Single(s => s.StartsWith("header:", StringComparison.Ordinal))}
            -- data/statuses.yml --
            full:
              label: In force
              letter: F
              pattern: solid
              meaning: The law is in force and covers everyone.
            part:
              label: In part
              letter: P
              pattern: dots
              meaning: The law is in force and covers some.
            {PreviewedFolder.Home}
            """);

        Assert.Empty(site.Diagnostics);
        Assert.Equal("Skip to what matters", site.Page("").QuerySelector(".skip")!.TextContent);
    }

    [Fact]
    public void What_the_contract_names_is_in_the_theme()
    {
        var start = Guide.IndexOf("## The contract", StringComparison.Ordinal);
        var contract = Guide[start..Guide.IndexOf("\n## ", start + 1, StringComparison.Ordinal)];
        var styles = string.Concat(
            Directory.EnumerateFiles(Path.Combine(Repository.Theme, "assets", "css"), "*.css", SearchOption.AllDirectories)
                .Select(File.ReadAllText));

        Assert.All(
            Property().Matches(contract).Select(m => m.Groups[1].Value),
            name => Assert.Contains($"{name}:", styles, StringComparison.Ordinal));
        Assert.Contains("@layer reset, base, layout, parts, pages, utilities, print;", styles, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^`(?<path>[^`\n]+)`[^\n]*:\n\n```\w+\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex NamedFile();

    [GeneratedRegex(@"^```yaml\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Yaml();

    [GeneratedRegex("`(--[a-z0-9-]+)`")]
    private static partial Regex Property();
}
