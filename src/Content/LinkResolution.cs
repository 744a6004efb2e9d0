using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Markdown;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>Where a link leads, once the whole site is known.</summary>
public abstract record LinkResolution
{
    /// <summary>Another site, or another program: mail, telephone.</summary>
    public sealed record External(string Address) : LinkResolution;

    /// <summary>A heading of the same page.</summary>
    public sealed record SamePage(string Fragment) : LinkResolution;

    /// <summary>A page made from a file.</summary>
    /// <param name="Query">The query, with its question mark, which only scripts read.</param>
    public sealed record ToDocument(Document Document, string? Fragment, string Query = "") : LinkResolution;

    /// <summary>An address of this site that no file of the content has as its own, written from the root: <c>/laws/</c>.</summary>
    /// <param name="Written">What follows the first slash, as the writer wrote it.</param>
    public sealed record ToAddress(string Permalink, string Written, string? Fragment) : LinkResolution;

    /// <summary>A file that is offered as it is.</summary>
    public sealed record ToDownload(Download Download, string? Fragment) : LinkResolution;

    /// <summary>What would be there if it were published: the link is shown as its words alone.</summary>
    /// <param name="Name">The page's file, or its address where no file is to be named.</param>
    /// <param name="Document">The page that is not published; null for another address that is missing because of one.</param>
    public sealed record Unpublished(string Name, Document? Document = null, string? Fragment = null) : LinkResolution;

    /// <summary>Nothing. <paramref name="Nearest"/> is what the writer may have meant.</summary>
    public sealed record Nowhere(string What, string? Nearest) : LinkResolution;

