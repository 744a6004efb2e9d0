using System.Collections.Immutable;
using System.IO.Pipelines;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Markdown;
using Advocate.Output;
using Advocate.Theming;
using Advocate.Views;
using RazorSlices;

namespace Advocate.Pipelines;

/// <summary>
/// What the second phase may ask for when it makes one file into one document: the documents of the pipelines depended on, a reader
/// for Markdown files, and where findings go.
/// </summary>
public sealed class ProcessContext(
    SiteSettings settings, ManuscriptReader manuscripts, IReadOnlyList<IContent> dependencies, IDerivedFiles derived, DiagnosticBag diagnostics)
{
    public SiteSettings Settings => settings;

    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>Where what takes long to make is kept.</summary>
    public IDerivedFiles Derived => derived;

    /// <summary>The names of the fields that the file could have had.</summary>
    public IReadOnlyCollection<string> Asked { get; private set; } = [];

    /// <summary>Content of a pipeline that this one depends on.</summary>
    public T? Find<T>()
        where T : class, IContent =>
        dependencies.OfType<T>().FirstOrDefault();

    /// <summary>Reads a Markdown file whose front matter is that of one kind of document.</summary>
    /// <param name="noun">The kind, with its article, as messages say it: <c>an article</c>.</param>
    /// <param name="anchors">Those of a page, unless the text is shown on another's.</param>
    public T Read<T>(SourceText source, string noun, Func<Manuscript, T> create, Anchors? anchors = null)
        where T : IContent
    {
        var content = manuscripts.Read(source, noun, create, anchors ?? Anchors.OfPage, diagnostics, out var asked);
        Asked = asked;
        return content;
    }
}

/// <summary>What the third phase may ask for: the whole site, and the outputs of the pipelines depended on.</summary>
/// <param name="Derived">Where what takes long to make is kept.</param>
public sealed record PostProcessContext(Theme Theme, Site Site, ImmutableArray<OutputFile> Outputs, IDerivedFiles Derived)
{
    /// <summary>The words of the site's own language.</summary>
    public Words Words => Theme.Words[Site.Settings.Language];

    /// <summary>The pages of one kind that the site shows, in every language.</summary>
    public IEnumerable<T> Pages<T>()
        where T : Document =>
        Site.All<T>().Where(Site.Shows);

    /// <summary>The page of a document. Its model and its layout are made when it is rendered: thousands of them that wait would be most of what the collector moves.</summary>
    public OutputFile Page<T>(T document, Func<DocumentPage<T>, RazorSlice> layout)
        where T : Document =>
        PageOf(document, output => layout(new DocumentPage<T>(Theme, Site, document)).RenderAsync(output, Html.Encoder));

    /// <summary>The page of a law.</summary>
    public OutputFile Page(Law law, Func<LawPage, RazorSlice> layout) =>
        PageOf(law, output => layout(new LawPage(Theme, Site, law)).RenderAsync(output, Html.Encoder));

    private static OutputFile PageOf(Document document, Func<PipeWriter, ValueTask> render) => new(OutputFile.PathOf(document.Permalink), render)
    {
        IsListed = true,
        Origin = document,
        LastChanged = document.LastChanged,
    };

    /// <summary>A page that no single document makes.</summary>
    public OutputFile Page<T>(T model, Func<T, RazorSlice> layout)
        where T : PageModel =>
        new(OutputFile.PathOf(model.Permalink), output => layout(model).RenderAsync(output, Html.Encoder)) { IsListed = !model.IsUnlisted };

    /// <summary>The title of one page of a list; the first has the list's own.</summary>
    public string TitleOf(PageOfList page, string title) =>
        page.Number == 1 ? title : $"{title}, {Words.With("list.pageOf", ("number", $"{page.Number}"), ("of", $"{page.Of}"))}";

    /// <summary>A list made from data, at its usual address; nothing when a page of the content shows that list already.</summary>
    public IEnumerable<OutputFile> ListPage(string permalink, string words, string lists)
    {
        if (Pages<Content.Page>().Any(p => p.Lists == lists))
        {
            return [];
        }

        var model = new GeneratedListPage(Theme, Site, permalink, Words[$"{words}.title"], Words[$"{words}.summary"], lists);
        return [Page(model, theme.layouts.GeneratedListLayout.Create)];
    }
}
