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
    public void A_new_site_takes_the_old_ones_place()
    {
        Build("index.html", "old/index.html");
        Build("index.html", "new/index.html");

        Assert.Equal([".advocate-files", "index.html", "new/index.html"], FilesIn(Folder));
        Assert.Equal([Folder], Directory.GetFileSystemEntries(_root));
    }

    [Fact]
    public void A_site_that_was_never_put_into_place_leaves_no_trace()
    {
        Build("index.html");
        using (var output = new DiskOutput(Folder, Earlier()))
        {
            output.WriteAll(Files("other.html"));
        }

        Assert.Equal([".advocate-files", "index.html"], FilesIn(Folder));
        Assert.Equal([Folder], Directory.GetFileSystemEntries(_root));
    }

    [Fact]
    public void A_site_without_files_never_takes_the_place_of_one()
    {
        Build("index.html");

        Assert.ThrowsAny<ArgumentException>(() => Build());
        Assert.Equal([".advocate-files", "index.html"], FilesIn(Folder));
    }

    [Fact]
    [Trait("Code", "ADV004")]
    public void A_folder_with_files_of_another_hand_is_refused()
    {
        Build("index.html");
        File.WriteAllText(Path.Combine(Folder, "thesis.txt"), "Years of work");

        var diagnostics = new DiagnosticBag();
        Assert.Null(EarlierSite.In(Folder, diagnostics));

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
        EarlierSite.In(Folder, diagnostics);

        Assert.Equal(10, diagnostics.Sorted().Length);
        Assert.EndsWith("There are 3 more.", diagnostics.Sorted()[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_is_a_file_is_refused()
    {
        File.WriteAllText(Folder, "");

        Assert.Null(EarlierSite.In(Folder, new DiagnosticBag()));
    }

    [Fact]
    public void A_file_that_did_not_change_keeps_its_date()
    {
        Build("index.html", "page/index.html");
        var before = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        foreach (var path in FilesIn(Folder))
        {
            File.SetLastWriteTimeUtc(Path.Combine(Folder, path), before);
        }

        File.WriteAllText(Path.Combine(Folder, "page/index.html"), "page/index.htmL");
        Build("index.html", "page/index.html");

        Assert.Equal("page/index.html", File.ReadAllText(Path.Combine(Folder, "page/index.html")));
        Assert.NotEqual(before, File.GetLastWriteTimeUtc(Path.Combine(Folder, "page/index.html")));
        Assert.Equal(before, File.GetLastWriteTimeUtc(Path.Combine(Folder, "index.html")));
    }

    [Fact]
    public void A_page_may_take_the_name_of_a_folder_and_a_folder_that_of_a_page()
    {
        Build("a", "b/c/index.html");
        Build("a/index.html", "b");

        Assert.Equal([".advocate-files", "a/index.html", "b"], FilesIn(Folder));
    }

    [Fact]
    public void A_build_that_died_while_it_put_files_into_place_leaves_nothing_that_the_next_one_refuses()
    {
        Build("index.html", "old/index.html");
        using (var output = new DiskOutput(Folder, Earlier()))
        {
            output.WriteAll(Files("index.html", "a/index.html", "b/index.html"));

            // A folder where a file belongs stops it as a full disk would.
            Directory.CreateDirectory(Path.Combine(Folder, "b", "index.html"));
            Assert.ThrowsAny<Exception>(() => output.PutInPlace(Files("index.html", "a/index.html", "b/index.html")));
        }

        Assert.Superset(new HashSet<string> { "old/index.html", "a/index.html", "b/index.html" }, File.ReadLines(Path.Combine(Folder, EarlierSite.Manifest)).ToHashSet());
        Build("index.html", "b/index.html");
        Assert.Equal([".advocate-files", "b/index.html", "index.html"], FilesIn(Folder));
        Assert.Equal([Folder], Directory.GetFileSystemEntries(_root));
    }

    [Fact]
    public void A_list_that_a_build_left_too_long_when_it_died_is_mended_though_no_file_changes()
    {
        Build("index.html");
        File.AppendAllText(Path.Combine(Folder, EarlierSite.Manifest), "gone/index.html\n");
        Build("index.html");
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, "gone")).FullName, "index.html"), "Years of work");

        Assert.Null(EarlierSite.In(Folder, new DiagnosticBag()));
    }

    [Fact]
    public void What_a_build_left_behind_when_it_died_is_cleared_away()
    {
        Directory.CreateDirectory(Path.Combine(_root, ".output.advocate-building", "page"));
        Build("index.html");

        Assert.Equal([Folder], Directory.GetFileSystemEntries(_root));
    }

    [Fact]
    public void A_link_in_the_old_site_is_another_hands_and_what_it_leads_to_is_left_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets only administrators make links.");
        var elsewhere = Directory.CreateDirectory(Path.Combine(_root, "elsewhere")).FullName;
        File.WriteAllText(Path.Combine(elsewhere, "index.html"), "Years of work");
        Build("index.html", "page/index.html");
        Directory.Delete(Path.Combine(Folder, "page"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(Folder, "page"), elsewhere);

        var diagnostics = new DiagnosticBag();
        Assert.Null(EarlierSite.In(Folder, diagnostics));

        Assert.EndsWith("output/page", Assert.Single(diagnostics.Sorted()).Location.File, StringComparison.Ordinal);
        Assert.Equal(["index.html"], FilesIn(elsewhere));
    }

    [Fact]
    public void Pages_and_folders_that_the_new_site_has_no_more_go_with_the_old_one()
    {
        Build("index.html", "a/b/c/index.html", "a/index.html");
        Directory.CreateDirectory(Path.Combine(Folder, "empty", "inner"));
        Build("index.html", "a/b/index.html");

        Assert.Equal([".advocate-files", "a/b/index.html", "index.html"], FilesIn(Folder));
        Assert.Equal([Folder], Directory.GetFileSystemEntries(_root));
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
        using var output = new DiskOutput(Folder, Earlier());
        output.WriteAll(Files(paths));
        output.PutInPlace(Files(paths));
    }

    private EarlierSite Earlier() => EarlierSite.In(Folder, new DiagnosticBag())!;

    private static ImmutableArray<OutputFile> Files(params string[] paths) => [.. paths.Select(path => OutputFile.Text(path, () => path))];

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