    /// <param name="from">The file that holds the link; relative links start at its folder.</param>
    /// <param name="target">As the writer wrote it.</param>
    public static LinkResolution Find(Site site, SourceFile from, string target)
    {
        if (LinkTarget.IsExternal(target))
        {
            return new External(target);
        }

        if (target.StartsWith("repository:", StringComparison.OrdinalIgnoreCase))
        {
            return InRepository(site, target["repository:".Length..]);
        }

        var (path, fragment) = SplitFragment(target);
        if (path == "")
        {
            return new SamePage(fragment ?? "");
        }

        if (LinkTarget.IsXref(path))
        {
            var name = NormalizationFormC.Of(Uri.UnescapeDataString(path["xref:".Length..]));
            return site.FindXref(name) is { } named
                ? To(site, EditionFor(site, from, named), fragment)
                : new Nowhere($"No page has the xref '{name}'", Suggestion.Nearest(name, site.Xrefs));
        }

        if (path.StartsWith('/'))
        {
            var query = path.IndexOf('?', StringComparison.Ordinal) is var mark and >= 0 ? path[mark..] : "";
            var permalink = NormalizationFormC.Of(Uri.UnescapeDataString(path[1..^query.Length]));
            return site.FindPermalink(permalink) is { } page ? To(site, page, fragment, query)
                : site.FindDownload(permalink) is { } offered ? new ToDownload(offered, fragment)
                : site.Withholds(permalink) ? new Unpublished($"/{permalink}")
                : new ToAddress(permalink, target[1..], fragment);
        }

        if (site.Settings.RepositoryFolder is { } folder && Leaves($"{from.Folder}/{path}"))
        {
            var inRepository = Normalize($"{folder}/{from.Folder}".TrimEnd('/'), path);
            return InRepository(site, $"blob/{SiteSettings.Branch}/{inRepository}{(fragment is null ? "" : $"#{fragment}")}");
        }

        var file = Normalize(from.Folder, NormalizationFormC.Of(Uri.UnescapeDataString(path)));
        return site.FindFile(file) is { } document
            ? To(site, EditionFor(site, from, document), fragment)
            : site.FindDownload(file) is { } download ? new ToDownload(download, fragment)
            : new Nowhere($"There is no file '{file}'", NearestFile(site, from, file));
    }

    private static LinkResolution To(Site site, Document document, string? fragment, string query = "") =>
        site.Shows(document) ? new ToDocument(document, fragment, query)
        : site.Generates(document.Permalink)
            ? new ToAddress(document.Permalink, document.Permalink + Behind(query, fragment), fragment)
        : new Unpublished(document.File.DisplayPath, document, fragment);

    /// <summary>The value for an <c>href</c>.</summary>
    /// <param name="root">The prefix of an address of this site: the relative way up from the page, or the whole address for feeds.</param>
    /// <param name="self">The prefix of an anchor of the same page; empty on the page itself.</param>
    public string Href(string root, string self = "") => this switch
    {
        External external => AddressEncoding.Of(external.Address),
        SamePage page => $"{self}#{Encoded(page.Fragment)}",
        ToDocument page => Join(root + AddressEncoding.Of(page.Document.Permalink), page.Query, page.Fragment),
        ToDownload file => Join(root + file.Download.Permalink, "", file.Fragment),
        ToAddress page => Join(root + AddressEncoding.Of(page.Written), "", null),
        _ => "#",
    };

    private static (string Path, string? Fragment) SplitFragment(string target) =>
        target.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0
            ? (target[..hash], NormalizationFormC.Of(Uri.UnescapeDataString(target[(hash + 1)..])))
            : (target, null);

    private static string Join(string address, string query, string? fragment) =>
        (address == "" ? "./" : address) + Behind(query, fragment);

    private static string Behind(string query, string? fragment) =>
        AddressEncoding.Of(query) + (string.IsNullOrEmpty(fragment) ? "" : $"#{Encoded(fragment)}");

    /// <summary>A fragment that was decoded: a percent sign in it is one that was meant.</summary>
    private static string Encoded(string fragment) => AddressEncoding.Of(fragment.Replace("%", "%25", StringComparison.Ordinal));

    /// <summary>
    /// What follows the site's own address where a link names it whole; null for all other links. The scheme and the case of the host make
    /// no other site of it.
    /// </summary>
    public static string? PathOnSite(Site site, string target)
    {
        var own = site.Settings.Address;
        return LinkTarget.IsExternal(target)
            && Uri.TryCreate(target, UriKind.Absolute, out var address)
            && address.Scheme is "https" or "http"
            && (address.IsDefaultPort ? own.IsDefaultPort : address.Port == own.Port)
            && address.Host.Equals(own.Host, StringComparison.OrdinalIgnoreCase)
            && $"{address.AbsolutePath}/" is var path
            && path.StartsWith(own.AbsolutePath, StringComparison.Ordinal)
                ? $"/{path[own.AbsolutePath.Length..^(path == own.AbsolutePath ? 0 : 1)]}{address.Query}{address.Fragment}"
                : null;
    }

    /// <summary>Pages name the repository without its address, so that a copy of the project changes that in one place.</summary>
    private static LinkResolution InRepository(Site site, string path) =>
        Leaves(path) ? new Nowhere($"'{path}' leads out of the repository", null)
        : site.Settings.Repository is { } repository
            ? new External($"{repository.AbsoluteUri.TrimEnd('/')}/{path.TrimStart('/')}".TrimEnd('/'))
            : new Nowhere("site.yml gives no 'repository'", null);

    /// <summary>
    /// Whether a path goes up farther than it came down, as browsers read it: <c>%2e</c> is a dot, a backslash a slash, and spaces do not
    /// count.
    /// </summary>
    private static bool Leaves(string path)
    {
        var plain = LinkTarget.WithoutInvisible(Uri.UnescapeDataString(Uri.UnescapeDataString(path)));
        var depth = 0;
        foreach (var name in plain.Split('?', '#')[0].Split('/', '\\'))
        {
            depth += name switch { ".." => -1, "." or "" => 0, _ => 1 };
            if (depth < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A link from a translation leads to the other page's translation, where there is one.</summary>
    private static Document EditionFor(Site site, SourceFile from, Document target)
    {
        var language = site.FindFile(from.Path)?.Language;
        return language is null || language == target.Language
            ? target
            : site.EditionsOf(target).FirstOrDefault(e => e.Language == language) ?? target;
    }

    /// <summary>A file with the same name before its ending comes first, one beside the text before others; then the likest name.</summary>
    private static string? NearestFile(Site site, SourceFile from, string file)
    {
        var bare = Bare(file);
        var nearest = site.Files.Where(f => bare.Equals(Bare(f), StringComparison.OrdinalIgnoreCase))
            .OrderBy(f => !f.StartsWith($"{from.Folder}/", StringComparison.Ordinal))
            .ThenBy(f => f, StringComparer.Ordinal)
            .FirstOrDefault();
        if (nearest is null && Suggestion.Nearest(NameOf(file), site.Files.Select(NameOf)) is { } name)
        {
            nearest = site.Files.Where(f => NameOf(f) == name).Min(StringComparer.Ordinal);
        }

        return nearest is null ? null : System.IO.Path.GetRelativePath("/" + from.Folder, "/" + nearest).Replace('\\', '/');
    }

    private static string Bare(string file) => System.IO.Path.GetFileNameWithoutExtension(NameOf(file));

    private static string NameOf(string file) => file[(file.LastIndexOf('/') + 1)..];

    /// <summary>The path below the content folder that a relative one leads to.</summary>
    internal static string Normalize(string folder, string relative)
    {
        var parts = folder == "" ? [] : folder.Split('/').ToList();
        foreach (var part in relative.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
            {
                if (parts.Count > 0)
                {
                    parts.RemoveAt(parts.Count - 1);
                }
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
