using System.Text;
using Advocate.Files;
using NetVips;

namespace Advocate.Images;

/// <summary>Turns the drawing of a card into the picture file that other programs take.</summary>
internal static class CardEncoder
{
    /// <summary>The key under which a card is cached. The number is the version of the encoding below, and changes with it.</summary>
    public static string KeyOf(string drawing) => $"{ContentHash.Of(drawing)}.card.1.png";

    /// <summary>A card has few colors, so a palette makes it a fraction of the size.</summary>
    public static byte[] Encode(string drawing)
    {
        Libvips.Start();
        using var drawn = Image.SvgloadBuffer(Encoding.UTF8.GetBytes(drawing));
        using var opaque = drawn.Flatten();
        return opaque.PngsaveBuffer(compression: 9, palette: true, q: 70, dither: 0, effort: 3, keep: Enums.ForeignKeep.None);
    }
}
