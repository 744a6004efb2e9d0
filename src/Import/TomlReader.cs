using System.Collections.Immutable;
using System.Globalization;
using Advocate.Diagnostics;
using Advocate.Yaml;
using Tomlyn;
using Tomlyn.Parsing;

namespace Advocate.Import;

/// <summary>Turns TOML into the nodes that YAML is read into, so that the steps after it know one form of fields.</summary>
internal static class TomlReader
{
    /// <returns>Null where the text is no TOML; why is in <paramref name="fault"/>.</returns>
    public static YamlMapping? Read(string toml, string file, int firstLine, out string fault)
    {
        fault = "";
        try
        {
            var parser = TomlParser.Create(toml, new TomlSerializerOptions());
            while (parser.MoveNext())
            {
                if (parser.Current.Kind == TomlParseEventKind.StartTable)
                {
                    return Table(parser, file, firstLine - 1);
                }
            }

            return YamlMapping.Empty(file);
        }
        catch (Exception exception) when (exception is TomlException or FormatException or InvalidOperationException)
        {
            fault = exception.Message;
            return null;
        }
    }

    private static YamlMapping Table(TomlParser parser, string file, int lineOffset)
    {
        var start = At(parser, file, lineOffset);
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        while (parser.MoveNext() && parser.Current.Kind != TomlParseEventKind.EndTable)
        {
            if (parser.Current.Kind != TomlParseEventKind.PropertyName)
            {
                continue;
            }

            var key = new YamlScalar(parser.GetPropertyName() ?? "", IsPlain: true, At(parser, file, lineOffset));
            if (parser.MoveNext())
            {
                entries.Add(new YamlEntry(key, Value(parser, file, lineOffset)));
            }
        }

        return new YamlMapping(entries.ToImmutable(), start);
    }

    private static YamlNode Value(TomlParser parser, string file, int lineOffset)
    {
        var at = At(parser, file, lineOffset);
        switch (parser.Current.Kind)
        {
            case TomlParseEventKind.StartTable:
                return Table(parser, file, lineOffset);
            case TomlParseEventKind.StartArray:
                var items = ImmutableArray.CreateBuilder<YamlNode>();
                while (parser.MoveNext() && parser.Current.Kind != TomlParseEventKind.EndArray)
                {
                    items.Add(Value(parser, file, lineOffset));
                }

                return new YamlSequence(items.ToImmutable(), at);
            case TomlParseEventKind.String:
                return new YamlScalar(parser.GetString() ?? "", IsPlain: false, at);
            case TomlParseEventKind.Boolean:
                return new YamlScalar(parser.Current.GetBoolean() ? "true" : "false", IsPlain: true, at);
            case TomlParseEventKind.Integer:
                return new YamlScalar(parser.Current.GetInt64().ToString(CultureInfo.InvariantCulture), IsPlain: true, at);
            case TomlParseEventKind.Float:
                return new YamlScalar(parser.Current.GetDouble().ToString(CultureInfo.InvariantCulture), IsPlain: true, at);
            default:
                return new YamlScalar(parser.Current.GetTomlDateTime().ToString(), IsPlain: true, at);
        }
    }

    private static Location At(TomlParser parser, string file, int lineOffset) =>
        new(file, parser.Current.Line + lineOffset, Math.Max(1, parser.Current.Column));
}
