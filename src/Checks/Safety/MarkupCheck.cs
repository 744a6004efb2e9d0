using System.Text;
using Advocate.Html;

namespace Advocate.Checks.Safety;

/// <summary>
/// Reads every tag of a finished page or drawing, with all its attributes, and reports what loads, runs or hides something.
/// </summary>
/// <param name="leave">The address at which a reader leaves the site, as pages hold it; empty where the site has none.</param>
internal ref struct MarkupCheck(CheckedFile file, bool isDrawing, ReadOnlySpan<byte> leave)
{
    private const string Ambiguous = "Browsers differ on whether this is markup or text.";

    private readonly CheckedFile _file = file;
    private readonly ReadOnlySpan<byte> _leave = leave;
    private Tokenizer _tokens = new(file.Text, isXml: isDrawing);
    private bool _isHead = !isDrawing;
    private bool _isInNoScript;
    private bool _isInScript;
    private bool _loads;

    /// <summary>What the head of the page forbids browsers to do.</summary>
    public PageProtection Protection;

    /// <summary>True when a link to leave the site was among the tags.</summary>
    public bool CanBeLeft { get; private set; }

    /// <summary>True where it depends on the browser, or on whether it runs scripts, what is markup and what is text.</summary>
    private readonly bool IsReadInTwoWays => _isInNoScript || _tokens.IsForeignOpen;

    public void Run()
    {
        while (_tokens.Read(withText: _isHead || _isInScript))
        {
            switch (_tokens.Kind)
            {
                case TokenKind.StartTag:
                    CheckTag(_tokens.Tag);
                    break;
                case TokenKind.EndTag when _isHead || _isInScript || _isInNoScript:
                    CheckEnd(_tokens.Tag);
                    break;
                case TokenKind.Text when _tokens.IsRawText || _isHead || _isInScript:
                    CheckText(_tokens.Text);
                    break;
                case TokenKind.CharacterData:
                    // Where a browser has left the drawing, it is a comment that ends at the first bracket.
                    CheckText(_tokens.Text);
                    if (!isDrawing && _tokens.Text[..^1].Contains((byte)'>'))
                    {
                        ReportCode(_tokens.Start, Ambiguous);
                    }

                    break;
                case TokenKind.Comment or TokenKind.Doctype when isDrawing:
                    DrawingDeclaration.Check(_file, _tokens.Text, _tokens.Start);
                    break;
                case TokenKind.Comment when IsReadInTwoWays:
                    ReportMarkup(_tokens.Text[1..], _tokens.Start + 1);
                    break;
            }
        }
    }

    private void CheckTag(scoped in StartTag tag)
    {
        _isHead = _isHead && IsOfHead(tag);
        if (tag.Element != Element.Other)
        {
            CheckElement(tag);
        }

        for (var i = 0; i < tag.AttributeCount; i++)
        {
            var attribute = tag[i];
            var kind = AttributeKinds.Of(attribute.Name, attribute.LocalName);
            if (kind != AttributeKind.Text)
            {
                _loads |= AttributeCheck.Check(_file, tag, attribute, kind);
            }
        }

        if (IsReadInTwoWays)
        {
            for (var i = 0; i < tag.AttributeCount; i++)
            {
                ReportMarkup(tag[i].Value, tag[i].ValueStart);
            }
        }
    }

    /// <summary>True for what may precede the body of a page. The rules of a page that come later do not count.</summary>
    private static bool IsOfHead(scoped in StartTag tag) =>
        tag.Element is Element.Meta or Element.Relation or Element.Script or Element.Style or Element.Base or Element.Title
        || tag.Is("html"u8) || tag.Is("head"u8);

    private void CheckElement(scoped in StartTag tag)
    {
        switch (tag.Element)
        {
            case Element.Anchor when !CanBeLeft && !_leave.IsEmpty && tag.Is("a"u8):
                CanBeLeft = tag.TryFind("href"u8, out var href) && href.Value.SequenceEqual(_leave);
                break;
            case Element.Style:
                ReportCode(_tokens.Start, $"A <{NameOf(tag)}> is inside the page.");
                break;
            case Element.Script when !ScriptElement.IsData(tag):
                CheckScript(tag);
                break;
            case Element.Base:
                _file.Report(SafetyRules.ForeignOrigin, _tokens.Start, $"A <{NameOf(tag)}> makes the page's links lead elsewhere.");
                break;
            case Element.Meta:
                Protection.Read(_file, tag, counts: _isHead && !_loads);
                break;
            case Element.NoScript:
                _isInNoScript = !isDrawing;
                break;
        }
    }

    private void CheckScript(scoped in StartTag tag)
    {
        if (ScriptElement.HasFile(tag))
        {
            _isInScript = !(tag.IsSelfClosing && (isDrawing || _tokens.IsForeign));
        }
        else
        {
            ReportCode(_tokens.Start, $"A <{NameOf(tag)}> is inside the page.");
        }
    }

    private void CheckEnd(scoped in StartTag tag)
    {
        _isHead = _isHead && !tag.Is("head"u8);
        _isInNoScript = _isInNoScript && !tag.Is("noscript"u8);
        _isInScript = _isInScript && !Characters.Is(Characters.LocalName(tag.Name), "script"u8);
    }

    private void CheckText(ReadOnlySpan<byte> text)
    {
        if (_tokens.IsRawText)
        {
            ReportMarkup(text, _tokens.Start);
        }

        var isBlank = text.IndexOfAnyExcept(" \t\r\n\f"u8) < 0;
        _isHead = _isHead && (isBlank || _tokens.IsRawText);
        if (_isInScript && !isBlank)
        {
            ReportCode(_tokens.Start, "A script that is a file holds a script of its own.");
        }
    }

    /// <summary>Reports a tag, a comment or the like where one browser would read it and another would not.</summary>
    private readonly void ReportMarkup(ReadOnlySpan<byte> text, int start)
    {
        for (var at = 0; text[at..].IndexOf((byte)'<') is var found and >= 0; at += found + 1)
        {
            if (text[(at + found + 1)..] is [var next, ..]
                && (char.IsAsciiLetter((char)next) || next is (byte)'/' or (byte)'!' or (byte)'?'))
            {
                ReportCode(start + at + found, Ambiguous);
                return;
            }
        }
    }

    private readonly void ReportCode(int at, string message) => _file.Report(SafetyRules.InlineCode, at, message);

    private static string NameOf(scoped in StartTag tag) => Encoding.UTF8.GetString(tag.Name);
}
