using Advocate.Diagnostics;
using Advocate.Output;
using Xunit;

namespace Advocate.Tests.Output;

/// <summary>Builds that are refused, stopped or run side by side leave the last good site.</summary>
public sealed class InterruptedOutputTests : OutputPlace
{
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
        Assert.Equal([Folder], Directory.GetFileSystemEntries(Place));
    }

    [Fact]
    public void The_old_site_comes_back_where_a_build_was_stopped_between_taking_it_away_and_putting_the_new_one_there()
    {
        Build("index.html", "page/index.html");
        Directory.Move(Folder, Path.Combine(Place, ".output.advocate-old"));
        Directory.CreateDirectory(Path.Combine(Place, ".output.advocate-building"));
        using (var folder = Take())
        {
            folder.Scan();
        }

        Assert.Equal([".advocate-files", "index.html", "page/index.html"], FilesIn(Folder));
        Assert.Equal([Folder], Directory.GetFileSystemEntries(Place));
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
        Assert.Equal([Folder], Directory.GetFileSystemEntries(Place));
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

        Assert.Empty(Directory.GetFileSystemEntries(Place));
    }

    [Fact]
    public void What_a_build_left_behind_when_it_died_is_cleared_away()
    {
        Directory.CreateDirectory(Path.Combine(Place, ".output.advocate-building", "page"));
        Build("index.html");

        Assert.Equal([Folder], Directory.GetFileSystemEntries(Place));
    }
}
