using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Output;
using Advocate.theme.layouts;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary>Lists of documents, cut into pages of the length that <c>site.yml</c> names.</summary>
internal static class DocumentLists
{
    /// <param name="first">The first page, with all but its documents; it is there although nothing is listed.</param>
    public static IEnumerable<OutputFile> Of(
        PostProcessContext context, DocumentListPage first, ImmutableArray<DocumentGroup> groups, DateOnly? lastChanged)
    {
        var size = Math.Max(1, context.Site.Settings.PageSize);
        var pages = ListPage.Cut(first.Permalink, [.. groups.SelectMany(g => g.Documents)], size);
        foreach (var page in pages.IsEmpty ? [first.Documents] : pages)
        {
            var model = new DocumentListPage(context.Render, context.TitleOf(page, first.Title), first.Summary, page)
            {
                IsUnlisted = page.Number > 1,
                Groups = [.. On(page.Number, groups, size)],
                Sections = page.Number == 1 ? first.Sections : [],
                Links = first.Links,
                LinksAbove = first.LinksAbove,
                Author = first.Author,
                Tab = first.Tab is { } tab ? context.TitleOf(page, tab) : null,
            };
            yield return context.Page(model, DocumentListLayout.Create) with { LastChanged = page.Number == 1 ? lastChanged : null };
        }
    }

    /// <summary>What of each part is on one page of the list.</summary>
    private static IEnumerable<DocumentGroup> On(int page, ImmutableArray<DocumentGroup> groups, int size)
    {
        var start = (page - 1) * size;
        foreach (var group in groups)
        {
            var (from, to) = (Math.Clamp(start, 0, group.Documents.Length), Math.Clamp(start + size, 0, group.Documents.Length));
            if (from < to)
            {
                yield return group with { Documents = group.Documents[from..to] };
            }

            start -= group.Documents.Length;
        }
    }
}
