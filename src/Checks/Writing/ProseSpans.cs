using System.Collections.Concurrent;
using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.FrontMatter;
using Advocate.Markdown;
using Advocate.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Advocate.Checks.Writing;

/// <summary>A stretch of a file's text.</summary>
/// <param name="End">Behind the last character.</param>
/// <param name="IsMarkdown">False in front matter and data files.</param>
internal readonly record struct OwnStretch(int Start, int End, bool IsMarkdown)
{
    public bool Holds(int at) => Start <= at && at < End;
}

/// <summary>
/// Tells which characters of a file are words of our own: text, headings, descriptions of images, and the fields that hold prose. Code,
/// addresses, names, the titles of sources and terms quoted on purpose are not: in a text these are marked, in a field they are in
/// quotation marks.
/// </summary>
internal sealed class ProseSpans(MarkdownReader markdown)
{
    private readonly ConcurrentDictionary<FieldSchema.Group, ImmutableArray<FieldDescription>> _fields = new();

    public List<OwnStretch> In(IContent content, SourceText source)
    {
        var kind = content.Kind!;
        var text = source.Text;
        if (kind.Form != FileForm.FrontMatter)
        {
            return InYaml(kind, text, 0, text.Length);
        }

        var parts = FrontMatterText.Split(source, new DiagnosticBag());
        var yamlStart = parts.YamlLine == 1 ? 0 : text.IndexOf('\n', StringComparison.Ordinal) + 1;
        return [.. InYaml(kind, parts.Yaml, yamlStart, text.Length), .. InMarkdown(source)];
    }

    private IEnumerable<OwnStretch> InMarkdown(SourceText source)
    {
        foreach (var node in markdown.ParseAgain(source).Descendants())
        {
            if (node is LiteralInline { Span.IsEmpty: false } literal)
            {
                yield return new(literal.Span.Start, literal.Span.End + 1, IsMarkdown: true);
            }
            else if (node is TermInline term)
            {
                yield return new(term.Span.Start + 1, term.Span.Start + 1 + term.Text.Length, IsMarkdown: true);
            }
            else if (node is LinkInline { TitleSpan.IsEmpty: false } link)
            {
                yield return new(link.TitleSpan.Start, link.TitleSpan.End + 1, IsMarkdown: true);
            }
        }
    }

    private List<OwnStretch> InYaml(ContentKind kind, string yaml, int offset, int longest)
    {
        if (YamlReader.Read(yaml, "", 1, new DiagnosticBag()) is not { } root)
        {
            return [];
        }

        var scalars = new List<(YamlScalar Scalar, bool IsProse)>();
        switch (kind.Form, root)
        {
            case (FileForm.Entries, YamlMapping entries):
                foreach (var entry in entries.Entries)
                {
                    scalars.Add((entry.Key, false));
                    Walk(entry.Value, kind.Shape, scalars);
                }

                break;
            case (FileForm.List, _):
                Walk(root, new FieldSchema.List(kind.Shape), scalars);
                break;
            default:
                Walk(root, kind.Shape, scalars);
                break;
        }

        var lines = new List<int> { 0 };
        for (var at = yaml.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = yaml.IndexOf('\n', at + 1))
        {
            lines.Add(at + 1);
        }

        var starts = scalars.Select(s => lines[s.Scalar.Location.Line - 1] + s.Scalar.Location.Column - 1).ToList();
        var words = new List<OwnStretch>();
        for (var i = 0; i < scalars.Count; i++)
        {
            if (scalars[i].IsProse)
            {
                // A value on one line knows its length; one on several ends where the next begins.
                var length = scalars[i].Scalar.Location.Length;
                var end = length > 1 ? starts[i] + length : i + 1 < starts.Count ? starts[i + 1] : yaml.Length;
                words.AddRange(
                    OutsideQuotes(yaml, starts[i], Math.Min(yaml.Length, end)).Select(
                        w => new OwnStretch(offset + w.Start, Math.Min(longest, offset + w.End), IsMarkdown: false)));
            }
        }

        return words;
    }

    /// <summary>A value without what it quotes. The quotation marks that YAML has around a whole value quote nothing.</summary>
    private static IEnumerable<(int Start, int End)> OutsideQuotes(string yaml, int start, int end)
    {
        if (start < end && yaml[start] is '"' or '\'' && yaml.LastIndexOf(yaml[start], end - 1) is var last && last > start)
        {
            (start, end) = (start + 1, last);
        }

        for (var at = start; at < end; at++)
        {
            var closing = yaml[at] switch { '“' => '”', '‘' => '’', '"' => '"', _ => '\0' };
            if (closing != '\0' && yaml.IndexOf(closing, at + 1, end - at - 1) is var close and > 0)
            {
                yield return (start, at);
                start = close + 1;
                at = close;
            }
        }

        yield return (start, end);
    }

    private void Walk(YamlNode node, FieldSchema shape, List<(YamlScalar Scalar, bool IsProse)> scalars)
    {
        switch (node, shape)
        {
            case (YamlSequence sequence, _):
                foreach (var item in sequence.Items)
                {
                    Walk(item, shape is FieldSchema.List list ? list.Item : shape, scalars);
                }

                break;
            case (_, FieldSchema.List list):
                Walk(node, list.Item, scalars);
                break;
            case (_, FieldSchema.Either either):
                Walk(node, node is YamlMapping ? either.Full : either.Simple, scalars);
                break;
            case (YamlScalar scalar, _):
                scalars.Add((scalar, shape is FieldSchema.Text { IsProse: true }));
                break;
            case (YamlMapping mapping, _):
                var fields = shape is FieldSchema.Group group ? _fields.GetOrAdd(group, g => g.Describe()) : [];
                foreach (var entry in mapping.Entries)
                {
                    scalars.Add((entry.Key, false));
                    var inner = shape is FieldSchema.Entries entries ? entries.Item : Find(fields, entry.Key.Value)?.Shape;
                    Walk(entry.Value, inner ?? Unknown, scalars);
                }

                break;
        }
    }

    private static readonly FieldSchema Unknown = new FieldSchema.Text(0, 0, IsProse: false);

    private static FieldDescription? Find(ImmutableArray<FieldDescription> fields, string name) =>
        fields.FirstOrDefault(
            f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || f.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase));
}
