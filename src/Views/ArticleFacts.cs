using System.Text.Json;
using Advocate.Content;

namespace Advocate.Views;

/// <summary>What the page of an article tells search engines: a <c>NewsArticle</c>, with the questions of an interview.</summary>
internal static class ArticleFacts
{
    public static ReadOnlyMemory<byte> Of(PageModel page, Article article, ListLink? list, SharedPicture? picture) =>
        StructuredData.Script(json => SiteFacts.Graph(json, () => NewsArticle(json, page, article, picture), page, list));

    private static void NewsArticle(Utf8JsonWriter json, PageModel page, Article article, SharedPicture? picture) =>
        json.Thing("NewsArticle", _ =>
    {
        json.WriteString("headline", article.Title);
        json.WriteString("description", article.Summary);
        json.WriteString("url", page.Canonical);
        json.WriteString("mainEntityOfPage", page.Canonical);
        if (picture is not null)
        {
            json.WriteString("image", picture.Address);
        }

        json.WriteString("inLanguage", article.Language);
        json.WriteString("datePublished", SiteFacts.Day(article.Published));
        json.WriteString("dateModified", SiteFacts.Day(article.LastChanged ?? article.Published));
        json.WriteNumber("wordCount", article.Body.Words);
        json.List("author", page.Site.ReferencesOf(article).Authors, (_, author) => Author(json, page.Site, author));
        SiteFacts.Publisher(json, page.Site);
        SiteFacts.License(json, page.Site);
        json.List("about", page.Site.ReferencesOf(article).Topics, (_, topic) => json.WriteStringValue(topic.Name));
        json.List("correction", article.Corrections, (_, correction) => json.Thing("CorrectionComment", _ =>
        {
            json.WriteString("datePublished", SiteFacts.Day(correction.Date));
            json.WriteString("text", correction.Text);
        }));
        if (article is Interview interview)
        {
            Questions(json, page, interview);
        }
    });

    /// <summary>
    /// The questions that somebody was asked, with where each is answered: an answer is given where its text is, and this says no more
    /// than where that is. What the public record gives was no answer to a question, so nothing is called one. The type <c>QAPage</c>
    /// would be wrong: it is for pages that take answers.
    /// </summary>
    private static void Questions(Utf8JsonWriter json, PageModel page, Interview interview) =>
        json.List(
            "hasPart",
            interview.Body.Headings.Where(h => h.IsQuestion && !interview.IsPublicRecord).ToList(),
            (_, question) => json.Thing("Question", _ =>
            {
                json.WriteString("name", question.Text);
                json.WriteString("url", $"{page.Canonical}#{question.Id}");
            }));

    private static void Author(Utf8JsonWriter json, Site site, AuthorReference author) =>
        json.Thing(SiteFacts.TypeOf(author.Name, site), _ =>
        {
            json.WriteString("name", author.Name);
            if (author.Listing is { } listing)
            {
                json.WriteString("url", site.Settings.AddressOf(listing.Permalink));
            }
            else if (author.Person?.Address is { } address)
            {
                json.WriteString("url", address.AbsoluteUri);
            }
        });
}
