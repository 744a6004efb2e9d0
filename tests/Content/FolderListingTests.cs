using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.Versioning;
using Advocate.Files;
using Advocate.Preview;
using Advocate.Tests.Commands;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Content;

/// <summary>What is in a content folder becomes pages or is named; nothing is left out in silence, and nothing is waited for.</summary>
public sealed class FolderListingTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("advocate-tests-").FullName;

    private string Input => Path.Combine(_root, "input");

    [Fact]
    [Trait("Code", "ADV015")]
    public void A_link_that_leads_out_of_the_content_is_named_and_not_followed()
    {
        SkipWithoutLinks();
        Write("input/index.md");
        Write("secrets/key.md");
        LinkFile("input/linked.md", "secrets/key.md");
        LinkFolder("input/linked", "secrets");
        LinkFile("input/by-detour.md", "input/linked/key.md");
        LinkFile("input/broken.md", "input/nothing.md");
        LinkFile("input/round.md", "input/round.md");

        Assert.Equal(["index.md"], Listed());
        Assert.Equal(
            ["broken.md: ADV015", "by-detour.md: ADV015", "linked.md: ADV015", "linked: ADV015", "round.md: ADV015"], Found());
    }

    [Fact]
    [Trait("Code", "ADV030")]
    public void A_text_whose_name_starts_with_a_dot_is_named_and_what_programs_leave_is_not()
    {
        Write("input/index.md");
        Write("input/articles/.NET.md");
        Write("input/articles/._index.md");
        Write("input/.DS_Store");
        Write("input/.obsidian/notes.md");

        Assert.Equal(["index.md"], Listed());
        Assert.Equal(["articles/.NET.md: ADV030"], Found());
    }

    [Fact]
    public void A_link_to_what_is_in_the_content_is_followed()
    {
        SkipWithoutLinks();
        Write("input/pages/index.md");
        Write("input/images/a.png");
        LinkFile("input/pages/alias.md", "input/pages/index.md");
        LinkFolder("input/pictures", "input/images");

        Assert.Equal(["images/a.png", "pages/alias.md", "pages/index.md", "pictures/a.png"], Listed());
        Assert.Empty(Found());
        Assert.Equal(File.ReadAllBytes(Path.Combine(Input, "images", "a.png")), new DiskTree(Input).ReadBytes("pictures/a.png"));
    }

    [Fact]
    public void Links_that_lead_around_in_a_circle_or_to_hidden_names_are_named_and_not_followed()
    {
        SkipWithoutLinks();
        Write("input/a/one.md");
        Write("input/b/two.md");
        Write("input/.hidden/three.md");
        LinkFolder("input/a/up", "input");
        LinkFolder("input/a/self", "input/a");
        LinkFolder("input/a/b", "input/b");
        LinkFolder("input/b/a", "input/a");
        LinkFile("input/three.md", "input/.hidden/three.md");

        Assert.Equal(["a/b/two.md", "a/one.md", "b/a/one.md", "b/two.md"], Listed());
        Assert.Contains("a/b/a: ADV015", Found());
        Assert.Contains("a/self: ADV015", Found());
        Assert.Contains("a/up: ADV015", Found());
        Assert.Contains("three.md: ADV015", Found());
    }

    [Fact]
    [Trait("Code", "ADV013")]
    public void A_folder_that_cannot_be_read_is_an_error_and_not_an_absence()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The longest path has another length elsewhere.");
        Write("input/index.md");

        // Rights do not count for administrators, but a path can be too long for anybody. Only half of it can be made at a time.
        var half = string.Join('/', Enumerable.Repeat(new string('a', 200), 11));
        Write($"input/{half}/one.md");
        Write($"rest/{half}/two.md");
        var (rest, end) = (Path.Combine(_root, "rest"), Path.Combine(Input, half, "rest"));
        Directory.Move(rest, end);
        try
        {
            Assert.Equal(["ADV013"], new DiskTree(Input).Findings.Select(finding => finding.Code));
            Assert.StartsWith(
                new DiskTree(Input).DisplayRoot + half,
                Assert.Single(new DiskTree(Input).Findings).Location.File,
                StringComparison.Ordinal);
        }
        finally
        {
            Directory.Move(end, rest);
        }
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_without_the_right_to_read_it_is_an_error_and_not_an_absence()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights.");
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "Administrators may read everything.");
        Write("input/index.md");
        Write("input/articles/one.md");
        var articles = Path.Combine(Input, "articles");
        File.SetUnixFileMode(articles, UnixFileMode.None);
        try
        {
            Assert.Equal(["articles: ADV013"], Found());
        }
        finally
        {
            File.SetUnixFileMode(articles, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    [Trait("Code", "ADV014")]
    public async Task A_pipe_in_the_content_is_refused_and_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes in folders.");
        using var place = new Workplace($"""
            {SmallSite.Settings}
            -- index.md --
            """);
        await Process.Start("mkfifo", place.PathOf("input/pipe.md")).WaitForExitAsync(TestContext.Current.CancellationToken);

        var (code, said) = await place.RunAsync("build");

        Assert.Equal(1, code);
        Assert.Contains("input/pipe.md", said, StringComparison.Ordinal);
        Assert.Contains("ADV014", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(place.PathOf("output")));
        Assert.Equal(["input"], Directory.GetFileSystemEntries(place.PathOf(".")).Select(entry => Path.GetFileName(entry)));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static void SkipWithoutLinks() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets only administrators make links.");

    /// <summary>As a build lists the folder, which is how a preview does.</summary>
    private ImmutableArray<string> Listed()
    {
        var tree = new DiskTree(Input);
        Assert.Equal(tree.Paths, FolderSnapshot.Take(Input, null, _ => true).Paths);
        return tree.Paths;
    }

    private IEnumerable<string> Found()
    {
        var tree = new DiskTree(Input);
        Assert.Equal(tree.Findings, FolderSnapshot.Take(Input, null, _ => true).Findings);
        return tree.Findings.Select(finding => $"{finding.Location.File[tree.DisplayRoot.Length..]}: {finding.Code}")
            .Order(StringComparer.Ordinal);
    }

    private void Write(string path)
    {
        var file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, path);
    }

    private void LinkFile(string link, string target) => File.CreateSymbolicLink(Path.Combine(_root, link), Path.Combine(_root, target));

    private void LinkFolder(string link, string target) =>
        Directory.CreateSymbolicLink(Path.Combine(_root, link), Path.Combine(_root, target));
}
