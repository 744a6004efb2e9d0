using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Output;
using Advocate.Search;
using Advocate.Theming;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary>
/// One kind of content, or one kind of output, on its way through the four phases. A pipeline says what its phases do and which
/// pipelines it needs; it knows nothing of the engine, of other files, or of the disk. The fourth phase, Output, is the engine's own.
/// </summary>
public abstract class Pipeline
{
    /// <summary>The kind of file that is this pipeline's own; null for one that only makes output.</summary>
    public virtual ContentKind? Kind => null;

    /// <summary>What can be wrong with such a file alone, and with no other kind of file.</summary>
    public virtual IEnumerable<DiagnosticRule> Rules => [];

    /// <summary>The pipelines whose documents this one's <see cref="Process"/> asks for.</summary>
    public virtual ImmutableArray<Type> DependsOn => [];

    /// <summary>True when <see cref="PostProcess"/> asks for the output files of all other pipelines; it then runs after them.</summary>
    public virtual bool NeedsAllOutputs => false;

    /// <summary>
    /// Phase 1, Input: whether a file of the content folder is this pipeline's own. Of several that take a file, the first gets it.
    /// </summary>
    /// <param name="path">Below the content folder, with forward slashes.</param>
    public virtual bool Input(string path) => Kind?.Includes(path) == true;

    /// <summary>True when the files are no text, and <see cref="Process"/> reads their bytes itself.</summary>
    public virtual bool TakesBytes => false;

    /// <summary>
    /// True where words of such a file can be given in a further language in a file beside it, <c>topics.es.yml</c>, or
    /// <c>laws/ohio.es.md</c> over the facts of <c>laws/ohio.md</c>.
    /// </summary>
    public virtual bool HasTranslations => false;

    /// <summary>False for output that a site has once, in whatever languages it is.</summary>
    public virtual bool IsInEveryEdition => true;

    /// <summary>Phase 2, Process: makes one file into one typed document, looking at no other file. Runs for many files at once.</summary>
    /// <returns>Null when nothing can be made of the file; the reason is in the diagnostics by then.</returns>
    public virtual IContent? Process(SourceText source, ProcessContext context) => null;

    /// <summary>The lists that navigation leads to and breadcrumbs name, of those that the site has.</summary>
    public virtual IEnumerable<ListLink> ListLinks(Site site) => [];

    /// <summary>The feeds that the head of every page names, of those that the site has.</summary>
    public virtual IEnumerable<FeedLink> FeedLinks(Site site, ImmutableArray<DocumentKind> kinds) => [];

    /// <summary>The pages that search finds, by what readers call their kind.</summary>
    public virtual IEnumerable<IndexedKind> SearchKinds(Site site, Theme theme) => [];

    /// <summary>Phase 3, PostProcess: the output files that the whole site gives, each with how it is rendered.</summary>
    public virtual IEnumerable<OutputFile> PostProcess(PostProcessContext context) => [];
}
