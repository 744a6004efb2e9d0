using Advocate.Content;
using Advocate.Output;
using Advocate.Search;
using Advocate.theme.layouts;
using Advocate.Theming;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary><c>data/people.yml</c>: a list of texts for each author, and the list of authors.</summary>
public sealed class Authors() : DataKind<Person>("people", Person.Type)
{
    private const string Folder = "authors/";

    public override IEnumerable<IndexedKind> SearchKinds(Site site, Theme theme)
    {
        var phrases = theme.Phrases[site.Settings.Language].Authors;
        yield return new IndexedKind(
            phrases.Title,
            [
                .. site.Authors.All.Select(author => new IndexedPage(
                    author.Permalink, site.Settings.Language, author.Name, phrases.PageSummary(author.Name))),
            ]);
    }

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context)
    {
        var (authors, phrases) = (context.Site.Authors.All, context.Phrases.Authors);
        if (authors.IsEmpty)
        {
            yield break;
        }

        yield return context.Page(new AuthorListPage(context.Render, phrases.Title, phrases.Summary), AuthorListLayout.Create);
        foreach (var author in authors)
        {
            var first = new DocumentListPage(
                context.Render, phrases.PageTitle(author.Name), phrases.PageSummary(author.Name),
                new ListPage<Document>(author.Permalink, 1, 1, []))
            {
                Author = author,
            };
            var texts = new DocumentGroup("", null, [.. author.Articles]);
            foreach (var page in DocumentLists.Of(context, first, [texts], author.Articles.Max(a => a.LastChanged)))
            {
                yield return page with { AddressedAt = author.Location };
            }
        }
    }
}
