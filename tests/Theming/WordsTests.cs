using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Tests.Site;
using Advocate.Theming;
using Xunit;

namespace Advocate.Tests.Theming;

public sealed class WordsTests
{
    [Fact]
    [Trait("Code", "ADV501")]
    public async Task A_phrase_that_a_translation_lacks_is_named_with_the_file_it_belongs_in()
    {
        var disk = new DiskTree(Repository.Theme);
        var files = disk.Paths.ToDictionary(path => path, disk.ReadBytes);
        files["strings/xx.yml"] = files["strings/en.yml"];
        files["strings/en.yml"] = [.. files["strings/xx.yml"], .. "newPhrase: A phrase that is new\n"u8];

        var site = await SmallSite.BuildAsync(
            MemoryTree.Of("""
                -- site.yml --
                title: A small site
                url: https://small.example/
                languages: [en, xx]
                """),
            theme: new MemoryTree(files, "theme/"));

        Assert.Equal("theme/strings/xx.yml:1:1: error ADV501: 'newPhrase' is in en.yml and not here.", Assert.Single(site.Diagnostics).ToString());
    }
    [Fact]
    public void A_value_that_looks_like_a_blank_is_not_filled_itself()
    {
        var words = Words.Read("en", new SourceText(new SourceFile("en.yml", "en.yml"), "greeting: '{name} of {place} { here'"), new DiagnosticBag());

        Assert.Equal("{place} of Ohio { here", words.With("greeting", ("name", "{place}"), ("place", "Ohio")));
    }
}
