using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Advocate.Html;

internal enum TokenKind
{
    Text,
    StartTag,
    EndTag,

    /// <summary>
    /// A comment, and what browsers drop as if it were one: declarations that HTML does not know, a tag that the text ends in.
    /// </summary>
    Comment,

    Doctype,

    /// <summary>Text in drawings and formulas, in which nothing is escaped.</summary>
    CharacterData,
}

/// <summary>
/// Divides UTF-8 text into tokens, by the states of the HTML Standard (section 13.2.5, Tokenization), or for drawings by the rules of XML.
/// It
/// takes any text, and each token starts where the one before it ended.
/// </summary>
internal ref struct Tokenizer(ReadOnlySpan<byte> text, bool isXml = false)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private StartTag _tag = new(text);
    private ForeignContent? _foreign;

    /// <summary>The element that is open and holds nothing but text.</summary>
    private Element _raw;

    public TokenKind Kind { get; private set; }

    /// <summary>Where the token is in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Where the next token starts.</summary>
    public int End { get; private set; }

    /// <summary>True within a drawing or a formula of a page, where comments, scripts and titles have other rules.</summary>
    public readonly bool IsForeign => _foreign is { IsInside: true };

    /// <summary>True from the start of a drawing or a formula to its end, in the HTML that it may hold as well.</summary>
    public readonly bool IsForeignOpen => _foreign is { IsOpen: true };

    /// <summary>True for text of an element that holds nothing else, and for the end tag of one that is empty.</summary>
    public bool IsRawText { get; private set; }

    public readonly ReadOnlySpan<byte> Text => _text[Start..End];

    /// <summary>The start tag or the end tag that was read, until the next token is.</summary>
    [UnscopedRef]
    public readonly ref readonly StartTag Tag => ref _tag;

    /// <param name="withText">Whether text between tags is a token; otherwise it is passed over, up to the next tag.</param>
    public bool Read(bool withText = true)
    {
        Start = End;
        IsRawText = _raw != Element.Other;
        var markup = IsRawText ? RawText.EndOf(_raw, _text, Start) : NextMarkup();
        if (markup > Start && (withText || IsRawText))
        {
            (Kind, End, _raw) = (TokenKind.Text, markup, Element.Other);
            return true;
        }

        Start = markup;
        if (markup >= _text.Length)
        {
            return false;
        }

        ReadMarkup();
        return true;
    }

    /// <summary>The next bracket that opens markup. Others are text, as in <c>a &lt; b</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int NextMarkup()
    {
        for (var at = Start; at < _text.Length; at++)
        {
            if (_text[at] != '<')
            {
                if (_text[at..].IndexOf((byte)'<') is not (> 0 and var found))
                {
                    break;
                }

                at += found;
            }

            if (at + 1 < _text.Length && (char.IsAsciiLetter((char)_text[at + 1]) || OpensOther(at + 1)))
            {
                return at;
            }
        }

        return _text.Length;
    }

    private readonly bool OpensOther(int at) =>
        _text[at] is (byte)'!' or (byte)'?' || (_text[at] == '/' ? at + 1 < _text.Length : isXml && !Characters.IsSpace(_text[at]));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReadMarkup()
    {
        var isEnd = _text[Start + 1] == '/';
        var name = isEnd ? Start + 2 : Start + 1;
        if (char.IsAsciiLetter((char)_text[name]) || (isXml && (isEnd || _text[name] is not ((byte)'!' or (byte)'?'))))
        {
            ReadTag(isEnd ? TokenKind.EndTag : TokenKind.StartTag, name);
        }
        else if (_text[Start + 1] == '!')
        {
            (Kind, End) = MarkupDeclaration.Read(_text, Start, isXml || IsForeign);
        }
        else
        {
            (Kind, End) = (TokenKind.Comment, MarkupDeclaration.After(_text, Start, isXml ? "?>"u8 : ">"u8));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReadTag(TokenKind kind, int nameStart)
    {
        _raw = Element.Other;
        Kind = _tag.Read(nameStart, out var end) ? kind : TokenKind.Comment;
        End = end;
        if (Kind == TokenKind.StartTag)
        {
            _tag.Element = Elements.Of(isXml ? Characters.LocalName(_tag.Name) : _tag.Name);
            if (_tag.Element != Element.Other || IsForeignOpen)
            {
                Open();
            }
        }
        else if (Kind == TokenKind.EndTag)
        {
            _foreign?.Close(_tag.Name);
        }
    }

    private void Open()
    {
        if (isXml || (IsForeign && _foreign!.Open(_tag)))
        {
            return;
        }

        if (_tag.Element.IsRawText())
        {
            _raw = _tag.Element;
        }
        else if (_tag.Element is Element.Svg or Element.Math && !_tag.IsSelfClosing)
        {
            (_foreign ??= new ForeignContent()).Enter(_tag.Name);
        }
    }
}
