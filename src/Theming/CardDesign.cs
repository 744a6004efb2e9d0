using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Advocate.Files;

namespace Advocate.Theming;

/// <summary>What cards are drawn with: two typefaces, and the colors of the theme's style sheets in light.</summary>
/// <param name="Serif">For titles.</param>
/// <param name="Sans">For all else.</param>
public sealed record CardDesign(Typeface Serif, Typeface Sans, string Styles)
{
    private readonly FrozenDictionary<string, string> _colors = ReadColors(Styles);

    private const string SerifFile = "assets/cards/serif.ttf", SansFile = "assets/cards/sans.ttf";

    /// <summary>Null where the theme brings no typefaces for cards.</summary>
    public static CardDesign? Read(ISourceTree tree, ImmutableArray<Asset> assets) =>
        tree.Paths.Contains(SerifFile) && tree.Paths.Contains(SansFile)
            ? new CardDesign(
                new Typeface(tree.ReadBytes(SerifFile)),
                new Typeface(tree.ReadBytes(SansFile)),
                string.Concat(assets.Where(a => a.Name.EndsWith(".css", StringComparison.Ordinal)).Select(a => Encoding.UTF8.GetString(a.Bytes.Span))))
            : null;

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
