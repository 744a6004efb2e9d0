using System.Collections.Immutable;
using System.Text;
using Advocate.Files;

namespace Advocate.Takedown;

/// <summary>A built site in a folder, known by its files alone: neither its content nor its settings are read.</summary>
internal sealed class PublishedSite
{
    /// <summary>The page for missing addresses, which has the frame of every page.</summary>
    public const string NotFound = Views.PageModel.NotFound;

    private const string Robots = "robots.txt", SitemapLine = "Sitemap: ", SitemapFile = "sitemap.xml";

    private readonly DiskTree _tree;

    private PublishedSite(DiskTree tree, Uri address)
    {
        (_tree, Address) = (tree, address);
        Files = [.. tree.Paths];
    }

    /// <summary>Where the site is published, with a slash at the end.</summary>
    public Uri Address { get; }

    /// <summary>Their paths, with forward slashes.</summary>
    public ImmutableHashSet<string> Files { get; }

    /// <summary>Files that hold text in which a page can be named.</summary>
    public IEnumerable<string> Texts =>
        Files.Where(f => Path.GetExtension(f) is ".html" or ".xml" or ".json" or ".csv" or ".txt" or ".ics").Order(StringComparer.Ordinal);

    /// <summary>
    /// Null where the folder holds no site that this program built: every such site says in <c>robots.txt</c> where it lives.
    /// </summary>
    public static PublishedSite? In(string folder)
    {
        var tree = new DiskTree(folder);
        if (!tree.Paths.Contains(Robots) || !tree.Paths.Contains(NotFound))
        {
            return null;
        }

        var line = Encoding.UTF8.GetString(tree.ReadBytes(Robots))
            .Split('\n')
            .FirstOrDefault(l => l.StartsWith(SitemapLine, StringComparison.Ordinal))?
            .Trim();
        return line is not null && line.EndsWith(SitemapFile, StringComparison.Ordinal)
            && Uri.TryCreate(line[SitemapLine.Length..^SitemapFile.Length], UriKind.Absolute, out var address)
                ? new PublishedSite(tree, address)
                : null;
    }

    public string Read(string path) => Encoding.UTF8.GetString(_tree.ReadBytes(path));

    /// <summary>What a link leads to, below the site's root and without its query and anchor; null for what is not of this site.</summary>
    /// <param name="from">The address of the page that holds the link, below the site's root.</param>
    public string? Resolve(string from, string link)
    {
        if (!Uri.TryCreate(new Uri(Address, from), link, out var target) || target.Authority != Address.Authority
            || !target.AbsolutePath.StartsWith(Address.AbsolutePath, StringComparison.Ordinal))
        {
            return null;
        }

        return SitePath.PermalinkOf(Uri.UnescapeDataString(target.AbsolutePath[Address.AbsolutePath.Length..]));
    }

    /// <summary>
    /// The page that somebody names: by its whole address, from the site's root, or from the root of its host; slashes at the ends may be
    /// left out.
    /// </summary>
    /// <returns>Its address below the site's root; null where there is no such page.</returns>
    public string? FindPage(string name)
    {
        var below = name.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            ? [Resolve("", name)]
            : new[] { Resolve("", name.TrimStart('/')), Resolve("", name) };
        return below.OfType<string>()
            .SelectMany(permalink => new[] { permalink, $"{permalink}/" })
            .FirstOrDefault(
                permalink =>
                    permalink != NotFound && SitePath.PathOf(permalink) is var path && SitePath.IsPage(path) && Files.Contains(path));
    }
}
