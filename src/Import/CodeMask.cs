using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Advocate.Import;

/// <summary>
/// Keeps parts of a text that no step may touch, code above all: each is taken out, and a mark of two private characters is left in its
/// place until the last step.
/// </summary>
internal sealed partial class CodeMask
{
    private const char Open = '\uE000', Close = '\uE001';

    private readonly List<string> _parts = [];

    public string Hide(string part)
    {
        _parts.Add(part);
        return string.Create(CultureInfo.InvariantCulture, $"{Open}{_parts.Count - 1}{Close}");
    }

    /// <param name="change">What becomes of each part.</param>
    public string Show(string text, Func<string, string>? change = null)
    {
        while (text.Contains(Open, StringComparison.Ordinal))
        {
            var shown = text;
            text = Mark().Replace(text, match =>
            {
                var part = _parts[int.Parse(match.Groups["index"].ValueSpan, CultureInfo.InvariantCulture)];
                part = change is null ? part : change(part);
                return part.Contains('\n', StringComparison.Ordinal)
                    ? part.Replace("\n", $"\n{Continuation(shown, match.Index)}", StringComparison.Ordinal)
                    : part;
            });
        }

        return text;
    }

    /// <summary>What the following lines of a block start with: the signs of a quotation, and spaces in place of all else.</summary>
    private static string Continuation(string text, int at)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1;
        var before = text.AsSpan(start, Math.Max(0, at - start));
        return Before().IsMatch(before) ? string.Concat(before.ToString().Select(c => c is '>' or ' ' or '\t' ? c : ' ')) : "";
    }

    /// <summary>Hides fenced code and code within lines.</summary>
    public string HideCode(string markdown)
    {
        var text = new StringBuilder(markdown.Length);
        var prose = new StringBuilder();
        string? fence = null;
        var code = new StringBuilder();
        var indent = "";
        foreach (var line in markdown.Split('\n'))
        {
            var isFence = Fence().Match(line);
            if (fence is null)
            {
                if (isFence.Success && !isFence.Groups["info"].Value.Contains('`', StringComparison.Ordinal))
                {
                    Flush();
                    fence = isFence.Groups["fence"].Value;
                    indent = isFence.Groups["indent"].Value;
                    code.Clear().Append(line[indent.Length..]);
                }
                else
                {
                    prose.Append(line).Append('\n');
                }
            }
            else
            {
                code.Append('\n').Append(WithoutIndent(line, indent));
                if (isFence.Success
                    && isFence.Groups["fence"].Value.StartsWith(fence, StringComparison.Ordinal)
                    && isFence.Groups["info"].Value.Trim() == "")
                {
                    text.Append(indent).Append(Hide(code.ToString())).Append('\n');
                    fence = null;
                }
            }
        }

        if (fence is not null)
        {
            text.Append(indent).Append(Hide($"{code.ToString().TrimEnd('\n')}\n{fence}")).Append('\n');
        }

        Flush();
        return text.ToString(0, Math.Max(0, text.Length - 1));

        void Flush()
        {
            text.Append(HideSpans(prose.ToString()));
            prose.Clear();
        }
    }

    private static string WithoutIndent(string line, string indent)
    {
        var cut = 0;
        while (cut < indent.Length && cut < line.Length && (line[cut] is ' ' or '\t' || (line[cut] == '>' && indent[cut] == '>')))
        {
            cut++;
        }

        return line[cut..];
    }

    private string HideSpans(string prose) => prose.Contains('`', StringComparison.Ordinal)
        ? Span().Replace(prose, match => match.Value.Contains("\n\n", StringComparison.Ordinal) ? match.Value : Hide(match.Value))
        : prose;

    [GeneratedRegex(@"^(?<indent>[ \t>]*(?:[-*+] +|\d+[.)] +)?)(?<fence>`{3,}|~{3,})(?<info>.*)$")]
    private static partial Regex Fence();

    [GeneratedRegex(@"(?<![`\\])(?<ticks>`+)(?!`)(?<code>(?:(?!\n\s*\n)[\s\S])+?)(?<!`)\k<ticks>(?!`)")]
    private static partial Regex Span();

    [GeneratedRegex(@"^[ \t>]*(?:[-*+] +|\d+[.)] +)*$")]
    private static partial Regex Before();

    [GeneratedRegex("\uE000(?<index>[0-9]+)\uE001")]
    private static partial Regex Mark();
}
