using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Advocate.Html;

namespace Advocate.Import;

/// <summary>
/// HTML as Markdown: of a whole text, or where a text of Markdown has some. Each element becomes Markdown when it ends, by what is in it.
/// What is code is hidden in the mask, so that nothing in it is changed.
/// </summary>
internal sealed partial class HtmlToMarkdown(ImportedText text, CodeMask mask, ImportLog log, bool isMarkdown)
{
    private sealed record Open(string Name, Token Start, StringBuilder Content)
    {
        public string? this[string name] => Start.Attribute(name) is { } value && value.Trim() != "" ? value.Trim() : null;
    }

    private readonly List<Open> _open = [];
    private string _html = "", _language = "";

    public string Convert(string html)
    {
        _html = html = Masked(html);
        if (isMarkdown && !html.Contains('<', StringComparison.Ordinal))
        {
            return html;
        }

        _open.Add(new Open("", new Token(TokenKind.Text, "", ..0, "", []), new StringBuilder()));
        foreach (var token in Token.ReadAll(EscapeUnclosed(html)))
        {
            Read(token);
        }

        while (_open.Count > 1)
        {
            Close();
        }

        return Lines().Replace(_open[0].Content.ToString(), "\n\n");
    }

    private string Masked(string html) => isMarkdown
        ? Autolink().Replace(
            html, match => match.Value.StartsWith("<http", StringComparison.Ordinal) ? match.Value[1..^1] : mask.Hide(match.Value))
        : html;

    /// <summary>An element that holds nothing but text takes all that follows where its end is missing: then it was only spoken
    /// of.</summary>
    private static string EscapeUnclosed(string html) => RawTextStart().Replace(html, match =>
        html.IndexOf($"</{match.Groups["name"].Value}", match.Index, StringComparison.OrdinalIgnoreCase) < 0
            ? $"&lt;{match.Value[1..]}"
            : match.Value);

    private StringBuilder Output => _open[^1].Content;

    private void Read(Token token)
    {
        switch (token.Kind)
        {
            case TokenKind.StartTag:
                Start(token);
                break;
            case TokenKind.EndTag:
                End(token);
                break;
            case TokenKind.Text or TokenKind.CharacterData:
                Output.Append(isMarkdown ? token.Text : InPre ? WebUtility.HtmlDecode(token.Text) : Escaped(token.Text));
                break;
            case TokenKind.Comment when isMarkdown && token.Text.StartsWith("<!--", StringComparison.Ordinal) && token.Text
                .EndsWith("-->", StringComparison.Ordinal):
                Comment(token.Text);
                break;
            case TokenKind.Comment when isMarkdown:
                Output.Append('\\').Append(token.Text);
                break;
        }
    }

    private bool InPre => _open.Exists(open => open.Name is "pre" or "code");

    private void Comment(string comment)
    {
        if (comment.Trim('<', '>', '!', '-', ' ', '\n') is "more" or "excerpt" or "END_DOCS" or "TOC")
        {
            return;
        }

        var inside = mask.Show(comment[4..^3])
            .Replace("<!--", "", StringComparison.Ordinal)
            .Replace("-->", "", StringComparison.Ordinal)
            .Replace("--", "- -", StringComparison.Ordinal)
            .Trim('-');
        var isAlone = Output.ToString().TrimEnd(' ') is "" or [.., '\n'];
        Output.Append(mask.Hide(isAlone ? $"<!--{inside}-->" : $"<!--{Spaces().Replace(inside, " ")}-->"));
    }

    /// <summary>Whether a name with a hyphen is a blank to fill in, such as <c>&lt;your-name&gt;</c>: an element of a site's own has an
    /// end.</summary>
    private bool IsBlank(Token token) =>
        token.Name.Contains('-', StringComparison.Ordinal)
            && token.Attributes.IsEmpty
            && !_html.Contains($"</{token.Name}", StringComparison.OrdinalIgnoreCase);

    private void Start(Token token)
    {
        if (!HtmlElements.IsKnown(token.Name) || IsBlank(token))
        {
            // A name of a type, a blank to fill in: words that readers should see.
            Output.Append('\\').Append(token.Text);
            return;
        }

        while (_open.Count > 1 && HtmlElements.Ends(token.Name, _open[^1].Name))
        {
            Close();
        }

        if (_open is [.., { Name: "a" }] && token.Name == "a")
        {
            Close();
        }

        _open.Add(new Open(token.Name, token, new StringBuilder()));
        if (HtmlElements.Void.Contains(token.Name)
            || (token.Text.EndsWith("/>", StringComparison.Ordinal) && (token.Name is "a" or "span" or "iframe" or "div" or "script" or "svg" or "p" || token.Name.Contains('-', StringComparison.Ordinal))))
        {
            Close();
        }
    }

    private void End(Token token)
    {
        var index = _open.FindLastIndex(open => open.Name == token.Name);
        if (index < 1 || _open.FindLastIndex(open => HtmlElements.IsWall(open.Name, token.Name)) > index)
        {
            if (!HtmlElements.IsKnown(token.Name))
            {
                Output.Append('\\').Append(token.Text);
            }
            else if (token.Name is "br" or "p")
            {
                Output.Append("\n\n");
            }

            return;
        }

        while (_open.Count > index)
        {
            Close();
        }
    }

    private void Close()
    {
        var element = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        var content = element.Content.ToString();
        if (HtmlElements.Blocks.Contains(element.Name))
        {
            Block(element, content);
        }
        else
        {
            Output.Append(Inline(element, content));
        }
    }

