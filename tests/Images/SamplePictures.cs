using System.Buffers.Binary;
using System.Text;
using NetVips;

namespace Advocate.Tests.Images;

/// <summary>Pictures drawn for the tests, each with one thing about it that a generator must handle.</summary>
internal static class SamplePictures
{
    public const string Camera = "Lumen Optics K7", Latitude = "37/1 46/1 30/1";

    /// <summary>A gradient, so that turning and scaling it can be told.</summary>
    public static Image Drawing(int width, int height)
    {
        using var places = Image.Xyz(width, height);
        using var scaled = places * new[] { 255.0 / width, 255.0 / height };
        using var three = scaled.Bandjoin(40);
        using var eightBit = three.Cast(Enums.BandFormat.Uchar);
        return eightBit.Copy(interpretation: Enums.Interpretation.Srgb);
    }

    public static byte[] Jpeg(int width = 1600, int height = 1000)
    {
        using var drawing = Drawing(width, height);
        return drawing.JpegsaveBuffer();
    }

    public static byte[] Png(int width, int height)
    {
        using var drawing = Drawing(width, height);
        return drawing.PngsaveBuffer();
    }

    /// <summary>As a telephone takes it: lying on its side, with the camera, the place and the time written into it.</summary>
    public static byte[] FromTelephone()
    {
        using var drawing = Drawing(1200, 800);
        using var taken = drawing.Mutate(image =>
        {
            image.Set(
                GValue.GStrType,
                "exif-ifd0-Make",
                $"{Camera} ({Camera}, ASCII, {Camera.Length + 1} components, {Camera.Length + 1} bytes)");
            image.Set(GValue.GStrType, "exif-ifd0-DateTime", "2026:01:02 03:04:05 (2026:01:02 03:04:05, ASCII, 20 components, 20 bytes)");
            image.Set(GValue.GStrType, "exif-ifd3-GPSLatitudeRef", "N (N, ASCII, 2 components, 2 bytes)");
            image.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", $"{Latitude} (37, 46, 30, Rational, 3 components, 24 bytes)");
            image.Set(GValue.GIntType, "orientation", 6);
            image.Set(
                GValue.BlobType,
                "xmp-data",
                Encoding.UTF8.GetBytes($"<x:xmpmeta xmlns:x='adobe:ns:meta/'><owner>{Camera}</owner></x:xmpmeta>"));
            image.Set(GValue.BlobType, "iptc-data", Encoding.UTF8.GetBytes(Camera));
        });
        return taken.JpegsaveBuffer(keep: Enums.ForeignKeep.All);
    }

    public static byte[] Transparent()
    {
        using var drawing = Drawing(600, 400);
        using var veil = Image.Black(600, 400);
        using var half = (veil + 128).Cast(Enums.BandFormat.Uchar);
        using var joined = drawing.Bandjoin(half);
        return joined.PngsaveBuffer();
    }

    public static byte[] OpaqueWithAlpha()
    {
        using var drawing = Drawing(600, 400);
        using var joined = drawing.Bandjoin(255);
        return joined.PngsaveBuffer();
    }

    public static byte[] Cmyk()
    {
        using var drawing = Drawing(600, 400);
        using var printed = drawing.IccTransform("cmyk", inputProfile: "srgb");
        return printed.JpegsaveBuffer();
    }

    public static byte[] SixteenBit()
    {
        using var drawing = Drawing(600, 400);
        using var deep = drawing.Colourspace(Enums.Interpretation.Rgb16);
        return deep.PngsaveBuffer();
    }

    public static byte[] Gray()
    {
        using var drawing = Drawing(600, 400);
        using var gray = drawing.Colourspace(Enums.Interpretation.Bw);
        return gray.PngsaveBuffer();
    }

    public static byte[] Animated()
    {
        using var first = Drawing(40, 40);
        using var second = first.Invert();
        using var both = Image.Arrayjoin([first, second], across: 1);
        using var moving = both.Mutate(image => image.Set(GValue.GIntType, "page-height", 40));
        return moving.GifsaveBuffer(keep: Enums.ForeignKeep.All);
    }

    /// <summary>A few bytes that claim 40,000 by 40,000 pixels.</summary>
    public static byte[] Bomb()
    {
        var png = Png(8, 8);
        byte[] side = [0x00, 0x00, 0x9c, 0x40];
        side.CopyTo(png, 16);
        side.CopyTo(png, 20);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Checksum(png.AsSpan(12, 17)));
        return png;
    }

    /// <summary>The CRC-32 that a PNG file's parts end with.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var checksum = uint.MaxValue;
        foreach (var each in bytes)
        {
            checksum ^= each;
            for (var bit = 0; bit < 8; bit++)
            {
                checksum = (checksum & 1) == 0 ? checksum >> 1 : (checksum >> 1) ^ 0xEDB88320;
            }
        }

        return ~checksum;
    }
}
