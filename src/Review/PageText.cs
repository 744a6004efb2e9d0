using System.Collections.Immutable;
using System.Net;
using System.Text;
using Advocate.Html;

namespace Advocate.Review;

/// <summary>What a reader gets to read of a built page, one line for each paragraph, heading, list entry or table row.</summary>
/// <param name="Title">Its first heading, or what the browser's tab says.</param>
/// <param name="RedirectsTo">Where the page sends its visitors at once; null for a page that is read.</param>
/// <param name="IsUnlisted">True when search engines are asked to pass the page over.</param>
/// <param name="Main">The page's own text, its description first.</param>
/// <param name="Frame">What is around it on every page: header, navigation, footer.</param>
internal sealed record PageText(
    string Title, string? RedirectsTo, bool IsUnlisted, ImmutableArray<string> Main, ImmutableArray<string> Frame)
{
    private static readonly Uri Site = new("http://site.invalid/");

    private static readonly HashSet<string> Unread = ["script", "style", "template", "head"];

    private static readonly HashSet<string> Inline =
    [
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "img", "ins", "kbd", "label", "mark", "q", "s",
        "samp", "small",
        "span", "strong", "sub", "sup", "time", "tspan", "u", "var", "wbr", "source", "picture", "input", "path", "use", "g", "rect",
        "circle", "line",
    ];

    /// <param name="address">The page's own, from the site's root, to which its links are relative: <c>/articles/sb-1322/</c>.</param>
    public static PageText Read(string html, string address)
    {
        var lines = new Lines(new Uri(Site, address));
        string title = "", description = "";
        string? redirect = null;
        var (isUnlisted, isInTitle) = (false, false);
        foreach (var token in Token.ReadAll(html))
        {
            switch (token)
            {
                case { Kind: TokenKind.StartTag, Name: "title" } when !lines.IsInBody:
                    (title, isInTitle) = ("", true);
                    break;
                case { Kind: TokenKind.Text } when isInTitle:
                    (title, isInTitle) = (Lines.Plain(token.Text), false);
                    break;
                case { Kind: TokenKind.StartTag, Name: "meta" }:
                    var content = token.Attribute("content") ?? "";
                    description = token.Attribute("name") == "description" ? content : description;
                    isUnlisted |= token.Attribute("name") == "robots" && content.Contains("noindex", StringComparison.Ordinal);
                    redirect = "refresh".Equals(token.Attribute("http-equiv"), StringComparison.OrdinalIgnoreCase)
                        && Refresh.Read(content) is { Address: not "" and var next } ? next : redirect;
                    break;
                case { Kind: TokenKind.Text }:
                    lines.Add(token.Text);
                    break;
                case { Kind: TokenKind.StartTag }:
                    lines.Open(token);
                    break;
                case { Kind: TokenKind.EndTag }:
                    isInTitle = false;
                    lines.Close(token.Name);
                    break;
            }
        }

        var (main, frame) = lines.Done();
        var heading = main.FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal));
        return new PageText(
            heading?["# ".Length..] ?? title, redirect, isUnlisted, description == "" ? main : [description, .. main], frame);
    }

    /// <summary>Gathers text into lines, as the tags around it say.</summary>
    private sealed class Lines(Uri page)
    {
        private readonly ImmutableArray<string>.Builder _main = ImmutableArray.CreateBuilder<string>();
        private readonly ImmutableArray<string>.Builder _frame = ImmutableArray.CreateBuilder<string>();
        private readonly StringBuilder _line = new();
        private readonly Stack<string?> _links = new();
        private bool _hasMain;
        private bool _isInMain;
        private string? _unread;

        public bool IsInBody { get; private set; }

        public static string Plain(string text) =>
            string.Join(' ', WebUtility.HtmlDecode(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        public void Add(string text)
        {
            if (_unread is null && IsInBody)
            {
                _line.Append(text);
            }
        }

        public void Open(Token tag)
        {
            IsInBody |= tag.Name == "body";
            if (_unread is not null || Unread.Contains(tag.Name))
            {
                _unread ??= tag.Name;
                return;
            }

            Break(tag.Name);
            _isInMain |= tag.Name == "main";
            _hasMain |= tag.Name == "main";
            switch (tag.Name)
            {
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                    _line.Append('#', tag.Name[1] - '0').Append(' ');
                    break;
                case "li":
                    _line.Append("- ");
                    break;
                case "img" when Picture(tag) is { } picture:
                    _line.Append(picture);
                    break;
                case "sup":
                    // Two references side by side would read as one number.
                    _line.Append('[');
                    break;
                case "a":
                    // A link within the page shows nothing that the page itself does not.
                    _links.Push(tag.Attribute("href") is { } address && !address.StartsWith('#') ? FromRoot(address) : null);
                    break;
            }
        }

        public void Close(string name)
        {
            if (_unread is not null)
            {
                _unread = _unread == name ? null : _unread;
                return;
            }

            if (name == "a" && _links.TryPop(out var address) && address is not null)
            {
                _line.Append(" (").Append(WebUtility.HtmlEncode(address)).Append(')');
            }

            _line.Append(name == "sup" ? "]" : "");
            if (name is "td" or "th" && _line.Length > 0)
            {
                _line.Append(" | ");
            }

            Break(name);
            _isInMain &= name != "main";
        }

        public (ImmutableArray<string> Main, ImmutableArray<string> Frame) Done()
        {
            Break("body");
            return _hasMain ? (_main.ToImmutable(), _frame.ToImmutable()) : (_frame.ToImmutable(), []);
        }

        private void Break(string tag)
        {
            if (_line.Length == 0 || Inline.Contains(tag) || tag is "td" or "th")
            {
                return;
            }

            var line = Plain(_line.ToString());
            _line.Clear();
            if (line is not ("" or "-" or "#" or "##" or "###" or "####" or "|"))
            {
                (_isInMain ? _main : _frame).Add(line);
            }
        }

        /// <summary>The way through the site is the same on every page, and a link on each is not.</summary>
        private string FromRoot(string address) =>
            Uri.TryCreate(page, address, out var target) && target.Host == page.Host ? target.PathAndQuery + target.Fragment : address;

        /// <summary>A picture is identified by its words and by its file, since the file's name changes with what it shows.</summary>
        private string? Picture(Token tag) =>
            tag.Attribute("src") is { } source && !source.Contains("assets/", StringComparison.Ordinal)
                ? WebUtility.HtmlEncode($"[picture: {tag.Attribute("alt")} ({FromRoot(source)})]")
                : null;
    }
}
