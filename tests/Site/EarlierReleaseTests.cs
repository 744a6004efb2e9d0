using System.Text;
using System.Text.RegularExpressions;
using Advocate.Building;
using Advocate.Files;
using Advocate.Theming;
using Xunit;

namespace Advocate.Tests.Site;

/// <summary>A site that an earlier release of the program built is built by this one, with the same addresses.</summary>
public sealed partial class EarlierReleaseTests
{
    private static readonly string Folder = Path.Combine(Repository.Tests, "Releases");

    public static TheoryData<string> Releases { get; } = [
        .. Directory.EnumerateDirectories(Folder).Select(f => Path.GetFileName(f)).Order()];

    [Theory, MemberData(nameof(Releases))]
    public async Task A_site_of_an_earlier_release_keeps_its_addresses_and_the_ids_of_its_feeds(string release)
    {
        var options = new BuildOptions(SmallSite.Today) { GivesAdvice = true };
        var site = await SmallSite.BuildAsync(new DiskTree(Path.Combine(Folder, release, "input")), options, Theme.BuiltIn);

        Assert.Empty(site.Diagnostics);
        var promised = Promised(site);
        var expected = Path.Combine(Folder, release, "expected.txt");
        if (!File.Exists(expected))
        {
            await File.WriteAllTextAsync(expected, promised, TestContext.Current.CancellationToken);
            Assert.Fail($"{expected} was written; commit it.");
        }

        // A later release may have more pages, and search goes by how many there are.
        var kept = BlocksOf((await File.ReadAllTextAsync(expected, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"));
        Assert.DoesNotContain(kept.Except(BlocksOf(promised)), path => !path.StartsWith("search/", StringComparison.Ordinal));
    }

    /// <summary>The addresses of all pages, feeds and files of data, the columns of the data, and the ids of what feeds hold.</summary>
    private static string Promised(SmallSite site)
    {
        var text = new StringBuilder();
        foreach (var path in site.Files.Keys.Where(path => !IsNamedByContent(path)).Order(StringComparer.Ordinal))
        {
            text.Append(path).Append('\n');
            var lines = path.EndsWith("feed.xml", StringComparison.Ordinal) ? EntryId().Matches(site.Text(path)).Select(m => m.Value)
                : path.EndsWith(".csv", StringComparison.Ordinal) ? [site.Text(path).Split('\n')[0].Trim()]
                : [];
            foreach (var line in lines)
            {
                text.Append("  ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>Each address with what is promised of it, on the indented lines below it.</summary>
    private static string[] BlocksOf(string promised) => promised.Replace("\n  ", "\t", StringComparison.Ordinal).Split('\n');

    /// <summary>Assets and pictures have a fingerprint of their content in their names.</summary>
    private static bool IsNamedByContent(string path) =>
        path.StartsWith("assets/", StringComparison.Ordinal) || MediaType.IsPicture(path);

    [GeneratedRegex("<id>[^<]+</id>")]
    private static partial Regex EntryId();
}
