using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Views;

namespace Advocate.theme.layouts;

/// <summary>
/// The bundles of styles and scripts that each kind of page loads. Every page loads the styles of <c>site</c> or of a bundle that holds
/// them, and the scripts of <c>site</c>.
/// </summary>
internal static class Bundles
{
    public static ImmutableArray<string> Of(PageModel page)
    {
        // Few texts have remarks, details, tasks, keys or recordings, so only their pages load styles for them.
        var bundles = OfKind(page);
        var document = page.Origin ?? (page as HomePage)?.Document;
        var responses = document is Article article ? page.Site.ResponsesTo(article) : [];
        bundles = document is { Body.HasMarks: true } || responses.Any(response => response.Body.HasMarks) ? bundles.Add("marks") : bundles;
        bundles = document is { Body.HasCharts: true } ? bundles.Add("charts") : bundles;
        bundles = document is Interview or Event or Bill ? bundles.Add("facts") : bundles;
        bundles = responses.IsEmpty ? bundles : bundles.Add("responses");
        bundles = page.HasTerms ? bundles.Add("terms") : bundles;
        return page.HasMedia ? bundles.Add("media") : bundles;
    }

    private static ImmutableArray<string> OfKind(PageModel page) => page switch
    {
        HomePage home when page.Site.Laws.IsEmpty => [OfText(home.Document), "home"],
        HomePage home => [OfText(home.Document), .. OfMap(page.Site), "home"],
        LawPage law => [law.HasText ? "text" : "site", "laws", "law"],
        LawListPage => ["site", .. OfMap(page.Site), "table"],
        LawComparisonPage => ["site", .. OfMap(page.Site), "compare"],
        LawTimelinePage => ["site", .. OfMap(page.Site), "law", "law-time", "years"],
        LawYearPage => ["site", .. OfMap(page.Site), "law"],
        LawChangesPage => ["site", "law-lists", "law", "law-time", "narrow"],
        BillListPage => ["lists", .. OfMap(page.Site)],
        LawDataPage => ["site", "law-lists", "law"],
        SearchPage { IsFirst: true } => ["site", "search-list", "search"],
        SearchPage => ["site", "search-list"],
        NotFoundPage => ["text", "missing"],
        DocumentListPage or SourceListPage or TopicListPage or AuthorListPage or GeneratedListPage => ["lists"],
        DocumentPage document => [OfText(document.Shown)],
        _ => ["text"],
    };

    /// <summary>What a document's text is set with, and the list below it.</summary>
    private static string OfText(Document? document) =>
        document switch
        {
            Page { Lists: GeneratedList.HelpLines } => "help",
            Page { Lists: not null } => "lists",
            _ => "text",
        };

    /// <summary>Few maps are so large that they need the styles of cells far out.</summary>
    private static ImmutableArray<string> OfMap(Site site) => site.LawOverview.Tiles.IsLarge ? ["law-map", "large-map"] : ["law-map"];
}
