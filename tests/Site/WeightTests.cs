using System.IO.Compression;
using System.Text.RegularExpressions;
using Advocate.Tests.Browser;
using Xunit;

namespace Advocate.Tests.Site;

/// <summary>A page is small enough to come at once on a poor connection: within the budget that <c>site.yml</c> names.</summary>
public sealed partial class WeightTests(ITestOutputHelper output)
{
    public static TheoryData<string> Pages => EveryKindOfPage.Permalinks;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Text_styles_and_scripts_of_a_page_fit_the_budget_together(string permalink)
    {
        var site = await RealSite.BuiltAsync();
        var html = site.Text(permalink);
        var assets = Asset().Matches(html).Select(m => m.Groups[1].Value).Distinct();
        var weight = Compressed(System.Text.Encoding.UTF8.GetBytes(html)) + assets.Sum(a => Compressed(site.Files[a]));

        output.WriteLine($"{weight,7:N0} bytes: /{permalink}");
        Assert.True(weight <= site.Planned.Site!.Settings.WeightBudget * 1024, $"/{permalink} weighs {weight:N0} bytes.");
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
