using System.Text;

namespace Advocate.Html;

/// <summary>
/// The elements of SVG and MathML that are open in a page (HTML Standard, section 13.2.6.5). Within them titles and scripts hold tags, and
/// CDATA is text. HTML that such elements hold is not followed: a page in which that would matter is refused.
/// </summary>
internal sealed class ForeignContent
{
    private readonly List<OpenElement> _open = [];

    /// <summary>True where a tag that comes next is one of a drawing or a formula.</summary>
    public bool IsInside => _open is [.., { HoldsHtml: false }];

    public bool IsOpen => _open.Count > 0;

    public void Enter(ReadOnlySpan<byte> root) =>
        _open.Add(new OpenElement(StartTag.LowerCase(root), Characters.Is(root, "math"u8), HoldsHtml: false));

    /// <summary>Opens an element; false for one of HTML, which ends the drawing.</summary>
    public bool Open(scoped in StartTag tag)
    {
        var name = StartTag.LowerCase(tag.Name);
        if (OfHtml.Contains(name)
            || (name == "font" && (tag.TryFind("color"u8, out _) || tag.TryFind("face"u8, out _) || tag.TryFind("size"u8, out _))))
        {
            Leave();
            return false;
        }

        if (!tag.IsSelfClosing)
        {
            var isMath = name == "math" || (_open[^1].IsMath && name != "svg");
            _open.Add(new OpenElement(name, isMath, isMath ? HoldsHtmlInMath(name, tag) : name is "foreignobject" or "desc" or "title"));
        }

        return true;
    }

    public void Close(ReadOnlySpan<byte> name)
    {
        if (IsInside && (Characters.Is(name, "p"u8) || Characters.Is(name, "br"u8)))
        {
            Leave();
            return;
        }

        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (Characters.Is(name, Encoding.UTF8.GetBytes(_open[i].Name)))
            {
                _open.RemoveRange(i, _open.Count - i);
                return;
            }
        }
    }

    private void Leave()
    {
        while (IsInside)
        {
            _open.RemoveAt(_open.Count - 1);
        }
    }

    private static bool HoldsHtmlInMath(string name, scoped in StartTag tag) =>
        name is "mi" or "mo" or "mn" or "ms" or "mtext"
        || (name == "annotation-xml" && tag.Find("encoding"u8)?.ToLowerInvariant() is "text/html" or "application/xhtml+xml");

    private static readonly HashSet<string> OfHtml =
    [
        "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "embed", "h1", "h2", "h3", "h4", "h5",
        "h6", "head", "hr",
        "i", "img", "li", "listing", "menu", "meta", "nobr", "ol", "p", "pre", "ruby", "s", "small", "span", "strong", "strike", "sub",
        "sup", "table", "tt",
        "u", "ul", "var",
    ];

    /// <param name="HoldsHtml">Whether the tags within are those of HTML again.</param>
    private readonly record struct OpenElement(string Name, bool IsMath, bool HoldsHtml);
}
