using System.Collections.Immutable;
using System.Runtime.Versioning;
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
        using (var folder = Take())
        using (var output = new DiskOutput(folder, folder.Scan(), Files("other.html")))
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

        var finding = Assert.Single(Build("index.html"));
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

        var found = Build("index.html");

        Assert.Equal(10, found.Length);
        Assert.EndsWith("There are 3 more.", found[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_is_a_file_is_refused()
    {
        File.WriteAllText(Folder, "");

        Assert.Equal("ADV004", Assert.Single(Refusal()).Code);
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
    public void A_list_that_names_files_that_are_gone_is_mended_though_no_file_changes()
    {
        Build("index.html");
        File.AppendAllText(Path.Combine(Folder, OutputManifest.FileName), "gone/index.html\n");
        Build("index.html");
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, "gone")).FullName, "index.html"), "Years of work");

        Assert.Equal("ADV004", Assert.Single(Build("index.html")).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("index.html\npage/in")]
    [InlineData(null)]
    public void A_list_that_was_cut_short_or_lost_is_made_anew_where_the_files_are_those_of_the_site(string? list)
    {
        Build("index.html", "page/index.html");
        Damage(list);

        Assert.Empty(Build("index.html", "page/index.html"));
        Assert.Equal(["index.html", "page/index.html"], OutputManifest.Read(Folder).Order(StringComparer.Ordinal));
        Assert.Equal([".advocate-files", "index.html", "page/index.html"], FilesIn(Folder));
        Assert.Equal([Folder], Directory.GetFileSystemEntries(_root));
    }

    [Fact]
    public void A_file_that_no_list_names_is_not_replaced_by_another()
    {
        Build("index.html", "page/index.html");
        Damage("index.html\n");
        File.WriteAllText(Path.Combine(Folder, "page/index.html"), "Years of work");

        var finding = Assert.Single(Build("index.html", "page/index.html"));

        Assert.Equal("ADV004", finding.Code);
        Assert.Contains("delete the folder if all in it was built", finding.Help, StringComparison.Ordinal);
        Assert.Equal("Years of work", File.ReadAllText(Path.Combine(Folder, "page/index.html")));
        Assert.Equal([Folder], Directory.GetFileSystemEntries(_root));
    }

    [Fact]
    public void A_write_that_is_refused_leaves_the_old_site()
    {
        Build("index.html", "old/index.html");
        using (var folder = Take())
        {
            var files = Files("index.html", "new/index.html");
            using var output = new DiskOutput(folder, folder.Scan(), files);
            output.Write("new/index.html", "new"u8.ToArray());

            // A file where a folder belongs stops it as a full disk would.
            File.WriteAllText(Path.Combine(folder.Staging, "index.html"), "");
            Assert.ThrowsAny<Exception>(() => output.PutInPlace(new DiagnosticBag()));
        }

        Assert.Equal([".advocate-files", "index.html", "old/index.html"], FilesIn(Folder));
        Assert.Equal([Folder], Directory.GetFileSystemEntries(_root));
    }

    [Fact]
    public void A_file_that_comes_into_the_folder_while_the_site_is_made_is_kept()
    {
        Build("index.html");
        using (var folder = Take())
        {
            using var output = new DiskOutput(folder, folder.Scan(), Files("index.html", "page"));
            output.WriteAll(Files("index.html", "page"));
            Directory.CreateDirectory(Path.Combine(Folder, "mine"));
            File.WriteAllText(Path.Combine(Folder, "mine", "thesis.txt"), "Years of work");
            output.PutInPlace(new DiagnosticBag());
        }

        Assert.Equal([".advocate-files", "index.html", "mine/thesis.txt", "page"], FilesIn(Folder));
        Assert.Equal("Years of work", File.ReadAllText(Path.Combine(Folder, "mine", "thesis.txt")));
        Assert.EndsWith("mine/thesis.txt", Assert.Single(Build("index.html", "page")).Location.File, StringComparison.Ordinal);
    }

    [Fact]
    public void The_old_site_comes_back_where_a_build_was_stopped_between_taking_it_away_and_putting_the_new_one_there()
    {
        Build("index.html", "page/index.html");
        Directory.Move(Folder, Path.Combine(_root, ".output.advocate-old"));
        Directory.CreateDirectory(Path.Combine(_root, ".output.advocate-building"));
        using (var folder = Take())
        {
            folder.Scan();
        }

        Assert.Equal([".advocate-files", "index.html", "page/index.html"], FilesIn(Folder));
        Assert.Equal([Folder], Directory.GetFileSystemEntries(_root));
    }

    [Fact]
    public void A_folder_that_cannot_be_exchanged_is_brought_up_to_date_file_by_file()
    {
        Build("index.html", "old/index.html", "a", "b/c");
        using (var folder = Take())
        {
            var previous = folder.Scan();
            Directory.CreateDirectory(Path.Combine(folder.Staging, "a"));
            File.WriteAllText(Path.Combine(folder.Staging, "a", "index.html"), "new");
            File.WriteAllText(Path.Combine(folder.Staging, "b"), "new");
            new InPlaceUpdate(folder, previous, ["index.html", "a/index.html", "b"]).Run(["a/index.html", "b"]);
        }

        Assert.Equal([".advocate-files", "a/index.html", "b", "index.html"], FilesIn(Folder));
        Assert.Equal(["index.html", "a/index.html", "b"], File.ReadLines(Path.Combine(Folder, OutputManifest.FileName)));
    }

    [Fact]
    public void An_update_file_by_file_that_was_stopped_leaves_nothing_that_the_next_build_refuses()
    {
        Build("index.html", "old/index.html");
        using (var folder = Take())
        {
            var previous = folder.Scan();
            Directory.CreateDirectory(folder.Staging);
            File.WriteAllText(Path.Combine(folder.Staging, "a"), "new");
            File.WriteAllText(Path.Combine(folder.Staging, "b"), "new");

            // A folder where a file belongs stops it as a full disk would.
            Directory.CreateDirectory(Path.Combine(Folder, "b", "inner"));
            File.WriteAllText(Path.Combine(Folder, "b", "inner", "c"), "");
            Assert.ThrowsAny<Exception>(() => new InPlaceUpdate(folder, previous, ["a", "b"]).Run(["a", "b"]));
            Directory.Delete(Path.Combine(Folder, "b"), recursive: true);
        }

        Assert.Empty(Build("index.html", "b"));
        Assert.Equal([".advocate-files", "b", "index.html"], FilesIn(Folder));
        Assert.Equal([Folder], Directory.GetFileSystemEntries(_root));
    }

    [Fact]
    [Trait("Code", "ADV010")]
    public async Task Of_two_builds_at_once_the_second_says_so_and_writes_nothing()
    {
        Build("index.html");
        using (Take())
        {
            Assert.Equal("ADV010", Assert.Single(Refusal()).Code);
        }

        using var folder = Take();
        var waiting = OutputFolder.TakeAsync(Folder, [], TimeSpan.FromMinutes(1), new DiagnosticBag());
        folder.Dispose();
        using var second = await waiting;
        Assert.NotNull(second);
    }

    [Fact]
    public async Task Of_many_builds_that_wait_for_one_folder_one_at_a_time_has_it()
    {
        var holders = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, 40), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (_, _) =>
        {
            using var folder = await OutputFolder.TakeAsync(Folder, [], TimeSpan.FromMinutes(1), new DiagnosticBag());
            Assert.Equal(1, Interlocked.Increment(ref holders));
            await Task.Yield();
            Interlocked.Decrement(ref holders);
        });

        Assert.Empty(Directory.GetFileSystemEntries(_root));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void The_folder_keeps_who_may_read_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights.");
        Build("index.html");
        File.SetUnixFileMode(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Build("index.html", "page");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Folder));
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

        Assert.EndsWith("output/page", Assert.Single(Build("index.html")).Location.File, StringComparison.Ordinal);
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
        var input = Path.Combine(_root, "input");

        Assert.Equal("ADV006", Assert.Single(Refusal(Path.Combine(input, "site"), input)).Code);
        Assert.Equal("ADV006", Assert.Single(Refusal(input, input)).Code);
        Assert.Empty(Refusal(Path.Combine(_root, "input-site"), input));
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

    /// <returns>What keeps the site from being built.</returns>
    private ImmutableArray<Diagnostic> Build(params string[] paths)
    {
        var diagnostics = new DiagnosticBag();
        using var folder = Take();
        var previous = folder.Scan();
        previous.ReportForeign(paths.ToHashSet(StringComparer.Ordinal), diagnostics);
        if (!diagnostics.HasErrors)
        {
            using var output = new DiskOutput(folder, previous, Files(paths));
            output.WriteAll(Files(paths));
            output.PutInPlace(diagnostics);
        }

        return diagnostics.Sorted();
    }

    private OutputFolder Take() => OutputFolder.TakeAsync(Folder, [], TimeSpan.Zero, new DiagnosticBag()).GetAwaiter().GetResult()!;

    private ImmutableArray<Diagnostic> Refusal() => Refusal(Folder, Path.Combine(_root, "input"));

    private static ImmutableArray<Diagnostic> Refusal(string folder, string input)
    {
        var diagnostics = new DiagnosticBag();
        OutputFolder.TakeAsync(folder, [input], TimeSpan.Zero, diagnostics).GetAwaiter().GetResult()?.Dispose();
        return diagnostics.Sorted();
    }

    private void Damage(string? list)
    {
        var file = Path.Combine(Folder, OutputManifest.FileName);
        if (list is null)
        {
            File.Delete(file);
        }
        else
        {
            File.WriteAllText(file, list);
        }
    }

    private static ImmutableArray<OutputFile> Files(params string[] paths) => [.. paths.Select(path => OutputFile.Text(path, () => path))];

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
