using System.Collections.Immutable;
using System.Globalization;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Text;

namespace Advocate.Theming;

/// <summary>
/// Whether the colors of <c>site.yml</c> can be seen by WCAG 2.2 (1.4.3 and 1.4.11) on the backgrounds of the theme's style
/// sheets, in both color schemes.
/// </summary>
internal sealed class ContrastCheck(StyleProperties properties)
{
    public static readonly DiagnosticRule TooLow = new(
        "ADV509", Severity.Error, "A color that many cannot see on its ground",
        "Take a darker color for the light scheme and a lighter one for the dark scheme.");

    private const double OfText = 4.5, OfGraphics = 3;

    /// <summary>The letter of a status is laid over its color with this opacity (<c>.tile .letter</c>).</summary>
    private const double OpacityOfLetters = 0.85;

    /// <summary>Links are set on these.</summary>
    private static readonly string[] Grounds = ["paper", "paper-raised", "note"];

    private delegate (string What, double Contrast, double Needed) Measure(Color color, bool isDark);

    /// <param name="patterns">Those of the statuses, in their order.</param>
    public IEnumerable<Diagnostic> Run(ThemeSettings settings, ImmutableArray<string> patterns) =>
        (settings.Accent is { } accent ? Check(accent, OfAccent) : []).Concat(
            settings.Tones.SelectMany(tone => Check(tone.Colors, OfTone(tone, patterns))));

    /// <summary>The same settings with a color for the dark scheme where one color was written: the nearest that can be seen.</summary>
    public ThemeSettings WithDarkColors(ThemeSettings settings, ImmutableArray<string> patterns) => settings with
    {
        Accent = settings.Accent is { } accent ? WithDark(accent, OfAccent) : null,
        Tones = [.. settings.Tones.Select(tone => tone with { Colors = WithDark(tone.Colors, OfTone(tone, patterns)) })],
    };

    private ImmutableArray<Measure> OfAccent => [.. Grounds.Select(OnGround)];

    private ImmutableArray<Measure> OfTone(Tone tone, ImmutableArray<string> patterns) =>
        patterns.IndexOf(tone.Pattern) == 0 ? [WithLetter, AsBars] : [WithLetter];

    private Measure OnGround(string name) => (color, isDark) =>
        properties.Find($"--{name}", isDark) is { } ground
            ? ($"to the ground '--{name}', {ground}", color.ContrastTo(ground), OfText)
            : ("", double.MaxValue, OfText);

    private static (string What, double Contrast, double Needed) WithLetter(Color color, bool isDark)
    {
        var ink = SettingsStyles.InkOn(color);
        return ($"to its letter, {ink}", ink.Over(color, OpacityOfLetters).ContrastTo(color), OfText);
    }

    /// <summary>The chart of years has bars in the color of the first status.</summary>
    private (string What, double Contrast, double Needed) AsBars(Color color, bool isDark) =>
        properties.Find("--paper", isDark) is { } ground
            ? ($"to the ground '--paper', {ground}, as bars of the chart", color.ContrastTo(ground), OfGraphics)
            : ("", double.MaxValue, OfGraphics);

    private static IEnumerable<Diagnostic> Check(SchemeColors colors, ImmutableArray<Measure> measures)
    {
        foreach (var (color, isDark) in colors.IsOne ? new[] { (colors.Light, false) } : [(colors.Light, false), (colors.Dark, true)])
        {
            var worst = measures.Select(measure => measure(color.Value, isDark)).MinBy(m => m.Contrast / m.Needed);
            if (worst.Contrast < worst.Needed)
            {
                yield return TooLow.At(color.Location, string.Create(
                    CultureInfo.InvariantCulture,
                    $"In the {(isDark ? "dark" : "light")} scheme '{color.Value}' has a contrast of {Shown(worst.Contrast)}:1 "
                        + $"{worst.What}; {worst.Needed}:1 is needed."),
                    Nearest(color.Value, isDark, measures) is { } near
                        ? $"Write \"{near}\", or another color that can be seen as well."
                        : null);
            }
        }
    }

    private static SchemeColors WithDark(SchemeColors colors, ImmutableArray<Measure> measures) =>
        colors.IsOne && Nearest(colors.Light.Value, true, measures) is { } dark
            ? colors with { Dark = colors.Dark with { Value = dark } }
            : colors;

    private static Color? Nearest(Color color, bool isDark, ImmutableArray<Measure> measures) =>
        color.Nearest(c => measures.All(measure => measure(c, isDark) is var m && m.Contrast >= m.Needed));

    /// <summary>Cut and not rounded, so that a contrast that is too low never reads as one that would do.</summary>
    private static double Shown(double contrast) => Math.Floor(contrast * 100) / 100;
}
