using Advocate.Files;

namespace Advocate.Preview;

/// <summary>A site that can be served.</summary>
internal interface ISiteContent
{
    /// <summary>The folder of the host that the site lives in, with a slash at both ends.</summary>
    string Root { get; }

    /// <param name="path">Below the site's root, with forward slashes.</param>
    bool Has(string path);

    byte[] Read(string path);
}

/// <summary>A site that was built into a folder.</summary>
/// <param name="root">The folder of the host to serve it in; null for the one it was built for.</param>
internal sealed class FolderContent(string folder, string? root) : ISiteContent
{
    private const string SiteMap = "Sitemap: ";

    private readonly string? _real = RealPath.Of(folder);

    public string Root { get; } = root ?? RootOf(folder);

    public bool Has(string path) => Find(path) is not null;

    public byte[] Read(string path) => File.ReadAllBytes(Find(path)!);

    /// <summary>
    /// Only <c>robots.txt</c> says in one line where the site will be; without it, it is taken for a site at its host's root.
    /// </summary>
    private static string RootOf(string folder)
    {
        var robots = Path.Combine(folder, "robots.txt");
        var line = File.Exists(robots) ? File.ReadLines(robots).FirstOrDefault(l => l.StartsWith(SiteMap, StringComparison.Ordinal)) : null;
        return line is not null && Uri.TryCreate(line[SiteMap.Length..], UriKind.Absolute, out var address)
            ? address.AbsolutePath[..(address.AbsolutePath.LastIndexOf('/') + 1)]
            : "/";
    }

    /// <summary>The file on disk, or null when there is none or when it is not below the folder, to which a link may lead too.</summary>
    private string? Find(string path) =>
        _real is not null && RealPath.Of(Path.Combine(folder, path)) is { } file
        && file.StartsWith(Path.TrimEndingDirectorySeparator(_real) + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File
            .Exists(file)
            ? file
            : null;
}

/// <summary>The file at an address, as GitHub Pages finds it.</summary>
/// <param name="Path">The file to send, or null when there is none.</param>
/// <param name="MovedTo">Where the browser shall go instead.</param>
internal readonly record struct Resource(int Status, string? Path, string? MovedTo = null)
{
    private const string Missing = "404.html";

    /// <param name="address">The path of the address, unescaped: <c>/safe-harbor-watch/laws</c>.</param>
    public static Resource At(ISiteContent site, string address)
    {
        if (!address.StartsWith(site.Root, StringComparison.Ordinal))
        {
            return address + "/" == site.Root ? new(StatusCodes.Status301MovedPermanently, null, site.Root)
                : address == "/" ? new(StatusCodes.Status302Found, null, site.Root)
                : new(StatusCodes.Status404NotFound, null);
        }

        var path = address[site.Root.Length..];
        return path switch
        {
            _ when (path == "" || path.EndsWith('/'))
                && site.Has(path + SitePath.IndexFile) => new(StatusCodes.Status200OK, path + SitePath.IndexFile),
            _ when path != "" && site.Has(path) => new(StatusCodes.Status200OK, path),
            _ when path != ""
                && site.Has($"{path}/{SitePath.IndexFile}") => new(StatusCodes.Status301MovedPermanently, null, address + "/"),
            _ when path != "" && site.Has($"{path}.html") => new(StatusCodes.Status200OK, $"{path}.html"),
            _ => new(StatusCodes.Status404NotFound, site.Has(Missing) ? Missing : null),
        };
    }
}
