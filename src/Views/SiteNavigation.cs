namespace Advocate.Views;

/// <summary>The links at the head of every page: those of <c>site.yml</c>, or where it names none, the lists that the site has.</summary>
public static class SiteNavigation
{
    /// <returns>Each link's label, and its address as <c>site.yml</c> would write it.</returns>
    public static IEnumerable<(string Label, string Address)> Of(PageModel page) =>
        page.Site.Settings.Navigation.IsEmpty
            ? page.Context.Lists.Select(list => (list.Label(page.Phrases), $"/{list.Permalink}"))
            : page.Site.Links.Navigation.Select(link => (link.Label, link.To.Value));
}
