using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Advocate.Files;

namespace Advocate.Theming;

/// <summary>What cards are drawn with: the theme's typefaces for them, and the colors of its style sheets in light.</summary>
/// <param name="Serif">For titles.</param>
/// <param name="Sans">For all else.</param>
public sealed record CardDesign(FontList Serif, FontList Sans, string Styles)
{
    private const string Folder = "assets/cards/";

    private readonly FrozenDictionary<string, string> _colors = ReadColors(Styles);

    /// <summary>Changes with the typefaces.</summary>
    public string FontsHash { get; } = ContentHash.Of(string.Join(' ', Serif.Fonts.Concat(Sans.Fonts).Select(font => font.Hash)));

    /// <summary>Null where the theme brings no typefaces for cards.</summary>
    public static CardDesign? Read(ISourceTree tree, ImmutableArray<Asset> assets)
    {
        var fonts = tree.Paths
            .Where(
                path => path.StartsWith(Folder, StringComparison.Ordinal) && Path.GetExtension(path).ToLowerInvariant() is ".ttf" or ".otf")
            .Order(StringComparer.Ordinal)
            .Select(path => new FontFile(path[Folder.Length..], tree.ReadBytes(path)))
            .ToList();
        return fonts.Count == 0 ? null : new CardDesign(
            Stack(fonts, "serif"),
            Stack(fonts, "sans"),
            string.Concat(
                assets.Where(a => a.Name.EndsWith(".css", StringComparison.Ordinal)).Select(a => Encoding.UTF8.GetString(a.Bytes.Span))));
    }

    /// <summary>The file of a name comes first; the others have the characters that it lacks.</summary>
    private static FontList Stack(List<FontFile> fonts, string first) =>
        new([.. fonts.OrderBy(font => Path.GetFileNameWithoutExtension(font.Name) != first)]);

    /// <summary>A color as the style sheets first give it: <c>--ink</c> by the name <c>ink</c>. Black where it gives none.</summary>
    public string Color(string name) => _colors.GetValueOrDefault(name, "#000");

    private static FrozenDictionary<string, string> ReadColors(string styles)
    {
        var colors = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; styles.IndexOf("--", at, StringComparison.Ordinal) is var start and >= 0; at = start + 2)
        {
            var length = styles.AsSpan(start).IndexOfAny(';', '}');
            var declaration = length < 0 ? [] : styles.AsSpan(start + 2, length - 2);
            if (declaration.IndexOf(':') is var colon and > 0 && declaration[(colon + 1)..].Trim() is ['#', ..] and var color)
            {
                colors.TryAdd(declaration[..colon].ToString(), color.ToString());
            }
        }

        return colors.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
