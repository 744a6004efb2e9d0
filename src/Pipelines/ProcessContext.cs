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

    /// <summary>How the fields of data files are read: in the site's own language.</summary>
    public FieldOptions DataOptions { get; } = new(Language: contentReader?.SiteLanguage ?? "");

    /// <summary>Content of a pipeline that this one depends on.</summary>
    public T? Find<T>()
        where T : class, IContent =>
        dependencies.OfType<T>().FirstOrDefault();

    /// <summary>Reads a Markdown file whose front matter is that of one kind of document.</summary>
    /// <param name="anchors">Those of a page, unless the text is shown on another's.</param>
    /// <exception cref="InvalidOperationException">The context is <see cref="Empty"/>.</exception>
    public T Read<T>(SourceText source, ContentKind kind, Func<MarkdownSource, T> create, Anchors anchors)
        where T : IContent
    {
        var reader = contentReader ?? throw new InvalidOperationException("There are no files to read.");
        var content = reader.Read(source, kind, create, anchors, diagnostics, out var knownFields);
        KnownFields = knownFields;
        return content;
    }
}
