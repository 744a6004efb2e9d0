using System.Globalization;
using System.Text;
using Advocate.Content;
using Advocate.Contract;
using Advocate.Markdown;

namespace Advocate.Views;

/// <summary>
/// A picture in a page: the smallest file that the reader's browser and screen can use, with room kept for it before it comes.
/// </summary>
public static class PictureHtml
{
    /// <summary>A picture of a text. Alone in its paragraph it is a figure; within a sentence its credit follows it.</summary>
    public static string InText(Picture picture, BodyImage image, string root)
    {
        var element = Element(picture, image.Alt, root, isFirst: false);
        return image.IsAlone
            ? Figure(element, image.Caption, image.Credit)
            : $"{element}<small class=\"{TextClasses.Credit}\">{CaptionBefore(image.Caption)}{HtmlEscaping.Encoder.Encode(image.Credit ?? "")}</small>";
    }

    /// <summary>The picture of a page, at its top.</summary>
    public static string Lead(Picture picture, LeadImage image, string root) =>
        Figure(Element(picture, image.Alt, root, isFirst: true), null, image.Credit);

    /// <summary>A picture of a text that is read away from its page: one address that every program can show.</summary>
    /// <param name="root">The site's address.</param>
    public static string InFeed(Picture picture, BodyImage image, string root)
    {
        var file = picture.FallbackFile;
        var element = $"<img src=\"{root}{file.Permalink}\" {Size(file)} alt=\"{HtmlEscaping.Encoder.Encode(image.Alt)}\">";
        return image.IsAlone ? Figure(element, image.Caption, image.Credit) : element;
    }

    private static string Figure(string element, string? caption, string? credit)
    {
        var html = new StringBuilder("<figure>").Append(element).Append("<figcaption>");
        return html.Append(CaptionBefore(caption)).Append($"<small class=\"{TextClasses.Credit}\">")
            .Append(HtmlEscaping.Encoder.Encode(credit ?? ""))
            .Append("</small></figcaption></figure>")
            .ToString();
    }

    private static string CaptionBefore(string? caption) =>
        string.IsNullOrWhiteSpace(caption) ? "" : $"{HtmlEscaping.Encoder.Encode(caption)} ";

    private static string Element(Picture picture, string alt, string root, bool isFirst)
    {
        var file = picture.FallbackFile;
        var loading = isFirst ? "fetchpriority=\"high\"" : "loading=\"lazy\" decoding=\"async\"";
        var sizes = Sizes(file, isFirst ? PictureWidths.Lead : PictureWidths.InText);
        return new StringBuilder("<picture>")
            .Append(Source(picture, PictureFormat.Avif, "image/avif", root, sizes))
            .Append(Source(picture, PictureFormat.WebP, "image/webp", root, sizes))
            .Append(
                CultureInfo.InvariantCulture,
                $"<img src=\"{root}{file.Permalink}\" {Size(file)} alt=\"{HtmlEscaping.Encoder.Encode(alt)}\" {loading}></picture>")
            .ToString();
    }

    private static string Sizes(PictureVariant file, int mostWidth)
    {
        var width = Math.Min(WidthOf(file), mostWidth);
        return width <= PictureWidths.NarrowestScreen
            ? string.Create(CultureInfo.InvariantCulture, $"{width}px")
            : string.Create(CultureInfo.InvariantCulture, $"(min-width: {width + PictureWidths.Margins}px) {width}px, 100vw");
    }

    private static string Source(Picture picture, PictureFormat format, string type, string root, string sizes)
    {
        var files = picture.Widths.Select(width => new PictureVariant(picture, width, format));
        var addresses = string.Join(
            ", ", files.Select(f => string.Create(CultureInfo.InvariantCulture, $"{root}{f.Permalink} {f.Width}w")));
        return $"<source type=\"{type}\" srcset=\"{addresses}\" sizes=\"{sizes}\">";
    }

    /// <summary>The room that is kept for it before it comes.</summary>
    private static string Size(PictureVariant file) =>
        string.Create(
            CultureInfo.InvariantCulture, $"width=\"{WidthOf(file)}\" height=\"{Math.Min(file.Height, PictureWidths.MaxHeight)}\"");

    private static int WidthOf(PictureVariant file) =>
        file.Height <= PictureWidths.MaxHeight
            ? file.Width
            : Math.Max(1, (int)Math.Round((double)file.Width * PictureWidths.MaxHeight / file.Height));
}
