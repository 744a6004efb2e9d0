using System.Collections.Frozen;
using Advocate.Text;

namespace Advocate.Theming;

/// <summary>The colors that style sheets give to custom properties of the root, in the light scheme and in the dark one.</summary>
internal sealed class StyleProperties
{
    private readonly FrozenDictionary<string, Color> _light, _dark;

    /// <param name="declarations">Those of all style sheets, in the order in which a page loads them.</param>
    public StyleProperties(IEnumerable<StyleDeclaration> declarations)
    {
        var (light, dark) = (new Dictionary<string, Color>(StringComparer.Ordinal), new Dictionary<string, Color>(StringComparer.Ordinal));
        foreach (var (selectors, name, value) in declarations)
        {
            if (selectors is [.., ":root"] && name.StartsWith("--", StringComparison.Ordinal) && Color.Parse(value) is { } color)
            {
                var conditions = selectors.Where(s => s.StartsWith('@') && !s.StartsWith("@layer", StringComparison.Ordinal)).ToList();
                if (conditions is [])
                {
                    light[name] = color;
                }
                else if (conditions is [var only] && only.Replace(" ", "", StringComparison.Ordinal) == "@media(prefers-color-scheme:dark)")
                {
                    dark[name] = color;
                }
            }
        }

        (_light, _dark) = (light.ToFrozenDictionary(StringComparer.Ordinal), dark.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>Null for a property that is given no color in digits.</summary>
    public Color? Find(string name, bool isDark) =>
        isDark && _dark.TryGetValue(name, out var dark) ? dark : _light.TryGetValue(name, out var light) ? light : null;
}
