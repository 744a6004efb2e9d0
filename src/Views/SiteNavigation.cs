using Advocate.Content;
using Advocate.Theming;

namespace Advocate.Views;

/// <summary>The links at the head of every page: those of <c>site.yml</c>, or where it names none, the lists that the site has.</summary>
public static class SiteNavigation
{
    /// <returns>Each link's label, and its address as <c>site.yml</c> would write it.</returns>
    public static IEnumerable<(string Label, string Address)> Of(Site site, Words words)
    {
        if (!site.Settings.Navigation.IsEmpty)
        {
            return site.Settings.Navigation.Select(link => (link.Label, link.To.Value));
        }

        return new[]
        {
            (Has: !site.Laws.IsEmpty, Label: words["header.laws"], Address: "/laws/"),
            (Has: site.Published<Article>().Any(), Label: words["articles.title"], Address: "/articles/"),
            (Has: site.Published<Interview>().Any(), Label: words["interviews.title"], Address: "/interviews/"),
            (Has: !site.Topics.All.IsEmpty, Label: words["topics.title"], Address: "/topics/"),
        }.Where(list => list.Has).Select(list => (list.Label, list.Address));
    }
}
