using System.Globalization;
using System.Text;
using Advocate.Content;
using Advocate.Markdown;

namespace Advocate.Views;

/// <summary>A picture in a page: the smallest file that the reader's browser and screen can use, with room kept for it before it comes.</summary>
public static class PictureHtml
{
    /// <summary>How wide a picture stands: as wide as the text, which fills the screen of a phone.</summary>
    private const string Sizes = "(min-width: 40rem) 38rem, 100vw";

    /// <summary>A picture of a text. Alone in its paragraph it is a figure; within a sentence its credit follows it.</summary>
    public static string InText(Picture picture, BodyImage image, string root)
    {
        var element = Element(picture, image.Alt, root, isFirst: false);
        return image.IsAlone
            ? Figure(element, image.Caption, image.Credit)
            : $"{element}<small class=\"credit\">{Html.Encoder.Encode(image.Credit ?? "")}</small>";
    }

    /// <summary>The picture that stands for a page, at its top.</summary>
    public static string Lead(Picture picture, LeadImage image, string root) =>
        Figure(Element(picture, image.Alt, root, isFirst: true), null, image.Credit);

    /// <summary>A picture of a text that is read away from its page: one address that every program can show.</summary>
    /// <param name="root">The site's address.</param>
    public static string InFeed(Picture picture, BodyImage image, string root)
    {
        var file = picture.FallbackFile;
        var element = $"<img src=\"{root}{file.Permalink}\" {Size(file)} alt=\"{Html.Encoder.Encode(image.Alt)}\">";
        return image.IsAlone ? Figure(element, image.Caption, image.Credit) : element;
    }

    private static string Figure(string element, string? caption, string? credit)
    {
        var html = new StringBuilder("<figure>").Append(element).Append("<figcaption>");
        if (!string.IsNullOrWhiteSpace(caption))
        {
            html.Append(Html.Encoder.Encode(Typography.Quotes(caption))).Append(' ');
        }

        return html.Append("<small class=\"credit\">").Append(Html.Encoder.Encode(credit ?? "")).Append("</small></figcaption></figure>").ToString();
    }

    private static string Element(Picture picture, string alt, string root, bool isFirst)
    {
        var file = picture.FallbackFile;
        var loading = isFirst ? "fetchpriority=\"high\"" : "loading=\"lazy\" decoding=\"async\"";
        return new StringBuilder("<picture>")
            .Append(Source(picture, PictureFormat.Avif, "image/avif", root))
            .Append(Source(picture, PictureFormat.WebP, "image/webp", root))
            .Append(CultureInfo.InvariantCulture, $"<img src=\"{root}{file.Permalink}\" {Size(file)} alt=\"{Html.Encoder.Encode(alt)}\" {loading}></picture>")
            .ToString();
    }

    private static string Source(Picture picture, PictureFormat format, string type, string root)
    {
        var files = picture.Widths.Select(width => new PictureVariant(picture, width, format));
        var addresses = string.Join(", ", files.Select(f => string.Create(CultureInfo.InvariantCulture, $"{root}{f.Permalink} {f.Width}w")));
        return $"<source type=\"{type}\" srcset=\"{addresses}\" sizes=\"{Sizes}\">";
    }

    private static string Size(PictureVariant file) =>
        string.Create(CultureInfo.InvariantCulture, $"width=\"{file.Width}\" height=\"{file.Height}\"");
}
