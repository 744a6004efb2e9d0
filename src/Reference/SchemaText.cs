using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.FrontMatter;

namespace Advocate.Reference;

/// <summary>A JSON Schema (draft-07, which editors' YAML support reads) for one kind of file, made from its record.</summary>
public static class SchemaText
{
    /// <summary>Of two numbers before a year, the day and the month, if there is but one way to read them.</summary>
    private const string DayAndMonth =
        "(1[3-9]|2[0-9]|3[01])[-/.](0?[1-9]|1[0-2])|(0?[1-9]|1[0-2])[-/.](1[3-9]|2[0-9]|3[01])|0?(?<same>[1-9]|1[0-2])[-/.]0?\\k<same>";

    private const string InWords =
        "[0-9]{1,2}(st|nd|rd|th|\\.)?[- ][A-Za-z. ]+[-, ]*[0-9]{4}|[A-Za-z]+\\.? [0-9]{1,2}(st|nd|rd|th)?,? *[0-9]{4}";

    /// <summary>A date known to the day in any of the forms that are read. Whether there is such a day, the check tells.</summary>
    private const string WholeDate =
        $"([A-Za-z]+\\.?,? )?([0-9]{{4}}[-/.][0-9]{{1,2}}[-/.][0-9]{{1,2}}|({DayAndMonth})[-/.][0-9]{{4}}|{InWords})([T, ].*)?";

    public static string Of(ContentKind kind)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, JsonPrinter.Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", kind.Files);
            switch (kind.Form)
            {
                case FileForm.Entries:
                    json.WriteString("type", "object");
                    json.WritePropertyName("additionalProperties");
                    Object(json, kind.Shape);
                    break;
                case FileForm.List:
                    json.WriteString("type", "array");
                    json.WritePropertyName("items");
                    Object(json, kind.Shape);
                    break;
                default:
                    Members(json, kind.Shape);
                    break;
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.ToArray()) + "\n";
    }

    private static void Object(Utf8JsonWriter json, FieldSchema.Group group)
    {
        json.WriteStartObject();
        Members(json, group);
        json.WriteEndObject();
    }

    private static void Members(Utf8JsonWriter json, FieldSchema.Group group)
    {
        var fields = group.Describe();
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var field in fields)
        {
            json.WriteStartObject(field.Name);
            json.WriteString("description", $"{field.About}\n\n{field.Example.TrimEnd()}");
            Value(json, field.Shape);
            json.WriteEndObject();
            foreach (var alias in field.Aliases)
            {
                json.WriteStartObject(alias);
                json.WriteString("description", $"Another name of '{field.Name}'.");
                Value(json, field.Shape);
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
        Required(json, fields);
        json.WriteBoolean("additionalProperties", false);
    }

    /// <summary>A required field may be given under any of its names, and need not be given at all on a page that is withdrawn.</summary>
    private static void Required(Utf8JsonWriter json, ImmutableArray<FieldDescription> fields)
    {
        if (!fields.Any(f => f.IsRequired))
        {
            return;
        }

        ImmutableArray<string> instead = [
            .. fields.Where(f => f is { Name: Withdrawal.Field, Shape: FieldSchema.Group }).Select(f => f.Name)];
        json.WriteStartArray("allOf");
        foreach (var field in fields.Where(f => f.IsRequired))
        {
            json.WriteStartObject();
            json.WriteStartArray("anyOf");
            foreach (var name in field.Aliases.Prepend(field.Name).Concat(instead))
            {
                json.WriteStartObject();
                json.WriteStartArray("required");
                json.WriteStringValue(name);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Value(Utf8JsonWriter json, FieldSchema shape)
    {
        switch (shape)
        {
            case FieldSchema.Group group:
                Members(json, group);
                break;
            case FieldSchema.List list:
                List(json, list);
                break;
            case FieldSchema.Entries entries:
                json.WriteString("type", "object");
                json.WriteStartObject("additionalProperties");
                Value(json, entries.Item);
                json.WriteEndObject();
                break;
            case FieldSchema.Either either:
                json.WriteStartArray("anyOf");
                json.WriteStartObject();
                Value(json, either.Simple);
                json.WriteEndObject();
                Object(json, either.Full);
                json.WriteEndArray();
                break;
            case FieldSchema.Choice choice:
                json.WriteStartArray("enum");
                foreach (var value in choice.Values)
                {
                    json.WriteStringValue(value);
                }

                json.WriteEndArray();
                break;
            case FieldSchema.Flag:
                json.WriteStartArray("enum");
                json.WriteBooleanValue(true);
                json.WriteBooleanValue(false);
                json.WriteStringValue("yes");
                json.WriteStringValue("no");
                json.WriteEndArray();
                break;
            case FieldSchema.WholeNumber:
                json.WriteString("type", "integer");
                break;
            case FieldSchema.CalendarDate { MayBePartial: true }:
                // YAML takes a year alone for a number.
                Types(json, "string", "integer");
                json.WriteString("pattern", $"^([0-9]{{4}}([-/.][0-9]{{1,2}})?|([0-9]{{1,2}}/|[A-Za-z]+\\.?,? ?)[0-9]{{4}}|{WholeDate})$");
                break;
            case FieldSchema.CalendarDate:
                json.WriteString("type", "string");
                json.WriteString("pattern", $"^{WholeDate}$");
                break;
            case FieldSchema.PatternText formed:
                if (formed.MayBeDigits)
                {
                    Types(json, "string", "integer");
                }
                else
                {
                    json.WriteString("type", "string");
                }

                json.WriteString("pattern", formed.Pattern);
                break;
            case FieldSchema.Text text:
                // A title of digits alone is a number to YAML, and still a title.
                Types(json, "string", "number", "boolean");
                if (text.Longest > 0)
                {
                    json.WriteNumber("minLength", text.Shortest);
                    json.WriteNumber("maxLength", text.Longest);
                }

                break;
        }
    }

    /// <summary>A single value is a list of one.</summary>
    private static void List(Utf8JsonWriter json, FieldSchema.List list)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        Value(json, list.Item);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject();
        Value(json, list.Item);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Types(Utf8JsonWriter json, params ReadOnlySpan<string> types)
    {
        json.WriteStartArray("type");
        foreach (var type in types)
        {
            json.WriteStringValue(type);
        }

        json.WriteEndArray();
    }
}
