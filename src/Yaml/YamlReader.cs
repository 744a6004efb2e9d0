using System.Collections.Immutable;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Advocate.Yaml;

/// <summary>Turns YAML text into nodes with positions. Wrong YAML becomes a diagnostic in a writer's words.</summary>
public static class YamlReader
{
    /// <summary>Deeper nesting than this is no content of ours; the limit keeps a hostile file from exhausting the stack.</summary>
    private const int DeepestNesting = 32;

    /// <summary>A file that is YAML as a whole.</summary>
    public static YamlNode? Read(SourceText source, DiagnosticBag diagnostics) =>
        Read(source.Text, source.File.DisplayPath, 1, diagnostics);

    /// <param name="firstLine">The line of the file on which <paramref name="yaml"/> starts, from 1.</param>
    /// <returns>Null when the text is not YAML; an empty mapping when it holds nothing.</returns>
    public static YamlNode? Read(string yaml, string file, int firstLine, DiagnosticBag diagnostics)
    {
        var isIndentedWithTabs = ReportTabs(yaml, file, firstLine, diagnostics);
        try
        {
            // With spaces in place of the tabs the rest can be read, so that its mistakes are found in the same run.
            var readable = isIndentedWithTabs ? yaml.Replace("\t", "  ", StringComparison.Ordinal) : yaml;
            return new Walk(new Parser(new StringReader(readable)), readable, file, firstLine - 1, diagnostics).Document();
        }
        catch (Exception exception) when (isIndentedWithTabs && exception is YamlException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // The parser gives up on some texts without saying where: half characters, marks of a document's end in odd places.
            diagnostics.Add(YamlRules.Invalid.At(new Location(file, firstLine, 1), "This cannot be read as YAML."));
            return null;
        }
        catch (YamlException exception)
        {
            diagnostics.Add(YamlRules.Syntax(exception, yaml, file, firstLine - 1));
            return null;
        }
    }

    private static bool ReportTabs(string yaml, string file, int firstLine, DiagnosticBag diagnostics)
    {
        if (!yaml.Contains('\t', StringComparison.Ordinal))
        {
            return false;
        }

        var (line, isFound) = (firstLine, false);
        foreach (var text in yaml.EnumerateLines())
        {
            var indent = text.IndexOfAnyExcept(' ');
            if (indent >= 0 && text[indent] == '\t' && !text[indent..].IsWhiteSpace())
            {
                diagnostics.Add(
                    YamlRules.Tab.At(
                        new Location(file, line, indent + 1), "This line is indented with a tab.") with
                    { Replacement = "  " });
                isFound = true;
            }

            line++;
        }

        return isFound;
    }

    private sealed class Walk(Parser parser, string yaml, string file, int lineOffset, DiagnosticBag diagnostics)
    {
        public YamlNode? Document()
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                return YamlMapping.Empty(file);
            }

            var root = Node(0);
            parser.TryConsume<DocumentEnd>(out _);
            if (parser.TryConsume<DocumentStart>(out var second))
            {
                diagnostics.Add(YamlRules.SecondDocument.At(At(second), "What follows from here on is not read."));
            }

