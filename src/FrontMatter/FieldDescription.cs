using System.Collections.Immutable;

namespace Advocate.FrontMatter;

/// <summary>What the reference and editors say of a field.</summary>
/// <param name="About">One sentence or two on what the field is for. Code in backticks, no other Markdown.</param>
/// <param name="Example">A value as it is written after the colon; null where the field's type, or its own fields, show one.</param>
public readonly record struct FieldHelp(string About, string? Example = null);

/// <summary>A field as writers see it.</summary>
/// <param name="Aliases">Other names that are read as this one: those of other generators.</param>
public sealed record FieldDescription(string Name, FieldSchema Shape, bool IsRequired, ImmutableArray<string> Aliases, FieldHelp Help)
{
    public string About => Help.About;

    /// <summary>The field with a value, as YAML that the reader takes.</summary>
    /// <exception cref="InvalidOperationException">Neither the field nor its type gives an example: a mistake of ours.</exception>
    public string Example
    {
        get
        {
            if ((Help.Example ?? Shape.Example) is { } value)
            {
                return $"{Name}: {value}\n";
            }

            var (fields, first, rest) = Shape switch
            {
                FieldSchema.Group group => (group.Describe(), "  ", "  "),
                FieldSchema.List { Item: FieldSchema.Group item } => (item.Describe(), "  - ", "    "),
                FieldSchema.Entries { Item: FieldSchema.Group item, Id: var id } => (item.Describe(), $"  {id}:\n    ", "    "),
                _ => throw new InvalidOperationException($"The field '{Name}' needs an example."),
            };
            var lines = fields.SelectMany(f => f.Example.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            return $"{Name}:\n{string.Concat(lines.Select((line, number) => $"{(number == 0 ? first : rest)}{line}\n"))}";
        }
    }
}
