using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Advocate.Content;

namespace Advocate.Theming;

/// <summary>A file of the theme that pages load: its address holds a fingerprint of its content, so that browsers may keep it for good.</summary>
/// <param name="Name">As templates ask for it: <c>site.css</c>.</param>
/// <param name="Permalink">Where it is published: <c>assets/site.1f2e3d4c.css</c>.</param>
public sealed record Asset(string Name, string Permalink, ReadOnlyMemory<byte> Bytes)
{
    public const int FingerprintLength = 8;

    private const string Folder = "assets/", Icons = "assets/icons/";

    /// <summary>
    /// The files of one folder below <c>css/</c> or <c>js/</c> become one asset, named for the folder: <c>css/site/</c> is
    /// <c>site.css</c>. So a part of the theme has a small file of its own, and a page still loads few.
    /// </summary>
    public static ImmutableArray<Asset> ReadAll(ISourceTree tree) =>
    [
        .. Bundles(tree, "assets/css/", ".css", StyleSheetText.Tighten),
        .. Bundles(tree, "assets/js/", ".js", ScriptText.Tighten),
        .. tree.Paths.Where(p => p.StartsWith(Icons, StringComparison.Ordinal)).Select(p => Create(p[Icons.Length..], tree.ReadBytes(p))),
    ];

    private static IEnumerable<Asset> Bundles(ISourceTree tree, string root, string extension, Func<string, string> tighten) =>
        from path in tree.Paths
        where path.StartsWith(root, StringComparison.Ordinal) && path.EndsWith(extension, StringComparison.Ordinal)
        let slash = path.IndexOf('/', root.Length)
        where slash > 0
        group path by path[root.Length..slash] into bundle
        let text = string.Concat(bundle.Select(p => tighten(Encoding.UTF8.GetString(tree.ReadBytes(p)).ReplaceLineEndings("\n"))))
        select Create(bundle.Key + extension, Encoding.UTF8.GetBytes(text));

    private static Asset Create(string name, byte[] bytes)
    {
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(bytes))[..FingerprintLength];
        var dot = name.LastIndexOf('.');
        return new Asset(name, $"{Folder}{name[..dot]}.{fingerprint}{name[dot..]}", bytes);
    }
}
