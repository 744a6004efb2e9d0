using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Advocate.Files;
using Advocate.Text;
using Advocate.Theming;
using NetVips;

namespace Advocate.Images;

/// <summary>
/// Turns the drawing of a card, an SVG, into the picture file that other programs take. Its shapes are drawn first; then its text
/// elements, over them, since an SVG renderer keeps the typefaces with which it started. A text with a width and a height is a box that
/// a title is fitted into, in the first of its font sizes in which it fits.
/// </summary>
internal sealed class CardEncoder(CardDesign design)
{
    private readonly ConcurrentDictionary<(FontList Fonts, string? Direction), TextRenderer> _renderers = [];

    /// <summary>The key under which a card is cached. The number is the version of the encoding below, and changes with it.</summary>
    public static string KeyOf(string drawing) => $"{ContentHash.Of(drawing)}.card.2.png";

    /// <summary>A card has few colors, so a palette makes it a fraction of the size.</summary>
    public byte[] Encode(string drawing)
    {
        Libvips.Start();
        var svg = XElement.Parse(drawing);
        var texts = svg.Elements().Where(element => element.Name.LocalName == "text").ToList();
        texts.Remove();
        var direction = (string?)svg.Attribute("direction");
        using var shapes = Image.SvgloadBuffer(Encoding.UTF8.GetBytes(svg.ToString(SaveOptions.DisableFormatting)));
        using var opaque = shapes.Flatten();
        using var picture = opaque.Mutate(canvas =>
        {
            foreach (var text in texts)
            {
                var fonts = (string?)text.Attribute("font-family") == "serif" ? design.Serif : design.Sans;
                Draw(text, _renderers.GetOrAdd((fonts, direction), key => new TextRenderer(key.Fonts, key.Direction)), canvas);
            }
        });
        return picture.PngsaveBuffer(compression: 9, palette: true, q: 70, dither: 0, effort: 3, keep: Enums.ForeignKeep.None);
    }

    private static void Draw(XElement text, TextRenderer renderer, MutableImage canvas)
    {
        var (x, y) = (Number(text, "x"), Number(text, "y"));
        var sizes = ((string)text.Attribute("font-size")!).Split(' ')
            .Select(size => int.Parse(size, CultureInfo.InvariantCulture))
            .ToImmutableArray();
        if (text.Attribute("width") is null)
        {
            DrawLine(text.Value, sizes[0], y);
            return;
        }

        var (lines, size) = TitleFitting.Fit(renderer, text.Value, Number(text, "width"), Number(text, "height"), sizes);
        foreach (var line in lines)
        {
            y += TitleFitting.LineHeight(size);
            DrawLine(line, size, y - (size * .2));
        }

        void DrawLine(string line, int size, double baseline)
        {
            var (mask, left, top) = renderer.Draw(line, size, x, baseline, isCentered: (string?)text.Attribute("text-anchor") == "middle");
            using (mask)
            {
                canvas.DrawMask(ColorOf((string)text.Attribute("fill")!), mask, left, top);
            }
        }
    }

    private static double Number(XElement element, string attribute) => (double)element.Attribute(attribute)!;

    /// <summary>Red, green and blue; black for what is no color.</summary>
    private static double[] ColorOf(string text) => Color.Parse(text) is { } color ? [color.Red, color.Green, color.Blue] : [0, 0, 0];
}
