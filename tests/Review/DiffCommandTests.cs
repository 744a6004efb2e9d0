using Advocate.Commands;
using Spectre.Console;
using Xunit;

namespace Advocate.Tests.Review;

public sealed class DiffCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("advocate-diff-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task It_fails_when_an_address_is_gone_and_still_writes_what_a_reviewer_needs()
    {
        Write("old/a/index.html", "<body><main><h1>A</h1></main>");
        Write("old/b/index.html", "<body><main><h1>B</h1></main>");
        Write("new/a/index.html", "<body><main><h1>A</h1><p>More.</p></main>");
        Write("summary.md", "Above.\n");

        var said = new StringWriter();
        var annotations = new StringWriter();
        var exit = await DiffCommand.RunAsync(In("old"), In("new"), In("review.html"), In("summary.md"), annotations, Report(said));

        Assert.Equal(ExitCode.ContentHasErrors, exit);
        Assert.Contains("+ More.", said.ToString(), StringComparison.Ordinal);
        Assert.Contains("ADV700", said.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("::error file=", annotations.ToString(), StringComparison.Ordinal);
        Assert.Contains("<ins>More.</ins>", File.ReadAllText(In("review.html")), StringComparison.Ordinal);
        Assert.StartsWith("Above.\n## What readers will see", File.ReadAllText(In("summary.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_well_when_pages_were_changed_added_and_moved()
    {
        Write("old/a/index.html", "<body><main><h1>A</h1></main>");
        Write("new/a/index.html", "<body><main><h1>A, changed</h1></main>");
        Write("new/b/index.html", "<body><main><h1>B</h1></main>");

        Assert.Equal(ExitCode.Good, await DiffCommand.RunAsync(In("old"), In("new"), null, null, null, Report(new StringWriter())));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_wrong_use() =>
        Assert.Equal(ExitCode.WrongUse, await DiffCommand.RunAsync(In("nowhere"), In("."), null, null, null, Report(new StringWriter())));

    private static Report Report(TextWriter said) =>
        new(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(said), ColorSystem = ColorSystemSupport.NoColors }));

    private string In(string path) => Path.Combine(_folder.FullName, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(path))!);
        File.WriteAllText(In(path), text);
    }
}
