using System.Collections.Immutable;

namespace Advocate.Theming;

/// <param name="Selectors">The rules and at-rules around it, the outermost first: <c>@layer base</c>, <c>:root</c>.</param>
internal sealed record StyleDeclaration(ImmutableArray<string> Selectors, string Name, string Value);

/// <summary>What a browser would pass over, or take for something else, from there on.</summary>
internal sealed record StyleFault(int Offset, int Length, string Message, string Help);

/// <summary>
/// Reads a style sheet as CSS Syntax Level 3 does, as far as it takes to tell whether it is whole: comments, strings, brackets, rules and
/// declarations. What properties and selectors mean is left to the browser.
/// </summary>
internal sealed class StyleSheetReader
{
    private const string CloseBrace = "Add the closing brace '}' where the rule ends.";

    private readonly string _css;
    private readonly Stack<(char Bracket, int Offset, string Selector)> _open = new();
    private readonly List<StyleDeclaration> _declarations = [];
    private readonly List<StyleFault> _faults = [];

    /// <summary>Where the rule or the declaration starts that is being read.</summary>
    private int _start;

    /// <summary>The first colon of a declaration, and the one after it, outside of brackets and strings; -1 where there is none.</summary>
    private int _colon = -1, _secondColon = -1;

    private StyleSheetReader(string css) => _css = css;

    public static (ImmutableArray<StyleDeclaration> Declarations, ImmutableArray<StyleFault> Faults) Read(string css)
    {
        var reader = new StyleSheetReader(css);
        reader.Read();
        return ([.. reader._declarations], [.. reader._faults]);
    }

    private void Read()
    {
        for (var at = 0; at < _css.Length;)
        {
            at = Step(at);
        }

        foreach (var (bracket, offset, _) in _open.Reverse())
        {
            _faults.Add(
                new(offset, 1, $"This '{bracket}' is not closed.", bracket == '{' ? CloseBrace : $"Add the closing '{Closing(bracket)}'."));
        }

        if (_open.Count == 0 && Written(_css.Length) is { Length: > 0 } rest && _faults.Count == 0 && !(rest[0] == '@'))
        {
            _faults.Add(
                new(Start(), 1, "Here starts a rule that has no braces.", "Write its declarations in braces after it, or delete it."));
        }
    }

    /// <returns>Where to go on.</returns>
    private int Step(int at)
    {
        switch (_css[at])
        {
            case '/' when _css.AsSpan(at).StartsWith("/*"):
                return SkipComment(at);
            case '"' or '\'':
                return SkipString(at);
            case '\\':
                return at + 2;
            case '(' when IsAddress(at):
                return SkipAddress(at);
            case '(' or '[' or '{':
                Open(at);
                return at + 1;
            case ')' or ']' or '}':
                Close(at);
                return at + 1;
            case ';' when _open.Count == 0 || _open.Peek().Bracket == '{':
                EndStatement(at);
                return at + 1;
            case ':' when _open.Count == 0 || _open.Peek().Bracket == '{':
                (_colon, _secondColon) = _colon < 0 ? (at, -1) : (_colon, _secondColon < 0 ? at : _secondColon);
                return at + 1;
            default:
                return at + 1;
        }
    }

    private int SkipComment(int at)
    {
        if (_css.IndexOf("*/", at + 2, StringComparison.Ordinal) is var end and >= 0)
        {
            return end + 2;
        }

        _faults.Add(
            new(at, 2, "This comment is not closed, so that all that follows is part of it.", "Write '*/' where the comment ends."));
        _open.Clear();
        _start = _css.Length;
        return _css.Length;
    }

    private int SkipString(int at)
    {
        for (var end = at + 1; end < _css.Length && _css[end] != '\n'; end++)
        {
            if (_css[end] == _css[at])
            {
                return end + 1;
            }

            end += _css[end] == '\\' ? 1 : 0;
        }

        _faults.Add(new(at, 1, "This string is not closed on its line.", $"Write {_css[at]} where the string ends."));
        return _css.IndexOf('\n', at) is var next and >= 0 ? next : _css.Length;
    }

