using Advocate.Content;
using Advocate.Files;
using Advocate.Markdown;

namespace Advocate.Pipelines;

/// <summary>A kind of Markdown file: its folder, its fields, and how <c>new</c> begins one.</summary>
public abstract class TextKind : Pipeline
{
    /// <param name="noun">The kind with its article, as messages say it: <c>a response</c>.</param>
    /// <param name="permalinkOf">Where a page is, from its file and slug, if not in a folder of the site named like the kind's.</param>
    protected TextKind(string name, string folder, string noun, PermalinkRule? permalinkOf = null) =>
        Kind = ContentKind.Markdown(name, folder, noun, source => Read(source, ProcessContext.Empty), permalinkOf);

    public override ContentKind Kind { get; }

    /// <summary>What <c>new</c> takes besides the kind.</summary>
    public virtual string NameForNew => "its title in quotes";

    /// <summary>A file to begin with.</summary>
    /// <param name="name">What the writer gave as <see cref="NameForNew"/>.</param>
    /// <param name="taken">The addresses that the site has.</param>
    public virtual NewFile Begin(string name, Site site, IReadOnlySet<string> taken) => NewFile.Titled(Kind, name, site, taken);

    public override IContent? Process(SourceText source, ProcessContext context) =>
        context.Read(source, Kind, markdown => Read(markdown, context), AnchorsOf(source.File));

    /// <summary>Makes a file into its text, looking at no other file.</summary>
    protected abstract IText Read(MarkdownSource source, ProcessContext context);

    /// <summary>The anchors of a text; those of a page, unless it is shown on another's.</summary>
    protected virtual Anchors AnchorsOf(SourceFile file) => Anchors.OfPage;
}
