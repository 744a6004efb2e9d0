using Advocate.Tests.Site;
using Advocate.Text;
using Xunit;

namespace Advocate.Tests.Content;

/// <summary>Who touches a number reaches those whose number it is.</summary>
public sealed class TelephoneNumberTests
{
    [Theory]
    [InlineData("911", "tel:911")]
    [InlineData("1-800-843-5678", "tel:18008435678")]
    [InlineData("(800) 843 5678", "tel:8008435678")]
    [InlineData("1 (800) 843.5678", "tel:18008435678")]
    [InlineData("+44 20 7946 0000", "tel:+442079460000")]
    [InlineData(" 988 ", "tel:988")]
    public void A_number_is_dialed_to_the_last_digit(string written, string link) =>
        Assert.Equal(link, TelephoneNumber.Parse(written)!.Call);

    [Theory]
    [InlineData("")]
    [InlineData("11")]
    [InlineData("1-800-THE-LOST")]
    [InlineData("1-800-THE-LOST (1-800-843-5678)")]
    [InlineData("555-0100 ext. 12")]
    [InlineData("555-0100 x12")]
    [InlineData("555-0100, 12")]
    [InlineData("555-0100 / 555-0101")]
    [InlineData("1-800-843-5678 (1-800-843-5679)")]
    [InlineData("(800) (843) 5678")]
    [InlineData("(800 843 5678")]
    [InlineData("800) 843 (5678")]
    [InlineData("() 843 5678")]
    [InlineData("1+800 843 5678")]
    [InlineData("+44 (0)20 7946 0000")]
    [InlineData("٩١١")]
    public void What_would_dial_another_number_is_none(string written) =>
        Assert.Null(TelephoneNumber.Parse(written));

    [Fact]
    public async Task A_help_line_shows_its_numbers_as_written_and_dials_them_whole()
    {
        var site = await SmallSite.BuildAsync("""
            -- data/help-lines.yml --
            line:
              name: The line
              for: Anyone who wants to talk.
              phone: +1 (800) 555-0100
              text: {to: 233-733}
              tty: 711
              verified: 2026-11-20
            -- pages/help.md --
            ---
            title: Help
            summary: Where to turn for help, at any hour of the day and of the night.
            lists: help-lines
            ---
            """);

        Assert.Empty(site.Diagnostics);
        Assert.Equal(
            ["Call +1 (800) 555-0100 tel:+18005550100", "Text 233-733 sms:233733", "TTY 711 tel:711"],
            site.Page("help/").QuerySelectorAll(".help-line a:is([href^=tel], [href^=sms])").Select(link => $"{link.TextContent} {link.GetAttribute("href")}"));
    }
}
