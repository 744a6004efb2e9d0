using System.Text.RegularExpressions;

namespace Advocate.Scaffold;

/// <summary>
/// A text with blanks, <c>{{name}}</c>, and with parts that only some sites get: <c>{{#laws}}</c> to <c>{{/laws}}</c>, within a line or on
/// lines of their own.
/// </summary>
internal static partial class Template
{
    public static string Fill(string template, IReadOnlyDictionary<string, string> values, IReadOnlySet<string> parts) =>
        Blank().Replace(WithParts(template, parts), blank => values[blank.Groups["name"].Value]);

    /// <summary>A part can have others within it.</summary>
    private static string WithParts(string text, IReadOnlySet<string> parts) => Part().Replace(
        text, part => parts.Contains(part.Groups["name"].Value) ? WithParts(part.Groups["text"].Value, parts) : "");

    [GeneratedRegex(@"\{\{#(?<name>\w+)\}\}\n?(?<text>.*?)\{\{/\k<name>\}\}\n?", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Part();

    [GeneratedRegex(@"\{\{(?<name>\w+)\}\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Blank();
}
