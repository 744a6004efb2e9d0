using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Advocate.PhraseGenerator;

/// <summary>
/// Reads a language file in the one form that phrases are written in: names with a text, plain or quoted, with more names below them or
/// in braces on the line. All other YAML is refused.
/// </summary>
internal sealed class PhraseFileReader
{
    private readonly SourceText _source;
    private readonly List<PhraseFinding> _findings;
    private string _line = "";
    private int _lineStart, _at;

    private PhraseFileReader(SourceText source, List<PhraseFinding> findings) => (_source, _findings) = (source, findings);

    public static PhraseNode Read(SourceText source, List<PhraseFinding> findings)
    {
        var root = new PhraseNode("", new TextSpan(0, 0));
        new PhraseFileReader(source, findings).ReadLines(root);
        if (findings.Count == 0)
        {
            Check(root, findings);
        }

        return root;
    }

    private void ReadLines(PhraseNode root)
    {
        // The sections that are open, each with its own indent and that of the names below it.
        var open = new Stack<(PhraseNode Section, int Indent, int? Inner)>([(root, -1, null)]);
        foreach (var line in _source.Lines)
        {
            (_line, _lineStart) = (line.ToString().TrimEnd(), line.Start);
            _at = _line.Length - _line.TrimStart(' ').Length;
            if (AtEndOrComment())
            {
                continue;
            }

            if (_line[_at] == '\t')
            {
                Refuse("Indent with spaces in place of the tab.");
                continue;
            }

            while (open.Peek().Indent >= _at)
            {
                open.Pop();
            }

            var (section, indent, inner) = open.Pop();
            open.Push((section, indent, inner ?? _at));
            if (_at != (inner ?? _at))
            {
                Refuse("This line is indented differently from its neighbors.");
                continue;
            }

            var start = _at;
            if (ReadEntry(section, isInBraces: false) is { Text: null, Children.Count: 0 } added)
            {
                open.Push((added, start, null));
            }
        }
    }

    /// <returns>Null for what cannot be read, which was reported.</returns>
    private PhraseNode? ReadEntry(PhraseNode section, bool isInBraces)
    {
        var start = _at;
        var name = _at < _line.Length && _line[_at] is '"' or '\'' ? ReadQuoted() : ReadUntil(':');
        if (name is null || _at >= _line.Length || _line[_at] != ':' || (_at + 1 < _line.Length && _line[_at + 1] != ' '))
        {
            return name is null ? null : Refuse("Write 'name: text', with a space after the colon.");
        }

        var added = new PhraseNode(section.Path == "" ? name : $"{section.Path}.{name}", new TextSpan(_lineStart + start, _at - start));
        section.Children.Add(added);
        _at++;
        SkipSpaces();
        if (AtEndOrComment() && !isInBraces)
        {
            return added;
        }

        var isRead = _at < _line.Length && _line[_at] == '{' ? ReadBraces(added) : ReadText(added, isInBraces);
        SkipSpaces();
        return !isRead
            ? null
            : isInBraces || AtEndOrComment() ? added
            : Refuse("The text ends here, and more follows. Put quotes around all of it.");
    }

    private bool ReadBraces(PhraseNode section)
    {
        do
        {
            _at++;
            SkipSpaces();
            if (ReadEntry(section, isInBraces: true) is null)
            {
                return false;
            }
        }
        while (_at < _line.Length && _line[_at] == ',');

        return (_at < _line.Length && _line[_at++] == '}')
            || Refuse("Close the braces on this line, and put commas between what is in them.") is not null;
    }

    private bool ReadText(PhraseNode phrase, bool isInBraces)
    {
        if (_at < _line.Length && _line[_at] is '"' or '\'')
        {
            phrase.Text = ReadQuoted();
            return phrase.Text is not null;
        }

        var start = _at;
        var text = isInBraces ? ReadUntil(',', '}') : ReadUntil();
        if (text.Length == 0 || "[]{}&*!|>%@`#,".IndexOf(text[0]) >= 0
            || text.StartsWith("- ") || text.EndsWith(":") || text.Contains(": ") || text.Contains(" #")
            || (isInBraces && text.IndexOfAny(['{', '[', ']']) >= 0))
        {
            _at = start;
            return Refuse("Put quotes around this text.") is not null;
        }

        phrase.Text = text;
        return true;
    }

    /// <summary>Without the space at its end, up to the end of the line if it has none of the signs.</summary>
    private string ReadUntil(params char[] signs)
    {
        var start = _at;
        var end = _line.IndexOfAny(signs, _at);
        _at = end < 0 ? _line.Length : end;
        return _line.Substring(start, _at - start).TrimEnd();
    }

    private string? ReadQuoted()
    {
        var (start, quote, text) = (_at, _line[_at++], new StringBuilder());
        for (; _at < _line.Length; _at++)
        {
            var next = _at + 1 < _line.Length ? _line[_at + 1] : '\0';
            if (quote == '"' ? _line[_at] == '\\' && next is '"' or '\\' : _line[_at] == '\'' && next == '\'')
            {
                text.Append(next);
                _at++;
            }
            else if (_line[_at] == quote)
            {
                _at++;
                return text.ToString();
            }
            else if (quote == '"' && _line[_at] == '\\')
            {
                Refuse("Only \\\" and \\\\ are read here; write the character itself.");
                return null;
            }
            else
            {
                text.Append(_line[_at]);
            }
        }

        _at = start;
        Refuse("Close the quotes on this line.");
        return null;
    }

    private bool AtEndOrComment() => _at >= _line.Length || (_line[_at] == '#' && (_at == 0 || _line[_at - 1] == ' '));

    private void SkipSpaces()
    {
        while (_at < _line.Length && _line[_at] == ' ')
        {
            _at++;
        }
    }

    private PhraseNode? Refuse(string message)
    {
        var length = _at < _line.Length ? 1 : 0;
        _findings.Add(new PhraseFinding(PhraseFinding.Form, new TextSpan(_lineStart + _at, length), message));
        return null;
    }

    /// <summary>What can be said of a file without another beside it.</summary>
    private static void Check(PhraseNode section, List<PhraseFinding> findings)
    {
        var names = new HashSet<string>();
        foreach (var node in section.Children)
        {
            if (!node.HasIdentifier)
            {
                findings.Add(new(
                    PhraseFinding.Form,
                    node.Span,
                    $"'{node.Name}' is no name for a phrase: it takes letters without accents, digits and hyphens, a letter first."));
            }
            else if (!names.Add(node.Identifier))
            {
                findings.Add(new(PhraseFinding.Form, node.Span, $"'{node.Path}' is given twice."));
            }

            if (node.Text is null && node.Children.Count == 0)
            {
                findings.Add(new(PhraseFinding.Missing, node.Span, $"'{node.Path}' has no text."));
            }
            else if (!node.IsPhrase)
            {
                Check(node, findings);
            }
            else if (node.Fault(node.Blanks) is { } fault)
            {
                findings.Add(new(PhraseFinding.Blanks, node.Span, fault));
            }
        }
    }
}
