using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Commands;

public sealed class NewSiteCommandTests
{
    [Fact]
    public async Task A_site_is_begun_with_nothing_asked_where_nobody_can_answer_and_the_next_commands_work()
    {
        using var workplace = new Workplace("");

        var (code, said) = await workplace.RunAloneAsync("new", "site", "our-campaign", "--laws", "--language", "es", "en");

        Assert.True(code == 0, said);
        Assert.Matches("\nNext:\n  cd our-campaign\n  .* preview --open .*\n  .* check .*\n$", said);
        Assert.Contains("title: \"Our campaign\"", workplace["our-campaign/input/site.yml"], StringComparison.Ordinal);
        Assert.Contains("languages: [es, en]", workplace["our-campaign/input/site.yml"], StringComparison.Ordinal);
        Assert.True(File.Exists(workplace.PathOf("our-campaign/input/articles/example.en.md")));
        var (checkCode, found) = await workplace.RunAloneAsync("check", "--input", "our-campaign/input", "--advice");
        Assert.Equal((0, "Nothing is wrong.\n"), (checkCode, found));
    }

    [Fact]
    [Trait("Code", "ADV018")]
    public async Task Nothing_that_is_there_is_replaced_and_nothing_is_written_beside_it()
    {
        using var workplace = new Workplace("");
        workplace.Write("mine/README.md", "Mine."u8);
        workplace.Write("mine/input/data/topics.yml", "mine: {name: Mine}"u8);

        var (code, said) = await workplace.RunAloneAsync("new", "site", "mine");

        Assert.Equal(2, code);
        Assert.Contains("mine/README.md: error ADV018:", said, StringComparison.Ordinal);
        Assert.Contains("mine/input/data/topics.yml: error ADV018:", said, StringComparison.Ordinal);
        Assert.Equal(2, workplace.Contents("mine").Count);
        Assert.Equal("Mine.", workplace["mine/README.md"]);
    }

    [Fact]
    [Trait("Code", "ADV018")]
    public async Task A_folder_that_holds_a_whole_site_is_named_once()
    {
        using var workplace = new Workplace("");
        await workplace.RunAloneAsync("new", "site", "mine");

        var (code, said) = await workplace.RunAloneAsync("new", "site", "mine");

        Assert.Equal(2, code);
        Assert.Single(said.Split('\n'), line => line.Contains("ADV018", StringComparison.Ordinal));
        Assert.Matches(@"and so are \d+ others", said);
    }

    [Fact]
    public async Task What_is_wrong_with_what_was_typed_is_said_without_a_page_of_help()
    {
        using var workplace = new Workplace("");

        var (_, said) = await workplace.RunAloneAsync("new", "site", "mine", "--language", "tlh");

        Assert.Contains("tlh", said, StringComparison.Ordinal);
        Assert.Contains("new --help", said, StringComparison.Ordinal);
        Assert.DoesNotContain("--no-github", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("articles/one.md")]
    [InlineData("one.md")]
    [InlineData("articles/one")]
    [InlineData("One")]
    public async Task A_response_is_begun_by_any_name_of_its_article(string name)
    {
        using var workplace = new Workplace($"""
            {SmallSite.Settings}
            -- articles/one.md --
            ---
            title: A first article
            summary: An article that everyone may read, told in one plain sentence.
            published: 2026-11-20
            ---
            Words.
            """);

        Assert.Equal(0, (await workplace.RunAloneAsync("new", "response", name)).Code);
        Assert.True(File.Exists(workplace.PathOf("input/responses/one-1.md")));
    }

    [Theory]
    [InlineData("--language", "tlh")]
    [InlineData("--laws", "--no-laws")]
    [InlineData("--license", "all-mine")]
    [InlineData("--url", "campaign")]
    [InlineData("--title", "A title that is by far too long for the head of any page, and that goes on and on and on")]
    public async Task A_choice_that_makes_no_site_begins_none(params string[] options)
    {
        using var workplace = new Workplace("");

        var (code, said) = await workplace.RunAloneAsync(["new", "site", "mine", .. options]);

        Assert.Equal(2, code);
        Assert.NotEmpty(said);
        Assert.False(Directory.Exists(workplace.PathOf("mine")));
    }

    [Fact]
    public async Task The_choices_of_a_site_are_none_of_an_article()
    {
        using var workplace = new Workplace(SmallSite.Settings);

        var (code, said) = await workplace.RunAloneAsync("new", "article", "A title", "--laws");

        Assert.Equal(2, code);
        Assert.Contains("'--laws' is an option of 'new site' alone.", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workplace.PathOf("input/articles")));
    }

    [Fact]
    public async Task An_article_may_be_called_site()
    {
        using var workplace = new Workplace(SmallSite.Settings);

        Assert.Equal(0, (await workplace.RunAloneAsync("new", "article", "site")).Code);
        Assert.True(File.Exists(workplace.PathOf("input/articles/site.md")));
    }
}
