using Advocate.Diagnostics;
using Spectre.Console;
using Xunit;

namespace Advocate.Tests.Diagnostics;

/// <summary>The mark stands under the spot, whatever stands before it.</summary>
public sealed class TerminalPrinterTests
{
    private static readonly DiagnosticRule Rule = new("ADV999", Severity.Error, "A test", "Do this.");

    [Fact]
    public void A_finding_is_its_place_its_message_its_line_and_a_way_out() =>
        Assert.Equal("""
            a.md:12:5: error ADV999: Something.
              12 | one two
                 |     ^^^
              Do this.


            """.ReplaceLineEndings("\n"), Print("one two", 5, 3));

    [Fact]
    public void A_tab_takes_the_room_of_one_letter() =>
        Assert.Equal(["12 | a b", "   |   ^"], Excerpt("a\tb", 3, 1));

    [Fact]
    public void Wide_letters_and_emoji_take_the_room_of_two()
    {
        Assert.Equal(["12 | 漢字 x", "   | \u3000\u3000 ^"], Excerpt("漢字 x", 4, 1));
        Assert.Equal(["12 | 🙂 x", "   | \u3000 ^"], Excerpt("🙂 x", 4, 1));
    }

    [Fact]
    public void An_accent_that_is_a_character_of_its_own_takes_no_room() =>
        Assert.Equal(["12 | e\u0301 x", "   |   ^"], Excerpt("e\u0301 x", 4, 1));

    [Fact]
    public void What_a_terminal_would_obey_is_shown_as_a_sign() =>
        Assert.Equal(["12 | a\uFFFD[2Jb", "   |      ^"], Excerpt("a\e[2Jb", 6, 1));

    [Fact]
    public void A_long_line_is_cut_so_that_the_mark_stays_on_the_screen()
    {
        var lines = Excerpt(new string('a', 300) + "b" + new string('c', 300), 301, 1);

        Assert.All(lines, line => Assert.True(line.Length <= 80));
        Assert.Equal('b', lines[0][lines[1].IndexOf('^', StringComparison.Ordinal)]);
        Assert.StartsWith("12 | …aaa", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("ccc…", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_long_line_as_much_is_shown_as_there_is_room_for()
    {
        Assert.StartsWith("12 | aaa", Excerpt(new string('a', 300), 1, 1)[0], StringComparison.Ordinal);
        Assert.Equal("12 | …".Length + 71, Excerpt(new string('a', 300), 300, 1)[0].Length);
    }

    [Fact]
    public void A_long_line_of_wide_letters_is_cut_by_the_room_they_take_and_never_within_one()
    {
        var lines = Excerpt(string.Concat(Enumerable.Repeat("🙂", 100)) + "b" + string.Concat(Enumerable.Repeat("漢", 100)), 201, 1);

        Assert.True(lines[0].EnumerateRunes().Sum(r => r.Value > 0x2E00 ? 2 : 1) <= 80);
        Assert.DoesNotContain(lines[0].EnumerateRunes(), r => r == System.Text.Rune.ReplacementChar);
        Assert.Equal(
            lines[0].EnumerateRunes().Index().First(r => r.Item.Value == 'b').Index, lines[1].IndexOf('^', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(99, 1)]
    [InlineData(1, 999)]
    public void A_spot_beyond_the_line_is_marked_at_its_end(int column, int length) =>
        Assert.Contains('^', Print("short", column, length));

    [Fact]
    public void A_line_that_cannot_be_read_any_more_is_left_out() =>
        Assert.Equal("a.md:12:5: error ADV999: Something.\n  Do this.\n\n", Print(null, 5, 1));

    private static string[] Excerpt(string line, int column, int length) =>
        [.. Print(line, column, length).Split('\n')[1..3].Select(text => text[2..])];

    private static string Print(string? line, int column, int length)
    {
        using var written = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(
            new() { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(written) });
        console.Profile.Width = 80;
        new TerminalPrinter(console, (_, _) => line).Print([Rule.At(new Location("a.md", 12, column, length), "Something.")]);
        return written.ToString().ReplaceLineEndings("\n");
    }
}
