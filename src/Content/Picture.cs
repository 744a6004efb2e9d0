using System.Collections.Immutable;
using System.Globalization;
using Advocate.Contract;
using Advocate.Files;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>
/// A picture of the content folder as it will be published: made anew in a few widths, with nothing of its file kept but what it shows.
/// </summary>
/// <param name="Width">In pixels, upright; 0 where the file cannot be used, which is in the diagnostics by then.</param>
/// <param name="IsTransparent">True when some of it can be seen through.</param>
/// <param name="Fingerprint">Changes with the file, and with how pictures are made.</param>
public sealed record Picture(SourceFile File, int Width, int Height, bool IsTransparent, string Fingerprint) : IContent
{
    public ContentKind? Kind => null;

    public bool IsUsable => Width > 0;

    /// <summary>
    /// The tallest picture that all formats can hold, WebP the least of them. A screenshot of a whole page can be taller.
    /// </summary>
    private const int MaxHeight = 16_383;

    /// <summary>From small to large, never wider than the file. A width that is nearly the picture's own is left out.</summary>
    public ImmutableArray<int> Widths { get; } = Width == 0 ? [] : WidthsOf(Width, Height);

    private static ImmutableArray<int> WidthsOf(int width, int height)
    {
        var fitting = (int)Math.Max(1, Math.Min(width, (long)MaxHeight * width / height));
        var widest = Math.Min(fitting, PictureWidths.OfFiles[^1]);
        return [.. PictureWidths.OfFiles.ToArray().Where(step => step <= 0.8 * widest), widest];
    }

    /// <summary>What every browser shows: JPEG, or PNG for what can be seen through.</summary>
    private PictureFormat Fallback => IsTransparent ? PictureFormat.Png : PictureFormat.Jpeg;

    /// <summary>Every file that is made from the picture.</summary>
    public IEnumerable<PictureVariant> Variants =>
    [
        .. Widths.Select(width => new PictureVariant(this, width, PictureFormat.Avif)),
        .. Widths.Select(width => new PictureVariant(this, width, PictureFormat.WebP)),
        FallbackFile,
    ];

    /// <summary>The file for browsers and programs that know no better format.</summary>
    public PictureVariant FallbackFile =>
        new(this, Widths.First(width => width >= Math.Min(PictureWidths.OfFiles[1], Widths[^1])), Fallback);
}

/// <summary>One file made from a picture.</summary>
public sealed record PictureVariant(Picture Picture, int Width, PictureFormat Format)
{
    public int Height => Math.Max(1, (int)Math.Round((double)Picture.Height * Width / Picture.Width));

    /// <summary>Where it is published: <c>images/bridge.960.1f2e3d4c.avif</c>.</summary>
    public string Permalink => string.Create(CultureInfo.InvariantCulture, $"images/{Name}.{Width}.{Picture.Fingerprint[..8]}.{Extension}");

    /// <summary>By which it is kept between builds.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Picture.Fingerprint}.{Width}.{Extension}");

    private string Name => Slug.From(Path.GetFileNameWithoutExtension(Picture.File.Name)) is { Length: > 0 } name ? name : "picture";

    private string Extension => Format switch
    {
        PictureFormat.Avif => "avif",
        PictureFormat.WebP => "webp",
        PictureFormat.Png => "png",
        _ => "jpg",
    };
}

public enum PictureFormat
{
    Avif,
    WebP,
    Jpeg,
    Png,
}
