using Advocate.Content;

namespace Advocate.Views;

/// <summary>What a part of a page is given: the page that it is on, and what it shows.</summary>
public sealed record PartialModel<T>(PageModel Page, T Shown) : PageModel(Page)
{
    public override Document? Origin => Page.Origin;
}
