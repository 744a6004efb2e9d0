using System.Text;
using Advocate.Review;
using Advocate.Theming;
using Advocate.Views;

namespace Advocate.Takedown;

/// <summary>
/// The page that is left where another was taken down: the site's own page for missing addresses with other words in it. So it has the site's
/// security policy, referrer rule and way to leave, search engines pass it over, and its links work at any address.
/// </summary>
internal static class ShortPage
{
    /// <summary>Phrases of the theme that it is made from.</summary>
    public static readonly string[] Phrases = ["withdrawn.title", "withdrawn.summary", "date.day"];

    /// <param name="frame">The page for missing addresses.</param>
    /// <returns>Null where the frame has not the parts that are to be filled.</returns>
    public static string? Write(string frame, Words words, DateOnly date)
    {
        var (title, summary) = (words["withdrawn.title"], words.With("withdrawn.summary", ("date", words.Date(date))));
        var page = new StringBuilder();
        var reader = new HtmlReader(frame);
        var (isInMain, filled) = (false, 0);
        while (reader.Read())
        {
            switch (reader)
            {
                case { Piece: HtmlPiece.End, Name: "main" }:
                    isInMain = false;
                    page.Append(reader.Text);
                    break;
                case { Piece: HtmlPiece.Start, Name: "main" }:
                    isInMain = true;
                    page.Append(reader.Text).Append($"""

                        <div class="page">
                        <header class="page-head">
                        <h1>{Html.Encoder.Encode(title)}</h1>
                        <p class="summary">{Html.Encoder.Encode(summary)}</p>
                        </header>
                        </div>

                        """.ReplaceLineEndings("\n"));
                    filled++;
                    break;
                case { Piece: HtmlPiece.Start, Name: "meta" } when reader.Attribute("name") == "description":
                    page.Append($"<meta name=\"description\" content=\"{Html.Encoder.Encode(summary)}\">");
                    break;
                case { Piece: HtmlPiece.Start, Name: "title" }:
                    page.Append(reader.Text).Append(Html.Encoder.Encode(title));
                    filled += reader.Read() && reader.Piece == HtmlPiece.Text ? 1 : 0;
                    break;
                default:
                    page.Append(isInMain ? "" : reader.Text);
                    break;
            }
        }

        return filled == 2 ? page.ToString() : null;
    }
}
