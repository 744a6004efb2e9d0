using Advocate.FrontMatter;
using Advocate.Tests.Site;
using Advocate.Text;
using Xunit;

namespace Advocate.Tests.Content;

/// <summary>Dates as people and other generators write them: read where they can mean but one day, and never guessed.</summary>
public sealed class WrittenDateTests
{
    [Theory]
    [InlineData("2022-12-5 21:00:00 +0100", "2022-12-05")]
    [InlineData("2022-12-5", "2022-12-05")]
    [InlineData("5/13/2010 9:54:12 AM", "2010-05-13")]
    [InlineData("13/5/2010", "2010-05-13")]
    [InlineData("13.05.2010", "2010-05-13")]
    [InlineData("7/7/2010", "2010-07-07")]
    [InlineData("2013-02-03T10:00:00Z", "2013-02-03")]
    [InlineData("2013-02-03T10:00:00.123456Z", "2013-02-03")]
    [InlineData("2013/02/03 10:00", "2013-02-03")]
    [InlineData("December 5, 2022", "2022-12-05")]
    [InlineData("Dec. 5, 2022", "2022-12-05")]
    [InlineData("Sept 5th, 2022", "2022-09-05")]
    [InlineData("5 Dec 2022", "2022-12-05")]
    [InlineData("5-Dec-2022", "2022-12-05")]
    [InlineData("the 5th", null)]
    [InlineData("5th of December 2022", "2022-12-05")]
    [InlineData("Mon, 05 Dec 2022 21:00:00 GMT", "2022-12-05")]
    [InlineData("Tue, 05 Dec 2022", null)]
    [InlineData("Friday, 4/3/2026", "2026-04-03")]
    [InlineData("“2022-12-05”", "2022-12-05")]
    [InlineData("December 2022", "2022-12")]
    [InlineData("11/2026", "2026-11")]
    [InlineData("2026-11-31", null)]
    [InlineData("31/11/2026", null)]
    [InlineData("13/13/2026", null)]
    [InlineData("2026-02-29", null)]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("2026-11-20 25:00", null)]
    [InlineData("2026-11-20 13:00 PM", null)]
    [InlineData("2026-11-20 9999", null)]
    [InlineData("2026-11-20 21:00 +9900", null)]
    [InlineData("0000-01-01", null)]
    [InlineData("5/13/10", null)]
    [InlineData("Decimal 5, 2022", null)]
    [InlineData("20221205", null)]
    [InlineData("", null)]
    public void A_date_is_read_where_it_means_one_day(string text, string? day) =>
        Assert.Equal(day, WrittenDate.Read(text, null).Readings is [var only] ? only.ToString() : null);

    [Theory]
    [InlineData("4/3/2026", "2026-04-03", "2026-03-04")]
    [InlineData("12-11-2026 21:00", "2026-12-11", "2026-11-12")]
    [InlineData("1.2.2026", "2026-01-02", "2026-02-01")]
    public void Of_two_days_none_is_guessed(string text, string one, string other) =>
        Assert.Equal([one, other], WrittenDate.Read(text, null).Readings.Select(r => r.ToString()));

    [Theory]
    [InlineData("2026-12-05T03:00:00Z", "America/New_York", "2026-12-04")]
    [InlineData("2026-12-05 21:00:00 +0100", "Asia/Tokyo", "2026-12-06")]
    [InlineData("2026-12-05 21:00:00 -05", "America/New_York", "2026-12-05")]
    [InlineData("Sat, 05 Dec 2026 20:00:00 GMT", "Pacific/Auckland", "2026-12-06")]
    [InlineData("2026-12-05 11:30 PM", "Pacific/Auckland", "2026-12-05")]
    [InlineData("2026-12-05 23:30", "Pacific/Auckland", "2026-12-05")]
    [InlineData("0001-01-01T00:00:00+01:00", "America/New_York", "0001-01-01")]
    [InlineData("9999-12-31T23:59:00-05:00", "Asia/Tokyo", "9999-12-31")]
    public void A_time_with_an_offset_is_on_the_day_that_it_is_in_the_sites_zone(string text, string zone, string day) =>
        Assert.Equal([day], WrittenDate.Read(text, IanaTimeZone.Find(zone)).Readings.Select(r => r.ToString()));

    [Fact]
    public async Task The_zone_of_a_sites_dates_is_that_of_its_settings()
    {
        var site = await SmallSite.BuildAsync("""
            -- site.yml --
            title: A small site
            url: https://small.example/
            timeZone: america/los angeles
            -- articles/one.md --
            ---
            title: One
            summary: An article whose day was written by a program that runs elsewhere.
            published: 2026-11-20T02:00:00Z
            ---
            The text.
            """);

        Assert.Empty(site.Diagnostics);
        Assert.Equal(new DateOnly(2026, 11, 19), site.Planned.Site!.Articles.Single().Published);
    }
}
