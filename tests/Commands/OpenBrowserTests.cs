using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Commands;

/// <summary>What <c>--open</c> does, on a machine whose browser is a script that writes down what it was given.</summary>
public sealed class OpenBrowserTests
{
    private const string LastLine = "Ctrl+C ends it.";

    [Fact]
    public async Task The_site_is_opened_in_the_browser_at_the_address_that_is_printed()
    {
        using var workplace = WithSite();
        var opened = workplace.PathOf("opened");
        Browser(workplace);

        await workplace.RunUntilAsync(
            LastLine,
            new Dictionary<string,
            string>
            { ["PATH"] = workplace.PathOf("bin"), ["OPENED"] = opened },
            Opened,
            "serve",
            "--open",
            "--port",
            "0");

        async Task Opened(Uri address)
        {
            for (var tries = 0; tries < 1500 && (!File.Exists(opened) || await File.ReadAllTextAsync(opened, TestContext.Current.CancellationToken) == ""); tries++)
            {
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }

            Assert.Equal(address.AbsoluteUri, (await File.ReadAllTextAsync(opened, TestContext.Current.CancellationToken)).Trim());
        }
    }

    [Fact]
    public async Task Where_there_is_no_browser_the_address_is_given_to_be_opened_by_hand_and_the_site_is_served()
    {
        using var workplace = WithSite();
        OnLinuxOnly();

        var said = await workplace.RunUntilAsync("yourself", NoBrowser(workplace), IsServed, "serve", "--open", "--port", "0");

        Assert.Matches("No browser could be opened. Open http://localhost:[0-9]+/ yourself.", said);
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("2", false)]
    public async Task A_preview_that_is_started_anew_by_dotnet_watch_opens_no_second_window(string start, bool opens)
    {
        using var workplace = WithSite();
        OnLinuxOnly();

        var said = await workplace.RunUntilAsync(
            opens ? "yourself" : LastLine,
            new Dictionary<string, string>(NoBrowser(workplace)) { ["DOTNET_WATCH"] = "1", ["DOTNET_WATCH_ITERATION"] = start },
            IsServed,
            "preview", "--open", "--port", "0");

        Assert.Equal(opens, said.Contains("No browser could be opened", StringComparison.Ordinal));
    }

    private static Workplace WithSite()
    {
        var workplace = new Workplace($"""
            {SmallSite.Settings}
            -- index.md --
            ---
            title: Hello
            summary: A page that says hello to whoever comes by, and no more than that.
            ---
            """);
        workplace.Write("output/index.html", "<title>Hello</title>"u8);
        return workplace;
    }

    private static void Browser(Workplace workplace)
    {
        OnLinuxOnly();
        workplace.Write("bin/xdg-open", "#!/bin/sh\necho \"$1\" > \"$OPENED\"\n"u8);
        if (OperatingSystem.IsLinux())
        {
            File.SetUnixFileMode(workplace.PathOf("bin/xdg-open"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    private static void OnLinuxOnly() =>
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems open addresses themselves, and have no place for a script.");

    private static Dictionary<string, string> NoBrowser(Workplace workplace) => new() { ["PATH"] = workplace.PathOf("no-programs") };

    private static async Task IsServed(Uri address)
    {
        using var browser = new HttpClient();
        Assert.Contains("Hello", await browser.GetStringAsync(address, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
