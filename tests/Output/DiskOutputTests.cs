using System.Collections.Immutable;
using Advocate.Diagnostics;
using Advocate.Output;
using Xunit;

namespace Advocate.Tests.Output;

/// <summary>What a writer has on disk is never lost: not somebody's files, not the last good site.</summary>
public sealed class DiskOutputTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("advocate-tests-").FullName;

    private string Folder => Path.Combine(_root, "output");

    [Fact]
    public void A_new_site_takes_the_old_ones_place_whole()
    {
        Build("index.html", "old/index.html");
        Build("index.html", "new/index.html");

        Assert.Equal([".advocate-files", "index.html", "new/index.html"], FilesIn(Folder));
        Assert.Equal([Folder], Directory.GetFileSystemEntries(_root));
    }

    [Fact]
    public void A_site_that_was_never_swapped_in_leaves_no_trace()
    {
        Build("index.html");
        using (var output = new DiskOutput(Folder))
        {
            output.WriteAll(Files("other.html"));
        }

        Assert.Equal([".advocate-files", "index.html"], FilesIn(Folder));
        Assert.Equal([Folder], Directory.GetFileSystemEntries(_root));
    }

    [Fact]
    [Trait("Code", "ADV004")]
    public void A_folder_with_files_of_another_hand_is_refused()
    {
        Build("index.html");
        File.WriteAllText(Path.Combine(Folder, "thesis.txt"), "Years of work");

        var diagnostics = new DiagnosticBag();
        Assert.False(DiskOutput.IsOurs(Folder, diagnostics));

        var finding = Assert.Single(diagnostics.Sorted());
        Assert.Equal("ADV004", finding.Code);
        Assert.EndsWith("output/thesis.txt", finding.Location.File, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_foreign_files_ten_are_named_and_the_others_counted()
    {
        Directory.CreateDirectory(Folder);
        foreach (var number in Enumerable.Range(10, 13))
        {
            File.WriteAllText(Path.Combine(Folder, $"{number}.txt"), "");
        }

        var diagnostics = new DiagnosticBag();
        DiskOutput.IsOurs(Folder, diagnostics);

        Assert.Equal(10, diagnostics.Sorted().Length);
        Assert.EndsWith("There are 3 more.", diagnostics.Sorted()[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_is_a_file_is_refused()
    {
        File.WriteAllText(Folder, "");

        Assert.False(DiskOutput.IsOurs(Folder, new DiagnosticBag()));
    }

    [Fact]
    public void The_last_good_site_comes_back_when_a_build_died_between_taking_it_away_and_putting_the_new_one_there()
    {
        Build("index.html");
        Directory.Move(Folder, Path.Combine(_root, ".output.advocate-old"));

        DiskOutput.BringBack(Folder);

        Assert.Equal([".advocate-files", "index.html"], FilesIn(Folder));
    }

    [Fact]
    public void What_a_build_left_behind_when_it_died_after_the_swap_is_cleared_away()
    {
        Build("index.html");
        Directory.CreateDirectory(Path.Combine(_root, ".output.advocate-old"));
        Build("index.html");

        Assert.Equal([Folder], Directory.GetFileSystemEntries(_root));
    }

    [Fact]
    public void What_a_link_in_the_old_site_leads_to_is_left_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets only administrators make links.");
        var elsewhere = Directory.CreateDirectory(Path.Combine(_root, "elsewhere", "work"));
        Build("index.html");
        Directory.CreateSymbolicLink(Path.Combine(Folder, "link"), elsewhere.Parent!.FullName);
        Build("index.html");

        Assert.True(elsewhere.Exists);
        Assert.Equal([".advocate-files", "index.html"], FilesIn(Folder));
    }

    [Fact]
    [Trait("Code", "ADV006")]
    public void A_site_is_never_written_into_the_folder_it_is_made_from()
    {
        var diagnostics = new DiagnosticBag();

        Assert.False(DiskOutput.IsApart(Path.Combine(_root, "input", "site"), [Path.Combine(_root, "input")], diagnostics));
        Assert.False(DiskOutput.IsApart(Path.Combine(_root, "input"), [Path.Combine(_root, "input")], diagnostics));
        Assert.True(DiskOutput.IsApart(Path.Combine(_root, "input-site"), [Path.Combine(_root, "input")], new DiagnosticBag()));
        Assert.All(diagnostics.Sorted(), finding => Assert.Equal("ADV006", finding.Code));
    }

    [Fact]
    public void A_link_to_the_folder_stays_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets only administrators make links.");
        var place = Directory.CreateDirectory(Path.Combine(_root, "www")).FullName;
        Directory.CreateSymbolicLink(Folder, place);
        Build("index.html");

        Assert.Equal([".advocate-files", "index.html"], FilesIn(place));
        Assert.Equal(place, new DirectoryInfo(Folder).LinkTarget);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Build(params string[] paths)
    {
        using var output = new DiskOutput(Folder);
        output.WriteAll(Files(paths));
        output.Swap(Files(paths));
    }

    private static ImmutableArray<OutputFile> Files(params string[] paths) => [.. paths.Select(path => OutputFile.Text(path, () => path))];

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
