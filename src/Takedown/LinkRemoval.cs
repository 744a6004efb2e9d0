using System.Text;
using Advocate.Html;

namespace Advocate.Takedown;

/// <summary>
/// Takes the links to some pages out of a finished page. In a list that the generator made, the whole entry goes, since it gives the other
/// page's title and summary; in a writer's text the words of the link stay.
/// </summary>
internal sealed class LinkRemoval
{
    /// <summary>The class of the elements that hold what a writer wrote.</summary>
    private const string WritersText = "prose";

    private static readonly HashSet<string> Void =
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    private readonly string _html;
    private readonly Func<string, bool> _isGone;
    private readonly List<Element> _open = [];
    private readonly List<Range> _removed = [];

    private LinkRemoval(string html, Func<string, bool> isGone) => (_html, _isGone) = (html, isGone);

    /// <param name="isGone">Whether an address, as a link of this page writes it, is that of one of the pages.</param>
    /// <param name="isText">True where all of it is a writer's text, as in a feed.</param>
    /// <returns>The page without the links; the same string where it has none.</returns>
    public static string Apply(string html, Func<string, bool> isGone, bool isText = false)
    {
        var removal = new LinkRemoval(html, isGone);
        removal.Walk(isText);
        return removal.Result();
    }

    private void Walk(bool isText)
    {
        foreach (var token in Token.ReadAll(_html))
        {
            if (token.Kind == TokenKind.StartTag)
            {
                Start(token, isText);
            }
            else if (token.Kind == TokenKind.EndTag)
            {
                End(token.Name, token.Range);
            }
        }
    }

    private void Start(Token tag, bool isText)
    {
        var leadsToGone = tag.Name is "a" or "link" && tag.Attribute("href") is { } address && _isGone(address);
        if (Void.Contains(tag.Name))
        {
            if (leadsToGone && tag.Attribute("hreflang") is not null)
            {
                Remove(tag.Range);
            }

            return;
        }

        var isWritten = isText
            || (_open is [.., var parent] && parent.IsWritten)
            || (tag.Attribute("class") ?? "").Split(' ').Contains(WritersText);
        var entry = leadsToGone && !isWritten ? _open.FindLastIndex(e => e.Name is "li" or "tr") : -1;

        // An entry with an anchor of its own, such as a source, is more than its link.
        if (entry >= 0 && !_open[entry].HasAnchor)
        {
            _open[entry] = _open[entry] with { IsRemoved = true };
            leadsToGone = false;
        }

        if (leadsToGone)
        {
            Remove(tag.Range);
        }

        _open.Add(
            new Element(
                tag.Name, tag.Range.Start.Value, tag.Attribute("id") is not null, isWritten, EndIsRemoved: leadsToGone, IsRemoved: false));
    }

    private void End(string name, Range range)
    {
        var at = _open.FindLastIndex(e => e.Name == name);
        if (at < 0)
        {
            return;
        }

        var element = _open[at];
        _open.RemoveRange(at, _open.Count - at);
        if (element.IsRemoved)
        {
            var end = range.End.Value;
            Remove(element.Start..(end < _html.Length && _html[end] == '\n' ? end + 1 : end));
        }
        else if (element.EndIsRemoved)
        {
            Remove(range);
        }
    }

    private void Remove(Range range) => _removed.Add(range);

    private string Result()
    {
        if (_removed.Count == 0)
        {
            return _html;
        }

        var result = new StringBuilder(_html.Length);
        var at = 0;
        foreach (var range in _removed.OrderBy(r => r.Start.Value).ThenByDescending(r => r.End.Value))
        {
            if (range.Start.Value >= at)
            {
                result.Append(_html, at, range.Start.Value - at);
            }

            at = Math.Max(at, range.End.Value);
        }

        return result.Append(_html, at, _html.Length - at).ToString();
    }

    /// <param name="IsWritten">Whether it is part of a writer's text.</param>
    private readonly record struct Element(string Name, int Start, bool HasAnchor, bool IsWritten, bool EndIsRemoved, bool IsRemoved);
}
