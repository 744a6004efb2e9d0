using System.Globalization;
using System.Text;
using Advocate.Content;
using Advocate.Markdown;
using Advocate.Text;

namespace Advocate.Views;

/// <summary>
/// A picture in a page: the smallest file that the reader's browser and screen can use, with room kept for it before it comes.
/// </summary>
public static class PictureHtml
{
    /// <summary>How wide a picture is shown: as wide as the text, or for the first one of a page a little wider. In CSS pixels.</summary>
    private const int InTextWidth = 560, LeadWidth = 768;

    /// <summary>A picture that is taller than wide stays whole on most screens. In CSS pixels.</summary>
    private const int MaxHeight = 640;

    /// <summary>Below this width no screen is narrower than the picture. In CSS pixels.</summary>
    private const int NarrowestScreen = 280;

    /// <summary>A picture of a text. Alone in its paragraph it is a figure; within a sentence its credit follows it.</summary>
    public static string InText(Picture picture, BodyImage image, string root)
    {
        var element = Element(picture, image.Alt, root, isFirst: false);
        return image.IsAlone
            ? Figure(element, image.Caption, image.Credit)
            : $"{element}<small class=\"credit\">{HtmlEscaping.Encoder.Encode(image.Credit ?? "")}</small>";
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
        if (!string.IsNullOrWhiteSpace(caption))
        {
            html.Append(HtmlEscaping.Encoder.Encode(Typography.Quotes(caption))).Append(' ');
        }

        return html.Append("<small class=\"credit\">")
            .Append(HtmlEscaping.Encoder.Encode(credit ?? ""))
            .Append("</small></figcaption></figure>")
            .ToString();
    }

    private static string Element(Picture picture, string alt, string root, bool isFirst)
    {
        var file = picture.FallbackFile;
        var loading = isFirst ? "fetchpriority=\"high\"" : "loading=\"lazy\" decoding=\"async\"";
        var sizes = Sizes(file, isFirst ? LeadWidth : InTextWidth);
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
        return width <= NarrowestScreen
            ? string.Create(CultureInfo.InvariantCulture, $"{width}px")
            : string.Create(CultureInfo.InvariantCulture, $"(min-width: {width + 40}px) {width}px, 100vw");
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
        string.Create(CultureInfo.InvariantCulture, $"width=\"{WidthOf(file)}\" height=\"{Math.Min(file.Height, MaxHeight)}\"");

    private static int WidthOf(PictureVariant file) =>
        file.Height <= MaxHeight ? file.Width : Math.Max(1, (int)Math.Round((double)file.Width * MaxHeight / file.Height));
}
