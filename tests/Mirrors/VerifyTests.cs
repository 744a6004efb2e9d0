using System.Security.Cryptography;
using System.Text;
using Advocate.Diagnostics;
using Advocate.Mirrors;
using Advocate.Tests.Commands;
using Advocate.Tests.Links;
using Xunit;

namespace Advocate.Tests.Mirrors;

/// <summary>Whoever finds a copy of a site can tell whether it is the site.</summary>
public sealed class VerifyTests : IDisposable
{
    private const string Site = """
        -- site.yml --
        title: A small site
        url: https://small.example/
        security: {contact: "mailto:safe@small.example", expires: 2199-01-01}
        -- articles/one.md --
        ---
        title: One
        summary: An article that everyone may read, told in one plain sentence.
        published: 2026-11-20
        ---
        Words.
        """;

    private readonly Workplace _place = new(Site);

    public void Dispose() => _place.Dispose();

    [Fact]
    [Trait("Code", "ADV721")]
    [Trait("Code", "ADV722")]
    [Trait("Code", "ADV723")]
    public async Task A_copy_in_a_folder_is_known_by_its_files()
    {
        await _place.RunAsync("build");
        var (written, _) = await _place.RunAsync("digest");
        var (good, said) = await _place.RunAsync("verify", "output");
        Assert.Equal((0, 0), (written, good));
        Assert.Contains("are as the list says.", said, StringComparison.Ordinal);

        _place.Write("output/articles/one/index.html", "<p>Other words.</p>"u8);
        _place.Write("output/added.html", "<p>An added page.</p>"u8);
        _place.Delete("output/robots.txt");
        var (bad, faults) = await _place.RunAsync("verify", "output");

        Assert.Equal(1, bad);
        Assert.Contains("output/articles/one/index.html: error ADV721", faults, StringComparison.Ordinal);
        Assert.Contains("output/robots.txt: error ADV722", faults, StringComparison.Ordinal);
        Assert.Contains("output/added.html: error ADV723", faults, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Code", "ADV720")]
    [InlineData("garbage\n")]
    [InlineData("")]
    public async Task A_list_that_is_not_whole_says_nothing_of_the_copy(string list)
    {
        await _place.RunAsync("build");
        _place.Write("output/sha256sums.txt", Encoding.UTF8.GetBytes(list));

        var (code, said) = await _place.RunAsync("verify", "output");

        Assert.Equal(1, code);
        Assert.Contains("output/sha256sums.txt:1:1: error ADV720", said, StringComparison.Ordinal);
        Assert.Contains("nothing was compared", said, StringComparison.Ordinal);
        Assert.DoesNotContain("ADV723", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sites_own_list_is_named_by_its_file_or_by_its_address()
    {
        await _place.RunAsync("build");
        await _place.RunAsync("digest");
        await using var site = await LinkServer.StartAsync((context, _) => context.Response.WriteAsync(_place["output/sha256sums.txt"]));
        _place.Write("output/added.html", "<p>An added page.</p>"u8);

        foreach (var list in new[] { $"{site.Address}sha256sums.txt", site.Address.ToString() })
        {
            var (code, said) = await _place.RunAsync("verify", "output", "--list", list);

            Assert.Equal(1, code);
            Assert.Contains("output/added.html: error ADV723", said, StringComparison.Ordinal);
        }

        Assert.All(site.Asked, path => Assert.EndsWith("/sha256sums.txt", path.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_list_names_every_published_file_and_the_next_build_takes_its_place()
    {
        await _place.RunAsync("build");
        var files = _place.Contents("output").Keys.Where(path => path != "output/.advocate-files").Select(path => path["output/".Length..]);
        await _place.RunAsync("digest");

        Assert.Equal(files.Order(StringComparer.Ordinal), Parse(_place["output/sha256sums.txt"]).ByPath.Keys);
        Assert.Equal(0, (await _place.RunAsync("build")).Code);
        Assert.DoesNotContain("output/sha256sums.txt", _place.Contents("output").Keys);
    }

    [Fact]
    [Trait("Code", "ADV724")]
    public async Task A_copy_on_a_server_is_asked_for_each_file_and_nothing_else()
    {
        await using var server = await LinkServer.StartAsync(async (context, _) =>
        {
            switch (context.Request.Path)
            {
                case "/a%20b/index.html" or "/a b/index.html":
                    await context.Response.WriteAsync("right");
                    break;
                case "/moved.html":
                    context.Response.Redirect("/a%20b/index.html");
                    break;
                case "/gone.html":
                    context.Abort();
                    break;
                default:
                    await context.Response.WriteAsync("wrong");
                    break;
            }
        });
        using var copy = new ServedCopy(server.Address);
        var list = Parse($"{Digest("right")}  a b/index.html\n{Digest("right")}  changed.html\n{Digest("right")}  "
            + $"moved.html\n{Digest("right")}  gone.html");

        var found = await CopyCheck.RunAsync(list, copy, path => path, TestContext.Current.CancellationToken);

        Assert.Equal(
            ["changed.html: ADV721", "gone.html: ADV724", "moved.html: ADV722"],
            found.Select(finding => $"{finding.Location.File}: {finding.Code}").Order(StringComparer.Ordinal));
        Assert.Equal(4, server.Asked.Count);
    }

    [Theory]
    [Trait("Code", "ADV720")]
    [InlineData("0123  short.html")]
    [InlineData("{0}  ../outside.html")]
    [InlineData("{0}  /absolute.html")]
    [InlineData("{0}  a//b.html")]
    [InlineData("{0}  C:/windows.html")]
    [InlineData("{0}  a\\b.html")]
    [InlineData("{0}  sha256sums.txt")]
    [InlineData("{0} one-space.html")]
    public void A_line_that_names_no_file_of_the_site_is_an_error_at_its_place(string line)
    {
        var found = new DiagnosticBag();
        var list = DigestList.Parse(
            $"{Digest("a")}  a.html\n{line.Replace("{0}", Digest("b"), StringComparison.Ordinal)}\n", "sums", found);

        Assert.Equal(["a.html"], list.ByPath.Keys);
        Assert.Equal(("ADV720", 2, 1), (found.Sorted()[0].Code, found.Sorted()[0].Location.Line, found.Sorted()[0].Location.Column));
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static DigestList Parse(string text)
    {
        var found = new DiagnosticBag();
        var list = DigestList.Parse(text, DigestList.FileName, found);
        Assert.Empty(found.Sorted());
        return list;
    }
}
