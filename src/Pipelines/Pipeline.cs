using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Output;

namespace Advocate.Pipelines;

/// <summary>
/// One kind of content, or one kind of output, on its way through the four phases. A pipeline says what its phases do and which
/// pipelines it needs; it knows nothing of the engine, of other files, or of the disk. The fourth phase, Output, is the engine's own.
/// </summary>
public abstract class Pipeline
{
    /// <summary>
    /// The pipelines whose documents this one's <see cref="Process"/> asks for, and whose outputs its <see cref="PostProcess"/> sees.
    /// </summary>
    public virtual ImmutableArray<Type> DependsOn => [];

    /// <summary>Phase 1, Input: whether a file of the content folder is this pipeline's own. Of several that take a file, the first gets it.</summary>
    /// <param name="path">Below the content folder, with forward slashes.</param>
    public virtual bool Input(string path) => false;

    /// <summary>True when the files are no text, and <see cref="Process"/> reads their bytes itself.</summary>
    public virtual bool TakesBytes => false;

    /// <summary>Phase 2, Process: makes one file into one typed document, looking at no other file. Runs for many files at once.</summary>
    /// <returns>Null when nothing can be made of the file; the reason is in the diagnostics by then.</returns>
    public virtual IContent? Process(SourceText source, ProcessContext context) => null;

    /// <summary>Phase 3, PostProcess: the output files that the whole site gives, each with how it is rendered.</summary>
    public virtual IEnumerable<OutputFile> PostProcess(PostProcessContext context) => [];
}
