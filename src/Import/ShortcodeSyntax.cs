using System.Text.RegularExpressions;

namespace Advocate.Import;

/// <summary>A mark of a command in a text: its start, its end, or all of it.</summary>
/// <param name="Start">Where it is in the text.</param>
internal sealed record ShortcodeMark(int Start, int Length, string Name, string Arguments)
{
    public bool IsEnd { get; init; }

    /// <summary>True for what is shown where it is: <c>{{ page.title }}</c>.</summary>
    public bool IsValue { get; init; }

    public bool IsClosed { get; init; }
}

/// <summary>How commands are written in the texts of a generator.</summary>
internal sealed partial class ShortcodeSyntax
{
    private readonly Regex _pattern;

    private ShortcodeSyntax(Regex pattern) => _pattern = pattern;

    public static readonly ShortcodeSyntax Hugo =
        new(HugoPattern()), Liquid = new(LiquidPattern()), Tera = new(TeraPattern()), Statiq = new(StatiqPattern()),
        WordPress = new(WordPressPattern());

    /// <summary>Liquid's tags take their names and not their values from what is around them: <c>{{ }}</c> shows a value.</summary>
    public bool HasValues => this == Liquid;

    public IEnumerable<ShortcodeMark> Find(string text) =>
        _pattern.Matches(text)
            .Select(match => new ShortcodeMark(match.Index, match.Length, NameIn(match), match.Groups["arguments"].Value.Trim())
            {
                IsEnd = match.Groups["end"].Success,
                IsValue = match.Groups["value"].Success,
                IsClosed = match.Groups["closed"].Success,
            });

    /// <summary>Whether a page of HTML is a template: what it shows comes from elsewhere.</summary>
    public static bool IsTemplate(string html) =>
        html.Contains("{%", StringComparison.Ordinal) || html.Contains("{{", StringComparison.Ordinal);

    /// <summary>Code as readers saw it: with the marks taken off that kept commands in it from being run.</summary>
    public string InCode(string code) =>
        this == Hugo ? HugoEscape().Replace(
            code, match => match.Groups["open"].Success ? $"{{{{{match.Groups["open"].Value}" : $"{match.Groups["close"].Value}}}}}")
        : this == Tera ? code.Replace("{{/*", "{{", StringComparison.Ordinal).Replace("*/}}", "}}", StringComparison.Ordinal)
            .Replace("{%/*", "{%", StringComparison.Ordinal).Replace("*/%}", "%}", StringComparison.Ordinal)
        : this == Liquid ? LiquidRaw().Replace(code, "")
        : code;

    private static string NameIn(Match match) =>
        match.Groups["end"] is { Success: true, Value: var end } && end.Length > 1 && match.Groups["name"].Value == ""
        ? end : match.Groups["name"].Value;

    [GeneratedRegex("""\{\{[<%](?!/\*)\s*(?<end>/)?\s*(?<name>[\w./-]*)(?<arguments>("(\\.|[^"\\])*"|`[^`]*`|(?!\s*/?\s*[>%]\}\})[^"`])*)\s*(?<closed>/)?\s*[>%]\}\}""", RegexOptions.ExplicitCapture)]
    private static partial Regex HugoPattern();

    [GeneratedRegex("""\{%-?\s*((?<end>end)_?(?=\w))?(?<name>[\w.#-]+)(?<arguments>(\s*("[^"]*"|'[^']*'|(?!-?%\})[^"'])*?))\s*-?%\}|(?<value>\{\{)-?(?<arguments>.*?)-?\}\}|(?<value>\{)#.*?#\}""", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex LiquidPattern();

    [GeneratedRegex("""\{\{(?!/\*)\s*(?<name>\w+(::\w+)?)\((?<arguments>("[^"]*"|'[^']*'|`[^`]*`|[^"'`])*?)\)\s*(?<closed>)\}\}|\{%(?!/\*)-?\s*(?<name>\w+(::\w+)?)\((?<arguments>("[^"]*"|'[^']*'|`[^`]*`|[^"'`])*?)\)\s*-?%\}|\{%-?\s*(?<end>end)\s*-?%\}""", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex TeraPattern();

    [GeneratedRegex("""<\?[#!]\s*(?<end>/)?\s*(?<name>\w+)(?<arguments>("[^"]*"|(?!/?\s*\?>)[^"])*?)\s*(?<closed>/)?\s*\?>""", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex StatiqPattern();

    [GeneratedRegex("""(?<![\w\[])\[(?<end>/)?(?<name>caption|gallery|embed|youtube|vimeo|audio|video|code|sourcecode|quote|toc|contact-form(-7)?|su_\w+|vc_\w+|et_pb_\w+|fusion_\w+|button|tabs?|accordion|note|alert|columns?|row)(?<arguments>(\s+("[^"]*"|'[^']*'|[^\s\]"'])+)*?)\s*(?<closed>/)?\](?!\()""", RegexOptions.ExplicitCapture)]
    private static partial Regex WordPressPattern();

    [GeneratedRegex(@"\{\{(?<open>[<%])\s*/\*|\*/\s*(?<close>[>%])\}\}", RegexOptions.ExplicitCapture)]
    private static partial Regex HugoEscape();

    [GeneratedRegex(@"\{%-?\s*(end)?raw\s*-?%\}(?<=\}\n)?", RegexOptions.ExplicitCapture)]
    private static partial Regex LiquidRaw();
}
