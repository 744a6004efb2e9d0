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
    /// <summary>What the file is called without its language: <c>articles/2017-01-02-sb-1322.md</c> for every edition of it.</summary>
    public string EditionPath => $"{File.Path[..^File.Name.Length]}{(NameDate is null ? "" : $"{NameDate}-")}{Name}.md";

    public DiagnosticBag Diagnostics => Fields.Diagnostics;
}
