using System.Collections.Immutable;
using System.Text;
using Advocate.Content;

namespace Advocate.Theming;

/// <summary>What cards are drawn with: two typefaces, and the colors of the theme's style sheet in light.</summary>
/// <param name="Serif">For titles.</param>
/// <param name="Sans">For all else.</param>
public sealed record CardDesign(Typeface Serif, Typeface Sans, string StyleSheet)
{
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
    public string Color(string name)
    {
        var property = $"--{name}:";
        var at = StyleSheet.IndexOf(property, StringComparison.Ordinal);
        var end = at < 0 ? -1 : StyleSheet.IndexOf(';', at);
        var value = end < 0 ? "" : StyleSheet[(at + property.Length)..end].Trim();
        return value.StartsWith('#') ? value : "#000";
    }
}
