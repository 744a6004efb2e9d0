using System.Text;
using Advocate.Contract;
using Advocate.Html;
using Advocate.Views;

namespace Advocate.Takedown;

/// <summary>
/// The page that is left where another was taken down: the site's own page for missing addresses with other words in it. So it has the
/// site's
/// security policy, referrer rule and way to leave, search engines pass it over, and its links work at any address.
/// </summary>
internal static class ShortPage
{
    /// <param name="frame">The page for missing addresses.</param>
    /// <returns>Null where the frame has not the parts that are to be filled.</returns>
    public static string? Write(string frame, string title, string summary)
    {
        var page = new StringBuilder();
        var (isInMain, isInTitle, filled) = (false, false, 0);
        foreach (var token in Token.ReadAll(frame))
        {
            switch (token)
            {
                case { Kind: TokenKind.EndTag, Name: "main" }:
                    isInMain = false;
                    page.Append(token.Text);
                    break;
                case { Kind: TokenKind.StartTag, Name: "main" }:
                    isInMain = true;
                    page.Append(token.Text).Append($"""

                        <header class="{TextClasses.PageHead}">
                        <h1>{HtmlEscaping.Encoder.Encode(title)}</h1>
                        <p class="{TextClasses.Summary}">{HtmlEscaping.Encoder.Encode(summary)}</p>
                        </header>

                        """.ReplaceLineEndings("\n"));
                    filled++;
                    break;
                case { Kind: TokenKind.StartTag, Name: "meta" } when token.Attribute("name") == "description":
                    page.Append($"<meta name=\"description\" content=\"{HtmlEscaping.Encoder.Encode(summary)}\">");
                    break;
                case { Kind: TokenKind.StartTag, Name: "title" }:
                    page.Append(token.Text).Append(HtmlEscaping.Encoder.Encode(title));
                    isInTitle = true;
                    break;
                case { Kind: TokenKind.Text } when isInTitle:
                    (isInTitle, filled) = (false, filled + 1);
                    break;
                default:
                    page.Append(isInMain ? "" : token.Text);
                    break;
            }
        }

        return filled == 2 ? page.ToString() : null;
    }
}
