using System.Collections.Immutable;
using Advocate.Files;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Pipelines;

/// <summary>The same content gives the same bytes, so that a deployment changes what an edit changed and nothing else.</summary>
public sealed class DeterminismTests
{
    [Fact]
    public async Task The_site_is_the_same_in_whatever_order_its_files_are_found()
    {
        var tree = SampleSite.Tree;

        var theme = TranslatedTheme.Of(("ar", "العربية"));

        var one = await SmallSite.BuildAsync(tree, theme: theme);
        var other = await SmallSite.BuildAsync(new BackwardTree(tree), theme: theme);

        Assert.NotEmpty(one.Files);
        Assert.Equal(one.Files.Keys.Order(StringComparer.Ordinal), other.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(one.Files, file => Assert.True(file.Value.AsSpan().SequenceEqual(other.Files[file.Key]), file.Key));
        Assert.Equal(one.Diagnostics, other.Diagnostics);
    }

    private sealed class BackwardTree(ISourceTree tree) : ISourceTree
    {
        public string DisplayRoot => tree.DisplayRoot;

        public ImmutableArray<string> Paths { get; } = [.. tree.Paths.Reverse()];

        public byte[] ReadBytes(string path) => tree.ReadBytes(path);
    }
}
