using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Commands;

/// <summary>The program needs no clone: a folder with content in it is enough.</summary>
public sealed class AnyFolderTests
{
    private const string Page = """
        -- index.md --
        ---
        title: Hello
        summary: A page that says hello to whoever comes by, and no more than that.
        ---
        Hello, reader.
        """;

    [Fact]
    public async Task A_folder_without_a_theme_gets_the_one_that_the_theme_folder_would_give()
    {
        using var workplace = new Workplace($"{SmallSite.Settings}\ncards: true\nlanguages: [de]\n{Page}");

        var (code, said) = await workplace.RunAloneAsync();
        await workplace.RunAsync("--output", "other");

        Assert.True(code == 0, said);
        Assert.Equal(
            workplace.Contents("other")
                .Select(file => (file.Key.Replace("other/", "output/", StringComparison.Ordinal), file.Value))
                .Order(),
            workplace.Contents("output").Select(file => (file.Key, file.Value)).Order());
    }

    [Fact]
    public async Task A_folder_named_theme_that_holds_none_is_not_taken_for_one()
    {
        using var workplace = new Workplace($"{SmallSite.Settings}\n{Page}");
        workplace.Write("theme/notes.txt", "What we talk about."u8);

        Assert.Equal(0, (await workplace.RunAloneAsync("check")).Code);
    }

    [Fact]
    public async Task Where_site_yml_is_in_the_folder_at_hand_the_folder_is_the_content_and_its_output_is_none()
    {
        using var workplace = new Workplace("");
        var content = MemoryTree.Of($"{SmallSite.Settings}\n{Page}");
        foreach (var path in content.Paths)
        {
            workplace.Write(path, content.ReadBytes(path));
        }

        var (code, said) = await workplace.RunAloneAsync();
        workplace.Write("output/pages/not-content.md", "This is no page."u8);
        var (_, again) = await workplace.RunAloneAsync("check");
        workplace.Delete("output/pages/not-content.md");
        var (codeOfThird, _) = await workplace.RunAloneAsync();

        Assert.True(code == 0, said);
        Assert.Contains("Hello, reader.", workplace["output/index.html"], StringComparison.Ordinal);
        Assert.Equal("Nothing is wrong.\n", again);
        Assert.Equal(0, codeOfThird);
    }

    [Fact]
    public async Task The_version_is_said() =>
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", await SaidAsync("--version"));

    [Fact]
    public async Task An_empty_folder_is_shown_how_to_begin() =>
        Assert.Contains(" new site ", await SaidAsync("build"), StringComparison.Ordinal);

    private static async Task<string> SaidAsync(string argument)
    {
        using var workplace = new Workplace("");
        return (await workplace.RunAloneAsync(argument)).Said;
    }
}
