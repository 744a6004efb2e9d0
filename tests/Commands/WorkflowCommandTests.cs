using System.Text.RegularExpressions;
using Advocate.Commands;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Commands;

/// <summary>
/// The runner of GitHub Actions obeys <c>##[name]</c> anywhere in a line that a program prints, and <c>::name</c> at its start. A
/// stranger's
/// words in a pull request are printed there.
/// </summary>
public sealed partial class WorkflowCommandTests : IDisposable
{
    private readonly Workplace _place = new($"""
        {SmallSite.Settings}
        -- index.md --
        ---
        title: "##[error]A title"
        summary: A home page with words that look like orders to the program that prints them.
        "##[add-mask]secret": field
        ---
        ::error::A line of a text, and ##[warning]another.

        See [a page](##[group]nowhere.md) and [more](::stop-commands::x).
        -- data/##[debug]file.yml --
        ::error:: x
        """);

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("check", "--advice")]
    [InlineData("check", "--format", "lines")]
    [InlineData("check", "--format", "json")]
    [InlineData("check", "--format", "sarif")]
    [InlineData("check", "--format", "github")]
    public async Task Words_of_content_are_no_commands_whatever_prints_them(params string[] command)
    {
        var (code, said) = await _place.RunAsync(command);

        Assert.Equal(ExitCode.ContentHasErrors, code);
        Assert.Contains("add-mask", said, StringComparison.Ordinal);
        AssertObeysNothing(said);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("github")]
    public async Task Words_of_pages_are_no_commands_in_a_comparison(string format)
    {
        _place.Write("old/index.html", "<title>##[error]Old</title><body><main><h1>Old</h1></main>"u8);
        _place.Write("old/##[error]gone/index.html", "<title>##[error]Gone</title><body><main><h1>Gone</h1></main>"u8);
        _place.Write("new/index.html", "<title>##[error]New</title><body><main><h1>##[error]New</h1><p>::error::Words.</p></main>"u8);

        var (_, said) = await _place.RunAsync("diff", "old", "new", "--format", format);

        Assert.Contains("Words.", said, StringComparison.Ordinal);
        AssertObeysNothing(said);
    }

    [Fact]
    public void A_command_that_is_printed_in_pieces_is_broken_up_too()
    {
        var said = new StringWriter { NewLine = "\n" };
        using var guard = new WorkflowCommandGuard(said) { NewLine = "\n" };

        guard.Write("a #");
        guard.Write('#');
        guard.WriteLine("[error] b ##[x]");
        guard.Write("  :");
        guard.Write(":error::c ## [ok] ::ok");

        Assert.Equal("a ##\uFFFDerror] b ##\uFFFDx]\n  :\uFFFDerror::c ## [ok] ::ok", said.ToString());
    }

    public void Dispose() => _place.Dispose();

    private static void AssertObeysNothing(string said)
    {
        Assert.DoesNotContain("##[", said, StringComparison.Ordinal);
        Assert.All(
            said.Split('\n').Where(line => line.TrimStart().StartsWith("::", StringComparison.Ordinal)),
            line => Assert.Matches(OurOwn(), line));
    }

    [GeneratedRegex("^::(error|warning|notice) file=")]
    private static partial Regex OurOwn();
}
