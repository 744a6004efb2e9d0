using System.Collections.Frozen;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.FrontMatter;
using Advocate.Markdown;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>A Markdown file as the documents' constructors take it: its fields to be asked for, its text already read.</summary>
/// <param name="Kind">Says which fields the file has and where its page is.</param>
/// <param name="Name">The file's name without its language and extension, and without the date that Jekyll puts in front.</param>
/// <param name="NameDate">The date in front of the file's name, if there is one.</param>
/// <param name="Language">A language tag of <c>site.yml</c>: <c>en</c>.</param>
/// <param name="IsTranslation">True when the language is not the site's first one.</param>
public sealed record MarkdownSource(
    ContentKind Kind, SourceFile File, Fields Fields, MarkdownBody Body, string Name, PartialDate? NameDate, string Language,
    bool IsTranslation)
{
    /// <summary>The language of what the file takes from its original; null for a file that has none.</summary>
    public string? OriginalLanguage { get; init; }

    /// <summary>The fields that are the original's, by their own names; <see cref="Document.BodyField"/> for the text.</summary>
    public FrozenSet<string> Untranslated { get; init; } = FrozenSet<string>.Empty;

    /// <summary>What a translation that does not say so was made from, as far as anybody knows; null for all other files.</summary>
    public MadeFrom? MissingRecord { get; init; }

    /// <summary>True where the original has changed since it was translated.</summary>
    public bool IsBehind { get; init; }

    /// <summary>True where the file is the original itself, read for an edition that has no translation of it.</summary>
    public bool IsMadeFromOriginal { get; init; }

    /// <summary>What the file is called without its language: <c>articles/2017-01-02-sb-1322.md</c> for every edition of it.</summary>
    public string EditionPath => $"{File.Path[..^File.Name.Length]}{(NameDate is null ? "" : $"{NameDate}-")}{Name}.md";

    public DiagnosticBag Diagnostics => Fields.Diagnostics;
}
