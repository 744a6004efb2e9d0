using System.Collections.Immutable;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Yaml;

namespace Advocate.Import;

/// <summary>What the readers of exports share: texts of HTML with fields that no file has, and the files that lie beside an
/// export.</summary>
internal static class ExportReader
{
    /// <param name="line">Where the text is in the export.</param>
    public static ImportedText Text(
        string source, string file, int line, string html, params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        var at = new Location(file, line, 1);
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        foreach (var (name, value) in fields)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                entries.Add(new YamlEntry(new YamlScalar(name, IsPlain: true, at), new YamlScalar(value.Trim(), IsPlain: false, at)));
            }
        }

        return new ImportedText(source, file, new YamlMapping(entries.ToImmutable(), at), html, line, TextFormat.Html);
    }

    public static ImportedText With(this ImportedText text, string name, IEnumerable<string> values)
    {
        var items = values.Select(value => (YamlNode)new YamlScalar(value, IsPlain: false, text.Fields.Location)).ToImmutableArray();
        return items.IsEmpty ? text : text with
        {
            Fields =
                text.Fields with { Entries = text.Fields.Entries.Add(new(new YamlScalar(name, true, text.Fields.Location), new YamlSequence(items, text.Fields.Location))) },
        };
    }

    public static OldSettings Settings(string file, string? title, string? address, string? description, string? language) => new(
    [
        Text("", file, 1, "", ("title", title), ("url", address), ("description", description), ("language", language)).Fields,
    ]);

    /// <summary>Pictures and other files in the folder of an export, by the end of the address that they had.</summary>
    public static (ImmutableArray<OldFile> Files, Func<string, byte[]> Read) Beside(string export, params ReadOnlySpan<string> folders)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(export))!;
        var files = ImmutableArray.CreateBuilder<OldFile>();
        foreach (var (name, address) in folders.ToArray().Select(f => f.Split('=')).Select(f => (f[0], f[1])))
        {
            var below = Path.Combine(folder, name);
            foreach (var path in Directory.Exists(below) ? new DiskTree(below).Paths : [])
            {
                files.Add(new OldFile($"{name}/{path}", $"{address}/{path}"));
            }
        }

        return (files.ToImmutable(), path => File.ReadAllBytes(Path.Combine(folder, path)));
    }

    /// <summary>Paragraphs as WordPress makes them where a text has none of its own: empty lines divide them, and single ends of lines
    /// break them.</summary>
    public static string Paragraphs(string html)
    {
        if (html.Contains("<!-- wp:", StringComparison.Ordinal)
            || html.Contains("<p>", StringComparison.OrdinalIgnoreCase)
            || html.Contains("<p ", StringComparison.OrdinalIgnoreCase))
        {
            return html;
        }

        return string.Join(
            "\n\n", html.ReplaceLineEndings("\n").Split("\n\n").Select(part => part.Trim('\n') is var words && words.Trim() == "" ? ""
            : words.TrimStart().StartsWith('<') && HtmlElements.Blocks.Contains(words.TrimStart()[1..].Split(' ', '>', '/')[0]) ? words
            : $"<p>{words.Replace("\n", "<br>\n", StringComparison.Ordinal)}</p>"));
    }
}
