using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Files;
using Advocate.Output;
using Advocate.Search;
using Advocate.theme.layouts;
using Advocate.Theming;
using Advocate.Views;
using RazorSlices;

namespace Advocate.Pipelines;

/// <summary>What the third phase may ask for: the whole site, and what pages are rendered with.</summary>
/// <param name="Kinds">The kinds of page that the site can have.</param>
/// <param name="Outputs">The output files of all other pipelines, for one that needs them; empty for all others.</param>
/// <param name="Artifacts">Where what takes long to make is kept.</param>
public sealed record PostProcessContext(
    RenderContext Render, ImmutableArray<DocumentKind> Kinds, ImmutableArray<OutputFile> Outputs, IArtifactCache Artifacts)
{
    /// <summary>Gives the pages that search finds, by what readers call their kind.</summary>
    public Func<ImmutableArray<IndexedKind>> SearchKinds { get; init; } = () => [];

    public Theme Theme => Render.Theme;

    public Site Site => Render.Site;

    /// <summary>The words of the edition's language.</summary>
    public Phrases Phrases => Theme.Phrases[Site.Settings.Language];

    /// <summary>Whether what is planned is the site in its own language.</summary>
    public bool IsOriginal => Site.Prefix == "";

    /// <summary>The descriptor of a document's kind.</summary>
    public DocumentKind KindOf(Document document) => Kinds.First(k => k.Kind == document.Kind);

    /// <summary>A page that no single document makes.</summary>
    public OutputFile Page<T>(T model, Func<T, RazorSlice> layout)
        where T : PageModel =>
        new(
            SitePath.PathOf(model.Permalink),
            output => layout(model).RenderAsync(output, HtmlEscaping.Encoder))
        { IsListed = !model.IsUnlisted };

    /// <summary>The title of one page of a list; the first has the list's own.</summary>
    public string TitleOf(ListPage page, string title) =>
        page.Number == 1 ? title : $"{title}, {Phrases.List.PageOf(number: $"{page.Number}", of: $"{page.Of}")}";

    /// <summary>A list made from data, at its usual address; nothing when a page of the content shows that list already.</summary>
    public IEnumerable<OutputFile> ListPage(string permalink, string title, string summary, string lists)
    {
        if (Site.All<Page>().Any(p => Site.Shows(p) && p.Lists == lists && p.Language == Site.Settings.Language))
        {
            return [];
        }

        // Where only another edition has a text to the list, the list is at the address that it has there.
        var model = new GeneratedListPage(Render, Site.FindList(lists)?.Permalink ?? permalink, title, summary, lists);
        return [Page(model, GeneratedListLayout.Create)];
    }
}
