using System.Runtime.Versioning;
using Advocate.Output;
using Xunit;

namespace Advocate.Tests.Output;

/// <summary>A site takes the place of the one before, and what did not change stays as it is.</summary>
public sealed class DiskOutputTests : OutputPlace
{
    [Fact]
    public void A_new_site_takes_the_old_ones_place()
    {
        Build("index.html", "old/index.html");
        Build("index.html", "new/index.html");

        Assert.Equal([".advocate-files", "index.html", "new/index.html"], FilesIn(Folder));
        Assert.Equal([Folder], Directory.GetFileSystemEntries(Place));
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
        Assert.Equal([Folder], Directory.GetFileSystemEntries(Place));
    }

    [Fact]
    public void A_site_without_files_never_takes_the_place_of_one()
    {
        Build("index.html");

        Assert.ThrowsAny<ArgumentException>(() => Build());
        Assert.Equal([".advocate-files", "index.html"], FilesIn(Folder));
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
    public void Pages_and_folders_that_the_new_site_has_no_more_go_with_the_old_one()
    {
        Build("index.html", "a/b/c/index.html", "a/index.html");
        Directory.CreateDirectory(Path.Combine(Folder, "empty", "inner"));
        Build("index.html", "a/b/index.html");

        Assert.Equal([".advocate-files", "a/b/index.html", "index.html"], FilesIn(Folder));
        Assert.Equal([Folder], Directory.GetFileSystemEntries(Place));
    }

    [Fact]
    public void A_link_to_the_folder_stays_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets only administrators make links.");
        var place = Directory.CreateDirectory(Path.Combine(Place, "www")).FullName;
        Directory.CreateSymbolicLink(Folder, place);
        Build("index.html");

        Assert.Equal([".advocate-files", "index.html"], FilesIn(place));
        Assert.Equal(place, new DirectoryInfo(Folder).LinkTarget);
    }
}
