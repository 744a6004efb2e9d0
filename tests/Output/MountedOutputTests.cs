using System.Diagnostics;
using Advocate.Pipelines;
using Advocate.Tests.Commands;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Output;

/// <summary>Output folders in which another disk begins, as in containers.</summary>
public sealed class MountedOutputTests : IDisposable
{
    private readonly Workplace _place = new($"""
        {SmallSite.Settings}
        -- index.md --
        ---
        title: Home
        summary: The home page of a small site that is written onto a disk of its own.
        ---
        Welcome.
        """);

    [Fact]
    [Trait("Code", "ADV011")]
    public async Task An_output_folder_that_is_a_disk_of_its_own_gets_the_site_file_by_file()
    {
        await _place.RunAsync("build");
        _place.Delete("input/index.md");

        var said = await BuildMountedAsync("output");

        Assert.Contains("ADV011", said, StringComparison.Ordinal);
        Assert.Equal(await FreshAsync(), Contents("output"));
        Assert.Equal(
            ["fresh", "output"],
            Directory.GetDirectories(_place.PathOf(""))
                .Select(Path.GetFileName)
                .Where(name => name is not ("input" or ".cache"))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    [Trait("Code", "ADV012")]
    public async Task An_old_site_that_cannot_be_deleted_is_named()
    {
        await _place.RunAsync("build");
        _place.Delete("input/index.md");

        var said = await BuildMountedAsync("output/assets");

        Assert.Contains("ADV012", said, StringComparison.Ordinal);
        Assert.Equal(await FreshAsync(), Contents("output"));
    }

    public void Dispose() => _place.Dispose();

    /// <summary>Builds while a folder is mounted on itself. No other program sees that, and it ends with the build.</summary>
    private async Task<string> BuildMountedAsync(string folder)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only administrators of Linux can mount a folder.");
        const int NotMounted = 99;
        string[] build = ["dotnet", typeof(Engine).Assembly.Location, "build", "--theme", Repository.Theme];
        var start = new ProcessStartInfo(
            "unshare",
            ["--mount", "sh", "-c", $"mount --bind \"$0\" \"$0\" || exit {NotMounted}; exec \"$@\"", _place.PathOf(folder), .. build])
        {
            WorkingDirectory = _place.PathOf(""),
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.SkipWhen(process.ExitCode == NotMounted || said == "", "This system lets nothing be mounted, like most containers.");
        Assert.Equal(0, process.ExitCode);
        return said;
    }

    private async Task<Dictionary<string, string>> FreshAsync()
    {
        await _place.RunAsync("build", "--output", "fresh");
        return Contents("fresh");
    }

    private Dictionary<string, string> Contents(string folder) =>
        _place.Contents(folder).ToDictionary(file => file.Key[(folder.Length + 1)..], file => file.Value);
}
