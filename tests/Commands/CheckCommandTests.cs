using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Commands;

/// <summary>What <c>check</c> tells writers and maintainers, and mends for them.</summary>
public sealed class CheckCommandTests
{
    private const string Page = """
        -- index.md --
        ---
        title: Hello
        summary: A page that says hello to whoever comes by, and no more than that.
        ---
        """;

    [Fact]
    public async Task Check_of_a_text_tries_the_pictures_and_files_that_it_uses_too()
    {
        using var workplace = new Workplace($$"""
            {{SmallSite.Settings}}
            {{Page}}
            ![A bridge](images/bridge.jpg){credit="Jane Doe" depicts=no-people} and [the minutes](files/minutes.pdf)
            -- images/bridge.jpg --
            no picture
            -- files/minutes.pdf --
            no minutes
            -- images/other.jpg --
            no picture either
            """);

        var (code, said) = await workplace.RunAsync("check", "input/index.md", "--format", "lines");

        Assert.Equal(1, code);
        Assert.Contains("input/images/bridge.jpg", said, StringComparison.Ordinal);
        Assert.Contains("input/files/minutes.pdf", said, StringComparison.Ordinal);
        Assert.DoesNotContain("other.jpg", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_person_has_still_to_confirm_is_listed_at_its_place()
    {
        using var workplace = new Workplace($$"""
            {{SmallSite.Settings}}
            {{Page}}
            Hello.
            -- data/help-lines.yml --
            talk: {name: The line, for: Anyone who wants to talk.}
            tried: {name: The other line, for: Anyone who wants to talk., verified: 2026-01-02}
            -- data/sources.yml --
            report: {title: A report, publisher: An institute, check: The year on its title page.}
            -- data/statuses.yml --
            open: {label: Left open, letter: O, pattern: dots, meaning: No law that was read speaks of the practice.}
            -- laws/ohio.md --
            ---
            place: OH
            answers:
              status: {value: open, sources: [s1], read: inferred}
            approach: A board sets by how much the rent of a flat may rise in one year
            unchecked: We did not see the text of the section as it stands today.
            pending: [{name: Bill 7, step: Passed by the House}]
            asOf: 2026
            reviewed: 2026-11-01
            sources: [{id: s1, title: The code, publisher: A parliament}]
            ---
            """);

        var (code, said) = await workplace.RunAsync("check", "--to-verify");

        Assert.Equal(0, code);
        Assert.StartsWith("Still to be confirmed, 5 points:", said, StringComparison.Ordinal);
        Assert.Contains("  input/data/help-lines.yml:1  The line: Nobody has tried it yet.\n", said, StringComparison.Ordinal);
        Assert.DoesNotContain("The other line", said, StringComparison.Ordinal);
        Assert.Contains("  input/data/sources.yml:1  report: The year on its title page.\n", said, StringComparison.Ordinal);
        Assert.Contains("  input/laws/ohio.md:4  ", said, StringComparison.Ordinal);
        Assert.Contains(": The status rests on 'inferred'.\n", said, StringComparison.Ordinal);
        Assert.Contains(": Bill 7: Passed by the House\n", said, StringComparison.Ordinal);
        Assert.Contains(": We did not see the text of the section as it stands today.\n", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_that_mends_says_each_change()
    {
        using var workplace = new Workplace($"""
            {SmallSite.Settings}
            {Page}
            Hello.
            -- pages/one.md --

            ---
            title: One
            sumary: A page that says what it has to say in one plain sentence.{" "}
            ---
            Text.
            """);

        var (code, said) = await workplace.RunAsync("check", "--fix");

        Assert.Equal(0, code);
        Assert.Contains(
            "Mended input/pages/one.md:1:1: An empty line is above the line of three hyphens, where the file has to begin.\n",
            said,
            StringComparison.Ordinal);
        Assert.Contains(":4:1: 'sumary' is now 'summary'.\n", said, StringComparison.Ordinal);
        Assert.Contains(": This line ends with spaces.\n", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_finds_what_a_build_would_find_and_writes_nothing()
    {
        using var workplace = new Workplace($"{SmallSite.Settings}\n{Page}\nSee [nothing](nowhere.md).");

        var (code, said) = await workplace.RunAsync("check");

        Assert.Equal(1, code);
        Assert.Equal("""
            input/index.md:5:15: error ADV300: There is no file 'nowhere.md'.
              5 | See [nothing](nowhere.md).
                |               ^^^^^^^^^^
              Link to a file of the content folder, relative to this one, such as ../articles/another.md.

            1 error.

            """, said);
        Assert.Throws<DirectoryNotFoundException>(() => workplace.Contents("output"));
    }
}
