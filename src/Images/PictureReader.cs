using System.Globalization;
using System.Text;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Output;
using NetVips;

namespace Advocate.Images;

/// <summary>
/// Learns from a picture's file what planning its pages takes: its size, and whether it can be seen through. A file that is not
/// what it should be is found here and refused, so that whatever is encoded later is known to be whole.
/// </summary>
internal static class PictureReader
{
    /// <summary>A few bytes can claim any number of pixels; beyond these no file is decoded.</summary>
    private const int MaxPixels = 60_000_000, MaxSide = 20_000;

    public static Picture Read(SourceFile file, IArtifactCache artifacts, DiagnosticBag diagnostics)
    {
        Libvips.Start();
        var bytes = file.ReadBytes();
        var location = new Location(file.DisplayPath);
        try
        {
            return KindOf(bytes) is { } refusal
                ? Refuse(PictureRules.Refused.At(location, $"{refusal.What} cannot be used.", refusal.Help))
                : Inspect();
        }
        catch (VipsException)
        {
            return Refuse(PictureRules.Unreadable.At(location, "This file is damaged, or is no picture at all."));
        }

        Picture Inspect()
        {
            using var image = Image.NewFromBuffer(bytes, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error);
            if ((long)image.Width * image.Height > MaxPixels || Math.Max(image.Width, image.Height) > MaxSide)
            {
                return Refuse(PictureRules.TooLarge.At(location, string.Create(
                    CultureInfo.InvariantCulture,
                    $"This picture has {image.Width:N0} × {image.Height:N0} pixels; {MaxPixels / 1_000_000} million is the limit.")));
            }

            if (image.Contains("n-pages") && image.Get("n-pages") is int and > 1 and var frames)
            {
                return Refuse(PictureRules.Moving.At(location, $"This file holds {frames} pictures, one after the other."));
            }

            // Only a whole decoding shows that a file is whole, so it is done once for each file and its result is kept.
            var fingerprint = Fingerprint(bytes);
            var isTransparent = Encoding.ASCII.GetString(
                artifacts.GetOrMake($"{fingerprint}.seen", () => Encoding.ASCII.GetBytes(LookThrough(image)))) == Transparent;
            var isTurned = image.Contains("orientation") && image.Get("orientation") is int and >= 5 and <= 8;
            return new Picture(
                file, isTurned ? image.Height : image.Width, isTurned ? image.Width : image.Height, isTransparent, fingerprint);
        }

        Picture Refuse(Diagnostic reason)
        {
            diagnostics.Add(reason);
            return new Picture(file, 0, 0, false, "");
        }
    }

    private const string Transparent = "transparent", Opaque = "opaque";

    /// <summary>Many programs write a channel for transparency into pictures that are opaque all over.</summary>
    private static string LookThrough(Image image)
    {
        using var statistics = image.Stats();
        var least = statistics.Getpoint(0, image.Bands)[0];
        return image.HasAlpha() && least < (image.Format == Enums.BandFormat.Ushort ? ushort.MaxValue : byte.MaxValue)
            ? Transparent
            : Opaque;
    }

    /// <summary>Told by the first bytes: a name can be wrong.</summary>
    private static (string What, string? Help)? KindOf(byte[] bytes) => Image.FindLoadBuffer(bytes) switch
    {
        "VipsForeignLoadJpegBuffer" or "VipsForeignLoadPngBuffer" or "VipsForeignLoadWebpBuffer"
            or "VipsForeignLoadTiffBuffer" or "VipsForeignLoadNsgifBuffer" => null,
        "VipsForeignLoadHeifBuffer" => IsAvif(bytes)
            ? null
            : ("A HEIC picture, as iPhones take them,", "In the phone's or the computer's photo program, export it as JPEG."),
        "VipsForeignLoadSvgBuffer" => ("An SVG drawing, which can hold scripts,", "Export it as PNG, about 2,000 pixels wide."),
        null when bytes.Length > 0 && IsKnownElsewhere(bytes) => ("A picture of this kind", null),
        _ => null,
    };

    private static bool IsAvif(ReadOnlySpan<byte> bytes) => bytes.Length > 32 && bytes[4..32].IndexOf("avif"u8) >= 0;

    /// <summary>Windows bitmaps, icons and Photoshop files.</summary>
    private static bool IsKnownElsewhere(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("BM"u8) || bytes.StartsWith("8BPS"u8) || bytes.StartsWith(new byte[] { 0, 0, 1, 0 });

    private static string Fingerprint(byte[] bytes) => ContentHash.Of([.. PictureEncoder.Settings, .. bytes]);
}
