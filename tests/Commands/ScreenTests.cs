using System.Diagnostics;
using System.Text.RegularExpressions;
using Advocate.Pipelines;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Commands;

/// <summary>What the program says on a real screen, which <c>script</c> plays.</summary>
public sealed partial class ScreenTests
{
    private const string Site = $"""
        {SmallSite.Settings}
        -- index.md --
        ---
        title: Hello
        summary: A page that says hello to whoever comes by, and no more than that.
        ---
        A line that is much too long for a narrow screen has its mistake [here](nowhere.md), and goes on for some time behind it.
        """;

    [Fact]
    public async Task On_a_screen_mistakes_are_in_color() =>
        Assert.Matches(Color(), await SayAsync(80, "--unset=NO_COLOR", "TERM=xterm-256color"));

    [Fact]
    public async Task Whoever_wants_no_color_gets_none() =>
        Assert.DoesNotMatch(Color(), await SayAsync(80, "TERM=xterm-256color", "NO_COLOR=1"));

    [Theory]
    [InlineData(20)]
    [InlineData(30)]
    [InlineData(39)]
    public async Task On_a_narrow_screen_no_line_is_wider_than_it_and_the_mark_stands_under_the_spot(int columns)
    {
        var lines = (await SayAsync(columns, "TERM=dumb")).ReplaceLineEndings("\n").Split('\n');

        Assert.All(lines, line => Assert.True(line.Length <= columns, line));
        var mark = Assert.Single(lines, line => line.Contains('^', StringComparison.Ordinal));
        var excerpt = lines[Array.IndexOf(lines, mark) - 1];
        Assert.StartsWith("nowhe", excerpt[mark.IndexOf('^', StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    private static async Task<string> SayAsync(int columns, params string[] environment)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/script"), "There is nothing here to play a screen.");
        using var workplace = new Workplace(Site);
        var command = $"stty cols {columns} rows 40; env {string.Join(' ', environment)} dotnet '{typeof(Engine).Assembly.Location}' "
            + $"check --theme '{Repository.Theme}'";
        var start = new ProcessStartInfo("/usr/bin/script", ["-qec", command, "/dev/null"])
        {
            WorkingDirectory = workplace.PathOf(""),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var screen = Process.Start(start)!;
        var said = await screen.StandardOutput.ReadToEndAsync();
        await screen.WaitForExitAsync();
        Assert.Contains("ADV300", said, StringComparison.Ordinal);
        return said;
    }

    /// <summary>ECMA-48, SGR parameters 30 to 49, and the bright ones.</summary>
    [GeneratedRegex(@"\u001b\[([0-9]+;)*(3[0-9]|4[0-9]|9[0-7]|10[0-7])(;[0-9]+)*m")]
    private static partial Regex Color();
}
