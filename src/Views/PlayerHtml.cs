using System.Text;
using Advocate.Content;
using Advocate.Contract;
using Advocate.Markdown;
using Advocate.Theming;

namespace Advocate.Views;

/// <summary>
/// A recording in a page. Nothing of it is loaded before the reader starts it, and below it are the file itself, to be saved, and what
/// there is for those who cannot hear it.
/// </summary>
public static class PlayerHtml
{
    public static string Of(MediaPlayer player, BodyPlayer written, PageModel page)
    {
        var (media, phrases) = (player.Media, page.Phrases);
        var address = Encoded(page.To(media.Permalink));
        var words = Encoded(written.Words is { Length: > 0 } text ? text : media.File.Name);
        var element = media.Format!.IsVideo ? "video" : "audio";
        var html = new StringBuilder($"<figure class=\"{TextClasses.Player}\"><{element}")
            .Append($" controls preload=\"none\" src=\"{address}\" aria-label=\"{words}\">");
        if (player.Captions is { } captions)
        {
            html.Append(
                $"<track kind=\"captions\" src=\"{Encoded(page.To(captions.Permalink))}\" srclang=\"{page.Language}\" "
                    + $"label=\"{Encoded(phrases.Files.Captions)}\">");
        }

        html.Append($"</{element}><figcaption><a href=\"{address}\">{words}</a> {NoteOf(media, phrases)}");
        if (player.Transcript is { } transcript)
        {
            html.Append($" <a href=\"{Encoded(transcript.Href(page.Root))}\">{Encoded(phrases.Files.Transcript)}</a>");
        }
        else if (player is { Captions: { } only, Media.Format.IsAudio: true })
        {
            // No browser shows captions of what has no picture.
            html.Append($" <a href=\"{Encoded(page.To(only.Permalink))}\">{Encoded(phrases.Files.Captions)}</a>");
        }

        return html.Append("</figcaption></figure>\n").ToString();
    }

    /// <summary>What a link to a file is followed by: <c>(PDF, 1.2 MB)</c>.</summary>
    public static string NoteOf(Download download, Phrases phrases) =>
        $"<small>{Encoded(phrases.Files.Note(type: download.Format?.Name ?? "", size: phrases.SizeOf(download.Size)))}</small>";

    private static string Encoded(string text) => HtmlEscaping.Encoder.Encode(text);
}
