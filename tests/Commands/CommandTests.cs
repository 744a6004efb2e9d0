using Advocate.Commands;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Commands;

/// <summary>What the program says to people and, by its exit code, to other programs.</summary>
public sealed class CommandTests
{
    private const string Page = """
        -- index.md --
        ---
        title: Hello
        summary: A page that says hello to whoever comes by, and no more than that.
        ---
        """;

    private static readonly string[] Shared = ["--input", "--theme", "--url"];

    [Fact]
    public async Task A_good_site_is_built_into_output_by_no_command_at_all()
    {
        using var workplace = new Workplace($"{SmallSite.Settings}\n{Page}\nHello.");

        var (code, said) = await workplace.RunAsync();

        Assert.Equal(0, code);
        Assert.StartsWith("Built ", said, StringComparison.Ordinal);
        Assert.EndsWith(
            $"The site is in output/.\nLook at it with '{workplace.Command} serve'.\n", said, StringComparison.Ordinal);
        Assert.Contains("Hello", workplace["output/index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public async Task What_is_held_back_is_listed_with_its_day(string command)
    {
        var day = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(30);
        using var workplace = new Workplace($"""
            {SmallSite.Settings}
            {Page}
            Hello.
            -- pages/later.md --
            ---
            title: Later
            summary: A page that is announced for a day that is still some weeks away.
            published: {day:yyyy-MM-dd}
            ---
            Later.
            -- pages/gone.md --
            ---
            title: Gone
            summary: A page that was there for some days, and that is not there any more.
            expires: 2026-01-02
            ---
            Gone.
            """);

        var (code, said) = await workplace.RunAsync(command);

        Assert.Equal(0, code);
        Assert.Contains(
            $"Held back, and published by the first build of the day:\n  until {day:yyyy-MM-dd}  input/pages/later.md\n",
            said,
            StringComparison.Ordinal);
        Assert.Contains(
            "Taken out of the site, having expired:\n  since 2026-01-02  input/pages/gone.md\n", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_may_start_with_an_at_sign()
    {
        using var workplace = new Workplace($"{SmallSite.Settings}\n{Page}");

        var (code, said) = await workplace.RunAsync("new", "article", "@jane said it");

        Assert.Equal(0, code);
        Assert.Contains("jane-said-it.md", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check", "--format", "lines")]
    public async Task Words_from_content_cannot_begin_a_line_of_what_is_said(params string[] arguments)
    {
        using var workplace = new Workplace($$"""
            {{SmallSite.Settings}}
            -- data/help-lines.yml --
            forged: {name: "X\n::error title=forged::y\e[2J", for: Everyone, phone: "911", answers: Volunteers, cost: Free, verified: 2020-01-01}
            """);

        var (_, said) = await workplace.RunAsync(arguments);

        Assert.Contains("X\uFFFD::error title=forged::y", said, StringComparison.Ordinal);
        Assert.DoesNotContain(said.Split('\n'), line => line.StartsWith("::", StringComparison.Ordinal));
        Assert.DoesNotContain('\e', said);
    }

    [Theory]
    [InlineData("--inptu", "input")]
    [InlineData("biuld")]
    [InlineData("--url", "rivers")]
    [InlineData("--url", "https://rivers.example/?page=1")]
    public async Task Wrong_use_is_told_apart_from_wrong_content(params string[] arguments)
    {
        using var workplace = new Workplace($"{SmallSite.Settings}\n{Page}");

        var (code, said) = await workplace.RunAsync(arguments);

        Assert.Equal(2, code);
        Assert.Contains(arguments[0] == "--url" ? arguments[1] : arguments[0], said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build", "--input --theme --url")]
    [InlineData("check", "--input --theme --url")]
    [InlineData("preview", "--input --theme --url")]
    [InlineData("links", "--input --theme --url")]
    [InlineData("reference", "--input")]
    [InlineData("new", "--input --theme --url")]
    [InlineData("serve", "")]
    [InlineData("diff", "")]
    public async Task A_command_offers_no_option_that_changes_nothing(string command, string options)
    {
        using var workplace = new Workplace("");

        var (code, said) = await workplace.RunAsync(command, "--help");

        Assert.Equal(0, code);
        Assert.Equal(options, string.Join(' ', Shared.Where(option => said.Contains($"{option} ", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_new_file_is_made_where_the_content_is()
    {
        using var workplace = new Workplace("");
        workplace.Write("content/site.yml", "title: A small site\nurl: https://small.example/\n"u8);

        var (code, _) = await workplace.RunAsync("new", "page", "About us", "--input", "content");

        Assert.Equal(0, code);
        Assert.Contains("title: \"About us\"", workplace["content/pages/about-us.md"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_file_does_not_take_the_address_of_a_list_that_the_theme_names()
    {
        using var workplace = new Workplace("""
            -- site.yml --
            title: A small site
            url: https://small.example/
            -- articles/one.md --
            ---
            title: One
            summary: The only article of a small site, told in one plain sentence.
            published: 2026-11-20
            ---
            The text.
            """);

        var (code, said) = await workplace.RunAsync("new", "page", "Articles");

        Assert.Equal(2, code);
        Assert.Contains("/articles/ is taken by the site itself", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        using var workplace = new Workplace($"{SmallSite.Settings}\n{Page}");

        var (code, said) = await workplace.RunAsync("--input", "inptu");

        Assert.Equal(1, code);
        Assert.StartsWith("inptu/site.yml: error ADV005:", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disk_that_refuses_is_no_mistake_of_the_generator()
    {
        using var workplace = new Workplace($"{SmallSite.Settings}\n{Page}");
        workplace.Write("taken", "a file"u8);

        var (code, said) = await workplace.RunAsync("--output", "taken/site");

        Assert.Equal(2, code);
        Assert.Contains("taken", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 70)]
    public async Task Many_refusals_at_once_are_refusals_unless_a_mistake_of_ours_is_among_them(bool onlyRefusals, int code)
    {
        var line = new CommandLine();
        var refusals = new AggregateException(
            new IOException("The disk is full."),
            new AggregateException(
                onlyRefusals
                    ? new UnauthorizedAccessException("The folder may not be written to.")
                    : new InvalidOperationException("No such thing.")));

        Assert.Equal(code, await line.RunAsync([], "A program.", line.Command("write", "Write many files.", _ => throw refusals)));
    }
}
