using System.Collections.Concurrent;
using System.Security;
using Advocate.Theming;
using NetVips;

namespace Advocate.Images;

/// <summary>
/// Draws lines of text with given typefaces. Libvips shapes them with Pango, which joins letters and orders them in both directions.
/// </summary>
/// <param name="direction"><c>rtl</c> where the language is written from right to left.</param>
internal sealed class TextRenderer(FontList fonts, string? direction)
{
    /// <summary>Pango places letters at whole pixels, so they are drawn larger than needed, and the picture is made smaller.</summary>
    private const int Scale = 4;

    /// <summary>Large enough that whole pixels do not matter.</summary>
    private const int SizeOfMeasuring = 200;

    private readonly string _families = Fontconfig.FamiliesOf(fonts);

    private readonly ConcurrentDictionary<int, int> _baselines = [];

    /// <summary>Titles share many words.</summary>
    private readonly ConcurrentDictionary<string, double> _widths = new(StringComparer.Ordinal);

    public bool IsRightToLeft { get; } = direction == "rtl";

    /// <summary>How far a text goes, in ems. Only what has ink is measured, so it is measured between two strokes, and they without
    /// it.</summary>
    public double WidthOf(string text) =>
        _widths.GetOrAdd(text, _ => (double)(WidthOfInk($"|{text}|") - WidthOfInk("||")) / SizeOfMeasuring);

    /// <summary>Draws one line.</summary>
    /// <param name="x">Where the line begins: on the right where the language is written from right to left.</param>
    /// <param name="y">Its baseline.</param>
    /// <param name="isCentered">Whether <paramref name="x"/> is its middle instead.</param>
    /// <returns>How much of each pixel it covers, and where the left upper pixel belongs.</returns>
    public (Image Mask, int Left, int Top) Draw(string text, double size, double x, double y, bool isCentered)
    {
        var enlarged = (int)Math.Round(size * Scale);
        var ink = Render(text, enlarged, Ink.Of);
        var left = (x * Scale) + (isCentered ? -ink.Width / 2.0 : IsRightToLeft ? -ink.Width - ink.Left : ink.Left);
        var top = (y * Scale) - _baselines.GetOrAdd(enlarged, BaselineOf) + ink.Top;
        var (column, row) = ((int)Math.Floor(left / Scale), (int)Math.Floor(top / Scale));
        var (before, above) = ((int)left - (column * Scale), (int)top - (row * Scale));
        using var drawn = Image.NewFromMemory(ink.Coverage, ink.Width, ink.Height, bands: 1, Enums.BandFormat.Uchar);
        using var aligned = drawn.Embed(before, above, RoundUp(before + ink.Width), RoundUp(above + ink.Height));
        return (aligned.Shrink(Scale, Scale), column, row);
    }

    private int WidthOfInk(string text) => Render(text, SizeOfMeasuring, ink => ink.Width);

    /// <summary>How far below the upper edge of a line letters are placed: at the lower edge of one that reaches to there.</summary>
    private int BaselineOf(int size) => Render("H", size, ink => ink.Yoffset + ink.Height);

    /// <summary>
    /// Each line begins with a mark of the language's direction, which settles the order of what follows, and with a space of no width
    /// but of a height beyond all typefaces, so that the baseline is the same whichever of them the letters are from.
    /// </summary>
    private T Render<T>(string text, int size, Func<Image, T> take)
    {
        var start = IsRightToLeft ? '\u200f' : '\u200e';
        return Fontconfig.Render($"{start}<span size=\"400%\">\u200b</span>{SecurityElement.Escape(text)}", $"{_families} {size}px", take);
    }

    private static int RoundUp(int length) => (length + Scale - 1) / Scale * Scale;

    /// <summary>What of a line is not blank.</summary>
    /// <param name="Coverage">How much of each pixel it covers, up to 255.</param>
    /// <param name="Left">How far it is from where the line begins, as is <paramref name="Top"/> from the line's upper edge.</param>
    private sealed record Ink(byte[] Coverage, int Width, int Height, int Left, int Top)
    {
        public static Ink Of(Image text) => new(text.WriteToMemory<byte>(), text.Width, text.Height, text.Xoffset, text.Yoffset);
    }
}
