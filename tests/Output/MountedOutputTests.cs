using System.Diagnostics;
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

    private string? _mounted;

    [Fact]
    [Trait("Code", "ADV011")]
    public async Task An_output_folder_that_is_a_disk_of_its_own_gets_the_site_file_by_file()
    {
        await _place.RunAsync("build");
        await MountAsync("output");
        _place.Delete("input/index.md");

        var (code, said) = await _place.RunAsync("build");

        Assert.Equal(0, code);
        Assert.Contains("ADV011", said, StringComparison.Ordinal);
        Assert.Equal(["output"], Folders());
        Assert.Equal(await FreshAsync(), Contents("output"));
    }

    [Fact]
    [Trait("Code", "ADV012")]
    public async Task An_old_site_that_cannot_be_deleted_is_named()
    {
        await _place.RunAsync("build");
        await MountAsync("output/assets");
        _place.Delete("input/index.md");

        var (code, said) = await _place.RunAsync("build");
        _mounted = ".output.advocate-building/assets";

        Assert.Equal(0, code);
        Assert.Contains("ADV012", said, StringComparison.Ordinal);
        Assert.Equal(await FreshAsync(), Contents("output"));
    }

    public void Dispose()
    {
        if (_mounted is not null)
        {
            Process.Start("umount", [_place.PathOf(_mounted)]).WaitForExit();
        }

        _place.Dispose();
    }

    private async Task MountAsync(string folder)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only administrators of Linux can mount a folder.");
        var path = _place.PathOf(folder);
        using var mount = Process.Start("mount", ["--bind", path, path]);
        await mount.WaitForExitAsync();
        Assert.SkipUnless(mount.ExitCode == 0, "This system mounts nothing, as most containers.");
        _mounted = folder;
    }

    private async Task<Dictionary<string, string>> FreshAsync()
    {
        await _place.RunAsync("build", "--output", "fresh");
        return Contents("fresh");
    }

    private Dictionary<string, string> Contents(string folder) =>
        _place.Contents(folder).ToDictionary(file => file.Key[(folder.Length + 1)..], file => file.Value);

    private IEnumerable<string> Folders() =>
        Directory.GetDirectories(_place.PathOf("")).Select(folder => Path.GetFileName(folder)).Where(name => name.Contains("output", StringComparison.Ordinal));
}
