using Advocate.Building;
using Advocate.Commands;
using Advocate.Links;
using Advocate.Tests.Site;
using Spectre.Console;
using Xunit;

namespace Advocate.Tests.Links;

public sealed class LinksCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("advocate-links-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_dead_link_fails_the_command_and_is_written_to_the_report()
    {
        await using var server = await LinkServer.StartAsync((context, _) =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });

        Assert.Equal(ExitCode.ContentHasErrors, await RunAsync($"See [this]({server.Address}page)."));
        var report = File.ReadAllText(ReportFile);
        Assert.Contains("index.md:5:12", report, StringComparison.Ordinal);
        Assert.Contains("ADV710", report, StringComparison.Ordinal);
        Assert.Contains("advocate-link-check/1.0 (+https://small.example/)", server.UserAgent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_has_to_do_anything_no_report_is_written()
    {
        await using var server = await LinkServer.StartAsync((_, _) => Task.CompletedTask);

        // A source may be on this machine, where no link in a text may lead.
        var data = _folder.CreateSubdirectory("input").CreateSubdirectory("data").FullName;
        await File.WriteAllTextAsync(
            Path.Combine(data, "sources.yml"),
            $"report: {{title: The report, publisher: The office, url: \"{server.Address}page\"}}\n",
            TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Good, await RunAsync("So it is.[@report]"));
        Assert.NotEqual("", server.UserAgent);
        Assert.False(File.Exists(ReportFile));
    }

    [Fact]
    public async Task Where_no_server_answers_at_all_no_link_is_called_dead()
    {
        Assert.Equal(ExitCode.WrongUse, await RunAsync("See [this](http://nowhere.invalid/)."));
        Assert.False(File.Exists(ReportFile));
    }

    private string ReportFile => Path.Combine(_folder.FullName, "report.md");

    private async Task<int> RunAsync(string text)
    {
        var input = _folder.CreateSubdirectory("input").FullName;
        await File.WriteAllTextAsync(Path.Combine(input, "site.yml"), "title: A small site\nurl: https://small.example/\n");
        await File.WriteAllTextAsync(
            Path.Combine(input, "index.md"),
            $"---\ntitle: Hello\nsummary: A page that says hello to whoever comes by, and no more than that.\n---\n{text}\n");
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(new StringWriter()) });
        return await LinksCommand.RunAsync(
            new Folders(input, Repository.Theme),
            new BuildOptions(new DateOnly(2026, 11, 24)),
            ReportFile,
            new LinkCheckOptions { Pause = TimeSpan.Zero },
            new Report(console),
            TestContext.Current.CancellationToken);
    }
}
