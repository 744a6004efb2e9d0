using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Output;

namespace Advocate.Pipelines;

/// <summary>What the second phase may ask for: the documents of the pipelines depended on, a reader for Markdown files, and where findings go.</summary>
public sealed class ProcessContext(SiteSettings settings, Lazy<ManuscriptReader> manuscripts, IReadOnlyList<IContent> dependencies, DiagnosticBag diagnostics)
{
    public SiteSettings Settings => settings;

    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>Content of a pipeline that this one depends on.</summary>
    public T? Find<T>()
        where T : class, IContent =>
        dependencies.OfType<T>().FirstOrDefault();

    /// <summary>Reads a Markdown file whose front matter is that of one kind of document.</summary>
    /// <param name="noun">The kind, with its article, as messages say it: <c>an article</c>.</param>
    public T Read<T>(SourceFile file, string noun, Func<Manuscript, T> create)
        where T : IContent =>
        manuscripts.Value.Read(file, noun, create, diagnostics);
}

/// <summary>What the third phase may ask for: the whole site, and the outputs of the pipelines depended on.</summary>
public sealed record PostProcessContext(Theming.Theme Theme, Site Site, ImmutableArray<OutputFile> Outputs);
