using System.Text.RegularExpressions;
using Xunit;

namespace Advocate.Tests.Site;

public sealed partial class RepositoryTests
{
    [Fact]
    public void No_test_reads_the_content_that_another_campaign_puts_its_own_in_place_of()
    {
        var sources = Directory.EnumerateFiles(Repository.Tests, "*.cs", SearchOption.AllDirectories);

        Assert.All(sources, source => Assert.DoesNotMatch(ContentFolder(), File.ReadAllText(source)));
    }

    /// <summary>A path to <c>input/</c> that starts at the repository's root.</summary>
    [GeneratedRegex("""\bRoot(?:, ?|\) ?\+ ?| ?\+ ?)["$@]+/?input\b""")]
    private static partial Regex ContentFolder();
}
