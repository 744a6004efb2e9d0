using System.Buffers;
using System.Collections.Immutable;
using System.Net;

namespace Advocate.Review;

/// <summary>Reads a page that a build wrote, piece by piece. It takes any text: what is no tag is text.</summary>
internal sealed class HtmlReader(string html)
{
    private static readonly SearchValues<char> EndOfName = SearchValues.Create(" \t\r\n=/");

    private int _next;
    private string? _rawUntil;

    public HtmlPiece Piece { get; private set; }

    /// <summary>Of a tag: its name in lower case.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Where the piece stands in the page.</summary>
    public Range Range { get; private set; }

    public ReadOnlySpan<char> Text => html.AsSpan()[Range];

    public bool Read()
    {
        if (_next >= html.Length)
        {
            return false;
        }

        var start = _next;
        var tag = _rawUntil is null ? FindTag(start) : Find($"</{_rawUntil}", start);
        (Piece, Name, _rawUntil) = (HtmlPiece.Text, "", null);
        if (tag > start)
        {
            _next = tag;
        }
        else if (html.AsSpan(start).StartsWith("<!--", StringComparison.Ordinal))
        {
            Piece = HtmlPiece.Comment;
            _next = After("-->", start + "<!--".Length);
        }
        else
        {
            ReadTag(start);
        }

        Range = start.._next;
        return true;
    }

    /// <summary>The attributes of a tag, with their values as a browser reads them.</summary>
    public ImmutableArray<(string Name, string Value)> Attributes()
    {
        var attributes = ImmutableArray.CreateBuilder<(string, string)>();
        var rest = Text[(1 + Name.Length)..];
        rest = rest.EndsWith(">") ? rest[..^1] : rest;

        // Between attributes a slash means nothing; in a value without quotes it is part of it.
        while (!(rest = rest.TrimStart(" \t\r\n/")).IsEmpty)
        {
            var end = rest.IndexOfAny(EndOfName);
            var name = end < 0 ? rest : rest[..Math.Max(1, end)];
            rest = rest[name.Length..].TrimStart();
            var value = "";
            if (rest.StartsWith("="))
            {
                rest = rest[1..].TrimStart();
                value = ReadValue(ref rest);
            }

            attributes.Add((name.ToString().ToLowerInvariant(), value));
        }

        return attributes.ToImmutable();
    }

    public string? Attribute(string name)
    {
        foreach (var attribute in Attributes())
        {
            if (attribute.Name == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }

    private static string ReadValue(ref ReadOnlySpan<char> rest)
    {
        var quote = rest.IsEmpty ? ' ' : rest[0];
        var isQuoted = quote is '"' or '\'';
        var content = isQuoted ? rest[1..] : rest;
        var end = isQuoted ? content.IndexOf(quote) : content.IndexOfAny(" \t\r\n");
        var value = end < 0 ? content : content[..end];
        rest = end < 0 ? [] : content[(end + (isQuoted ? 1 : 0))..];
        return WebUtility.HtmlDecode(value.ToString());
    }

    private void ReadTag(int start)
    {
        var isEnd = html[start + 1] == '/';
        var nameStart = start + (isEnd ? 2 : 1);
        var nameEnd = nameStart;
        while (nameEnd < html.Length && !char.IsWhiteSpace(html[nameEnd]) && html[nameEnd] is not ('>' or '/'))
        {
            nameEnd++;
        }

        Name = html[nameStart..nameEnd].ToLowerInvariant();
        Piece = isEnd ? HtmlPiece.End : HtmlPiece.Start;
        _next = EndOfTag(nameEnd);
        if (!isEnd && Name is "script" or "style" or "title" or "textarea")
        {
            // Within these a '<' is no tag.
            _rawUntil = Name;
        }
    }

    /// <summary>The end of a tag is the first '>' outside quotes.</summary>
    private int EndOfTag(int from)
    {
        var quote = '\0';
        for (var i = from; i < html.Length; i++)
        {
            var letter = html[i];
            if (quote != '\0')
            {
                quote = letter == quote ? '\0' : quote;
            }
            else if (letter is '"' or '\'')
            {
                quote = letter;
            }
            else if (letter == '>')
            {
                return i + 1;
            }
        }

        return html.Length;
    }

    /// <summary>The next '&lt;' that starts a tag or a comment.</summary>
    private int FindTag(int from)
    {
        for (var i = html.IndexOf('<', from); i >= 0 && i + 1 < html.Length; i = html.IndexOf('<', i + 1))
        {
            if (char.IsAsciiLetter(html[i + 1]) || html[i + 1] is '!' || (html[i + 1] == '/' && i + 2 < html.Length && char.IsAsciiLetter(html[i + 2])))
            {
                return i;
            }
        }

        return html.Length;
    }

    private int Find(string text, int from) => html.IndexOf(text, from, StringComparison.OrdinalIgnoreCase) is var at and >= 0 ? at : html.Length;

    private int After(string text, int from) => html.IndexOf(text, from, StringComparison.Ordinal) is var at and >= 0 ? at + text.Length : html.Length;
}

internal enum HtmlPiece
{
    Text,
    Start,
    End,
    Comment,
}
