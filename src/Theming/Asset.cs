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
    private const string Folder = "assets/";

    /// <summary>All style sheets become one, all scripts another: a page loads at most one of each.</summary>
    public static ImmutableArray<Asset> ReadAll(ISourceTree tree)
    {
        var assets = ImmutableArray.CreateBuilder<Asset>();
        AddJoined(Theme.StyleSheet, "assets/css/", ".css", StyleSheetText.Tighten);
        AddJoined(Theme.Script, "assets/js/", ".js", text => text);
        foreach (var path in tree.Paths.Where(p => p.StartsWith("assets/icons/", StringComparison.Ordinal)))
        {
            assets.Add(Create(path["assets/icons/".Length..], tree.ReadBytes(path)));
        }

        return assets.ToImmutable();

        void AddJoined(string name, string folder, string extension, Func<string, string> tighten)
        {
            var files = tree.Paths.Where(p => p.StartsWith(folder, StringComparison.Ordinal) && p.EndsWith(extension, StringComparison.Ordinal)).ToList();
            if (files.Count > 0)
            {
                var text = string.Concat(files.Select(f => tighten(Encoding.UTF8.GetString(tree.ReadBytes(f)).ReplaceLineEndings("\n"))));
                assets.Add(Create(name, Encoding.UTF8.GetBytes(text)));
            }
        }
    }

    private static Asset Create(string name, byte[] bytes)
    {
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(bytes))[..8];
        var dot = name.LastIndexOf('.');
        return new Asset(name, $"{Folder}{name[..dot]}.{fingerprint}{name[dot..]}", bytes);
    }
}
