using System.Net;
using System.Text;
using Advocate.Files;
using Advocate.Html;

namespace Advocate.Review;

/// <summary>
/// Makes a built page into one that needs no other file: styles and pictures are put into it. Scripts, links and everything that
/// would load or run something are taken out; the frame that shows the page forbids them as well.
/// </summary>
internal static class StandalonePage
{
    /// <summary>A larger picture would make the review page too heavy to open.</summary>
    private const int LargestPicture = 600_000;

    private static readonly HashSet<string> Dropped = ["base", "source", "iframe", "object", "embed", "script", "form"];

    public static string Write(ISourceTree site, string path)
    {
        var html = Encoding.UTF8.GetString(site.ReadBytes(path));
        var page = new StringBuilder(html.Length * 2);
        var isInScript = false;
        foreach (var token in Token.ReadAll(html))
        {
            if (isInScript || token.IsStart("script"))
            {
                isInScript = !token.IsEnd("script");
            }
            else if (token.IsStart("link"))
            {
                page.Append(Style(site, path, token));
            }
            else if (token.Kind == TokenKind.StartTag && Rewritten(site, path, token) is { } tag)
            {
                page.Append(tag);
            }
            else if (token.Kind is not TokenKind.Comment && !(token.Kind == TokenKind.EndTag && Dropped.Contains(token.Name)))
            {
                page.Append(token.Text);
            }
        }

        return page.ToString();
    }

    private static string Style(ISourceTree site, string page, Token link) =>
        link.Attribute("rel") == "stylesheet" && Find(site, page, link.Attribute("href")) is { } file
            ? $"<style>{Encoding.UTF8.GetString(site.ReadBytes(file)).Replace("</", "<\\/", StringComparison.Ordinal)}</style>"
            : "";

    /// <summary>The tag with only the attributes that show something; null for a tag that may stay as it is.</summary>
    private static string? Rewritten(ISourceTree site, string page, Token tag)
    {
        if (Dropped.Contains(tag.Name) || (tag.Name == "meta" && tag.Attribute("http-equiv") is not null))
        {
            return "";
        }

        var attributes = tag.Attributes;
        if (!attributes.Any(a => a.Name is "href" or "src" or "srcset" or "action" || a.Name.StartsWith("on", StringComparison.Ordinal)))
        {
            return null;
        }

        var text = new StringBuilder($"<{tag.Name}");
        foreach (var (name, value) in attributes)
        {
            switch (name)
            {
                case "href" when tag.Name == "use" && value.StartsWith('#'):
                    Append(text, name, value);
                    break;
                case "href":
                    // Followed inside the frame a link would lead out of the page; its address is still worth seeing.
                    Append(text, "title", value);
                    break;
                case "src" when tag.Name == "img" && Picture(site, page, value) is { } data:
                    Append(text, name, data);
                    break;
                case "src" or "srcset" or "action" or "title":
                    break;
                case var _ when name.StartsWith("on", StringComparison.Ordinal):
                    break;
                default:
                    Append(text, name, value);
                    break;
            }
        }

        return text.Append('>').ToString();
    }

    private static void Append(StringBuilder text, string name, string value) =>
        text.Append(' ').Append(name).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');

    private static string? Picture(ISourceTree site, string page, string address) =>
        Find(site, page, address) is { } file && site.ReadBytes(file) is { Length: <= LargestPicture } bytes && MediaType.IsPicture(file)
            ? $"data:{MediaType.Of(file)};base64,{Convert.ToBase64String(bytes)}"
            : null;

    /// <summary>The file that an address on a page leads to, or null when it is none of the site's.</summary>
    private static string? Find(ISourceTree site, string page, string? address)
    {
        if (address is null
            || !Uri.TryCreate(new Uri($"http://site.invalid/{page}"), address, out var target)
            || target.Host != "site.invalid")
        {
            return null;
        }

        var file = Uri.UnescapeDataString(target.AbsolutePath[1..]);
        return site.Paths.AsSpan().BinarySearch(file, StringComparer.Ordinal) >= 0 ? file : null;
    }
}
