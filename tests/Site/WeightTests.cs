using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Advocate.Tests.Browser;
using Xunit;

namespace Advocate.Tests.Site;

/// <summary>
/// What the theme adds to a page is small enough to come at once on a poor connection; of a site's own pages the build says which are not.
/// </summary>
public sealed partial class WeightTests(ITestOutputHelper output)
{
    public static TheoryData<string> Pages => EveryKindOfPage.Permalinks;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Text_styles_and_scripts_of_a_page_fit_the_budget_together(string permalink)
    {
        var site = await SampleSite.BuiltAsync();
        var weight = Weigh(site, permalink);

        output.WriteLine($"{weight,7:N0} bytes: /{permalink}");
        Assert.True(weight <= site.Planned.Site!.Settings.WeightBudget * 1024, $"/{permalink} weighs {weight:N0} bytes.");
    }

    [Fact]
    [Trait("Code", "ADV810")]
    public async Task A_page_over_the_budget_is_warned_of_at_its_title_with_what_it_weighs()
    {
        var site = await SmallSite.BuildAsync($"""
            {SmallSite.Settings}
            weightBudget: 14
            -- articles/long.md --
            ---
            title: A long page
            summary: A page that says what it has to say in very many sentences.
            published: 2026-11-24
            ---
            {Words(4000)}
            -- articles/short.md --
            ---
            title: A short page
            summary: A page that says what it has to say in one plain sentence.
            published: 2026-11-24
            ---
            {Words(40)}
            """);

        var finding = Assert.Single(site.Diagnostics);
        Assert.StartsWith("input/articles/long.md:2:8: warning ADV810:", finding.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            Weigh(site, "articles/long/") / 1024.0, double.Parse(finding.Message.Split(' ')[3], CultureInfo.InvariantCulture), 0.3);
    }

    [Fact]
    public async Task Nothing_is_weighed_where_the_settings_give_no_budget()
    {
        var site = await SmallSite.BuildAsync($"""
            -- index.md --
            ---
            title: A long page
            summary: A page that says what it has to say in very many sentences.
            ---
            {Words(4000)}
            """);

        Assert.Empty(site.Diagnostics);
    }

    /// <summary>Words that no compression makes short.</summary>
    private static string Words(int count)
    {
        var random = new Random(1);
        return string.Join(' ', Enumerable.Range(0, count).Select(_ => $"{(char)random.Next('a', 'z')}{random.Next():x8}"));
    }

    private static int Weigh(SmallSite site, string permalink)
    {
        var html = site.Text(permalink);
        var assets = Asset().Matches(html).Select(m => m.Groups[1].Value).Distinct();
        return Compressed(System.Text.Encoding.UTF8.GetBytes(html)) + assets.Sum(a => Compressed(site.Files[a]));
    }

    private static int Compressed(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.SmallestSize))
        {
            gzip.Write(bytes);
        }

        return memory.ToArray().Length;
    }

    [GeneratedRegex("""(assets/[^"]+\.(?:css|js))""")]
    private static partial Regex Asset();
}
