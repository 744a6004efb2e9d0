using Advocate.Content;
using Advocate.Output;
using Advocate.theme.layouts;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary><c>data/sources.yml</c>: the register, shown with every page that rests on each source. A long one has a page for each group of kinds.</summary>
public sealed class Sources() : DataKind<Source>("sources", Source.Type)
{
    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context)
    {
        var register = context.Site.Sources;
        return register.All.IsEmpty
            ? []
            : context.ListPage("sources/", "sources", GeneratedList.Sources).Concat(register.Listings.SelectMany(listing => Pages(context, listing)));
    }

    private static IEnumerable<OutputFile> Pages(PostProcessContext context, SourceListing listing)
    {
        var words = $"sources.groups.{listing.Group.Id}";
        return listing.Pages.Select(page => context.Page(
            new SourceListPage(
                context.Render, context.TitleOf(page, context.Words[$"{words}.title"]), context.Words[$"{words}.summary"], listing, page),
            SourceListLayout.Create));
    }
}
