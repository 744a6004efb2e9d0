using System.Text;

namespace Advocate.Import;

/// <summary>A link or a picture of a text of Markdown, as it is written.</summary>
/// <param name="Words">What is in the square brackets, with the links in it replaced.</param>
/// <param name="Title">With its quotation marks; empty where there is none.</param>
internal readonly record struct WrittenLink(bool IsPicture, string Words, string Target, string Title);

/// <summary>Goes over the links of a text whose code is hidden.</summary>
internal static class LinkScanner
{
    /// <param name="replace">What to write in the place of a link; null leaves it as it is.</param>
    public static string Rewrite(string text, Func<WrittenLink, string?> replace)
    {
        var output = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == ']'
                && at + 1 < text.Length
                && text[at + 1] == '('
                && EndOfTarget(text, at + 2) is { } inside
                && OpeningIn(output) is >= 0 and var open)
            {
                var isPicture = open > 0 && output[open - 1] == '!' && !IsEscaped(output, open - 1);
                var words = output.ToString(open + 1, output.Length - open - 1);
                if (replace(new WrittenLink(isPicture, words, inside.Target, inside.Title)) is { } replacement)
                {
                    output.Length = isPicture ? open - 1 : open;
                    output.Append(replacement);
                }
                else
                {
                    output.Append(text, at, inside.End - at);
                }

                at = inside.End - 1;
                continue;
            }

            if (text[at] == '[' && (at == 0 || text[at - 1] == '\n' || IsIndent(text, at)) && Definition(text, at) is { } definition)
            {
                var replacement = replace(new WrittenLink(false, "\0", definition.Target, ""));
                output.Append(text, at, definition.Start - at).Append(replacement ?? text[definition.Start..definition.End]);
                at = definition.End - 1;
                continue;
            }

            output.Append(text[at]);
        }

        return output.ToString();
    }

    /// <summary>The target of a definition is replaced alone: whoever replaces it is given a null character for its words.</summary>
    private static (int Start, int End, string Target)? Definition(string text, int at)
    {
        var close = text.IndexOf(']', at);
        if (close < 0
            || close == at + 1
            || close - at > 200
            || text[at + 1] is '^' or '@'
            || close + 1 >= text.Length
            || text[close + 1] != ':'
            || text.AsSpan(at, close - at).Contains('\n'))
        {
            return null;
        }

        var start = close + 2;
        while (start < text.Length && text[start] is ' ' or '\t')
        {
            start++;
        }

        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end == start ? null : (start, end, text[start..end].Trim('<', '>'));
    }

    private static bool IsIndent(string text, int at)
    {
        var line = text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1;
        return at - line <= 3 && text.AsSpan(line, at - line).IsWhiteSpace();
    }

    private static bool IsEscaped(StringBuilder text, int at)
    {
        var slashes = 0;
        while (at - slashes - 1 >= 0 && text[at - slashes - 1] == '\\')
        {
            slashes++;
        }

        return slashes % 2 == 1;
    }

    /// <summary>The bracket that the last one closes.</summary>
    private static int OpeningIn(StringBuilder output)
    {
        var depth = 0;
        for (var at = output.Length - 1; at >= 0; at--)
        {
            if (output[at] == '\n' && at > 0 && output[at - 1] == '\n')
            {
                return -1;
            }

            if (output[at] == ']' && !IsEscaped(output, at))
            {
                depth++;
            }
            else if (output[at] == '[' && !IsEscaped(output, at) && depth-- == 0)
            {
                return at;
            }
        }

        return -1;
    }

    private static (string Target, string Title, int End)? EndOfTarget(string text, int start)
    {
        var at = start;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        var from = at;
        string target;
        if (at < text.Length && text[at] == '<')
        {
            var close = text.IndexOf('>', at);
            if (close < 0 || text.AsSpan(at, close - at).Contains('\n'))
            {
                return null;
            }

            (target, at) = (text[(at + 1)..close], close + 1);
        }
        else
        {
            var depth = 0;
            while (at < text.Length && !(text[at] == ')' && depth == 0) && !(char.IsWhiteSpace(text[at]) && !IsInTarget(text, at)))
            {
                depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
                at += text[at] == '\\' && at + 1 < text.Length ? 2 : 1;
            }

            target = at > text.Length ? text[from..] : text[from..at];
        }

        var rest = at;
        while (rest < text.Length && char.IsWhiteSpace(text[rest]))
        {
            rest++;
        }

        if (rest < text.Length && text[rest] is '"' or '\'' && text.IndexOf(text[rest], rest + 1) is > 0 and var endOfTitle)
        {
            var close = endOfTitle + 1;
            while (close < text.Length && text[close] is ' ' or '\t')
            {
                close++;
            }

            return close < text.Length && text[close] == ')' ? (target, text[rest..(endOfTitle + 1)], close + 1) : null;
        }

        return rest < text.Length && text[rest] == ')' ? (target, "", rest + 1) : null;
    }

    /// <summary>A space in an address that somebody left as it is, where what follows on the line is its end.</summary>
    private static bool IsInTarget(string text, int at)
    {
        if (text[at] != ' ' || at + 1 >= text.Length || text[at + 1] is '"' or '\'' or ')' or ' ')
        {
            return false;
        }

        var close = text.AsSpan(at).IndexOfAny(")\n");
        return close > 0 && text[at + close] == ')' && !text.AsSpan(at, close).ContainsAny("\"'[]");
    }
}
