using Advocate.Content;
using Advocate.Output;
using Advocate.Search;
using Advocate.theme.layouts;
using Advocate.Theming;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary>
/// <c>data/sources.yml</c>: the register, shown with every page that rests on each source. A long one has a page for each group of kinds.
/// </summary>
public sealed class Sources() : DataKind<Source>("sources", Source.Type)
{
    public override IEnumerable<IndexedKind> SearchKinds(Site site, Theme theme) =>
        site.Sources.All.IsEmpty ? [] : IndexedPages.OfList(GeneratedList.Sources, site, theme);

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context)
    {
        var register = context.Site.Sources;
        return register.All.IsEmpty
            ? []
            : context.ListPage("sources/", context.Phrases.Sources.Title, context.Phrases.Sources.Summary, GeneratedList.Sources)
                .Concat(register.Listings.SelectMany(listing => Pages(context, listing)));
    }

    private static IEnumerable<OutputFile> Pages(PostProcessContext context, SourceListing listing)
    {
        var (title, summary) = context.Phrases.Of(listing.Group);
        return listing.Pages.Select(page => context.Page(
            new SourceListPage(context.Render, context.TitleOf(page, title), summary, listing, page), SourceListLayout.Create));
    }
}
