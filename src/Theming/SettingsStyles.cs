using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Advocate.Content;
using Advocate.Files;
using Advocate.Text;

namespace Advocate.Theming;

/// <summary>
/// What <c>site.yml</c> says of the look, as style sheets: files of the theme's bundles like any other, so that their addresses change
/// with them and no page needs a style of its own. A site that says nothing has none.
/// </summary>
internal sealed class SettingsStyles : ISourceTree
{
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);

    /// <param name="patterns">Those of the statuses, in their order, which is that of the theme's tones.</param>
    public SettingsStyles(ThemeSettings settings, ImmutableArray<string> patterns)
    {
        var site = new StringBuilder();
        Append(site, settings.Accent is { } accent ? [("accent", accent)] : []);
        Append(site, "base", "body", FontOf(settings.Typefaces.Text));
        Append(site, "base", "h1, h2, h3, h4", FontOf(settings.Typefaces.Headings));
        Append(site, "layout", ".site-title", FontOf(settings.Typefaces.Headings));
        Append(site, "layout", ".site-title img", settings.Logo is null ? null : "block-size: 2.25rem; inline-size: auto");
        Add("assets/css/site/99-site-settings.css", site);

        var tones = new StringBuilder();
        Append(
            tones,
            [
                .. settings.Tones.Select(t => (Tone: t, Number: patterns.IndexOf(t.Pattern) + 1))
                .Where(t => t.Number > 0)
                .OrderBy(t => t.Number)
            .Select(t => (string.Create(CultureInfo.InvariantCulture, $"tone-{t.Number}"), t.Tone.Colors))], withInk: true);
        Add("assets/css/laws/99-site-settings.css", tones);
    }

    public string DisplayRoot => "";

    public ImmutableArray<string> Paths => [.. _files.Keys];

    public byte[] ReadBytes(string path) => Encoding.UTF8.GetBytes(_files[path]);

    /// <summary>Black or white, whichever is easier to read on a color.</summary>
    public static Color InkOn(Color tone) => tone.ContrastTo(Color.Black) >= tone.ContrastTo(Color.White) ? Color.Black : Color.White;

    private void Add(string path, StringBuilder css)
    {
        if (css.Length > 0)
        {
            _files[path] = css.ToString();
        }
    }

    private static string? FontOf(string? stack) => stack is null ? null : $"font-family: var(--{stack})";

    private static void Append(StringBuilder css, string layer, string selector, string? declarations)
    {
        if (declarations is not null)
        {
            css.Append(CultureInfo.InvariantCulture, $"@layer {layer} {{ {selector} {{ {declarations} }} }}\n");
        }
    }

    private static void Append(StringBuilder css, ImmutableArray<(string Name, SchemeColors Colors)> properties, bool withInk = false)
    {
        if (properties.IsEmpty)
        {
            return;
        }

        css.Append(CultureInfo.InvariantCulture, $"@layer base {{ :root {{ {All(c => c.Light.Value)} }} ");
        css.Append(CultureInfo.InvariantCulture, $"@media (prefers-color-scheme: dark) {{ :root {{ {All(c => c.Dark.Value)} }} }} }}\n");

        string All(Func<SchemeColors, Color> colorOf) => string.Join(' ', properties.Select(p =>
            $"--{p.Name}: {colorOf(p.Colors)};" + (withInk ? $" --{p.Name}-ink: {InkOn(colorOf(p.Colors))};" : "")));
    }
}
