using Advocate.Tests.Commands;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Output;

/// <summary>Builds as programs: several at once, and ones that are killed, leave one whole site.</summary>
public sealed class StoppedBuildTests
{
    private static readonly string Files = $"""
        {SmallSite.Settings}
        -- index.md --
        ---
        title: Home
        summary: The home page of a small site that several programs build at once.
        ---
        Welcome.
        """;

    [Fact]
    public async Task Two_builds_at_once_give_one_whole_site()
    {
        using var place = new Workplace(Files);

        var runs = await Task.WhenAll(place.RunAsync("build"), place.RunAsync("build"));

        // The second waits for the first, and says so where that takes too long.
        Assert.Contains(runs, run => run.Code == 0);
        Assert.All(runs, run => Assert.Equal(run.Code != 0, run.Said.Contains("ADV010", StringComparison.Ordinal)));
        await AssertWholeAsync(place);
    }

    [Fact]
    public async Task A_build_that_is_killed_leaves_the_old_site_or_the_new_one_and_the_next_clears_away_the_rest()
    {
        using var place = new Workplace(Files);
        await place.RunAsync("build");
        var old = place.Contents("output");
        place.Write(
            "input/site.yml",
            System.Text.Encoding.UTF8.GetBytes(place["input/site.yml"].Replace("title: ", "title: New ", StringComparison.Ordinal)));

        await place.KillAsync(() => Directory.Exists(place.PathOf(".output.advocate-building")), "build");
        var left = place.Contents("output");
        Assert.Equal(0, (await place.RunAsync("build")).Code);

        Assert.NotEqual(old, place.Contents("output"));
        Assert.True(Same(left, old) || Same(left, place.Contents("output")), "A mixture of the old site and the new one was left.");
        await AssertWholeAsync(place);
    }

    private static bool Same(Dictionary<string, string> one, Dictionary<string, string> other) =>
        one.Count == other.Count && one.All(file => other.GetValueOrDefault(file.Key) == file.Value);

    /// <summary>What a build into another folder gives, and nothing beside it.</summary>
    private static async Task AssertWholeAsync(Workplace place)
    {
        Assert.Equal(0, (await place.RunAsync("build", "--output", "fresh")).Code);
        Assert.Equal(
            place.Contents("fresh").Select(f => (f.Key["fresh/".Length..], f.Value)).Order(),
            place.Contents("output").Select(f => (f.Key["output/".Length..], f.Value)).Order());
        Assert.Equal(
            ["fresh", "input", "output"],
            Directory.GetFileSystemEntries(place.PathOf(""))
                .Select(entry => Path.GetFileName(entry))
                .Where(name => name != ".cache")
                .Order(StringComparer.Ordinal));
    }
}
