using Advocate.Files;
using Advocate.Tests.Browser;
using Xunit;

namespace Advocate.Tests.Site;

/// <summary>The repository's own content, built once for all tests, for an address below a domain's root.</summary>
public static class RealSite
{
    private static readonly Lazy<Task<SmallSite>> Built = new(() =>
        SmallSite.BuildAsync(new DiskTree(Repository.Input), new(SmallSite.Today, new Uri($"https://real.example{PageServer.Folder}"))));

    public static async Task<SmallSite> BuiltAsync()
    {
        var site = await Built.Value;
        Assert.True(site.Files.Count > 0, string.Join('\n', site.Diagnostics));
        return site;
    }

    /// <summary>The addresses of all pages below the site's root, redirects and the page for missing addresses too.</summary>
    public static async Task<IReadOnlyList<string>> PermalinksAsync() =>
    [
        .. (await BuiltAsync()).Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal))
            .Select(path => path.EndsWith("/index.html", StringComparison.Ordinal) || path == "index.html" ? path[..^"index.html".Length] : path)
            .Order(StringComparer.Ordinal),
    ];
}
