using System.Buffers;
using System.Text;
using Advocate.Markdown;

namespace Advocate.Search;

/// <summary>The words of a page as plain text, in the parts that its headings make. Made anew for each page, in the same memory.</summary>
internal sealed class PageText
{
    private readonly ArrayBufferWriter<byte> _text = new(16 * 1024);
    private readonly List<TextSection> _sections = [];
    private MarkdownBody _body = MarkdownBody.Empty;
    private int _heading;

    /// <summary>True within a heading, whose words the section has, and within a mark of reference.</summary>
    private bool _isSkipping;

    /// <summary>The first is what comes before any heading.</summary>
    public IReadOnlyList<TextSection> Sections => _sections;

    public ReadOnlySpan<byte> TextOf(int section) =>
        _text.WrittenSpan[_sections[section].Start..(section + 1 < _sections.Count ? _sections[section + 1].Start : _text.WrittenCount)];

    public void Read(IndexedPage page)
    {
        _text.ResetWrittenCount();
        _sections.Clear();
        _sections.Add(new TextSection("", "", 0));
        (_body, _heading, _isSkipping) = (page.Body, 0, false);
        foreach (var section in page.Sections.Where(s => s.Anchor == ""))
        {
            Write(section.Text);
        }

        foreach (var part in page.Body.Parts)
        {
            switch (part)
            {
                case BodyPart.Html html:
                    Read(html.Utf8.Span);
                    break;
                case BodyPart.Term term when !_isSkipping:
                    Encoding.UTF8.GetBytes(term.Word, _text);
                    break;
                case BodyPart.Chart { Drawn: var chart } when !_isSkipping:
                    Write(string.Join('\n', [chart.Title, chart.Label, .. chart.Series, .. chart.Rows.Select(row => row.Label), chart.Source]));
                    break;
                case BodyPart.Player player:
                    Write(player.Written.Words);
                    break;
            }
        }

        foreach (var section in page.Sections.Where(s => s.Anchor != ""))
        {
            _sections.Add(new TextSection(section.Anchor, section.Heading, _text.WrittenCount, section.IsShown));
            Write(section.Text);
        }
    }

    private void Write(string text)
    {
        Encoding.UTF8.GetBytes(text, _text);
        _text.Write("\n"u8);
    }

    /// <summary>The text of finished HTML: its tags are ours, so that they are whole, and no attribute holds a bracket.</summary>
    private void Read(ReadOnlySpan<byte> html)
    {
        while (!html.IsEmpty)
        {
            var next = html.IndexOfAny((byte)'<', (byte)'&');
            var text = next < 0 ? html : html[..next];
            if (!_isSkipping)
            {
                _text.Write(text);
            }

            if (next < 0)
            {
                return;
            }

            html = html[next..];
            html = html[0] == '<' ? AfterTag(html) : AfterReference(html);
        }
    }

    private ReadOnlySpan<byte> AfterTag(ReadOnlySpan<byte> html)
    {
        var end = html.IndexOf((byte)'>');
        var tag = html[1..end];
        var isEnd = tag[0] == '/';
        var name = isEnd ? tag[1..] : tag;
        name = name.IndexOf((byte)' ') is var space and > 0 ? name[..space] : name;
        if (name is [(byte)'h', >= (byte)'2' and <= (byte)'6'])
        {
            if (!isEnd && _heading < _body.Headings.Length)
            {
                var heading = _body.Headings[_heading++];
                _text.Write("\n"u8);
                _sections.Add(new TextSection(heading.Id, heading.Text, _text.WrittenCount));
            }

            _isSkipping = !isEnd;
        }
        else if (name.SequenceEqual("sup"u8))
        {
            _isSkipping = !isEnd;
        }
        else if (!_isSkipping && !IsInline(name))
        {
            _text.Write("\n"u8);
        }

        return html[(end + 1)..];
    }

    private static bool IsInline(ReadOnlySpan<byte> name) =>
        name is [(byte)'a' or (byte)'b' or (byte)'i' or (byte)'q' or (byte)'s' or (byte)'u']
        || name.SequenceEqual("em"u8) || name.SequenceEqual("strong"u8) || name.SequenceEqual("code"u8) || name.SequenceEqual("abbr"u8)
        || name.SequenceEqual("del"u8) || name.SequenceEqual("span"u8) || name.SequenceEqual("kbd"u8) || name.SequenceEqual("mark"u8)
        || name.SequenceEqual("ins"u8) || name.SequenceEqual("sub"u8) || name.SequenceEqual("small"u8) || name.SequenceEqual("cite"u8)
        || name.SequenceEqual("dfn"u8) || name.SequenceEqual("wbr"u8);

    private ReadOnlySpan<byte> AfterReference(ReadOnlySpan<byte> html)
    {
        var end = html.IndexOf((byte)';');
        var character = html[1..Math.Max(1, end)] switch
        {
            [(byte)'a', (byte)'m', (byte)'p'] => '&',
            [(byte)'l', (byte)'t'] => '<',
            [(byte)'g', (byte)'t'] => '>',
            [(byte)'q', (byte)'u', (byte)'o', (byte)'t'] => '"',
            [(byte)'#', (byte)'3', (byte)'9'] or [(byte)'#', (byte)'x', (byte)'2', (byte)'7'] => '\'',
            _ => '\0',
        };
        if (!_isSkipping)
        {
            _text.Write([(byte)(character == '\0' ? '&' : character)]);
        }

        return html[(character == '\0' ? 1 : end + 1)..];
    }
}

/// <param name="Start">Where its text begins.</param>
/// <param name="IsShown">Whether an excerpt may be of it.</param>
internal readonly record struct TextSection(string Anchor, string Heading, int Start, bool IsShown = true);
