using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Markdown;

namespace Advocate.Checks;

/// <summary>
/// A link to a part of a page that may get its anchor from the page's layout, so that only the finished page shows whether it is there.
/// </summary>
/// <param name="Path">The file of the page, below the output folder.</param>
/// <param name="Name">What the page is called in a finding.</param>
internal sealed record AnchorLink(string Path, string Fragment, string Name, Location Location)
{
    /// <summary>Every such link of a site: those of its texts, of responses and of <c>site.yml</c>.</summary>
    public static IEnumerable<AnchorLink> Of(Site site)
    {
        var ofDocuments =
            from document in site.AllDocuments
            where !document.IsExcluded
            from link in document.Body.Links
            select (document.File, link.Target, link.Location, Page: (Document?)document);
        var ofResponses =
            from response in site.All<Response>()
            let article = site.Shows(response) ? site.ArticlesMeantBy(response).FirstOrDefault() : null
            from link in response.Body.Links
            select (response.File, link.Target, link.Location, Page: (Document?)article);
        var ofSettings = LinkCheck.Addresses(site.Settings)
            .Select(a => (site.Settings.File, Target: a.Value, a.Location, Page: (Document?)null));
        return
            from link in ofDocuments.Concat(ofResponses).Concat(ofSettings)
            where link.Target.Contains('#', StringComparison.Ordinal)
            let target = LinkResolution.PathOnSite(site, link.Target) ?? link.Target
            let found = Find(LinkResolution.Find(site, link.File, target), link.File, link.Page, link.Location)
            where found is not null
            select found;
    }

    /// <summary>Whether an anchor can be one that a layout gives. All others are those of headings, which the text alone tells.</summary>
    public static bool MayBeOfLayout(Document page, string fragment) =>
        page is Law or Page { Lists: not null } || Anchors.IsTaken(fragment);

    /// <param name="file">The file that holds the link.</param>
    /// <param name="page">The page that shows the link, if one does: for a response, that of its article.</param>
    private static AnchorLink? Find(LinkResolution destination, SourceFile file, Document? page, Location location) => destination switch
    {
        LinkResolution.SamePage { Fragment: not "" } to when page is not null && (page.File != file || MayBeOfLayout(page, to.Fragment)) =>
            new AnchorLink(SitePath.PathOf(page.Permalink), to.Fragment, "This page", location),
        LinkResolution.ToDocument { Fragment: { Length: > 0 } fragment } to when MayBeOfLayout(to.Document, fragment) =>
            new AnchorLink(
                SitePath.PathOf(to.Document.Permalink),
                fragment,
                to.Document == page ? "This page" : to.Document.File.DisplayPath,
                location),
        LinkResolution.ToAddress { Fragment: { Length: > 0 } fragment } to =>
            new AnchorLink(SitePath.PathOf(to.Permalink), fragment, $"The page /{to.Permalink}", location),
        _ => null,
    };
}
