using System.Net;
using System.Text;
using Advocate.Views;

namespace Advocate.Preview;

/// <summary>A page of the site with what only its preview has: the script that keeps it up to date, and the mark of a page that readers do
/// not have.</summary>
internal static class LivePage
{
    private const string PolicyStart = "http-equiv=\"Content-Security-Policy\" content=\"";

    /// <param name="origin">The scheme and host that the browser asked.</param>
    public static byte[] Of(SiteSnapshot snapshot, string path, byte[] html, string origin)
    {
        var page = new StringBuilder(Encoding.UTF8.GetString(html));
        Allow(page, origin + PreviewSite.Folder);
        Insert(page, "</head>", $"""<link rel="stylesheet" href="{PreviewSite.Style}"><script src="{PreviewSite.Script}" data-tag="{snapshot.TagOf(path)}" defer></script>""", before: true);
        if (snapshot.NoteOf(path) is { } note)
        {
            Insert(page, "<body", $"""<p class="preview-draft">{HtmlEscaping.Encoder.Encode(note)}</p>""", before: false);
        }

        return Encoding.UTF8.GetBytes(page.ToString());
    }

    /// <summary>
    /// Lets the page's policy allow what the preview adds, and not a thing more: whatever it refuses when published, it refuses here.
    /// </summary>
    private static void Allow(StringBuilder page, string source)
    {
        var html = page.ToString();
        var start = html.IndexOf(PolicyStart, StringComparison.Ordinal) + PolicyStart.Length;
        if (start < PolicyStart.Length || html.IndexOf('"', start) is not (> 0 and var end))
        {
            return;
        }

        var policy = WebUtility.HtmlDecode(html[start..end])
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .ToList();
        foreach (var name in new[] { "script-src", "style-src", "connect-src" })
        {
            var at = policy.FindIndex(d => d.StartsWith($"{name} ", StringComparison.Ordinal));
            if (at < 0)
            {
                policy.Add($"{name} {source}");
            }
            else
            {
                policy[at] = $"{policy[at].Replace(" 'none'", "", StringComparison.Ordinal)} {source}";
            }
        }

        page.Remove(start, end - start).Insert(start, HtmlEscaping.Encoder.Encode(string.Join("; ", policy)));
    }

    /// <summary>Puts HTML before or after a tag; at the page's end when the page has no such tag.</summary>
    private static void Insert(StringBuilder page, string tag, string added, bool before)
    {
        var html = page.ToString();
        var at = html.IndexOf(tag, StringComparison.OrdinalIgnoreCase);
        if (at >= 0 && !before)
        {
            at = html.IndexOf('>', at) + 1;
        }

        page.Insert(at < 0 ? html.Length : at, added);
    }
}