            return root is YamlScalar { IsNothing: true } ? YamlMapping.Empty(file) : root;
        }

        /// <returns>Null for what is no value of ours, which was reported.</returns>
        private YamlNode? Node(int depth)
        {
            if (parser.TryConsume<AnchorAlias>(out var alias))
            {
                diagnostics.Add(YamlRules.Anchor.At(At(alias), $"'*{alias.Value}' repeats another value by an alias."));
                return null;
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
                CheckSwallowed(sequence);
                var items = ImmutableArray.CreateBuilder<YamlNode>();
                while (!parser.TryConsume<SequenceEnd>(out _))
                {
                    if (Node(depth + 1) is { } item)
                    {
                        items.Add(item);
                    }
                }

                return new YamlSequence(items.ToImmutable(), At(sequence));
            }

            return Mapping(parser.Consume<MappingStart>(), depth);
        }

        private YamlMapping Mapping(MappingStart start, int depth)
        {
            CheckSwallowed(start);
            var entries = ImmutableArray.CreateBuilder<YamlEntry>();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = Node(depth + 1);
                var value = Node(depth + 1);
                if (key is null || value is null)
                {
                    continue;
                }

                if (key is not YamlScalar name)
                {
                    diagnostics.Add(YamlRules.Key.At(key.Location, "A field's name must be plain text."));
                }
                else if (Find(entries, name.Value) is { } first)
                {
                    diagnostics.Add(YamlRules.Repeated.At(
                        name.Location, $"'{name.Value}' is given twice; it is on line {first.Key.Location.Line} already."));
                }
                else
                {
                    entries.Add(new YamlEntry(name, value));
                }
            }

            return new YamlMapping(entries.ToImmutable(), At(start));
        }

        private static YamlEntry? Find(ImmutableArray<YamlEntry>.Builder entries, string name)
        {
            foreach (var entry in entries)
            {
                if (entry.Key.Value.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return entry;
                }
            }

            return null;
        }

        private YamlScalar Scalar(Scalar scalar)
        {
            var isPlain = scalar.Style is ScalarStyle.Plain;
            CheckSwallowed(scalar);
            if (isPlain && scalar.End.Line > scalar.Start.Line && scalar.Value.Contains(" - ", StringComparison.Ordinal)
                && LineBelow(scalar) is ['-', ' ', ..])
            {
                diagnostics.Add(YamlRules.Invalid.At(
                    At(scalar),
                    "The line below starts with a hyphen and goes on with this value, since the two are indented differently.",
                    "Put the hyphens of a list below each other."));
            }

            if (isPlain
                && (scalar.Value.StartsWith("=>", StringComparison.Ordinal) || scalar.Value.StartsWith("->", StringComparison.Ordinal)))
            {
                diagnostics.Add(
                    YamlRules.Code.At(At(scalar), "A value that starts with an arrow is code in Statiq; content here holds no code."));
            }

            if (!isPlain && FirstUnshowable(scalar.Value) is { } character)
            {
                diagnostics.Add(SourceTree.ControlCharacter.At(At(scalar), $"The text holds the control character U+{(int)character:X4}."));
            }

            return new YamlScalar(
                NormalizationFormC.Of(scalar.Value), isPlain, At(scalar))
            { Comment = isPlain ? CommentBehind(scalar) : null };
        }

        /// <summary>A word after '&amp;' or '!' at the start of a value is a name or a type for YAML, and no part of the value.</summary>
        private void CheckSwallowed(NodeEvent node)
        {
            var sign = !node.Anchor.IsEmpty ? '&' : !node.Tag.IsEmpty && !node.Tag.IsNonSpecific ? '!' : '\0';
            if (sign != '\0')
            {
                diagnostics.Add(YamlRules.Anchor.At(
                    At(node), $"YAML takes the word after the '{sign}' at the start of this value away, and readers would never see it."));
            }
        }

        /// <summary>What the line after a value's first starts with, without its indent.</summary>
        private ReadOnlySpan<char> LineBelow(Scalar scalar)
        {
            var rest = yaml.AsSpan(Math.Min(yaml.Length, (int)scalar.Start.Index));
            return rest.IndexOf('\n') is >= 0 and var end ? rest[(end + 1)..].TrimStart(' ') : [];
        }

        private Location? CommentBehind(Scalar scalar)
        {
            var behind = yaml.AsSpan(Math.Min(yaml.Length, (int)scalar.End.Index));
            var space = behind.IndexOfAnyExcept(' ');
            return space > 0 && behind[space] == '#'
                ? new Location(
                    file, (int)scalar.End.Line + lineOffset, (int)scalar.End.Column + space, Math.Max(1, behind[space..].IndexOf('\n')))
                : null;
        }

        /// <summary>Quoted text can name any character by its number, halves of characters too.</summary>
        private static char? FirstUnshowable(string text)
        {
            if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            {
                return null;
            }

            for (var i = 0; i < text.Length; i++)
            {
                if (char.IsSurrogatePair(text, i))
                {
                    i++;
                }
                else if (char.IsSurrogate(text[i]) || SourceTree.ControlCharacters.Contains(text[i]))
                {
                    return text[i];
                }
            }

            return null;
        }

        private Location At(ParsingEvent node)
        {
            var length = node.Start.Line == node.End.Line ? (int)(node.End.Column - node.Start.Column) : 1;
            return new Location(file, (int)node.Start.Line + lineOffset, (int)node.Start.Column, Math.Max(1, length));
        }
    }
}
