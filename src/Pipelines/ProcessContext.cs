using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.FrontMatter;
using Advocate.Markdown;
using Advocate.Output;

namespace Advocate.Pipelines;

/// <summary>
/// What the second phase may ask for when it makes one file into one document: the documents of the pipelines depended on, a reader
/// for Markdown files, and where findings go.
/// </summary>
public sealed class ProcessContext(
    ContentReader? contentReader, IReadOnlyList<IContent> dependencies, IArtifactCache artifacts, DiagnosticBag diagnostics)
{
    /// <summary>For reading a sample file, by which a kind's fields are known: there are no other files.</summary>
    public static ProcessContext Empty => new(null, [], new ArtifactsInMemory(), new DiagnosticBag());

    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>Where what takes long to make is kept.</summary>
    public IArtifactCache Artifacts => artifacts;

    /// <summary>The names of the fields that the file could have had.</summary>
    public IReadOnlyCollection<string> KnownFields { get; private set; } = [];

    /// <summary>The edition that the file is read for; null for what the file's own name says.</summary>
    public EditionTarget? Edition { get; init; }

    /// <summary>The file whose words this one translates, where it takes its facts from there.</summary>
    public SourceText? Original => Edition?.Original;

    /// <summary>How the fields of data files are read: in the site's own language, or in that of the translation.</summary>
    public FieldOptions DataOptions => new(Language: Edition?.Language ?? contentReader?.SiteLanguage ?? "");

    /// <summary>Content of a pipeline that this one depends on: the translation of a data file where there is one.</summary>
    public T? Find<T>()
        where T : class, IContent =>
        dependencies.OfType<T>().InLanguage(Edition?.Language);

    /// <summary>Reads a Markdown file whose front matter is that of one kind of document.</summary>
    /// <param name="anchors">Those of a page, unless the text is shown on another's.</param>
    /// <exception cref="InvalidOperationException">The context is <see cref="Empty"/>.</exception>
    public T Read<T>(SourceText source, ContentKind kind, Func<MarkdownSource, T> create, Anchors anchors)
        where T : IContent
    {
        var reader = contentReader ?? throw new InvalidOperationException("There are no files to read.");
        var content = reader.Read(source, kind, create, anchors, diagnostics, out var knownFields, Edition);
        KnownFields = knownFields;
        return content;
    }
}
