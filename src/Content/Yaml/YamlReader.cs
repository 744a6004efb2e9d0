using System.Collections.Immutable;
using Advocate.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Advocate.Content.Yaml;

/// <summary>Turns YAML text into nodes with positions. Wrong YAML becomes a diagnostic in a writer's words.</summary>
public static class YamlReader
{
    /// <summary>Deeper nesting than this is no content of ours; the limit keeps a hostile file from exhausting the stack.</summary>
    private const int DeepestNesting = 32;

    /// <param name="firstLine">The line of the file on which <paramref name="yaml"/> starts, from 1.</param>
    /// <returns>Null when the text is not YAML; an empty mapping when it holds nothing.</returns>
    public static YamlNode? Read(string yaml, string file, int firstLine, DiagnosticBag diagnostics)
    {
        if (FindTab(yaml) is var (tabLine, tabColumn) && tabLine > 0)
        {
            diagnostics.Add(YamlRules.Tab.At(
                new Location(file, firstLine + tabLine - 1, tabColumn), "This line is indented with a tab."));
            return null;
        }

        try
        {
            return new Walk(new Parser(new StringReader(yaml)), file, firstLine - 1, diagnostics).Document();
        }
        catch (YamlException exception)
        {
            diagnostics.Add(YamlRules.Syntax(exception, file, firstLine - 1));
            return null;
        }
    }

    private static (int Line, int Column) FindTab(string yaml)
    {
        if (!yaml.Contains('\t', StringComparison.Ordinal))
        {
            return default;
        }

        var line = 0;
        foreach (var text in yaml.EnumerateLines())
        {
            line++;
            var indent = text.IndexOfAnyExcept(' ');
            if (indent >= 0 && text[indent] == '\t' && !text[indent..].IsWhiteSpace())
            {
                return (line, indent + 1);
            }
        }

        return default;
    }

    private sealed class Walk(Parser parser, string file, int lineOffset, DiagnosticBag diagnostics)
    {
        public YamlNode? Document()
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                return YamlMapping.Empty(file);
            }

            var root = Node(0);
            return root is YamlScalar { IsNothing: true } ? YamlMapping.Empty(file) : root;
        }

        private YamlNode? Node(int depth)
        {
            if (parser.TryConsume<AnchorAlias>(out var alias))
            {
                diagnostics.Add(YamlRules.Anchor.At(At(alias), $"'*{alias.Value}' repeats another value by an alias."));
                return new YamlScalar("", IsPlain: true, At(alias));
            }

            if (depth > DeepestNesting)
            {
                throw new MaximumRecursionLevelReachedException(parser.Current!.Start, parser.Current.End, "nested too deeply");
            }

            if (parser.TryConsume<Scalar>(out var scalar))
            {
                return Scalar(scalar);
            }

            if (parser.TryConsume<SequenceStart>(out var sequence))
            {
                var items = ImmutableArray.CreateBuilder<YamlNode>();
                while (!parser.TryConsume<SequenceEnd>(out _))
                {
                    items.Add(Node(depth + 1)!);
                }

                return new YamlSequence(items.ToImmutable(), At(sequence));
            }

            return Mapping(parser.Consume<MappingStart>(), depth);
        }

        private YamlMapping Mapping(MappingStart start, int depth)
        {
            var entries = ImmutableArray.CreateBuilder<YamlEntry>();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = Node(depth + 1);
                var value = Node(depth + 1)!;
                if (key is not YamlScalar name)
                {
                    diagnostics.Add(YamlRules.Key.At(key!.Location, "A field's name must be plain text."));
                }
                else if (entries.FirstOrDefault(e => e.Key.Value.Equals(name.Value, StringComparison.OrdinalIgnoreCase)) is { } first)
                {
                    diagnostics.Add(YamlRules.Repeated.At(
                        name.Location, $"'{name.Value}' is given twice; it stands on line {first.Key.Location.Line} already."));
                }
                else
                {
                    entries.Add(new YamlEntry(name, value));
                }
            }

            return new YamlMapping(entries.ToImmutable(), At(start));
        }

        private YamlScalar Scalar(Scalar scalar)
        {
            var isPlain = scalar.Style is ScalarStyle.Plain;
            if (isPlain && (scalar.Value.StartsWith("=>", StringComparison.Ordinal) || scalar.Value.StartsWith("->", StringComparison.Ordinal)))
            {
                diagnostics.Add(YamlRules.Code.At(At(scalar), "A value that starts with an arrow is code in Statiq; content here holds no code."));
            }

            return new YamlScalar(scalar.Value, isPlain, At(scalar));
        }

        private Location At(ParsingEvent node)
        {
            var length = node.Start.Line == node.End.Line ? (int)(node.End.Column - node.Start.Column) : 1;
            return new Location(file, (int)node.Start.Line + lineOffset, (int)node.Start.Column, Math.Max(1, length));
        }
    }
}
