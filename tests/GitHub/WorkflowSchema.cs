using System.Text.Json;
using System.Text.RegularExpressions;
using Advocate.Tests.Site;
using Advocate.Yaml;

namespace Advocate.Tests.GitHub;

/// <summary>
/// GitHub's own schema of workflow files. Each definition is a string, number, boolean, null, sequence, mapping or a choice of
/// definitions, and names the contexts that expressions may use there and below.
/// </summary>
public sealed partial class WorkflowSchema
{
    private static readonly string[] FunctionsEverywhere =
        ["contains", "startsWith", "endsWith", "format", "join", "toJSON", "fromJSON", "case"];

    private readonly JsonElement _definitions = JsonDocument
        .Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "tests/GitHub/schema/workflow-v1.0.json"))).RootElement
        .GetProperty("definitions");

    /// <summary>What is wrong with a workflow, each with its place; nothing when GitHub would take it.</summary>
    public IReadOnlyList<string> Check(YamlNode workflow) => Check(workflow, "workflow-root-strict", []);

    private List<string> Check(YamlNode node, string type, string[] contexts)
    {
        if (!_definitions.TryGetProperty(type, out var definition))
        {
            return type == "any" ? [] : Primitive(node, type, default, contexts, isCondition: false);
        }

        contexts = definition.TryGetProperty("context", out var own) ? Words(own) : contexts;
        if (definition.TryGetProperty("one-of", out var choices))
        {
            // Of choices that all fail, the one that fails inside is the one that was meant.
            var attempts = Words(choices).Select(choice => Check(node, choice, contexts)).ToList();
            return attempts.MinBy(
                errors => errors.Exists(e => e.StartsWith($"{node.Location}: takes ", StringComparison.Ordinal))
                    ? int.MaxValue
                    : errors.Count)!;
        }

        if (definition.TryGetProperty("allowed-values", out var values))
        {
            return node is YamlScalar allowed && Words(values).Contains(allowed.Value)
                ? []
                : [At(node, $"takes one of {string.Join(", ", Words(values))}")];
        }

        if (definition.TryGetProperty("mapping", out var mapping))
        {
            return Mapping(node, mapping, contexts);
        }

        if (definition.TryGetProperty("sequence", out var sequence))
        {
            return node is YamlSequence list
                ? [.. list.Items.SelectMany(item => Check(item, sequence.GetProperty("item-type").GetString()!, contexts))]
                : [At(node, "takes a list")];
        }

        var primitive = definition.EnumerateObject().First(p => p.Name is "string" or "number" or "boolean" or "null");
        return Primitive(node, primitive.Name, primitive.Value, contexts, isCondition: type.EndsWith("-if", StringComparison.Ordinal));
    }

    private List<string> Mapping(YamlNode node, JsonElement mapping, string[] contexts)
    {
        if (node is not YamlMapping group)
        {
            return [At(node, "takes a group of fields")];
        }

        var errors = new List<string>();
        var properties = mapping.TryGetProperty("properties", out var named) ? named : default;
        foreach (var entry in group.Entries)
        {
            if (properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty(entry.Key.Value, out var property))
            {
                var type = property.ValueKind == JsonValueKind.String ? property.GetString()! : property.GetProperty("type").GetString()!;
                errors.AddRange(Check(entry.Value, type, contexts));
            }
            else if (mapping.TryGetProperty("loose-value-type", out var loose))
            {
                errors.AddRange(Check(entry.Value, loose.GetString()!, contexts));
            }
            else
            {
                errors.Add(At(entry.Key, $"has no field '{entry.Key.Value}'"));
            }
        }

        if (properties.ValueKind == JsonValueKind.Object)
        {
            errors.AddRange(properties.EnumerateObject()
                .Where(
                    p =>
                        p.Value.ValueKind == JsonValueKind.Object
                            && p.Value.TryGetProperty("required", out var required)
                            && required.GetBoolean())
                .Where(p => group.Entries.All(e => e.Key.Value != p.Name))
                .Select(p => At(node, $"needs '{p.Name}'")));
        }

        return errors;
    }

    private static List<string> Primitive(YamlNode node, string kind, JsonElement limits, string[] contexts, bool isCondition)
    {
        if (node is not YamlScalar scalar)
        {
            return [At(node, $"takes a {kind}")];
        }

        var expressions = isCondition && !scalar.Value.Contains("${{", StringComparison.Ordinal)
            ? [scalar.Value]
            : Expression().Matches(scalar.Value).Select(m => m.Groups[1].Value).ToList();
        if (expressions.Count > 0)
        {
            return contexts.Length == 0
                ? [At(node, "takes no expression")]
                : [
                    .. expressions.SelectMany(Names)
                    .Where(name => !IsOffered(name, contexts))
                    .Select(name => At(node, $"may not use '{name}'"))];
        }

        var isRight = kind switch
        {
            "boolean" => scalar is { IsPlain: true, Value: "true" or "false" },
            "number" => scalar.IsPlain && double.TryParse(scalar.Value, out _),
            "null" => scalar.IsNothing,
            _ when limits.ValueKind == JsonValueKind.Object
                && limits.TryGetProperty("constant", out var constant) => scalar.Value == constant.GetString(),
            _ when limits.ValueKind == JsonValueKind.Object && limits.TryGetProperty("require-non-empty", out _) => scalar.Value != "",
            _ => true,
        };
        return isRight ? [] : [At(node, $"takes a {kind}, not '{scalar.Value}'")];
    }

    /// <summary>The contexts and functions that an expression names: <c>steps.pages.outputs.base_url</c> names <c>steps</c>.</summary>
    private static IEnumerable<string> Names(string expression) =>
        Name().Matches(Quoted().Replace(expression, "''"))
            .Select(m => m.Value.TrimEnd())
            .Where(name => name is not ("true" or "false" or "null"));

    private static bool IsOffered(string name, string[] contexts) =>
        name.EndsWith('(')
            ? FunctionsEverywhere.Contains(name[..^1], StringComparer.OrdinalIgnoreCase)
                || contexts.Any(c => c.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            : contexts.Contains(name);

    private static string[] Words(JsonElement list) => [.. list.EnumerateArray().Select(e => e.GetString()!)];

    private static string At(YamlNode node, string problem) => $"{node.Location}: {problem}";

    [GeneratedRegex(@"\$\{\{(.*?)\}\}", RegexOptions.Singleline)]
    private static partial Regex Expression();

    [GeneratedRegex("'(?:[^']|'')*'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<![\w.-])[A-Za-z_][\w-]*(?:\s*\()?")]
    private static partial Regex Name();
}