    private string Inline(Open element, string content)
    {
        switch (element.Name)
        {
            case "strong" or "b":
                return Around(content, "**");
            case "em" or "i":
                return Around(content, "*");
            case "s" or "strike":
                return Around(content, "~~");
            case "a":
                return Anchor(element, content);
            case "img" or "amp-img":
                return Picture(element);
            case "code" or "tt":
                _language = LanguageClass().Match(element.Start.Text) is { Success: true } own ? own.Groups["name"].Value : "";
                return InPre || _open.Exists(o => o.Name == "pre") ? content : Code(content);
            case "br":
                return InPre ? "\n" : isMarkdown ? "<br>" : "<br>\n";
            case "wbr" or "col" or "meta" or "link" or "base" or "param" or "input" or "source" or "track" or "area":
                return element.Name == "source" && _open.Exists(
                    o => o.Name is "video" or "audio") && element["src"] is { } source ? $"{source} " : "";
            case "abbr" when element["title"] is { } title && !title.Contains('"', StringComparison.Ordinal):
                return $"{mask.Hide($"<abbr title=\"{title}\">")}{content}{mask.Hide("</abbr>")}";
            case "embed":
                return element["src"] is { } embedded ? $"[{embedded}]({embedded})" : "";
        }

        if (HtmlElements.Dropped.Contains(element.Name))
        {
            log.Add(NoteKind.Html, text, element.Start.Text, $"<{element.Name}> was left out, with what is in it.");
            return "";
        }

        return HtmlElements.Kept.Contains(element.Name) && content.Trim() != "" && !content.Contains("\n\n", StringComparison.Ordinal)
            ? $"{mask.Hide($"<{element.Name}>")}{content}{mask.Hide($"</{element.Name}>")}"
            : content;
    }

    /// <summary>Marks of emphasis hold right against the words alone.</summary>
    private static string Around(string content, string mark)
    {
        var words = content.Trim();
        var (before, after) = (content[..(content.Length - content.TrimStart().Length)], content[content.TrimEnd().Length..]);
        return words == "" ? content : words.Contains("\n\n", StringComparison.Ordinal) || words
            .StartsWith(mark[0]) || words
            .EndsWith(mark[0])
            || words.StartsWith('#') ? content : $"{before}{mark}{words}{mark}{after}";
    }

    private string Code(string content)
    {
        var code = isMarkdown ? WebUtility.HtmlDecode(mask.Show(content)) : mask.Show(content);
        code = Spaces().Replace(code, " ").Trim();
        if (code == "")
        {
            return "";
        }

        code = code.Replace("**", "", StringComparison.Ordinal) is var plain
            && plain.Length < code.Length
            && !code.Contains('/', StringComparison.Ordinal)
            ? plain
            : code;
        return mask.Hide(code.Contains('`', StringComparison.Ordinal) ? $"`` {code} ``" : $"`{code}`");
    }

    private static string Anchor(Open element, string content)
    {
        if (element["href"] is not { } target)
        {
            return content;
        }

        var words = Spaces().Replace(content, " ").Trim();
        return words == "" || words.StartsWith('\uE002') ? content
            : content.Trim().Contains("\n\n", StringComparison.Ordinal) ? $"{content}\n\n[{HostOf(target)}]({Target(target)})"
            : $"{(content.StartsWith(' ') || content.StartsWith('\n') ? " " : "")}[{words}]({Target(target)}){(content.EndsWith(' ') || content.EndsWith('\n') ? " " : "")}";
    }

    private static string HostOf(string target) =>
        Uri.TryCreate(target, UriKind.Absolute, out var address) && address.Host != "" ? address.Host : target;

    internal static string Target(string target) =>
        target.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal) is var closed
            && closed.AsSpan().ContainsAny(" <>\n")
            ? string.Join("%20", closed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                .Replace("<", "%3C", StringComparison.Ordinal)
                .Replace(">", "%3E", StringComparison.Ordinal)
            : closed;

    private static string Picture(Open element)
    {
        var source = element["src"] ?? element["data-src"] ?? element["srcset"]?.Split(' ')[0];
        return source is null ? "" : $"![{Spaces().Replace((element["alt"] ?? "").Replace("[", "(", StringComparison.Ordinal).Replace("]", ")", StringComparison.Ordinal), " ")}]({Target(source)})";
    }

    /// <summary>Text of HTML in which nothing is a sign of Markdown.</summary>
    private static string Escaped(string text) => Signs().Replace(
        Spaces().Replace(WebUtility.HtmlDecode(text).Replace('\u00A0', ' '), " "), match => $"\\{match.Value}");

    [GeneratedRegex(@"<(?:https?://|mailto:)[^\s<>]+>|<[\w.+-]+@[\w-]+(?:\.[\w-]+)+>")]
    private static partial Regex Autolink();

    [GeneratedRegex(@"<(?<name>script|style|title|textarea|noscript|svg|template|select|iframe)\b(?=[\s>])", RegexOptions.IgnoreCase)]
    private static partial Regex RawTextStart();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\n[ \t]*\n(?:[ \t]*\n)+")]
    private static partial Regex Lines();

    [GeneratedRegex(@"[\\`*_\[\]<]|(?<=^\s*)[#>](?=\s)|(?<=^\s*\d+)[.)](?=\s)|(?<=^\s*)[-+](?=\s)|~~|\{(?=[.#:%{])")]
    private static partial Regex Signs();
}
