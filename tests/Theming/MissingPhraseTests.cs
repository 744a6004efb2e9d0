using System.Text;
using Advocate.Files;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Theming;

public sealed class MissingPhraseTests
{
    [Fact]
    [Trait("Code", "ADV502")]
    public async Task A_phrase_that_a_template_asks_for_in_vain_is_named_with_the_file_it_belongs_in()
    {
        var disk = new DiskTree(Repository.Theme);
        var files = disk.Paths.ToDictionary(path => path, disk.ReadBytes);
        files["strings/en.yml"] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files["strings/en.yml"]).Replace("notFound:", "notfounded:", StringComparison.Ordinal));

        var site = await SmallSite.BuildAsync(MemoryTree.Of(SmallSite.Settings), theme: new MemoryTree(files, "theme/"));

        Assert.Contains(
            "theme/strings/en.yml:1:1: error ADV502: A template asks for 'notFound.title', which is not in this file. Did you mean 'notfounded.title'?",
            site.Diagnostics.Select(d => d.ToString()));
    }
}
