using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Advocate.Content;

namespace Advocate.Theming;

/// <summary>What cards are drawn with: two typefaces, and the colors of the theme's style sheet in light.</summary>
/// <param name="Serif">For titles.</param>
/// <param name="Sans">For all else.</param>
public sealed record CardDesign(Typeface Serif, Typeface Sans, string StyleSheet)
{
    private readonly FrozenDictionary<string, string> _colors = ReadColors(StyleSheet);

    private const string SerifFile = "assets/cards/serif.ttf", SansFile = "assets/cards/sans.ttf";

    /// <summary>Null where the theme brings no typefaces for cards.</summary>
    public static CardDesign? Read(ISourceTree tree, ImmutableArray<Asset> assets) =>
        tree.Paths.Contains(SerifFile) && tree.Paths.Contains(SansFile)
            ? new CardDesign(
                new Typeface(tree.ReadBytes(SerifFile)),
                new Typeface(tree.ReadBytes(SansFile)),
                assets.FirstOrDefault(a => a.Name == Theme.StyleSheet) is { } sheet ? Encoding.UTF8.GetString(sheet.Bytes.Span) : "")
            : null;

    /// <summary>A color as the style sheet first gives it: <c>--ink</c> by the name <c>ink</c>. Black where it gives none.</summary>
    public string Color(string name) => _colors.GetValueOrDefault(name, "#000");

    private static FrozenDictionary<string, string> ReadColors(string styleSheet)
    {
        var colors = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; styleSheet.IndexOf("--", at, StringComparison.Ordinal) is var start and >= 0; at = start + 2)
        {
            var length = styleSheet.AsSpan(start).IndexOfAny(';', '}');
            var declaration = length < 0 ? [] : styleSheet.AsSpan(start + 2, length - 2);
            if (declaration.IndexOf(':') is var colon and > 0 && declaration[(colon + 1)..].Trim() is ['#', ..] and var color)
            {
                colors.TryAdd(declaration[..colon].ToString(), color.ToString());
            }
        }

        return colors.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
