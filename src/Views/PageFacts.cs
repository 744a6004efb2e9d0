using System.Globalization;
using System.Text.Json;
using Advocate.Content;

namespace Advocate.Views;

/// <summary>What each kind of page tells search engines of itself. Only what the page shows its readers is told.</summary>
public static class PageFacts
{
    /// <summary>The facts of a page, or nothing where there are none that schema.org has words for.</summary>
    public static ReadOnlyMemory<byte> Of(PageModel page, SharedPicture? picture) => page switch
    {
        { IsUnlisted: true } => default,
        { Permalink: "" } => StructuredData.Script(json => WebSite(json, page)),
        { Origin: Interview article } => StructuredData.Script(json => Graph(json, page, picture, article, "interviews")),
        { Origin: Article article } => StructuredData.Script(json => Graph(json, page, picture, article, "articles")),
        LawPage or LawDataPage => StructuredData.Script(json => Graph(json, page, picture, null, "laws")),
        LawListPage => StructuredData.Script(json => LawFacts.Dataset(json, page)),
        _ => default,
    };

    private static void Graph(Utf8JsonWriter json, PageModel page, SharedPicture? picture, Article? article, string parent)
    {
        json.WriteStartArray("@graph");
        if (article is not null)
        {
            NewsArticle(json, page, picture, article);
        }

        if (page is LawPage law)
        {
            json.Thing("Legislation", _ => LawFacts.Legislation(json, law));
        }

        if (page is LawDataPage)
        {
            json.WriteStartObject();
            LawFacts.Dataset(json, page);
            json.WriteEndObject();
        }

        Breadcrumbs(json, page, parent);
        json.WriteEndArray();
    }

    private static void WebSite(Utf8JsonWriter json, PageModel page)
    {
        json.WriteString("@type", "WebSite");
        json.WriteString("name", page.Site.Settings.Title);
        json.WriteString("url", page.Site.Settings.Address.AbsoluteUri);
        json.WriteString("description", page.Summary);
        json.WriteString("inLanguage", page.Language);
        Publisher(json, page.Site);
        License(json, page.Site);
    }

    private static void NewsArticle(Utf8JsonWriter json, PageModel page, SharedPicture? picture, Article article) => json.Thing("NewsArticle", _ =>
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
        json.WriteString("datePublished", Day(article.Published));
        json.WriteString("dateModified", Day(article.LastChanged ?? article.Published));
        json.WriteNumber("wordCount", article.Body.Words);
        json.List("author", article.Authors, (_, author) => Author(json, page.Site, author.Value));
        Publisher(json, page.Site);
        License(json, page.Site);
        json.List("about", article.Topics, (_, topic) => json.WriteStringValue(page.Site.Topics.NameOf(topic.Value)));
        if (article is Interview interview)
        {
            Questions(json, page, interview);
        }
    });

    /// <summary>
    /// The questions of an interview with where each is answered. What the public record gives is told in our words, so only an answer
    /// that the person gave us is said to be that person's. The type <c>QAPage</c> would be wrong: it is for pages that take answers.
    /// </summary>
    private static void Questions(Utf8JsonWriter json, PageModel page, Interview interview) =>
        json.List(
            "hasPart",
            [.. interview.Body.Headings.Where(h => h.IsQuestion)],
            (_, question) => json.Thing("Question", _ =>
            {
                var address = $"{page.Canonical}#{question.Id}";
                json.WriteString("name", question.Text);
                json.WriteString("url", address);
                json.Thing("acceptedAnswer", "Answer", _ =>
                {
                    json.WriteString("url", address);
                    if (interview.Consent.Basis == Consent.Given)
                    {
                        json.Thing("author", "Person", _ => json.WriteString("name", interview.Interviewee.Name));
                    }
                });
            }));

    /// <summary>The way from the home page to this one.</summary>
    private static void Breadcrumbs(Utf8JsonWriter json, PageModel page, string parent) => json.Thing("BreadcrumbList", _ =>
    {
        (string Name, string Permalink)[] steps = [(page.Site.Settings.Title, ""), (parent == "laws" ? page.LawsTitle : page.Words[$"{parent}.title"], $"{parent}/"), (page.Title, page.Permalink)];
        json.List("itemListElement", [.. steps.Index()], (_, step) => json.Thing("ListItem", _ =>
        {
            json.WriteNumber("position", step.Index + 1);
            json.WriteString("name", step.Item.Name);
            json.WriteString("item", page.Site.Settings.AddressOf(step.Item.Permalink));
        }));
    });

    /// <summary>The site itself may be the author of its articles; every other author is a person.</summary>
    private static void Author(Utf8JsonWriter json, Site site, string id)
    {
        var name = site.NameOf(id);
        json.Thing(name == site.Settings.Title ? "Organization" : "Person", _ =>
        {
            json.WriteString("name", name);
            if (site.People?.Find(id)?.Value.Address is { } address)
            {
                json.WriteString("url", address.AbsoluteUri);
            }
        });
    }

    internal static void Publisher(Utf8JsonWriter json, Site site) => json.Thing("publisher", "Organization", _ =>
    {
        json.WriteString("name", site.Settings.Title);
        json.WriteString("url", site.Settings.Address.AbsoluteUri);
    });

    internal static void License(Utf8JsonWriter json, Site site)
    {
        if (site.Settings.License is { } license)
        {
            json.WriteString("license", license.Address.AbsoluteUri);
        }
    }

    internal static string Day(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
