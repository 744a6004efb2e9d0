using System.Collections.Immutable;
using Advocate.Diagnostics;
using Advocate.Yaml;

namespace Advocate.Import;

internal enum TextFormat
{
    Markdown,
    Html,
}

internal enum ImportedKind
{
    Article,
    Page,
    Response,
}

/// <summary>A text of the old site, as a reader gives it to the steps that all sites share.</summary>
/// <param name="Source">Its path in the old site, with forward slashes.</param>
/// <param name="DisplayPath">The same as notes name it.</param>
/// <param name="Fields">The front matter, with where each value is.</param>
/// <param name="BodyLine">The line of the file on which the text starts, from 1.</param>
internal sealed record ImportedText(
    string Source, string DisplayPath, YamlMapping Fields, string Body, int BodyLine, TextFormat Format)
{
    /// <summary>The tag of its language; null for the site's own.</summary>
    public string? Language { get; init; }

    /// <summary>Where its page was, below the old site's root, with the slashes that it had; the oldest first.</summary>
    public ImmutableArray<string> Addresses { get; init; } = [];

    public ImportedKind Kind { get; init; } = ImportedKind.Page;

    /// <summary>Where the file goes, below the content folder: <c>articles/a-name.md</c>.</summary>
    public string Target { get; init; } = "";

    /// <summary>The text that a response answers.</summary>
    public string? AnswersTo { get; init; }

    public Location Start => new(DisplayPath, 1, 1);

    /// <summary>The place of an offset in the body.</summary>
    public Location At(int offset) =>
        new(DisplayPath, BodyLine + Body.AsSpan(0, Math.Clamp(offset, 0, Body.Length)).Count('\n'), 1);

    /// <summary>The value of a field, of whichever of its names is there.</summary>
    public YamlEntry? Field(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var entry in Fields.Entries)
            {
                if (entry.Key.Value.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return entry;
                }
            }
        }

        return null;
    }

    /// <summary>The words of a field; null where it is missing, empty or no text.</summary>
    public string? Words(params ReadOnlySpan<string> names) =>
        Field(names)?.Value is YamlScalar { IsNothing: false } scalar && !string.IsNullOrWhiteSpace(scalar.Value)
            ? scalar.Value.Trim()
            : null;
}

/// <summary>A file of the old site that is no text.</summary>
/// <param name="Source">Its path in the old site.</param>
/// <param name="Address">Where the old site published it, without the first slash.</param>
internal sealed record OldFile(string Source, string Address);
