using System.Collections.Immutable;
using Advocate.Diagnostics;
using Xunit;

namespace Advocate.Tests.Diagnostics;

public sealed class GitHubPrinterTests
{
    private static readonly DiagnosticRule Wrong = new("ADV999", Severity.Error, "Wrong, they say: very", "Mend it.");
    private static readonly DiagnosticRule Doubtful = new("ADV998", Severity.Warning, "Doubtful", "Look at it.");
    private static readonly DiagnosticRule Advised = new("ADV997", Severity.Advice, "Advised", "Think of it.");

    [Fact]
    public void An_annotation_names_the_characters_in_question_and_says_what_to_do() =>
        Assert.Equal(
            ["::error file=input/a.md,line=4,col=2,endColumn=7,title=ADV999%3A Wrong%2C they say%3A very::It is wrong.%0AMend it."],
            Print(Wrong.At(new("input/a.md", 4, 2, 5), "It is wrong.")));

    [Fact]
    public void A_finding_about_a_whole_file_names_no_line() =>
        Assert.Equal(
            ["::warning file=input/a.md,title=ADV998%3A Doubtful::Hm.%0ALook at it."], Print(Doubtful.At(new("input/a.md"), "Hm.")));

    [Theory]
    [InlineData("'x\n::error::forged' is not a field.")]
    [InlineData("'x\r\n::set-output name=a::b' is not a field.")]
    [InlineData("'%0A::error::forged' is not a field.")]
    public void Words_from_content_cannot_begin_a_command_of_their_own(string message)
    {
        var line = Assert.Single(Print(Wrong.At(new("input/a.md", 1, 1), message)));

        Assert.StartsWith("::error file=input/a.md,", line, StringComparison.Ordinal);
        Assert.EndsWith(
            $"{message.Replace("%", "%25", StringComparison.Ordinal).Replace('\r', '\uFFFD').Replace('\n', '\uFFFD')}%0AMend it.", line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_a_file_cannot_add_a_property() =>
        Assert.StartsWith(
            "::error file=input/a%2Cline=9%3A%3Ab.md,line=1,",
            Assert.Single(Print(Wrong.At(new("input/a,line=9::b.md", 1, 1), "No."))),
            StringComparison.Ordinal);

    [Fact]
    public void Files_of_the_pull_request_come_first_and_errors_before_the_rest()
    {
        var lines = Print(
            new HashSet<string> { "input/z.md" },
            Advised.At(new("input/a.md", 1, 1), "1"),
            Wrong.At(new("input/b.md", 1, 1), "2"),
            Doubtful.At(new("input/z.md", 1, 1), "3"),
            Wrong.At(new("input/z.md", 2, 1), "4"));

        Assert.Equal(["4", "3", "2", "1"], lines.Select(l => l.Split("::")[^1][..1]));
    }

    [Fact]
    public void Words_from_content_are_no_markup_in_the_summary_of_a_job()
    {
        var summary = MarkdownSummary.Of(
            [Wrong.At(new("input/a.md", 4, 2), "'<b>|[x](http://evil.example) @someone `#1`\n| a |' is wrong.")]);

        Assert.Equal(
            """
            | What | Where | Why | What to do |
            | --- | --- | --- | --- |
            | error ADV999 | input/a.md:4:2 | '&lt;b&gt;\|\[x\]\(http&#58;//evil.example\) &#64;someone \`&#35;1\`�\| a \|' is wrong. | Mend it. |

            """.ReplaceLineEndings("\n"),
            summary);
    }

    [Fact]
    public void A_summary_too_long_for_GitHub_says_how_much_it_leaves_out()
    {
        var summary = MarkdownSummary.Of(
            Enumerable.Range(1, 9_000).Select(line => Wrong.At(new("input/a.md", line, 1), new string('x', 200))));

        Assert.True(summary.Length < 1024 * 1024);
        Assert.Matches(@"And \d+ more\.\n$", summary);
    }

    private static string[] Print(params ImmutableArray<Diagnostic> found) => Print(new HashSet<string>(), found);

    private static string[] Print(IReadOnlySet<string> first, params ImmutableArray<Diagnostic> found)
    {
        using var text = new StringWriter { NewLine = "\n" };
        GitHubPrinter.Print(found, first, text);
        return text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
