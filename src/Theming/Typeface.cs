using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Advocate.Theming;

/// <summary>
/// Letters as shapes. Text that is drawn as shapes looks the same on every machine, whatever typefaces are installed there and
/// however they are smoothed.
/// </summary>
public sealed class Typeface(byte[] file)
{
    private readonly TrueTypeFile _file = new(file);

    /// <summary>Each glyph is drawn once, when first needed.</summary>
    private readonly ConcurrentDictionary<int, GlyphShape?> _shapes = [];

    /// <summary>The first letter of a text that cannot be drawn; null when all can.</summary>
    public string? FirstMissing(string text)
    {
        foreach (var letter in text.EnumerateRunes())
        {
            if (!letter.IsBmp || _file.GlyphOf((char)letter.Value) == 0)
            {
                return letter.ToString();
            }
        }

        return null;
    }

    /// <param name="size">The height of the letters' em, in pixels.</param>
    /// <returns>Pixels.</returns>
    public double WidthOf(string text, double size) => Place(text).Sum(p => p.Step) * size / _file.UnitsPerEm;

    /// <summary>
    /// The fewest lines that a text fits, all as near to one width as its words allow. A word that is too wide gets a line of its own.
    /// </summary>
    public ImmutableArray<string> Wrap(string text, double size, double width)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var widths = words.Select(word => WidthOf(word, size)).ToArray();
        var space = WidthOf(" ", size);
        var starts = Fill(widths, space, width);
        for (var narrower = width - 10; narrower >= widths.Max() && Fill(widths, space, narrower) is var next && next.Count == starts.Count; narrower -= 10)
        {
            starts = next;
        }

        return [.. starts.Select((start, line) => string.Join(' ', words[start..(line + 1 < starts.Count ? starts[line + 1] : words.Length)]))];
    }

    /// <summary>A text as the data of an SVG path, in the typeface's own units, upward from the baseline.</summary>
    public string Outline(string text)
    {
        var path = new StringBuilder();
        var right = 0;
        foreach (var (glyph, step) in Place(text))
        {
            if (_shapes.GetOrAdd(glyph, Draw) is { } shape)
            {
                path.Append(CultureInfo.InvariantCulture, $"M{right + shape.Start.Across} {shape.Start.Up}").Append(shape.Path);
            }

            right += step;
        }

        return path.ToString();
    }

    /// <summary>What <see cref="Outline"/> is to be scaled by.</summary>
    public double ScaleFor(double size) => size / _file.UnitsPerEm;

    /// <summary>Puts as many words on each line as fit, and tells with which word each line starts.</summary>
    private static List<int> Fill(double[] words, double space, double width)
    {
        var starts = new List<int> { 0 };
        var line = words[0];
        for (var word = 1; word < words.Length; word++)
        {
            line += space + words[word];
            if (line > width)
            {
                starts.Add(word);
                line = words[word];
            }
        }

        return starts;
    }

    private IEnumerable<(int Glyph, int Step)> Place(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var glyph = _file.GlyphOf(text[i]);
            var kerning = i + 1 < text.Length ? _file.KerningOf(glyph, _file.GlyphOf(text[i + 1])) : 0;
            yield return (glyph, _file.AdvanceOf(glyph) + kerning);
        }
    }

    /// <summary>
    /// Draws a glyph with relative commands, so that it can start anywhere; null for one without an outline, such as a space.
    /// </summary>
    private GlyphShape? Draw(int glyph)
    {
        GlyphShape? shape = null;
        var path = new StringBuilder();
        var at = default(OutlinePoint);
        foreach (var curve in _file.Outline(glyph).Where(c => c.Count > 1))
        {
            var first = curve.FindIndex(p => p.IsOn);
            var start = first >= 0 ? curve[first] : Halfway(curve[^1], curve[0]);
            if (shape is null)
            {
                shape = new GlyphShape(start, "");
            }
            else
            {
                path.Append(CultureInfo.InvariantCulture, $"m{start.Across - at.Across} {start.Up - at.Up}");
            }

            Draw(curve, first, start, path);
            at = start;
        }

        return shape is null ? null : shape with { Path = path.ToString() };
    }

    /// <summary>Between two points that are off the curve, TrueType means one halfway that is on it.</summary>
    private static void Draw(List<OutlinePoint> curve, int first, OutlinePoint at, StringBuilder path)
    {
        for (var i = 1; i <= curve.Count; i++)
        {
            var point = curve[(first + i) % curve.Count];
            if (point.IsOn)
            {
                path.Append(CultureInfo.InvariantCulture, $"l{point.Across - at.Across} {point.Up - at.Up}");
                at = point;
                continue;
            }

            var next = curve[(first + i + 1) % curve.Count];
            var end = next.IsOn ? next : Halfway(point, next);
            path.Append(
                CultureInfo.InvariantCulture, $"q{point.Across - at.Across} {point.Up - at.Up} {end.Across - at.Across} {end.Up - at.Up}");
            at = end;
            i += next.IsOn ? 1 : 0;
        }

        path.Append('z');
    }

    private static OutlinePoint Halfway(OutlinePoint a, OutlinePoint b) => new((a.Across + b.Across) / 2, (a.Up + b.Up) / 2, true);

    private sealed record GlyphShape(OutlinePoint Start, string Path);
}
