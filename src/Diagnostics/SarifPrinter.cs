using System.Collections.Immutable;
using System.Text.Json;

namespace Advocate.Diagnostics;

/// <summary>
/// Writes findings in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), which code hosts and editors read.
/// </summary>
public static class SarifPrinter
{
    public static void Print(ImmutableArray<Diagnostic> found, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonPrinter.Options);
        var rules = found.Select(d => d.Rule).Distinct().OrderBy(r => r.Code, StringComparer.Ordinal).ToImmutableArray();
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Advocate");
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            Message(json, "shortDescription", rule.Title);
            Message(json, "help", ProgramCommand.In(rule.Help));
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var diagnostic in found)
        {
            Result(json, diagnostic, rules.IndexOf(diagnostic.Rule));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, Diagnostic diagnostic, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(diagnostic.Severity));
        Message(json, "message", $"{diagnostic.Message} {diagnostic.Help}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        File(json, diagnostic.Location);
        if (diagnostic.Location.Line > 0)
        {
            Region(json, "region", diagnostic.Location);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        if (diagnostic is { Replacement: { } replacement, Location.Line: > 0 })
        {
            Fix(json, diagnostic, replacement);
        }

        json.WriteEndObject();
    }

    private static void Fix(Utf8JsonWriter json, Diagnostic diagnostic, string replacement)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        Message(json, "description", diagnostic.Help);
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        File(json, diagnostic.Location);
        json.WriteStartArray("replacements");
        json.WriteStartObject();
        Region(json, "deletedRegion", diagnostic.Location);
        Message(json, "insertedContent", replacement);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Message(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static void File(Utf8JsonWriter json, Location location)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', location.File.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
    }

    private static void Region(Utf8JsonWriter json, string name, Location location)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", location.Line);
        json.WriteNumber("startColumn", location.Column);
        json.WriteNumber("endColumn", location.Column + location.Length);
        json.WriteEndObject();
    }

    private static string Level(Severity severity) =>
        severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
}