    /// <summary>An address without quotes may hold any sign but a bracket.</summary>
    private bool IsAddress(int at) =>
        at >= 3
            && _css.AsSpan(at - 3, 3).Equals("url", StringComparison.OrdinalIgnoreCase)
            && _css.AsSpan(at + 1).TrimStart() is not ['"' or '\'', ..];

    private int SkipAddress(int at)
    {
        if (_css.AsSpan(at).IndexOfAny(')', '\n') is var length and > 0 && _css[at + length] == ')')
        {
            return at + length + 1;
        }

        _faults.Add(new(at, 1, "This '(' is not closed.", "Add the closing ')'."));
        return at + 1;
    }

    private void Open(int at)
    {
        _open.Push((_css[at], at, _css[at] == '{' ? Written(at) : ""));
        if (_css[at] == '{')
        {
            Begin(at + 1);
        }
    }

    private void Close(int at)
    {
        // A brace ends its rule even where a bracket in it is open.
        while (_css[at] == '}' && _open.TryPeek(out var inner) && inner.Bracket != '{' && _open.Any(o => o.Bracket == '{'))
        {
            _faults.Add(new(inner.Offset, 1, $"This '{inner.Bracket}' is not closed.", $"Add the closing '{Closing(inner.Bracket)}'."));
            _open.Pop();
        }

        if (!_open.TryPeek(out var open) || Closing(open.Bracket) != _css[at])
        {
            _faults.Add(new(at, 1, $"This '{_css[at]}' closes nothing.", "Delete it, or add the opening one that is missing before it."));
            Begin(at + 1);
            return;
        }

        if (open.Bracket == '{')
        {
            EndStatement(at);
        }

        _open.Pop();
    }

    private void EndStatement(int end)
    {
        var text = Written(end);
        if (text is not ("" or ['@', ..]))
        {
            Declare(text, end);
        }

        Begin(end + 1);
    }

    private void Declare(string text, int end)
    {
        if (_open.Count == 0)
        {
            _faults.Add(new(Start(), 1, "This declaration is in no rule.", "Move it into the braces of a rule, or delete it."));
        }
        else if (_colon < 0)
        {
            _faults.Add(
                new(
                    Start(),
                    Math.Min(text.Length, LineLength(Start(), end)),
                    "This declaration has no colon.",
                    "Write it as 'property: value;'."));
        }
        else if (Comments.Remove(_css[_start.._colon]).Trim() is var name
            && _secondColon >= 0
            && !name.StartsWith("--", StringComparison.Ordinal))
        {
            _faults.Add(new(_secondColon, 1, $"A second colon in the declaration of '{name}'.", "End each declaration with a semicolon."));
        }
        else
        {
            _declarations.Add(new(
                [.. _open.Reverse().Where(o => o.Bracket == '{').Select(o => o.Selector)], name, Comments.Remove(_css[(_colon + 1)..end])
                    .Trim()));
        }
    }

    private void Begin(int at) => (_start, _colon, _secondColon) = (at, -1, -1);

    private string Written(int end) => Comments.Remove(_css[Math.Min(_start, end)..end]).Trim();

    /// <summary>Where the first sign is that is no space and in no comment.</summary>
    private int Start()
    {
        var at = _start;
        while (at < _css.Length)
        {
            if (char.IsWhiteSpace(_css[at]))
            {
                at++;
            }
            else if (_css.AsSpan(at).StartsWith("/*") && _css.IndexOf("*/", at + 2, StringComparison.Ordinal) is var end and >= 0)
            {
                at = end + 2;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private int LineLength(int at, int end) => _css.AsSpan(at, end - at).IndexOf('\n') is var line and >= 0 ? line : end - at;

    private static char Closing(char bracket) => bracket switch { '{' => '}', '(' => ')', _ => ']' };

    private static class Comments
    {
        public static string Remove(string css)
        {
            while (css.IndexOf("/*", StringComparison.Ordinal) is var start and >= 0
                && css.IndexOf("*/", start + 2, StringComparison.Ordinal) is var end and >= 0)
            {
                css = css.Remove(start, end + 2 - start);
            }

            return css;
        }
    }
}
