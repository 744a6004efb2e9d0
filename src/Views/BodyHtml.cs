using System.Text;
using Advocate.Content;
using Advocate.Files;
using Advocate.Markdown;
using Advocate.Theming;

namespace Advocate.Views;

/// <summary>A Markdown text as HTML with whole addresses, to be read away from its page: in feeds.</summary>
public static class BodyHtml
{
    /// <param name="root">The site's address.</param>
    /// <param name="self">The page's own address, for links within it.</param>
    public static string Write(Site site, Phrases phrases, MarkdownBody body, SourceFile file, string root, string self)
    {
        var html = new StringBuilder();
        var isInLink = false;
        foreach (var part in body.Parts)
        {
            html.Append(part switch
            {
                BodyPart.Html finished => Encoding.UTF8.GetString(finished.Utf8.Span)
                    .Replace("href=\"#", $"href=\"{self}#", StringComparison.Ordinal),
                BodyPart.LinkStart link => StartLink(link.Target, link.Title),
                BodyPart.Term term => HtmlEscaping.Encoder.Encode(term.Word),
                BodyPart.RemarkTitle remark => HtmlEscaping.Encoder.Encode(phrases.TitleOfRemark(remark.Kind)),
                BodyPart.LinkEnd => isInLink ? "</a>" : "",
                BodyPart.Picture picture when site.FindPicture(file, picture.Image.Target) is { IsUsable: true } found => PictureHtml
                    .InFeed(found, picture.Image, root),
                BodyPart.Chart chart => ChartHtml.InFeed(chart.Drawn, phrases, self),
                BodyPart.Player { Written: var written } =>
                    $"<p>{StartLink(written.Target, null)}{HtmlEscaping.Encoder.Encode(written.Words)}{(isInLink ? "</a>" : "")}</p>\n",
                _ => "",
            });
        }

        return html.ToString();

        string StartLink(string target, string? title)
        {
            var destination = LinkResolution.Find(site, file, target);
            isInLink = destination is not LinkResolution.Unpublished;
            var titled = string.IsNullOrEmpty(title) ? "" : $" title=\"{HtmlEscaping.Encoder.Encode(title)}\"";
            return isInLink ? $"<a href=\"{HtmlEscaping.Encoder.Encode(destination.Href(root, self))}\"{titled}>" : "";
        }
    }
}
