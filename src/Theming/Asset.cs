using System.Collections.Immutable;
using System.Text;
using Advocate.Files;

namespace Advocate.Theming;

/// <summary>
/// A file of the theme that pages load: its address holds a fingerprint of its content, so that browsers may keep it for good.
/// </summary>
/// <param name="Name">As templates ask for it: <c>site.css</c>.</param>
/// <param name="Permalink">Where it is published: <c>assets/site.1f2e3d4c.css</c>.</param>
public sealed record Asset(string Name, string Permalink, ReadOnlyMemory<byte> Bytes)
{
    public const int FingerprintLength = 8;

    public const string Icons = "assets/icons/";

    private const string Folder = "assets/";

    /// <summary>
    /// The files of one folder below <c>css/</c> or <c>js/</c> become one asset, named for the folder: <c>css/site/</c> is
    /// <c>site.css</c>. So a part of the theme has a small file of its own, and a page still loads few. A folder within another holds
    /// what that one holds, and more: who loads <c>text.css</c>, from <c>css/site/text/</c>, needs no <c>site.css</c>.
    /// </summary>
    public static ImmutableArray<Asset> ReadAll(ISourceTree tree) =>
    [
        .. Bundles(tree, "assets/css/", ".css", StyleSheetText.Tighten),
        .. Bundles(tree, "assets/js/", ".js", ScriptText.Tighten),
        .. IconsOf(tree).Where(MediaType.IsPicture).Select(p => Create(p[Icons.Length..], tree.ReadBytes(p))),
    ];

    /// <summary>The files among the icons that are none, and so are not published.</summary>
    public static IEnumerable<string> Strays(ISourceTree tree) => IconsOf(tree).Where(p => !MediaType.IsPicture(p));

    /// <summary>Whether an address is one of these, at which nothing else will ever be.</summary>
    /// <param name="permalink">Below the site's root.</param>
    public static bool IsAt(string permalink) => permalink.StartsWith(Folder, StringComparison.Ordinal) && Fingerprint.IsIn(permalink);

    private static IEnumerable<string> IconsOf(ISourceTree tree) => tree.Paths.Where(p => p.StartsWith(Icons, StringComparison.Ordinal));

    private static IEnumerable<Asset> Bundles(ISourceTree tree, string root, string extension, Func<string, string> tighten)
    {
        var folders = tree.Paths
            .Where(
                p =>
                    p.StartsWith(root, StringComparison.Ordinal)
                        && p.EndsWith(extension, StringComparison.Ordinal)
                        && FolderOf(p).Length > root.Length)
            .ToLookup(FolderOf, p => tighten(Encoding.UTF8.GetString(tree.ReadBytes(p)).ReplaceLineEndings("\n")), StringComparer.Ordinal);
        return
            from folder in folders
            let enclosing = folders.Where(f => folder.Key.StartsWith(f.Key, StringComparison.Ordinal)).OrderBy(f => f.Key.Length)
            let text = string.Concat(enclosing.SelectMany(texts => texts))
            select Create(Path.GetFileName(folder.Key.TrimEnd('/')) + extension, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>With a slash at its end.</summary>
    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static Asset Create(string name, byte[] bytes)
    {
        var fingerprint = ContentHash.Of(bytes)[..FingerprintLength];
        var dot = name.LastIndexOf('.');
        return new Asset(name, $"{Folder}{name[..dot]}.{fingerprint}{name[dot..]}", bytes);
    }
}
