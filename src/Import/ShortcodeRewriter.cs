using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Advocate.Yaml;

namespace Advocate.Import;

/// <summary>Replaces the commands of one text, from the innermost out.</summary>
internal sealed partial class ShortcodeRewriter(ImportedText text, OldSite site, OwnShortcodes own, CodeMask mask, ImportLog log)
{
    /// <summary>A template that shows itself would go on for ever.</summary>
    private const int MaxDepth = 6;

    /// <summary>Tags of Liquid that wrap text without being the text's: what is in them stays.</summary>
    private static readonly string[] Conditions = [
        "if", "unless", "case", "ifchanged", "ifversion"], Branches = ["else", "elsif", "elseif", "when"];

    private static readonly string[] Loops = [
        "for", "tablerow", "capture", "macro", "block", "css", "js", "renderTemplate", "javascript", "schema"];

    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);
    private int _depth;

    public string Rewrite(string markdown)
    {
        var marks = site.Syntax?.Find(markdown).ToImmutableArray() ?? [];
        return marks.IsEmpty ? markdown : Part(markdown, marks, 0, marks.Length, 0, markdown.Length);
    }

    private string Part(string source, ImmutableArray<ShortcodeMark> marks, int from, int to, int start, int end)
    {
        var output = new StringBuilder();
        var at = start;
        for (var i = from; i < to; i++)
        {
            var mark = marks[i];
            if (mark.Start < at)
            {
                continue;
            }

            output.Append(source, at, mark.Start - at);
            var close = mark.IsEnd || mark.IsValue || mark.IsClosed ? -1 : EndOf(marks, i, to);
            var written = close < 0
                ? source.Substring(mark.Start, mark.Length)
                : source[mark.Start..(marks[close].Start + marks[close].Length)];
            string? inner = null;
            if (close >= 0)
            {
                var (innerStart, innerEnd) = (mark.Start + mark.Length, marks[close].Start);
                inner =
                    mark.Name is "raw" or "highlight" or "verbatim" or "code" or "code-toggle" or "sourcecode" or "mermaid" ? source[innerStart..innerEnd]
                    : Loops.Contains(mark.Name) ? ""
                    : Part(source, marks, i + 1, close, innerStart, innerEnd);
                at = marks[close].Start + marks[close].Length;
                i = close;
            }
            else
            {
                at = mark.Start + mark.Length;
            }

            Append(output, Replacement(mark, inner, written), source, mark.Start);
        }

        return output.Append(source, at, end - at).ToString();
    }

    /// <summary>A block in a list stays in it: its lines get the indent of the line that the command is on.</summary>
    private static void Append(StringBuilder output, string replacement, string source, int start)
    {
        var lineStart = source.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
        var before = source.AsSpan(lineStart, Math.Max(0, start - lineStart));
        var indent = before.IsWhiteSpace() ? before.ToString() : "";
        if (!replacement.Contains('\n', StringComparison.Ordinal) || indent == "")
        {
            output.Append(replacement);
            return;
        }

        output.Append(
            string.Join(
                $"\n{indent}",
                replacement.Split('\n').Select(line => line.StartsWith(indent, StringComparison.Ordinal) ? line[indent.Length..] : line)));
    }

    private int EndOf(ImmutableArray<ShortcodeMark> marks, int open, int to)
    {
        // All ends of Tera's commands are alike.
        var endsAreNamed = site.Syntax != ShortcodeSyntax.Tera;
        var depth = 0;
        for (var i = open + 1; i < to; i++)
        {
            if (marks[i].IsValue || marks[i].IsClosed || (endsAreNamed && marks[i].Name != marks[open].Name))
            {
                continue;
            }

            if (!marks[i].IsEnd)
            {
                depth++;
            }
            else if (depth-- == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private string Replacement(ShortcodeMark mark, string? inner, string written)
    {
        if (mark.IsValue)
        {
            return Value(mark.Arguments, written);
        }

        var code = new Shortcode(mark.Name, ShortcodeArguments.Read(mark.Arguments), inner, written, mask);
        return own.Replace(code)
            ?? (site.Syntax!.HasValues ? Tag(mark, inner, written, code) : null)
            ?? (mark.IsEnd ? "" : null)
            ?? Template(code, mark)
            ?? Usual(code)
            ?? Unknown(code);
    }

    /// <summary>In a text of HTML, Markdown is kept from the step that makes Markdown of it; what holds HTML stays as it is.</summary>
    private string? Usual(Shortcode code) =>
        text.Format == TextFormat.Markdown ? ShortcodeTable.Replace(code)
        : code.Inner is { } inner && inner.Contains('<', StringComparison.Ordinal) ? inner
        : ShortcodeTable.Replace(
            code with { Arguments = code.Inner is { } address && code.Arguments.Positional.IsEmpty ? code.Arguments with { Positional = [address.Trim()] } : code.Arguments }) is { } markdown
            ? markdown == code.Inner ? markdown : mask.Hide(markdown.Trim('\n')) : null;

    /// <summary>The tags that Liquid, Nunjucks and Jekyll have of themselves.</summary>
    private string? Tag(ShortcodeMark mark, string? inner, string written, Shortcode code)
    {
        if (Branches.Contains(mark.Name))
        {
            return "";
        }

        if (Conditions.Contains(mark.Name) && inner is not null)
        {
            log.Add(NoteKind.Shortcode, text, written, $"'{{% {mark.Name} {mark.Arguments} %}}' showed one of its parts; all are kept.");
            return inner;
        }

        switch (mark.Name)
        {
            case "comment" or "prettier-ignore":
                return "";
            case "raw" or "verbatim":
                return Raw(inner ?? "");
            case "highlight" when inner is not null:
                return ShortcodeTable.Fence(code, inner, mark.Arguments.Split(' ')[0].Trim('"', '\''));
            case "set" or "assign" when mark.Arguments.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals && inner is null:
                var value = mark.Arguments[(equals + 1)..].Trim();
                _variables[mark.Arguments[..equals].Trim()] = value is ['"' or '\'', .., '"' or '\''] ? value[1..^1] : Lookup(value) ?? "";
                return "";
            case "set" when inner is not null:
                _variables[mark.Arguments.Trim()] = inner;
                return "";
            case "post_url" or "link":
                return $"{SourcePrefix}{mark.Arguments.Trim().Trim('"', '\'')}";
            case "youtubeEmbed" or "codetitle" or "callout":
                return null;
            case "include" or "render" or "include_relative" or "include_cached" or "includeBlock" or "renderFile":
                return Include(mark.Arguments, written);
            default:
                return Loops.Contains(mark.Name) ? Comment(written, code) : null;
        }
    }

    /// <summary>In front of what names a file of the old site, where an address would be.</summary>
    public const string SourcePrefix = "source:";

    /// <summary>Words that readers saw though they look like commands.</summary>
    private string Raw(string inner) => Braces().Replace(inner, match => mask.Hide($"`{match.Value}`"));

    private string Value(string expression, string written)
    {
        if (written.StartsWith("{#", StringComparison.Ordinal))
        {
            return "";
        }

        var parts = expression.Split('|');
        var (name, filters) = (parts[0].Trim(), parts.Skip(1).Select(p => p.Trim()).ToList());
        var value = name is ['"' or '\'', .., '"' or '\''] ? name[1..^1] : _variables.GetValueOrDefault(name) ?? Lookup(name);
        if (value is null)
        {
            return Unknown(new Shortcode(name.Split(' ', '(')[0], ShortcodeArguments.Read(""), null, written, mask));
        }

        foreach (var filter in filters)
        {
            if (filter.StartsWith("highlight", StringComparison.Ordinal))
            {
                return ShortcodeTable.Fence(
                    new Shortcode("highlight", ShortcodeArguments.Read(""), null, written, mask),
                    site.Syntax!.InCode(mask.Show(value)),
                    filter["highlight".Length..].Trim('(', ')', '"', '\'', ':', ' '));
            }

            value = filter.Split(' ', '(', ':')[0] switch
            {
                "absolute_url" or "relative_url" or "url" or "prepend" or "safe" or "strip" or "escape" or "markdownify" => value,
                "downcase" or "lower" => value.ToLowerInvariant(),
                "upcase" or "upper" => value.ToUpperInvariant(),
                "capitalize" => value.Length > 0 ? char.ToUpperInvariant(value[0]) + value[1..] : value,
                "append" => value + filter["append".Length..].Trim(':', ' ', '"', '\''),
                _ => value,
            };
        }

        return value;
    }

    /// <summary>A value of the settings, of a data file or of the text's own fields, where it is one word or sentence.</summary>
    private string? Lookup(string name)
    {
        var path = name.Split('.');
        return path switch
        {
            ["site", "baseurl"] or ["site", "url"] or ["site", "base_url"] or ["base_url"] or ["pathPrefix"] => "",
            ["site", "data", var file, .. var rest] => Words(site.Data.GetValueOrDefault(file), rest),
            ["site", .. var rest] => site.Settings.First(string.Join('.', rest)),
            ["page", .. var rest] => Words(text.Fields, rest),
            _ when Words(text.Fields, path) is { } given => given,
            [var only] when text.Field(only) is { Value: YamlScalar { Value: var own } } => own,
            [var file, .. var rest] when rest.Length > 0 => Words(site.Data.GetValueOrDefault(file), rest),
            _ => null,
        };

        static string? Words(
            YamlNode? node,
            string[] names) => node is not null && OldSettings.In(node, names) is YamlScalar { IsNothing: false } scalar ? scalar.Value : null;
    }

    /// <summary>Liquid's include of a file, whose words and HTML stay where nothing in it has to be worked out.</summary>
    private string? Include(string arguments, string written)
    {
        var file = ShortcodeArguments.Read(arguments).At(0);
        var values = ShortcodeArguments.Read(arguments);
        var template = file is null ? null : site.Templates.GetValueOrDefault(file) ?? site.Templates
            .GetValueOrDefault(Path.GetFileNameWithoutExtension(file));
        var name = Path.GetFileNameWithoutExtension(file ?? "include");
        var code = new Shortcode(name, values with { Positional = [.. values.Positional.Skip(1)] }, null, written, mask);
        return own.Replace(code)
            ?? (template is null ? null : Filled(template, code, LiquidParameter()))
            ?? ShortcodeTable.Replace(code with { Inner = code.Arguments["content", "text", "body"] })
            ?? Unknown(code);
    }

    /// <summary>A command's own template, where it holds nothing but words, HTML and the command's values.</summary>
    private string? Template(Shortcode code, ShortcodeMark mark) =>
        site.Templates.GetValueOrDefault(mark.Name) is { } template
            ? Filled(
                template,
                code,
                site.Syntax == ShortcodeSyntax.Hugo
                    ? HugoParameter()
                    : site.Syntax == ShortcodeSyntax.Tera ? TeraParameter()
                    : LiquidParameter())
            : null;

    private string? Filled(string template, Shortcode code, Regex parameter)
    {
        var isComplete = true;
        template = TemplateComment().Replace(template, "");
        var filled = parameter.Replace(template, match =>
        {
            var key = match.Groups["name"].Value.Trim('"', '`');
            return match.Groups["inner"].Success || key is "body" or "inner" ? code.Inner ?? ""
                : int.TryParse(key, out var index) ? code.Arguments.At(index) ?? Missing()
                : code.Arguments[key] ?? Missing();
        });
        if (!isComplete || _depth >= MaxDepth)
        {
            return null;
        }

        if (filled.Contains("{{", StringComparison.Ordinal) || filled.Contains("{%", StringComparison.Ordinal))
        {
            if (site.Syntax != ShortcodeSyntax.Liquid
                || filled.Contains("{% for", StringComparison.Ordinal)
                || filled.Contains("{%- for", StringComparison.Ordinal)
                || filled.Contains("include.", StringComparison.Ordinal)
                || filled.Contains("{% if", StringComparison.Ordinal)
                || filled.Contains("{%- if", StringComparison.Ordinal))
            {
                return null;
            }

            _depth++;
            filled = Rewrite(filled);
            _depth--;
        }

        return filled.Trim('\n');

        string Missing()
        {
            isComplete = false;
            return "";
        }
    }

    /// <summary>What a command holds stays, and what it says in words; the command itself becomes a comment for writers.</summary>
    private string Unknown(Shortcode code)
    {
        log.Met.Add(new MetShortcode(code.Name, mask.Show(code.Written.Split('\n')[0]), ImportLog.Locate(text, code.Written)));
        return code.Inner is { } inner && inner.Trim() != "" ? $"{Shown(code)}{inner}" : $"{Shown(code)}{Comment(code.Written, code)}";
    }

    /// <summary>The words among the values of a command that readers may have seen.</summary>
    private static string Shown(Shortcode code) =>
        code.Arguments["title", "heading", "text", "label", "caption"] is { } words
            ? code.Arguments["url", "href", "link"] is { } to ? $"[{words}]({to}) " : $"{words} "
            : "";

    private string Comment(string written, Shortcode code)
    {
        log.Add(NoteKind.Shortcode, text, written, $"'{code.Name}' is none of the usual commands; it is a comment in the text now.");
        return mask.Hide(
            $"<!-- {mask.Show(written).Replace("--", "- -", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal)} -->");
    }

    [GeneratedRegex(@"\{\{.*?\}\}|\{%.*?%\}", RegexOptions.Singleline)]
    private static partial Regex Braces();

    [GeneratedRegex("""\{\{-?\s*(?<inner>\$?\.Inner)(\s*\|[^}]*)?-?\}\}|\{\{-?\s*(with\s+)?\$?\.Get\s+(?<name>"[^"]+"|`[^`]+`|\d+)(\s*\|[^}]*)?\s*-?\}\}""", RegexOptions.ExplicitCapture)]
    private static partial Regex HugoParameter();

    [GeneratedRegex(
        @"\{\{-?\s*(include\.)?(?<name>\w+)(\s*\|[^}]*)?\s*-?\}\}(?<!\{\{-?\s*(site|page)\b[^}]*\}\})", RegexOptions.ExplicitCapture)]
    private static partial Regex LiquidParameter();

    [GeneratedRegex(@"\{\{-?\s*(?<name>\w+)(\s*\|[^}]*)?\s*-?\}\}", RegexOptions.ExplicitCapture)]
    private static partial Regex TeraParameter();

    [GeneratedRegex(
        @"\{\{-?\s*/\*.*?\*/\s*-?\}\}|\{#.*?#\}|\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}|<!--.*?-->",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex TemplateComment();
}
