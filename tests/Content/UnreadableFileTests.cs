using System.Collections.Immutable;
using Advocate.Files;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Content;

public sealed class UnreadableFileTests
{
    [Fact]
    [Trait("Code", "ADV007")]
    public async Task A_file_that_goes_away_while_the_site_is_built_is_a_finding_and_no_crash()
    {
        var site = await SmallSite.BuildAsync(new Vanishing(MemoryTree.Of($"{SmallSite.Settings}\n-- index.md --")));

        Assert.Equal("input/index.md: error ADV007: The system does not give this file out.", Assert.Single(site.Diagnostics).ToString());
    }

    private sealed class Vanishing(ISourceTree tree) : ISourceTree
    {
        public string DisplayRoot => tree.DisplayRoot;

        public ImmutableArray<string> Paths => tree.Paths;

        public byte[] ReadBytes(string path) => path == "index.md" ? throw new FileNotFoundException() : tree.ReadBytes(path);
    }
}
