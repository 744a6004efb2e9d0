using Advocate.Diagnostics;
using YamlDotNet.Core;

namespace Advocate.Content.Yaml;

/// <summary>What can be wrong with YAML before anyone looks at what it says.</summary>
public static class YamlRules
{
    public static readonly DiagnosticRule Invalid = new(
        "ADV101", Severity.Error, "This is not valid YAML",
        "Each field is 'name: value'; put quotes around a value that holds a colon, a '#' or starts with a quote, '[', '@' or '*'.");

    public static readonly DiagnosticRule Tab = new(
        "ADV109", Severity.Error, "A tab in the indent",
        "YAML is indented with spaces: replace the tab by two spaces.");

    public static readonly DiagnosticRule Repeated = new(
        "ADV108", Severity.Error, "A field is given twice",
        "Keep one of the two and delete the other.");

    public static readonly DiagnosticRule Anchor = new(
        "ADV113", Severity.Error, "YAML aliases are not read",
        "Write the value out, or put quotes around it if the '*' is part of it.");

    public static readonly DiagnosticRule Key = new(
        "ADV114", Severity.Error, "A field's name is not text",
        "Write 'name: value'.");

    public static readonly DiagnosticRule Code = new(
        "ADV110", Severity.Error, "Code in front matter",
        "Write the value itself, or put quotes around it if the arrow is part of the text.");

    public static Diagnostic Syntax(YamlException exception, string file, int lineOffset)
    {
        var message = exception switch
        {
            MaximumRecursionLevelReachedException => "The values are nested more deeply than any content needs.",
            _ => $"This cannot be read as YAML: {InPlainWords(exception.Message)}",
        };
        return Invalid.At(
            new Location(file, (int)exception.Start.Line + lineOffset, Math.Max(1, (int)exception.Start.Column)), message);
    }

    /// <summary>The parser speaks of tokens and block mappings; writers need to know what to look for.</summary>
    private static string InPlainWords(string message) => message switch
    {
        _ when message.Contains("mapping values are not allowed", StringComparison.OrdinalIgnoreCase) =>
            "there is a second colon on the line. Put quotes around the value.",
        _ when message.Contains("quoted scalar", StringComparison.OrdinalIgnoreCase) =>
            "a quotation mark is opened and never closed.",
        _ when message.Contains("did not find expected ',' or ']'", StringComparison.OrdinalIgnoreCase) =>
            "a list opened with '[' is not closed with ']'.",
        _ when message.Contains("did not find expected ',' or '}'", StringComparison.OrdinalIgnoreCase) =>
            "a group opened with '{' is not closed with '}'.",
        _ when message.Contains("did not find expected key", StringComparison.OrdinalIgnoreCase)
            || message.Contains("simple key", StringComparison.OrdinalIgnoreCase) =>
            "this line is not 'name: value', or it is indented differently from its neighbors.",
        _ => char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.') + ".",
    };
}
