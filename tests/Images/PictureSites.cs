using System.Text;
using Advocate.Building;
using Advocate.Tests.Site;

namespace Advocate.Tests.Images;

/// <summary>Small sites with pictures.</summary>
internal static class PictureSites
{
    public const string Article = """
        ---
        title: One
        summary: A summary that is long enough to stand in lists and in search results.
        published: 2026-01-02
        ---

        """;

    /// <summary>A site with one article that says <paramref name="text"/>, and these files.</summary>
    public static Task<SmallSite> BuildAsync(string text, params (string Path, byte[] Bytes)[] files) => BuildAsync(text, null, files);

    public static Task<SmallSite> BuildAsync(string text, BuildOptions? options, params (string Path, byte[] Bytes)[] files)
    {
        var all = files.ToDictionary(f => f.Path, f => f.Bytes, StringComparer.Ordinal);
        all["site.yml"] = Encoding.UTF8.GetBytes("title: A small site\nurl: https://small.example/\n");
        all["articles/one.md"] = Encoding.UTF8.GetBytes(text.StartsWith("---", StringComparison.Ordinal) ? text : Article + text);
        return SmallSite.BuildAsync(new MemoryTree(all), options);
    }

    public const string Bridge = "![A bridge](../images/bridge.jpg \"The old bridge\"){credit=\"Jane Doe\" depicts=no-people}";

    /// <summary>The files made from pictures, by their path.</summary>
    public static IEnumerable<KeyValuePair<string, byte[]>> Pictures(this SmallSite site) =>
        site.Files.Where(f => f.Key.StartsWith("images/", StringComparison.Ordinal));
}
