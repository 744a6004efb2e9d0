using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Advocate.Yaml;

namespace Advocate.Import;

/// <summary>Fields as YAML: plain where a reader of YAML takes the words as they are, in quotation marks elsewhere.</summary>
internal static partial class YamlText
{
    public static string Scalar(string value) => IsPlain(value) ? value : Quoted(value);

    public static string List(IEnumerable<string> values) =>
        $"[{string.Join(", ", values.Select(v => v.Contains(',', StringComparison.Ordinal) ? Quoted(v) : Scalar(v)))}]";

    public static string Quoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append(' '),
                '\t' => text.Append(' '),
                _ when char.IsControl(character) => text.Append(' '),
                _ => text.Append(character),
            };
        }

        return text.Append('"').ToString();
    }

    /// <summary>A value as one line, for the list of fields that were left.</summary>
    public static string Line(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar.IsPlain && IsPlainOrNumber(scalar.Value) ? scalar.Value : Quoted(scalar.Value),
        YamlSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Line))}]",
        YamlMapping mapping => $"{{{string.Join(", ", mapping.Entries.Select(e => $"{Quoted(e.Key.Value)}: {Line(e.Value)}"))}}}",
        _ => "\"\"",
    };

    private static bool IsPlainOrNumber(string value) => IsPlain(value) || double.TryParse(value, CultureInfo.InvariantCulture, out _);

    private static bool IsPlain(string value) =>
        Plain().IsMatch(value)
        && !value.Contains(": ", StringComparison.Ordinal)
        && !double.TryParse(value, CultureInfo.InvariantCulture, out _)
        && value.ToLowerInvariant() is not ("true" or "false" or "yes" or "no" or "on" or "off" or "null" or "y" or "n");

    [GeneratedRegex(@"^[\p{L}][\p{L}\p{M}\p{N} .'’()/+_:-]*(?<![ :])$")]
    private static partial Regex Plain();
}
