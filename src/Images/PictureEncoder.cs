using Advocate.Content;
using NetVips;

namespace Advocate.Images;

/// <summary>
/// Makes the files that readers get. Each is drawn anew from pixels: upright, in sRGB with eight bits a channel, and with nothing
/// else of the original, so that no camera, place, time or name can be found in it.
/// </summary>
internal static class PictureEncoder
{
    /// <summary>The version of all settings below. Change it with any of them, and every picture is encoded again.</summary>
    public static ReadOnlySpan<byte> Settings => "1: avif 55/2, webp 80/4, jpeg 82, png 9"u8;

    public static byte[] Encode(PictureVariant variant)
    {
        Libvips.Start();
        var picture = variant.Picture;

        // The height is set beyond any picture's own, so that the width alone decides.
        using var scaled = Image.ThumbnailBuffer(
            picture.File.ReadBytes(),
            variant.Width,
            height: 1_000_000,
            size: Enums.Size.Down,
            outputProfile: "srgb",
            failOn: Enums.FailOn.Error);
        using var eightBit = scaled.Cast(Enums.BandFormat.Uchar);
        using var image = eightBit.HasAlpha() && !picture.IsTransparent ? eightBit.Flatten() : eightBit.Copy();
        return variant.Format switch
        {
            PictureFormat.Avif => image.HeifsaveBuffer(
                q: 55, effort: 2, compression: Enums.ForeignHeifCompression.Av1, keep: Enums.ForeignKeep.None),
            PictureFormat.WebP => image.WebpsaveBuffer(q: 80, effort: 4, keep: Enums.ForeignKeep.None),
            PictureFormat.Png => image.PngsaveBuffer(compression: 9, keep: Enums.ForeignKeep.None),
            _ => image.JpegsaveBuffer(q: 82, optimizeCoding: true, interlace: true, keep: Enums.ForeignKeep.None),
        };
    }
}
