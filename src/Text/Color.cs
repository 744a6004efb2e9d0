using System.Buffers;
using System.Globalization;

namespace Advocate.Text;

/// <summary>A color of the sRGB space, as CSS writes it: <c>#0b5fff</c>.</summary>
public readonly record struct Color(byte Red, byte Green, byte Blue)
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdefABCDEF");

    public static Color Black => default;

    public static Color White { get; } = new(255, 255, 255);

    /// <returns>Null for what is not three or six hexadecimal digits after a number sign.</returns>
    public static Color? Parse(ReadOnlySpan<char> text)
    {
        var isShort = text.Length == 4;
        if (text is not ['#', ..] || !(isShort || text.Length == 7) || text[1..].ContainsAnyExcept(Digits))
        {
            return null;
        }

        var number = int.Parse(text[1..], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return isShort
            ? new Color((byte)((number >> 8) * 17), (byte)((number >> 4 & 15) * 17), (byte)((number & 15) * 17))
            : new Color((byte)(number >> 16), (byte)(number >> 8), (byte)number);
    }

    /// <summary>The contrast ratio of WCAG 2.2: from 1, for the same color, to 21, for black and white.</summary>
    public double ContrastTo(Color other)
    {
        var (a, b) = (Luminance, other.Luminance);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>This color laid over another, of which some shows through.</summary>
    public Color Over(Color other, double opacity) =>
        new(Mix(Red, other.Red, opacity), Mix(Green, other.Green, opacity), Mix(Blue, other.Blue, opacity));

    /// <summary>The nearest color that will do, on the way to black or to white; null where none will.</summary>
    public Color? Nearest(Func<Color, bool> willDo)
    {
        const int Steps = 100;
        for (var step = 0; step <= Steps; step++)
        {
            foreach (var end in (ReadOnlySpan<Color>)[Black, White])
            {
                if (end.Over(this, (double)step / Steps) is var color && willDo(color))
                {
                    return color;
                }
            }
        }

        return null;
    }

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte channel) =>
        channel / 255.0 is var value and <= 0.04045 ? value / 12.92 : Math.Pow((channel / 255.0 + 0.055) / 1.055, 2.4);

    private static byte Mix(byte upper, byte lower, double opacity) => (byte)Math.Round((upper * opacity) + (lower * (1 - opacity)));
}
