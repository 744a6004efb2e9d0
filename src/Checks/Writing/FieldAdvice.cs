using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.FrontMatter;
using Advocate.Yaml;

namespace Advocate.Checks.Writing;

/// <summary>What an editor would say of front matter and data files: other names of fields, and spaces that nobody sees.</summary>
internal static class FieldAdvice
{
    public static IEnumerable<Diagnostic> Of(IContent content, SourceText source)
    {
        var isFrontMatter = content.Kind!.Form == FileForm.FrontMatter;
        var (yaml, firstLine) = isFrontMatter && FrontMatterText.Split(source, new DiagnosticBag()) is var parts
            ? (parts.Yaml, parts.YamlLine)
            : (source.Text, 1);
        return YamlReader.Read(yaml, content.File.DisplayPath, firstLine, new DiagnosticBag()) is not { } root ? []
            : (isFrontMatter && root is YamlMapping mapping ? OtherNames(content.Kind, mapping) : []).Concat(
                TrailingSpaces(yaml, content.File, firstLine));
    }

    private static IEnumerable<Diagnostic> OtherNames(ContentKind kind, YamlMapping mapping)
    {
        if (!mapping.Entries.Any(e => kind.Aliases.ContainsKey(e.Key.Value)))
        {
            yield break;
        }

        // Where a field is written under two of its names, neither can take the name of the other.
        foreach (var named in mapping.Entries
            .GroupBy(e => kind.Aliases.GetValueOrDefault(e.Key.Value, e.Key.Value), StringComparer.OrdinalIgnoreCase))
        {
            if (named.ToList() is [var entry] && kind.Aliases.TryGetValue(entry.Key.Value, out var name))
            {
                yield return WritingRules.OtherName.At(
                    entry.Key.Location, $"'{entry.Key.Value}' is another name of '{name}'.") with
                { Replacement = name };
            }
        }
    }

    private static List<Diagnostic> TrailingSpaces(string yaml, SourceFile file, int firstLine)
    {
        List<Diagnostic> found = [];
        if (yaml.Contains(": |", StringComparison.Ordinal) || yaml.Contains(": >", StringComparison.Ordinal))
        {
            // In a block of text, started by '|' or '>', even a space may be meant.
            return found;
        }

        var line = firstLine;
        foreach (var text in yaml.AsSpan().EnumerateLines())
        {
            var end = text.TrimEnd(" \t").Length;
            if (end < text.Length)
            {
                var place = new Location(file.DisplayPath, line, end + 1, text.Length - end);
                found.Add(WritingRules.TrailingSpace.At(place, "This line ends with spaces.") with { Replacement = "" });
            }

            line++;
        }

        return found;
    }
}
