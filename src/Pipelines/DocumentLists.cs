using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Output;
using Advocate.theme.layouts;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary>Lists of documents, cut into pages of the length that <c>site.yml</c> names.</summary>
internal static class DocumentLists
{
    public static IEnumerable<OutputFile> Of(
        PostProcessContext context, string permalink, string title, string summary, ImmutableArray<Document> documents)
    {
        foreach (var page in ListPage.Cut(permalink, documents, Math.Max(1, context.Site.Settings.PageSize)))
        {
            var model = new DocumentListPage(context.Render, context.TitleOf(page, title), summary, page) { IsUnlisted = page.Number > 1 };
            yield return context.Page(model, DocumentListLayout.Create) with
            {
                LastChanged = page.Number == 1 ? documents.Max(d => d.LastChanged) : null,
            };
        }
    }
}
